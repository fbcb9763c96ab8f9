import type { OpeningKind, OpeningRef } from "#app/domain/opening/opening-ref.ts";

export const LIST_OF: Record<OpeningKind, { to: string; text: string }> = {
  vacancy: { to: "/employer/vacancies", text: "Vacancies" },
  unmet_need: { to: "/employer/unmet-needs", text: "Unmet needs" },
};

export function addressOf({ kind, id }: OpeningRef): string {
  return `${LIST_OF[kind].to}/${id}`;
}

/** The page that asks about one part of an opening. */
export function sectionAddress(opening: OpeningRef, section: string): string {
  return section === "tasks" ? `${addressOf(opening)}/tasks` : `${addressOf(opening)}/edit/${section}`;
}
