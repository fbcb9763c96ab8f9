import type { SubmissionResult } from "@conform-to/react";
import type { HidingView } from "#app/domain/visibility/withdraw-visibility.ts";
import type { RulePreparingView } from "#app/domain/visibility/prepare-rule.ts";
import type { prepareRuleSchema } from "#app/forms/visibility.ts";
import { EmptyState, InsetText, NotificationBanner } from "#app/ui/notices.tsx";
import { BackLink, ButtonLink, Columns, PageTitle, Section } from "#app/ui/page.tsx";
import { ErrorSummary, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { HidingForm } from "#app/ui/profile/hiding.tsx";
import { RuleFields, WaitingRules } from "./preparing-rule.tsx";
import { PreparedList, PrepareSearch, SeesList, type PrepareSearchProps, type SeesPage } from "./preparing.tsx";

type LastResult = SubmissionResult<string[]> | undefined;

/** `at` is the address of everything about this person, for whoever helps them. */
type ChoosingProps = PrepareSearchProps & { sees: SeesPage; at: string; done: string; lastResult: LastResult };

/** Who can see somebody, for whoever helps them choose: their coach, or a member of their circle. */
export function ChoosingTogether({ preparing, sees, search, found, problems, at, done, lastResult }: ChoosingProps) {
  const { knownAs, mayPrepare, mayRecordNo } = preparing;
  const title = `Who can see ${knownAs}`;
  const refused = lastResult?.error;
  const said = doneWords(knownAs)[done];
  return (
    <>
      <title>{pageTitle(title, { error: refused !== undefined || Object.keys(problems).length > 0 })}</title>
      <BackLink to={at}>{knownAs}</BackLink>
      {refused && <ErrorSummary formId="preparing" errors={refused as Record<string, string[]>} />}
      {said && <NotificationBanner kind="success">{said}</NotificationBanner>}
      <PageTitle
        lead={
          mayPrepare && mayRecordNo
            ? `Only ${knownAs} can let an employer see them. You can write down a yes, and pass on a no.`
            : `Only ${knownAs} can let an employer see them, or hide from one. Please pass none of this on.`
        }
      >
        {title}
      </PageTitle>
      <SeesList preparing={preparing} sees={sees} search={search} at={at} />
      <PreparedList {...preparing} />
      {mayPrepare && (
        <>
          <Section title="A rule for many employers">
            <p className="govuk-body">
              It says which kind of employer may see {knownAs}, and where. It counts when {knownAs} says yes to it.
            </p>
            <ButtonLink to={`${at}/visibility/rule`} kind="secondary">
              Write down a rule
            </ButtonLink>
          </Section>
          <PrepareSearch preparing={preparing} search={search} found={found} problems={problems} />
        </>
      )}
    </>
  );
}

function doneWords(knownAs: string): Record<string, string> {
  return {
    prepare: `The yes is written down. It counts when ${knownAs} says it on their own page.`,
    "take-back": "It is taken back.",
    hidden: `This employer cannot find ${knownAs} any more. We tell ${knownAs} that you helped.`,
    "hidden-from-all": `No employer can find ${knownAs} any more. We tell ${knownAs} that you helped.`,
    "hidden-plan-kept": `${knownAs} is hidden now, and the plan goes on. We tell ${knownAs} that you helped.`,
    "hidden-plan-stands": `They cannot find ${knownAs} any more. The plan still stands: ${knownAs} can stop it on their own page, or their job coach can.`,
  };
}

type RuleProps = { view: RulePreparingView; at: string; done: string; lastResult: LastResult };

/** A rule is written down for somebody, and waits for them. */
export function RuleTogether({ view: { knownAs, town, lacksTown, waiting }, at, done, lastResult }: RuleProps) {
  const { form, fields } = useFirstshiftForm<typeof prepareRuleSchema>({ id: "rule", lastResult });
  const title = `Write down a rule for ${knownAs}`;
  const said = { prepare: `The rule is written down. It counts when ${knownAs} says yes to it on their own page.`, "take-back": "It is taken back." }[done];
  const from = town ?? `where ${knownAs} lives`;
  return (
    <>
      <title>{pageTitle(title, { error: lastResult !== undefined })}</title>
      <BackLink to={`${at}/visibility`}>Who can see {knownAs}</BackLink>
      {said && <NotificationBanner kind="success">{said}</NotificationBanner>}
      <Columns>
        <FormShell form={form}>
          <PageTitle
            lead={`It lets nobody see ${knownAs}. It waits on ${knownAs}’s page, with the names of the employers that fit, until ${knownAs} has said what it means.`}
          >
            {title}
          </PageTitle>
          {lacksTown ? (
            <InsetText>{knownAs} has not said where they live, so a rule cannot be made yet.</InsetText>
          ) : (
            <>
              <RuleFields fields={fields} from={from} />
              <SubmitButton name="do" value="prepare">
                Write it down
              </SubmitButton>
            </>
          )}
        </FormShell>
        <WaitingRules knownAs={knownAs} waiting={waiting} from={from} />
      </Columns>
    </>
  );
}

type HidingProps = { hiding: HidingView; at: string; lastResult: LastResult };

/** A no is passed on, to one employer or to everyone. */
export function HidingTogether({ hiding, at, lastResult }: HidingProps) {
  const { knownAs, everyone, employers, standing } = hiding;
  const question = everyone ? `Hide ${knownAs} from everyone?` : `Hide ${knownAs} from ${employers[0]?.name ?? "this employer"}?`;
  const nobody = everyone && employers.length + standing === 0;
  return (
    <>
      <title>{pageTitle(question, { error: lastResult !== undefined })}</title>
      <BackLink to={`${at}/visibility`}>Who can see {knownAs}</BackLink>
      <Columns>
        {nobody ? (
          <>
            <PageTitle>{question}</PageTitle>
            <EmptyState title={hiding.stays ? `${knownAs} is hidden already` : `Nobody can see ${knownAs} now`}>
              {hiding.stays && <p>A plan or a job goes on. That employer still sees what {knownAs} told it.</p>}
            </EmptyState>
          </>
        ) : (
          <HidingForm question={question} hiding={hiding} lastResult={lastResult} back={`${at}/visibility`} of={knownAs} />
        )}
      </Columns>
    </>
  );
}
