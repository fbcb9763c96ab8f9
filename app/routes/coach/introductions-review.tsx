import { redirect } from "react-router";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { reviewDecline } from "#app/domain/introduction/review-decline.ts";
import { readMarkedForCoach } from "#app/domain/words/mark-words.ts";
import { NOTE_LENGTH, reviewSchema } from "#app/forms/introduction.ts";
import { BackLink, CoachLayout, Columns, PageTitle, SummaryList } from "#app/ui/index.ts";
import { MarkedText, MarkReasons } from "#app/ui/profile/marked-words.tsx";
import { FormShell, Radios, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-review";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, async ({ deps, actor, id }) => {
  const introduction = await introductionForCoach(deps, actor, { introductionId: id("introductionId") });
  if (!introduction.can.review || !introduction.decline) throw redirect(`/coach/introductions/${introduction.id}`);
  const { id: introductionId, jobSeekerId, who, openingTitle, employerName, decline, closedWords } = introduction;
  const words = await readMarkedForCoach(deps, actor, { jobSeekerId, text: decline.words ?? "" });
  return { id: introductionId, who, openingTitle, employerName, reason: decline.reason, words, closedWords };
});

export const action = submission(COACHES, reviewSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  await reviewDecline(deps, actor, {
    introductionId,
    passReasonOn: value.pass === "reason",
    words: value.pass === "own-words" ? value.words : undefined,
  });
  return redirect(`/coach/introductions/${introductionId}?done=reviewed`, 303);
});

export default function ReviewDecline({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof reviewSchema>({ id: "review", lastResult: actionData?.result });
  const { who, reason, words, closedWords } = loaderData;
  return (
    <CoachLayout>
      <title>{pageTitle("The employer said no", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/introductions/${loaderData.id}`}>Introduction</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle
            caption={`${who}, ${loaderData.openingTitle}`}
            lead={`You read it first. Talk with ${who}, then say here what their page tells them.`}
          >
            The employer said no
          </PageTitle>
          <SummaryList
            rows={[
              { key: "Employer", value: loaderData.employerName ?? "" },
              { key: "Reason", value: reason },
              ...(closedWords ? [{ key: "Meanwhile", value: `${closedWords}. ${who} does not know of the employer’s no.` }] : []),
              { key: "Their words to you", value: words.text === "" ? "None" : <MarkedText {...words} /> },
            ]}
          />
          <MarkReasons hits={words.hits} what="their words" />
          <Radios
            field={fields.pass}
            label={`What does ${who} read?`}
            labelSize="m"
            options={[
              { value: "reason", label: "That it is a no, with the reason from the list in easy words" },
              { value: "own-words", label: "That it is a no, in the words you write below" },
              { value: "only-no", label: "Only that it is a no" },
            ]}
          />
          <TextArea
            field={fields.words}
            label="Your words, if you write them yourself"
            hint="Short sentences, one idea each. The employer does not see them."
            rows={4}
            maxLength={NOTE_LENGTH}
          />
          <SubmitButton>Pass it on</SubmitButton>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
