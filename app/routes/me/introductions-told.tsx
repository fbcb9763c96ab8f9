import { redirect } from "react-router";
import { withdrawDisclosure } from "#app/domain/disclosure/withdraw-disclosure.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { takeBackSchema } from "#app/forms/introduction.ts";
import { TakeBackList } from "#app/ui/brokering/told.tsx";
import { BackLink, EasyRead, EasyReadList, NotificationBanner, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { ErrorSummary, pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-told";

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => {
  const { title, employerName, told, ...introduction } = await introductionForJobSeeker(deps, actor, {
    introductionId: id("introductionId"),
  });
  return { id: introduction.id, title, employerName, told, done: url.searchParams.get("done") === "taken-back" };
});

export const action = submission(["jobSeeker"], takeBackSchema, async ({ deps, actor, id, url, value }) => {
  await withdrawDisclosure(deps, actor, { introductionId: id("introductionId"), item: value.item });
  return redirect(`${url.pathname}?done=taken-back`, 303);
});

export default function WhatIToldThem({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, employerName, told, done } = loaderData;
  const problems = actionData?.result.error;
  const heading = `What you told ${employerName ?? "the employer"}`;
  return (
    <SeekerLayout>
      <title>{pageTitle(heading, { error: problems !== undefined })}</title>
      <BackLink to={`/me/introductions/${id}`}>{title}</BackLink>
      {problems && <ErrorSummary formId="told" errors={problems as Record<string, string[]>} />}
      {done && <NotificationBanner kind="success">You took it back. They cannot read it.</NotificationBanner>}
      <PageTitle caption={title}>{heading}</PageTitle>
      {told.length === 0 ? (
        <EasyRead picture="lock">You have told them nothing about you.</EasyRead>
      ) : (
        <>
          <EasyReadList
            items={[
              { picture: "repeat", words: "You can take back what they have not read." },
              { picture: "eye", words: "What they have read, we cannot make them forget." },
            ]}
          />
          <TakeBackList introductionId={id} told={told} />
        </>
      )}
    </SeekerLayout>
  );
}
