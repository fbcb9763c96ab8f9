import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { matchCard, type MatchCard } from "../matching/card.ts";
import { explainFor, openingOfVacancy } from "../matching/opening.ts";

export type PreviewView = {
  employer: { id: string; name: string };
  /** Whether this employer has the card now, or would have it after a yes. */
  seesNow: boolean;
  published: boolean;
  /** One card for each open job, made by the function that makes the employer's own. */
  cards: { openingId: string; title: string; card: MatchCard }[];
};

/** More would be a list nobody reads; an employer's newest jobs come first. */
const MOST_SHOWN = 10;

const NOTHING_YET = { underWay: null, introductionId: null };

/** Stands for the name an employer would get for this person, where it has none yet. */
const NOT_NAMED = { aliasId: "preview", label: "A made-up name" };

/**
 * Exactly what one employer sees of this person before an introduction, for each of
 * its open jobs. Rendered from the same card, so that the two cannot differ (V3).
 * @throws NotFound when there is no such employer, or it is not verified now
 */
export async function readPreview(deps: Deps, actor: JobSeeker, input: { employerId: string }): Promise<PreviewView> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:choose", { jobSeekerId });
    const now = deps.clock.now();
    const employer = await store.visibility.employerToChoose(input.employerId, londonDay(now));
    if (!employer) throw new NotFound("employer");
    const { employerId, name } = employer;
    const shown = await store.matching.visiblePerson(jobSeekerId);
    const alias = (await store.visibility.aliasOf(jobSeekerId, employerId)) ?? NOT_NAMED;
    const open = (await store.vacancies.ofEmployer(employerId)).filter(({ status }) => status === "open").slice(0, MOST_SHOWN);
    const vacancies = (await Promise.all(open.map(({ id }) => store.vacancies.byId(id)))).filter((one) => one !== null);
    return {
      employer: { id: employerId, name },
      seesNow: await store.visibility.sees(jobSeekerId, employerId),
      published: shown !== null,
      cards:
        shown
          ? vacancies.map((vacancy) => ({
              openingId: vacancy.id,
              title: vacancy.title,
              card: matchCard(alias, explainFor(openingOfVacancy(vacancy), shown), NOTHING_YET),
            }))
          : [],
    };
  });
}
