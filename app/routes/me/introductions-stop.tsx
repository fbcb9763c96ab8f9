import { redirect } from "react-router";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-stop";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const introductionId = id("introductionId");
  const { title, canStop } = await introductionForJobSeeker(deps, actor, { introductionId });
  if (!canStop) throw redirect(`/me/introductions/${introductionId}`);
  return { id: introductionId, title };
});

export const action = submission(["jobSeeker"], buttonSchema, async ({ deps, actor, id }) => {
  const introductionId = id("introductionId");
  await closeIntroduction(deps, actor, { introductionId, reason: "seeker-changed-mind" });
  return redirect(`/me/introductions/${introductionId}?done=stopped`, 303);
});

export default function StopIntroduction({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "stop", lastResult: actionData?.result });
  const at = `/me/introductions/${loaderData.id}`;
  return (
    <SeekerLayout>
      <title>{pageTitle("Do you want to stop?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>{loaderData.title}</BackLink>
      <FormShell form={form}>
        <PageTitle caption={loaderData.title}>Do you want to stop?</PageTitle>
        <EasyReadList
          items={[
            { picture: "speech", words: "The talks about this job stop. You do not need a reason." },
            { picture: "no", words: "Nobody asks you about this job again." },
            { picture: "eye", words: "The employer can still see how you fit other jobs. You can hide from them too." },
          ]}
        />
        <ButtonGroup>
          <SubmitButton>Yes, stop</SubmitButton>
          <ButtonLink to={at} kind="quiet">
            No, go back
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
