import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { readUnmetNeed, type UnmetNeedView } from "../unmet-need/read-unmet-needs.ts";
import { readVacancy, type VacancyView } from "../vacancy/read-vacancies.ts";
import type { OpeningKind, OpeningRef } from "./opening-ref.ts";
import { writeVerb } from "./own-opening.ts";

/** One opening of the acting employer, of either kind, for pages that both kinds share. */
export type OwnOpeningView = { kind: "vacancy"; view: VacancyView } | { kind: "unmet_need"; view: UnmetNeedView };

/** As `readOwnOpening`, for the pages on which it is changed: whoever changes none is told so, whatever exists. */
export async function readOpeningToChange<Kind extends OpeningKind>(
  deps: Deps,
  actor: EmployerMember,
  ref: OpeningRef & { kind: Kind },
): Promise<Extract<OwnOpeningView, { kind: Kind }>> {
  allow(actor, writeVerb(ref.kind), { employerId: actor.employerId });
  return (await readOwnOpening(deps, actor, ref)) as Extract<OwnOpeningView, { kind: Kind }>;
}

export async function readOwnOpening(deps: Deps, actor: EmployerMember, { kind, id }: OpeningRef): Promise<OwnOpeningView> {
  return kind === "vacancy"
    ? { kind, view: await readVacancy(deps, actor, { vacancyId: id }) }
    : { kind, view: await readUnmetNeed(deps, actor, { unmetNeedId: id }) };
}
