import type { ListImportLine } from "#app/domain/published-list/read-list-import.ts";
import { ROW_FAULTS, type LeftOut } from "#app/domain/published-list/list-rows.ts";
import { capitalised } from "#app/domain/vocabulary/capitals.ts";
import { formatDate } from "../format.ts";

export const inFigures = (count: number): string => count.toLocaleString("en-GB");

/** "On 3 June 2026 by Grace Okafor" */
export function broughtBy({ uploadedOn, uploadedByName }: Pick<ListImportLine, "uploadedOn" | "uploadedByName">): string {
  return `On ${formatDate(uploadedOn)} ${uploadedByName ? `by ${uploadedByName}` : "from the command line"}`;
}

/** "Without a usable postcode" */
export function faultWords({ fault }: LeftOut): string {
  return capitalised(ROW_FAULTS.find(({ code }) => code === fault)?.label ?? fault);
}

/** "3, 5, 17", and how many more there are. */
export function lineWords({ lines, count }: LeftOut): string {
  const more = count - lines.length;
  return `${lines.map(String).join(", ")}${more > 0 ? ` and ${inFigures(more)} more` : ""}`;
}
