import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { OpeningStatus } from "../opening/own-opening.ts";
import { missingSections } from "../opening/sections.ts";
import type { Store } from "../store.ts";
import { UNMET_NEED_SECTIONS } from "../unmet-need/sections.ts";
import { isComplete as isCompleteNeed } from "../unmet-need/unmet-need.ts";
import { VACANCY_SECTIONS } from "../vacancy/sections.ts";
import { isComplete } from "../vacancy/vacancy.ts";
import { openingOfNeed, openingOfVacancy, type PlacedOpening } from "./opening.ts";

/** What an opening does not say yet, and the section of it that asks. */
export type Gap = { section: string; words: string };

/** An opening of the acting employer's own, which may not be real yet. */
export type OpeningToShowFor = {
  ref: OpeningRef;
  employerId: string;
  /** Null while it is not verified or no longer is. */
  employerLevel: DisabilityConfidentLevel | null;
  title: string;
  siteName: string | null;
  status: OpeningStatus;
  gaps: Gap[];
  /** Null while there are gaps. */
  real: PlacedOpening | null;
};

/**
 * People are shown for real work alone (V6): a vacancy with a site, tasks, hours, pay and a
 * start; an unmet need with a site, why, when, and tasks with their minutes, since pay and a
 * start come with the job that is carved from it (decision 012).
 * What is thrown together to see who turns up shows nobody.
 * @returns null when there is none, or it is another employer's
 */
export async function readOpeningToShowFor(store: Store, ref: OpeningRef): Promise<OpeningToShowFor | null> {
  if (ref.kind === "vacancy") {
    const vacancy = await store.vacancies.inMaking(ref.id);
    if (!vacancy) return null;
    const gaps = missingSections(VACANCY_SECTIONS, vacancy).map(gapOf);
    const real = gaps.length === 0 && isComplete(vacancy) ? openingOfVacancy(vacancy) : null;
    return { ...headOf(vacancy), ref, gaps, real };
  }
  const need = await store.unmetNeeds.inMaking(ref.id);
  if (!need) return null;
  const gaps = missingSections(UNMET_NEED_SECTIONS, need).map(gapOf);
  const real = gaps.length === 0 && isCompleteNeed(need) ? openingOfNeed(need) : null;
  return { ...headOf(need), ref, gaps, real };
}

const gapOf = ({ name, missing }: { name: string; missing: string }): Gap => ({ section: name, words: missing });

type Head = Pick<OpeningToShowFor, "employerId" | "employerLevel" | "title" | "status"> & { site: { name: string } | null };

function headOf({ employerId, employerLevel, title, status, site }: Head) {
  return { employerId, employerLevel, title, status, siteName: site?.name ?? null };
}
