import type { CheckView, EmployerCheck } from "#app/domain/employer/check-employers.ts";
import { CHECK_CAUSES } from "#app/domain/employer/employer-check.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { NOT_VERIFIED_REASONS, SIZES } from "#app/domain/employer/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatDate } from "../format.ts";
import { SummaryList, Timeline, type SummaryRow } from "../lists.tsx";
import { Section } from "../page.tsx";
import { EmailLink } from "../reach.tsx";

/** What an employer told us, what it asks for now, and how it stands. For operators. */
export function EmployerFacts({ employer }: { employer: EmployerCheck }) {
  return (
    <>
      {employer.open && <SummaryList card="What they ask for" rows={asked(employer.open)} />}
      {employer.level && <SummaryList card="What counts now" rows={standing(employer)} />}
      <SummaryList card="What they told us" rows={told(employer)} />
    </>
  );
}

function asked(open: CheckView): SummaryRow[] {
  return [
    { key: "Why", value: labelOf(CHECK_CAUSES, open.cause) },
    { key: "Level they name", value: labelOf(LEVELS, open.claimedLevel) },
    ...(open.newName ? [{ key: "New name", value: open.newName }] : []),
    ...(open.newSector ? [{ key: "Another sector", value: labelOf(SECTORS, open.newSector) }] : []),
    ...(open.claimWords ? [{ key: "What they wrote", value: <Words>{open.claimWords}</Words> }] : []),
    { key: "Since", value: formatDate(open.askedOn) },
  ];
}

function standing({ level, verifiedUntil, inForce }: EmployerCheck): SummaryRow[] {
  const until = verifiedUntil ? formatDate(verifiedUntil) : "";
  return [
    { key: "Level", value: level ? labelOf(LEVELS, level) : "" },
    { key: inForce ? "Counts until" : "Ended", value: until },
  ];
}

function told(employer: EmployerCheck): SummaryRow[] {
  return [
    { key: "Sector", value: labelOf(SECTORS, employer.sector) },
    { key: "Size", value: labelOf(SIZES, employer.size) },
    { key: "Sites", value: employer.sites.map((site) => `${site.name}, ${site.town}, ${site.outcode}`).join("; ") },
    { key: "Signed up", value: formatDate(employer.signedUpOn) },
    ...(employer.signedUpByName ? [{ key: "Signed up by", value: employer.signedUpByName }] : []),
    ...(employer.signedUpByAddress ? [{ key: "Their address", value: <EmailLink email={employer.signedUpByAddress} /> }] : []),
  ];
}

/** Everything that was decided before. For operators. */
export function EmployerHistory({ history }: { history: readonly CheckView[] }) {
  if (history.length === 0) return null;
  return (
    <Section title="Earlier checks">
      <Timeline
        label="Earlier checks, the newest first"
        entries={history.map((check) => {
          const on = check.decidedOn ?? check.askedOn;
          return {
            title: check.level ? `Verified: ${labelOf(LEVELS, check.level)}` : "Not verified",
            when: { text: formatDate(on), iso: on },
            by: check.decidedByName,
            children: <Decision check={check} />,
          };
        })}
      />
    </Section>
  );
}

function Decision({ check }: { check: CheckView }) {
  return (
    <>
      <p className="govuk-body">{labelOf(CHECK_CAUSES, check.cause)}.</p>
      {check.notVerifiedReason && (
        <p className="govuk-body">{labelOf(NOT_VERIFIED_REASONS, check.notVerifiedReason)}.</p>
      )}
      {check.evidence && <Words>{check.evidence}</Words>}
      {check.verifiedUntil && <p className="govuk-body">Counts until {formatDate(check.verifiedUntil)}.</p>}
    </>
  );
}

function Words({ children }: { children: string }) {
  return <span className="fs-words">{children}</span>;
}
