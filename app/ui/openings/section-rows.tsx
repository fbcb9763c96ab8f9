import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { labelOf, type Term } from "#app/domain/vocabulary/terms.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import type { SummaryRow } from "../lists.tsx";
import { sectionAddress } from "./address.ts";

export const MISSING = "Not said yet";

export function named(terms: readonly Term[], code: string | null): string {
  return code === null ? MISSING : labelOf(terms, code);
}

export function listed(terms: readonly Term[], codes: readonly string[]) {
  if (codes.length === 0) return MISSING;
  return (
    <ul className="govuk-list">
      {codes.map((code) => (
        <li key={code}>{labelOf(terms, code)}</li>
      ))}
    </ul>
  );
}

/** What both kinds of opening are asked alike, each question with its answer. */
export const whereRows = ({ sector, siteName, siteTown }: { sector: string | null; siteName: string | null; siteTown: string | null }): SummaryRow[] => [
  { key: "Sector", value: named(SECTORS, sector) },
  { key: "Site", value: siteName ? `${siteName}, ${siteTown}` : MISSING },
];
export const daysRow = ({ days }: { days: readonly string[] }): SummaryRow => ({
  key: "Days", value: days.length > 0 ? days.map((day) => labelOf(DAYS, day)).join(", ") : MISSING,
});
export const workplaceRows = ({ environment }: { environment: readonly string[] }): SummaryRow[] => [
  { key: "What it is like", value: listed(ENVIRONMENTS, environment) },
];
export const adjustmentRows = ({ adjustments }: { adjustments: readonly string[] }): SummaryRow[] => [
  { key: "Adjustments you offer", value: listed(ADJUSTMENTS, adjustments) },
];

/** The rows of one part, the first with a link to the page that asks about it, where it may be changed. */
export function partToChange(
  [first, ...rest]: readonly SummaryRow[],
  section: string,
  { opening, mayChange, toCheck }: { opening: OpeningRef; mayChange: boolean; toCheck: boolean },
): SummaryRow[] {
  if (!first) return [];
  const to = sectionAddress(opening, section) + (toCheck ? "?back=check" : "");
  return [mayChange ? { ...first, change: { to } } : first, ...rest];
}
