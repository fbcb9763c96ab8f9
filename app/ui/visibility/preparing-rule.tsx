import { Form } from "react-router";
import { LEVELS } from "#app/domain/employer/levels.ts";
import type { PreparedRuleView } from "#app/domain/visibility/prepared-rules.ts";
import { TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { ANY_WORK } from "#app/forms/standing-choice.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { Checkboxes, Radios, SubmitButton } from "#app/ui/form/index.ts";
import type { FormField } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { distanceWords, levelWords } from "./standing-words.ts";

type RuleFieldsProps = { fields: { work: FormField; level: FormField; miles: FormField }; /** A town, or "where they live". */ from: string };

/** The three questions of a rule, for whoever writes down what somebody says. */
export function RuleFields({ fields, from }: RuleFieldsProps) {
  return (
    <>
      <Checkboxes
        field={fields.work}
        label="What work do the employers do?"
        labelSize="m"
        small
        options={[...SECTORS.map(({ code, label }) => ({ value: code, label })), { value: ANY_WORK, label: "Any kind of work" }]}
      />
      <Radios
        field={fields.level}
        label="Which level of Disability Confident?"
        labelSize="m"
        small
        options={LEVELS.toReversed().map(({ code }) => ({ value: code, label: levelWords(code) }))}
      />
      <Radios
        field={fields.miles}
        label={`How far from ${from}?`}
        labelSize="m"
        small
        options={TRAVEL_MILES.map((miles) => ({ value: String(miles), label: miles === 1 ? "Up to 1 mile" : `Up to ${miles} miles` }))}
      />
    </>
  );
}

type WaitingRulesProps = { knownAs: string; waiting: readonly PreparedRuleView[]; from: string };

export function WaitingRules({ knownAs, waiting, from }: WaitingRulesProps) {
  if (waiting.length === 0) return null;
  return (
    <Section title={`Waiting for ${knownAs}’s own yes`}>
      <CardList>
        {waiting.map(({ id, sectors, leastLevel, miles, preparedAt, mayTakeBack }) => {
          const work = sectors.length === 0 ? "Any kind of work" : sectors.map((code) => labelOf(SECTORS, code)).join(", ");
          return (
            <Card
              key={id}
              title={work}
              headingLevel={3}
              status={<Tag tone="waiting">Lets nobody in</Tag>}
              actions={
                mayTakeBack && (
                  <Form method="post" defaultShouldRevalidate>
                    <input type="hidden" name="ruleId" value={id} />
                    <SubmitButton kind="secondary" name="do" value="take-back">
                      Take it back<span className="govuk-visually-hidden">: {work}</span>
                    </SubmitButton>
                  </Form>
                )
              }
            >
              <p>
                {levelWords(leastLevel)} {distanceWords(miles, from)} Written down on {formatDay(preparedAt)}.
              </p>
            </Card>
          );
        })}
      </CardList>
    </Section>
  );
}
