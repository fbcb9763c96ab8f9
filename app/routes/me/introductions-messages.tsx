import { Link, redirect } from "react-router";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { markRead } from "#app/domain/message/mark-read.ts";
import { readThread } from "#app/domain/message/read-thread.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { ThreadList, type ThreadWords } from "#app/ui/brokering/thread.tsx";
import { BackLink, ButtonGroup, ButtonLink, EasyRead, NotificationBanner, PageTitle, Pagination, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-messages";

const DONE = {
  sent: "Your job coach has your message.",
  read: "You have read it.",
};

const WORDS: ThreadWords = {
  you: "You wrote",
  from: { employer: "The employer", job_seeker: "You", coach: "Your job coach" },
  status: {
    written: "Your job coach reads it first.",
    relayed: "Your job coach told the employer.",
    not_relayed: "The employer did not get this.",
  },
  fresh: "New",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => {
  const introductionId = id("introductionId");
  const { title, employerName } = await introductionForJobSeeker(deps, actor, { introductionId });
  const thread = await readThread(deps, actor, { introductionId, page: pageNumber(url) });
  return { id: introductionId, title, employerName, thread, done: doneWords(DONE, url) };
});

export const action = submission(["jobSeeker"], buttonSchema, async ({ deps, actor, id }) => {
  const introductionId = id("introductionId");
  await markRead(deps, actor, { introductionId });
  return redirect(`/me/introductions/${introductionId}/messages?done=read`, 303);
});

export default function MyMessages({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, employerName, thread, done } = loaderData;
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "read", lastResult: actionData?.result });
  const at = `/me/introductions/${id}`;
  return (
    <SeekerLayout>
      <title>{pageTitle("Messages", { error: actionData !== undefined })}</title>
      <BackLink to={at}>{title}</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <FormShell form={form}>
        <PageTitle caption={employerName ? `${title}, ${employerName}` : title}>Messages</PageTitle>
        <EasyRead picture="coach">
          <p>Your job coach reads every message first.</p>
          <p>Then your coach tells the employer.</p>
        </EasyRead>
        {!thread.mayWrite && (
          <EasyRead picture="later">
            <p>The talks about this job have ended. You cannot write here now.</p>
            <p>
              You can talk with <Link to="/me/coach">your job coach</Link>.
            </p>
          </EasyRead>
        )}
        <ButtonGroup>
          {thread.unread > 0 && <SubmitButton>I have read this</SubmitButton>}
          {thread.mayWrite && (
            <ButtonLink to={`${at}/messages/new`} kind={thread.unread > 0 ? "secondary" : "primary"}>
              Write a message
            </ButtonLink>
          )}
        </ButtonGroup>
      </FormShell>
      {thread.messages.length === 0 ? (
        <EasyRead picture="letter">There is no message here yet.</EasyRead>
      ) : (
        <ThreadList messages={thread.messages} words={WORDS} />
      )}
      <Pagination page={thread.page} pageCount={thread.pageCount} href={(page) => `?page=${page}`} label="Messages" />
    </SeekerLayout>
  );
}
