import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { readUnmetNeed, type UnmetNeedView } from "../unmet-need/read-unmet-needs.ts";
import { readVacancy, type VacancyView } from "../vacancy/read-vacancies.ts";
import type { OpeningRef } from "./opening-ref.ts";

/** One opening of the acting employer, of either kind, for pages that both kinds share. */
export type OwnOpeningView = { kind: "vacancy"; view: VacancyView } | { kind: "unmet_need"; view: UnmetNeedView };

export async function readOwnOpening(deps: Deps, actor: EmployerMember, { kind, id }: OpeningRef): Promise<OwnOpeningView> {
  return kind === "vacancy"
    ? { kind, view: await readVacancy(deps, actor, { vacancyId: id }) }
    : { kind, view: await readUnmetNeed(deps, actor, { unmetNeedId: id }) };
}
