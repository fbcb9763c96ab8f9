import { redirect } from "react-router";
import { answerWorry } from "#app/domain/worry/answer-worry.ts";
import { readWorryToAnswer } from "#app/domain/worry/read-worries.ts";
import { WORRY_LENGTH, WORRY_TOPICS } from "#app/domain/worry/worry-rules.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { answerWorrySchema } from "#app/forms/circle.ts";
import { RELATION_WORDS } from "#app/ui/circle/words.ts";
import { BackLink, CoachLayout, Columns, InsetText, PageTitle, Section, SummaryList } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDay, formatWeekday } from "#app/ui/format.ts";
import { TypedWords } from "#app/ui/profile/profile-views.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/worry";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, ({ deps, actor, id }) => readWorryToAnswer(deps, actor, { worryId: id("worryId") }));

export const action = submission(COACHES, answerWorrySchema, async ({ deps, actor, id, value }) => {
  await answerWorry(deps, actor, { worryId: id("worryId"), words: value.words });
  return redirect("/coach/worries?done=answered", 303);
});

export default function AnswerWorry({ loaderData: worry, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof answerWorrySchema>({ id: "answer", lastResult: actionData?.result });
  const { who, memberName, relation } = worry;
  const title = `${memberName} is worried about ${who}`;
  return (
    <CoachLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to="/coach/worries">Worries</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={labelOf(WORRY_TOPICS, worry.topic)}>{title}</PageTitle>
          <SummaryList
            rows={[
              { key: "From", value: `${memberName}, ${RELATION_WORDS[relation].toLowerCase()}, in ${who}’s circle of support` },
              { key: "Raised", value: formatDay(worry.raisedAt) },
              { key: "Answer by", value: formatWeekday(worry.answerBy) },
            ]}
          />
          <InsetText>
            <TypedWords text={worry.words} />
          </InsetText>
          {worry.status === "answered" ? (
            <Section title={`Answered on ${formatDay(worry.answeredAt!)}`}>
              <TypedWords text={worry.answer!} />
            </Section>
          ) : (
            <>
              <TextArea
                field={fields.words}
                label="Your answer"
                labelSize="m"
                hint={`${who} reads it too, and from then on what ${memberName} wrote. Tell ${memberName} nothing that ${who} has not let them know.`}
                rows={6}
                maxLength={WORRY_LENGTH}
              />
              <p className="govuk-body">
                If this is about somebody’s safety, follow your provider’s safeguarding route now, and answer here afterwards.
              </p>
              <SubmitButton>Send the answer</SubmitButton>
            </>
          )}
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
