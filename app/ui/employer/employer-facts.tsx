import type { EmployerCheck } from "#app/domain/employer/check-employers.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { NOT_VERIFIED_REASONS, SIZES } from "#app/domain/employer/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatDate } from "../format.ts";
import { SummaryList, type SummaryRow } from "../lists.tsx";

/** What an employer told us, and what was decided about it before. For operators. */
export function EmployerFacts({ employer }: { employer: EmployerCheck }) {
  return (
    <>
      <SummaryList card="What they told us" rows={told(employer)} />
      {employer.checkedOn && <SummaryList card="What was decided" rows={decided(employer, employer.checkedOn)} />}
    </>
  );
}

function told(employer: EmployerCheck): SummaryRow[] {
  return [
    { key: "Level they hold", value: labelOf(LEVELS, employer.claimedLevel) },
    { key: "Sector", value: labelOf(SECTORS, employer.sector) },
    { key: "Size", value: labelOf(SIZES, employer.size) },
    { key: "Sites", value: employer.sites.map((site) => `${site.name}, ${site.town}, ${site.outcode}`).join("; ") },
    { key: "Signed up", value: formatDate(employer.signedUpOn) },
    ...(employer.signedUpByName ? [{ key: "Signed up by", value: employer.signedUpByName }] : []),
  ];
}

function decided(employer: EmployerCheck, checkedOn: string): SummaryRow[] {
  if (employer.notVerifiedReason) {
    return [
      { key: "Decision", value: "Not verified" },
      { key: "Why", value: labelOf(NOT_VERIFIED_REASONS, employer.notVerifiedReason) },
      { key: "Checked", value: formatDate(checkedOn) },
    ];
  }
  return [
    { key: "Level", value: employer.level ? labelOf(LEVELS, employer.level) : "" },
    { key: "Evidence", value: employer.evidence },
    { key: "Checked", value: formatDate(checkedOn) },
    { key: "Counts until", value: employer.verifiedUntil ? formatDate(employer.verifiedUntil) : "" },
  ];
}
