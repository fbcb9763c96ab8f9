import { Form, Link, redirect } from "react-router";
import { acknowledgeAlert, holdMatches, releaseMatches } from "#app/domain/alert/answer-alert.ts";
import { readAlert } from "#app/domain/alert/read-alerts.ts";
import { alertSchema } from "#app/forms/operator.ts";
import { AlertOpenings } from "#app/ui/operator/alert-openings.tsx";
import { BackLink, ButtonGroup, InsetText, NotificationBanner, OperatorLayout, PageTitle, Section, SummaryList } from "#app/ui/index.ts";
import { ErrorSummary, SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/alert";

const ANSWERS = { acknowledge: acknowledgeAlert, hold: holdMatches, release: releaseMatches };
const DONE = {
  acknowledge: "The alert is off the list. It comes again only for what happens from now on.",
  hold: "This employer is shown nobody new from now on.",
  release: "This employer is shown people again.",
};

export const loader = page(["operator"], async ({ deps, actor, id, url }) => ({
  alert: await readAlert(deps, actor, { alertId: id("alertId") }),
  done: doneWords(DONE, url),
}));

export const action = submission(["operator"], alertSchema, async ({ deps, actor, id, value }) => {
  const alertId = id("alertId");
  await ANSWERS[value.answer](deps, actor, { alertId });
  return redirect(`/operator/alerts/${alertId}?done=${value.answer}`, 303);
});

export default function AlertPage({ loaderData: { alert, done }, actionData }: Route.ComponentProps) {
  const problems = actionData?.result.error as Record<string, string[]> | undefined;
  return (
    <OperatorLayout>
      <title>{pageTitle(`Alert about ${alert.employerName}`, { error: problems !== undefined })}</title>
      <BackLink to="/operator/alerts">Alerts</BackLink>
      {problems && <ErrorSummary formId="alert" errors={problems} />}
      {done && !problems && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle caption={alert.words}>{alert.employerName}</PageTitle>
      <SummaryList
        rows={[
          { key: "Raised", value: formatDateTime(alert.raisedAt) },
          { key: "State", value: alert.acknowledgedAt ? `Looked at on ${formatDateTime(alert.acknowledgedAt)}` : "To look at" },
          { key: "People", value: alert.heldSince ? `Held back since ${formatDateTime(alert.heldSince)}` : "Shown, as for every employer" },
          { key: "Employer", value: <Link to={`/operator/employers/${alert.employerId}`}>Look at the employer</Link> },
        ]}
      />
      <AlertOpenings openings={alert.openingsOf} />
      <Section title="What you can do">
        <InsetText>
          The employer is told nothing, and its pages answer no differently, unless you hold people back. Then its pages
          say so, and what is under way goes on.
        </InsetText>
        <Form method="post" defaultShouldRevalidate id="alert">
          <ButtonGroup>
            {alert.status === "raised" && (
              <SubmitButton name="answer" value="acknowledge">
                I have looked at it
              </SubmitButton>
            )}
            <SubmitButton kind="secondary" name="answer" value={alert.heldSince ? "release" : "hold"}>
              {alert.heldSince ? "Show people again" : "Hold people back"}
            </SubmitButton>
          </ButtonGroup>
        </Form>
      </Section>
    </OperatorLayout>
  );
}
