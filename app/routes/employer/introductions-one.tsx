import { Link, redirect } from "react-router";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { HowItStands, HowTheyFit } from "#app/ui/brokering/employer-introduction.tsx";
import { History } from "#app/ui/brokering/history.tsx";
import { nextForEmployer } from "#app/ui/brokering/next-words.ts";
import { TalkTo } from "#app/ui/brokering/talk-to.tsx";
import { EmployerStageTag } from "#app/ui/brokering/words.tsx";
import {
  BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, NotificationBanner, PageTitle, Section,
} from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatFullDate } from "#app/ui/format.ts";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-one";

const DONE = {
  interested: "Thank you. The job seeker now chooses what to tell you.",
  declined: "Thank you for answering. The job coach reads your reason first.",
};

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => ({
  introduction: await introductionForEmployer(deps, actor, { introductionId: id("introductionId") }),
  mayDecide: actor.role !== "workplace_mentor",
  done: doneWords(DONE, url),
}));

export const action = submission(["employerMember"], buttonSchema, async ({ deps, actor, id, url }) => {
  await decideIntroduction(deps, actor, { introductionId: id("introductionId"), answer: "interested" });
  return redirect(`${url.pathname}?done=interested`, 303);
});

export default function EmployerIntroduction({ loaderData, actionData }: Route.ComponentProps) {
  const { introduction, done } = loaderData;
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "interested", lastResult: actionData?.result });
  const { stage, replyBy } = introduction;
  return (
    <EmployerLayout>
      <title>
        {pageTitle(`${introduction.who}, ${introduction.openingTitle}`, { error: actionData !== undefined })}
      </title>
      <BackLink to="/employer/introductions">Introductions</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns aside={introduction.coach && <TalkTo coach={introduction.coach} />}>
        <FormShell form={form}>
          <PageTitle caption={introduction.openingTitle}>{introduction.who}</PageTitle>
          <p>
            <EmployerStageTag {...introduction} />
          </p>
          {stage !== "with_employer" && nextForEmployer(introduction.next) && (
            <p className="govuk-body">{nextForEmployer(introduction.next)}</p>
          )}
          <HowItStands introduction={introduction} />
          {stage === "with_employer" && loaderData.mayDecide && (
            <Section title="Are you interested?">
              {!introduction.mayBeInterested && (
                <p className="govuk-body">
                  Your organisation is not verified now. You can say yes once we have checked it again:{" "}
                  <Link className="govuk-link" to="/employer/organisation">
                    see what to do
                  </Link>
                  . You can say no now.
                </p>
              )}
              <p className="govuk-body">
                {replyBy ? `Please answer by ${formatFullDate(replyBy)}. ` : ""}Yes means: you would like to know more. They
                then choose what to tell you.
              </p>
              <ButtonGroup>
                {introduction.mayBeInterested && <SubmitButton>Yes, we are interested</SubmitButton>}
                <ButtonLink to={`/employer/introductions/${introduction.id}/decline`} kind="secondary">
                  No, and say why
                </ButtonLink>
              </ButtonGroup>
            </Section>
          )}
          <ButtonLink to={`/employer/introductions/${introduction.id}/messages`} kind="secondary">
            {introduction.unread > 0 ? `Messages: ${introduction.unread} new` : "Messages with the job coach"}
          </ButtonLink>
          <HowTheyFit introduction={introduction} />
          <History entries={introduction.history} />
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
