import type { RelationCode } from "#app/domain/circle/relations.ts";
import { TOLD_FOR, TOLD_TOPICS } from "#app/domain/told/told-topics.ts";
import { easyOf, labelOf } from "#app/domain/vocabulary/terms.ts";
import { typedDate } from "#app/forms/date.ts";
import type { tellerNameSchema, tellerSchema, tellingLongSchema, tellingOnPaperSchema, tellingTopicsSchema } from "#app/forms/told.ts";
import { CheckAnswers, Checkboxes, DateField, OneQuestion, Radios, TextField, type Steps } from "../form/index.ts";
import { EasyRead } from "../easy-read.tsx";
import { formatDate } from "../format.ts";
import { HELPER_PICTURES } from "../profile/helping.tsx";
import { TOLD_PICTURES } from "./told.tsx";

export const TELLING: Record<string, string> = {
  who: "Who can tell us about you?", name: "What is their name?", about: "What can they tell us about?", long: "For how long?",
  paper: "Did you say yes on paper before?",
};

type TellingStepsProps = Steps & {
  /** Of the yes that is being given. */
  consentId: string;
  members: readonly { id: string; name: string; relation: RelationCode }[];
  /** In place of a member of the circle. */
  somebodyElse: string;
};

/** The person's yes to somebody telling us about them, one question at a time. */
export function TellingSteps({ turn, consentId, members, somebodyElse, lastResult }: TellingStepsProps) {
  const { question, answers } = turn;
  const typed = answers[question];
  const heading = TELLING[question];
  switch (question) {
    case "who":
      return (
        <OneQuestion<typeof tellerSchema> id="who" typed={typed} lastResult={lastResult} hidden={{ consentId }}>
          {({ member }) => (
            <Radios
              field={member}
              label={heading}
              heading
              options={[
                ...members.map(({ id, name, relation }) => ({ value: id, label: name, picture: HELPER_PICTURES[relation] })),
                { value: somebodyElse, label: "Someone else", picture: "person" as const },
              ]}
            />
          )}
        </OneQuestion>
      );
    case "name":
      return (
        <OneQuestion<typeof tellerNameSchema> id="name" typed={typed} lastResult={lastResult}>
          {({ who }) => (
            <TextField field={who} label={heading} heading hint="For example: Mrs Bell, my teacher" width="two-thirds" autoComplete="off" />
          )}
        </OneQuestion>
      );
    case "about":
      return (
        <OneQuestion<typeof tellingTopicsSchema> id="about" typed={typed} lastResult={lastResult}>
          {({ topics }) => (
            <Checkboxes
              field={topics}
              label={heading}
              heading
              hint="You can choose more than one."
              options={TOLD_TOPICS.map(({ code, easy }) => ({ value: code, label: easy, picture: TOLD_PICTURES[code] }))}
            />
          )}
        </OneQuestion>
      );
    case "long":
      return (
        <OneQuestion<typeof tellingLongSchema> id="long" typed={typed} lastResult={lastResult}>
          {({ howLong }) => (
            <Radios field={howLong} label={heading} heading options={TOLD_FOR.map(({ code, label }) => ({ value: code, label }))} />
          )}
        </OneQuestion>
      );
    case "paper":
      return (
        <OneQuestion<typeof tellingOnPaperSchema> id="paper" typed={typed} lastResult={lastResult}>
          {({ givenOn }) => (
            <DateField field={givenOn} label={heading} heading hint="Then write the day. If you say yes now, leave this empty." />
          )}
        </OneQuestion>
      );
    default:
      return <CheckTelling turn={turn} members={members} lastResult={lastResult} />;
  }
}

function CheckTelling({ turn: { addresses, fields }, members, lastResult }: Pick<TellingStepsProps, "turn" | "members" | "lastResult">) {
  const day = typedDate(fields, "givenOn");
  const who = fields.who ?? members.find(({ id }) => id === fields.member)?.name ?? "";
  return (
    <CheckAnswers
      send="Yes, they can tell you"
      lastResult={lastResult}
      hidden={fields}
      rows={[
        { key: "Who", value: who, change: { to: fields.who === undefined ? addresses.who! : addresses.name! } },
        {
          key: "What about",
          value: [fields.topics ?? []].flat().map((topic) => easyOf(TOLD_TOPICS, topic)).join(". "),
          change: { to: addresses.about! },
        },
        { key: "How long", value: labelOf(TOLD_FOR, String(fields.howLong)), change: { to: addresses.long! } },
        { key: "When you said yes", value: day === null ? "Now" : `On paper: ${formatDate(day)}`, change: { to: addresses.paper! } },
      ]}
    >
      <EasyRead picture="yes">
        <p>This is your yes.</p>
        <p>You can stop it at any time.</p>
      </EasyRead>
    </CheckAnswers>
  );
}
