import { redirect } from "react-router";
import { askForIntroduction, takeBackWish } from "#app/domain/introduction/ask-for-introduction.ts";
import { jobToAskAbout } from "#app/domain/jobs/my-jobs.ts";
import { wishSchema } from "#app/forms/introduction.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/job-ask";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const openingId = id("openingId");
  const job = await jobToAskAbout(deps, actor, { openingId });
  if (job.introductionId && !job.wished && !job.saidNo) throw redirect(`/me/introductions/${job.introductionId}`);
  return { openingId, ...job };
});

export const action = submission(["jobSeeker"], wishSchema, async ({ deps, actor, id, value }) => {
  const openingId = id("openingId");
  if (value.answer === "back") await takeBackWish(deps, actor, { openingId });
  else await askForIntroduction(deps, actor, { openingId });
  return redirect(`/me/introductions?done=${value.answer === "back" ? "not-asked" : "asked"}`, 303);
});

export default function AskAboutJob({ loaderData, actionData }: Route.ComponentProps) {
  const { openingId, kind, title, employerName, saidNo, wished, open } = loaderData;
  const { form } = useFirstshiftForm<typeof wishSchema>({ id: "ask", lastResult: actionData?.result });
  const it = kind === "vacancy" ? "job" : "work";
  const question = wished ? `You asked your coach about this ${it}` : `Do you want to ask your coach about this ${it}?`;
  // While it is paused there is no page of it to go back to.
  const at = open ? `/me/jobs/${openingId}` : "/me/introductions";
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{open ? title : "My jobs"}</BackLink>
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
                  ...(kind === "unmet_need"
                    ? [{ picture: "idea" as const, words: "This is not a job yet. Your coach can ask if it could be." }]
                    : []),
                  ...(saidNo ? [{ picture: "no" as const, words: `You said no to this ${it}. You can change your mind.` }] : []),
                  { picture: "coach", words: `Your coach looks at the ${it} with you in mind.` },
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
