import { redirect } from "react-router";
import { askForIntroduction, takeBackWish } from "#app/domain/introduction/ask-for-introduction.ts";
import { myJob } from "#app/domain/jobs/my-jobs.ts";
import { wishSchema } from "#app/forms/introduction.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/job-ask";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const openingId = id("openingId");
  const { title, employerName, introductionId, wished } = await myJob(deps, actor, { openingId });
  if (introductionId) throw redirect(`/me/introductions/${introductionId}`);
  return { openingId, title, employerName, wished };
});

export const action = submission(["jobSeeker"], wishSchema, async ({ deps, actor, id, value }) => {
  const vacancyId = id("openingId");
  if (value.answer === "back") await takeBackWish(deps, actor, { vacancyId });
  else await askForIntroduction(deps, actor, { vacancyId });
  return redirect(`/me/introductions?done=${value.answer === "back" ? "not-asked" : "asked"}`, 303);
});

export default function AskAboutJob({ loaderData, actionData }: Route.ComponentProps) {
  const { openingId, title, employerName, wished } = loaderData;
  const { form } = useFirstshiftForm<typeof wishSchema>({ id: "ask", lastResult: actionData?.result });
  const question = wished ? "You asked your coach about this job" : "Do you want to ask your coach about this job?";
  const at = `/me/jobs/${openingId}`;
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{title}</BackLink>
      <FormShell form={form}>
        <PageTitle caption={`${title}, ${employerName}`}>{question}</PageTitle>
        <EasyReadList
          items={
            wished
              ? [
                  { picture: "later", words: "Your coach looks at it. You get an answer." },
                  { picture: "lock", words: "The employer does not know that you asked." },
                ]
              : [
                  { picture: "coach", words: "Your coach looks at the job with you in mind." },
                  { picture: "lock", words: "The employer does not know that you asked." },
                  { picture: "yes", words: "You can still say yes or no later." },
                ]
          }
        />
        <ButtonGroup>
          {wished ? (
            <SubmitButton kind="secondary" name="answer" value="back">
              I do not want to ask any more
            </SubmitButton>
          ) : (
            <SubmitButton name="answer" value="ask">
              Yes, ask my coach
            </SubmitButton>
          )}
          <ButtonLink to={at} kind="quiet">
            Go back
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
