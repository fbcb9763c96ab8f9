import { redirect } from "react-router";
import { introductionHeading } from "#app/domain/introduction/read-for-employer.ts";
import { markRead } from "#app/domain/message/mark-read.ts";
import { readThread } from "#app/domain/message/read-thread.ts";
import { writeMessage } from "#app/domain/message/write-message.ts";
import { employerMessageSchema, MESSAGE_LENGTH } from "#app/forms/message.ts";
import { ThreadList, type ThreadWords } from "#app/ui/brokering/thread.tsx";
import { BackLink, Columns, EmployerLayout, EmptyState, InsetText, NotificationBanner, PageTitle, Pagination, Section } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-messages";

const DONE = {
  sent: "The job coach has your message, and passes it on.",
  read: "Marked as read.",
};

const WORDS: ThreadWords = {
  you: "You",
  from: { employer: "You", job_seeker: "From them, through the job coach", coach: "The job coach" },
  status: { written: "The job coach reads it first.", relayed: "Passed on.", not_relayed: "Not passed on." },
  fresh: "New",
};

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => {
  const introductionId = id("introductionId");
  const { who, openingTitle } = await introductionHeading(deps, actor, { introductionId });
  const thread = await readThread(deps, actor, { introductionId, page: pageNumber(url) });
  return { id: introductionId, messageId: deps.random.uuid(), who, openingTitle, thread, done: doneWords(DONE, url) };
});

export const action = submission(["employerMember"], employerMessageSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  if (value.do === "read") await markRead(deps, actor, { introductionId });
  else await writeMessage(deps, actor, { introductionId, messageId: value.messageId, text: value.words ?? "" });
  return redirect(`/employer/introductions/${introductionId}/messages?done=${value.do === "read" ? "read" : "sent"}`, 303);
});

export default function EmployerMessages({ loaderData, actionData }: Route.ComponentProps) {
  const { id, messageId, who, openingTitle, thread, done } = loaderData;
  const { form, fields } = useFirstshiftForm<typeof employerMessageSchema>({ id: "message", lastResult: actionData?.result });
  return (
    <EmployerLayout>
      <title>{pageTitle("Messages", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/introductions/${id}`}>{who}</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <FormShell form={form} hidden={{ messageId }}>
          <PageTitle
            caption={`${who}, ${openingTitle}`}
            lead="You write to the job coach. The coach passes on what helps, in words that suit the person."
          >
            Messages
          </PageTitle>
          {thread.unread > 0 && (
            <SubmitButton kind="secondary" name="do" value="read">
              Mark as read
            </SubmitButton>
          )}
          {thread.mayWrite && (
            <>
              <TextArea
                field={fields.words}
                label="Your message"
                labelSize="m"
                hint="About the job. Do not ask about anyone's health, and leave out phone numbers and addresses."
                rows={4}
                maxLength={MESSAGE_LENGTH}
              />
              <SubmitButton name="do" value="send">
                Send to the job coach
              </SubmitButton>
            </>
          )}
        </FormShell>
        <Section title="So far">
          {!thread.mayWrite && <InsetText>This introduction is over. What was passed on to you is not shown any more.</InsetText>}
          {thread.messages.length > 0 && <ThreadList messages={thread.messages} words={WORDS} />}
          {thread.messages.length === 0 && thread.mayWrite && (
            <EmptyState title="No messages yet">
              <p>Ask the job coach anything about the next step, or write what you would like the person to know.</p>
            </EmptyState>
          )}
          <Pagination page={thread.page} pageCount={thread.pageCount} href={(page) => `?page=${page}`} label="Messages" />
        </Section>
      </Columns>
    </EmployerLayout>
  );
}
