import { redirect } from "react-router";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { readThreadAsCoach } from "#app/domain/message/read-thread.ts";
import { writeAsCoach } from "#app/domain/message/write-message.ts";
import { coachMessageSchema, MESSAGE_LENGTH } from "#app/forms/message.ts";
import { CoachThreadList } from "#app/ui/brokering/thread.tsx";
import { BackLink, CoachLayout, Columns, EmptyState, NotificationBanner, PageTitle, Pagination, Section } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-messages";

const COACHES = ["jobCoach", "providerLead"] as const;

const DONE = {
  sent: "Your message is sent.",
  on: "The message is passed on.",
  keep: "The message stays with you. Its author can read why.",
};

export const loader = page(COACHES, async ({ deps, actor, id, url }) => {
  const introductionId = id("introductionId");
  const { who, openingTitle, employerName, reach } = await introductionForCoach(deps, actor, { introductionId });
  const thread = await readThreadAsCoach(deps, actor, { introductionId, page: pageNumber(url) });
  const done = doneWords(DONE, url);
  return { id: introductionId, messageId: deps.random.uuid(), who, openingTitle, employerName: employerName ?? "The employer", reach, thread, done };
});

export const action = submission(COACHES, coachMessageSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  await writeAsCoach(deps, actor, { introductionId, messageId: value.messageId, to: value.to, text: value.words });
  return redirect(`/coach/introductions/${introductionId}/messages?done=sent`, 303);
});

export default function CoachMessages({ loaderData, actionData }: Route.ComponentProps) {
  const { id, messageId, who, openingTitle, employerName, reach, thread, done } = loaderData;
  const { form, fields } = useFirstshiftForm<typeof coachMessageSchema>({
    id: "message",
    lastResult: actionData?.result,
    defaultValue: { to: "job_seeker" },
  });
  const at = `/coach/introductions/${id}`;
  return (
    <CoachLayout>
      <title>{pageTitle("Messages", { error: actionData !== undefined })}</title>
      <BackLink to={at}>{`${who}: ${openingTitle}`}</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <FormShell form={form} hidden={{ messageId }}>
          <PageTitle
            caption={`${who}, ${openingTitle}`}
            lead="Each side writes to you. You pass on what helps, in words that suit the reader. What they wrote is kept."
          >
            Messages
          </PageTitle>
          {reach.jobSeeker && (
            <>
              <Radios
                field={fields.to}
                label="Write to"
                labelSize="m"
                options={[
                  { value: "job_seeker", label: who },
                  ...(reach.employer ? [{ value: "employer", label: employerName }] : []),
                ]}
                hint={reach.employer ? undefined : "The employer does not know of this introduction yet."}
                inline
              />
              <TextArea
                field={fields.words}
                label="Your message"
                labelSize="m"
                hint={`To ${who}: short sentences, one idea each. To the employer: only what ${who} has released.`}
                rows={4}
                maxLength={MESSAGE_LENGTH}
              />
              <SubmitButton>Send</SubmitButton>
            </>
          )}
        </FormShell>
        <Section title="So far">
          {thread.messages.length === 0 ? (
            <EmptyState title="No messages yet">
              <p>What either side writes about this introduction comes to you first, and shows here.</p>
            </EmptyState>
          ) : (
            <CoachThreadList messages={thread.messages} who={who} employer={employerName} at={`${at}/messages`} />
          )}
          <Pagination page={thread.page} pageCount={thread.pageCount} href={(page) => `?page=${page}`} label="Messages" />
        </Section>
      </Columns>
    </CoachLayout>
  );
}
