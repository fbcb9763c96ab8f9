import { redirect } from "react-router";
import { prepareRule, readRulePreparing, withdrawPreparedRule } from "#app/domain/visibility/prepare-rule.ts";
import { ANY_WORK } from "#app/forms/standing-choice.ts";
import { prepareRuleSchema } from "#app/forms/visibility.ts";
import { BackLink, CoachLayout, Columns, InsetText, NotificationBanner, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { RuleFields, WaitingRules } from "#app/ui/visibility/preparing-rule.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-rule";

const COACHES = ["jobCoach", "providerLead"] as const;

const DONE: Record<string, string> = {
  prepare: "The rule is written down. It counts when they say yes to it on their own page.",
  "take-back": "It is taken back.",
};

export const loader = page(COACHES, async ({ deps, actor, id, url }) => ({
  view: await readRulePreparing(deps, actor, { jobSeekerId: id("jobSeekerId") }),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export const action = submission(COACHES, prepareRuleSchema, async ({ deps, actor, id, url, value }) => {
  const jobSeekerId = id("jobSeekerId");
  const { work, level, miles, ruleId } = value;
  if (value.do === "take-back") await withdrawPreparedRule(deps, actor, { jobSeekerId, ruleId: ruleId! });
  else {
    const sectors = work.includes(ANY_WORK) ? [] : work.filter((code) => code !== ANY_WORK);
    await prepareRule(deps, actor, { jobSeekerId, sectors, leastLevel: level!, miles: miles! });
  }
  return redirect(`${url.pathname}?done=${value.do}`, 303);
});

export default function WriteDownARule({ loaderData: { view, done }, actionData }: Route.ComponentProps) {
  const { jobSeekerId, knownAs, town, waiting } = view;
  const { form, fields } = useFirstshiftForm<typeof prepareRuleSchema>({ id: "rule", lastResult: actionData?.result });
  const title = `Write down a rule for ${knownAs}`;
  return (
    <CoachLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/people/${jobSeekerId}/visibility`}>Who can see {knownAs}</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <FormShell form={form}>
          <PageTitle
            lead={`It lets nobody see ${knownAs}. It waits on ${knownAs}’s page, with the names of the employers that fit, until ${knownAs} has said what it means.`}
          >
            {title}
          </PageTitle>
          {town === null ? (
            <InsetText>{knownAs} has not said where they live, so a rule cannot be made yet.</InsetText>
          ) : (
            <>
              <RuleFields fields={fields} town={town} />
              <SubmitButton name="do" value="prepare">
                Write it down
              </SubmitButton>
            </>
          )}
        </FormShell>
        <WaitingRules knownAs={knownAs} waiting={waiting} town={town ?? ""} />
      </Columns>
    </CoachLayout>
  );
}
