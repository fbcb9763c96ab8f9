import { allow, scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { findJobs } from "../jobs/find-jobs.ts";
import { coachNote } from "../jobs/job-words.ts";
import { readOpening } from "../matching/opening.ts";
import { aboutOpening, type OpeningRef } from "../opening/opening-ref.ts";
import { paged, type Paged } from "../paging.ts";
import { placeLabel } from "../place/place.ts";
import type { UnmetNeed } from "../unmet-need/unmet-need.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { waitingWish } from "./ask-for-introduction.ts";
import { whyNotPropose } from "./proposal-rules.ts";

type Coach = JobCoach | ProviderLead;

export type PersonToPropose = { id: string; name: string };

export type OpeningToPropose = {
  opening: OpeningRef;
  title: string;
  employerName: string;
  place: string;
  /** The first reasons why it fits; none of an unmet need, whose tasks are still open. */
  fits: string[];
};

export type Proposable = {
  person: PersonToPropose;
  opening: { ref: OpeningRef; title: string; siteName: string };
  /** Why it cannot be proposed, or null. */
  obstacle: string | null;
  /** Whether they already let this employer see them. */
  seenAlready: boolean;
};

const PEOPLE_PER_PAGE = 20;
const OPENINGS_PER_PAGE = 10;
const NEEDS_WINDOW = 200;
const REASONS_SHOWN = 3;

/** Whom a coach can ask about an opening, by a part of the name. */
export async function peopleToPropose(
  deps: Deps,
  actor: Coach,
  input: { search: string; page: number },
): Promise<Paged<PersonToPropose>> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "introduction:propose");
    if (scope === null) throw new NotAllowed();
    const people = (await store.profiles.caseload(scope))
      .map(({ jobSeekerId, knownAs }) => ({ id: jobSeekerId, name: knownAs }))
      .filter(({ name }) => holds([name], input.search))
      .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
    return paged(people, input.page, PEOPLE_PER_PAGE);
  });
}

/** What can be proposed to one person: the vacancies that fit best first, then unmet needs. */
export async function openingsToPropose(
  deps: Deps,
  actor: Coach,
  input: { jobSeekerId: string; search: string; page: number },
): Promise<Paged<OpeningToPropose> & { person: PersonToPropose }> {
  const { jobSeekerId } = input;
  const found = await findJobs(deps, actor, { jobSeekerId, filter: { sector: null, miles: null, hours: null } });
  return deps.withActor(actor, async (store) => {
    const needs = await store.unmetNeeds.openList({ limit: NEEDS_WINDOW, offset: 0 });
    const history = await store.introductions.list({ jobSeekerId });
    const asked = (openingId: string) => history.filter(({ opening }) => opening.id === openingId);
    const lines = [
      ...found.jobs.map(({ vacancy, explanation }) => ({
        ...lineOf("vacancy", vacancy),
        fits: explanation.fits.slice(0, REASONS_SHOWN).map(coachNote),
      })),
      ...needs.map((need) => ({ ...lineOf("unmet_need", need), fits: [] })),
    ];
    const wanted = lines.filter(
      ({ opening, title, employerName, place }) => whyNotPropose(asked(opening.id)) === null && holds([title, employerName, place], input.search),
    );
    return { ...paged(wanted, input.page, OPENINGS_PER_PAGE), person: { id: jobSeekerId, name: found.person.knownAs } };
  });
}

/** One person and one opening, and what stands in the way. */
export async function proposable(
  deps: Deps,
  actor: Coach,
  { jobSeekerId, opening: ref }: { jobSeekerId: string; opening: OpeningRef },
): Promise<Proposable> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    const opening = await readOpening(store, ref);
    if (!seeker || !opening) throw new NotFound();
    allow(actor, "introduction:propose", { coachId: seeker.coachId, providerId: seeker.providerId });
    const history = await store.introductions.list({ ...aboutOpening(ref), jobSeekerId });
    return {
      person: { id: seeker.id, name: seeker.knownAs },
      opening: { ref, title: opening.title, siteName: opening.siteName },
      obstacle: whyNotPropose(history, { asked: (await waitingWish(store, seeker.id, ref)) !== null }),
      seenAlready: await store.visibility.isStanding(seeker.id, opening.employerId),
    };
  });
}

function lineOf(kind: OpeningRef["kind"], { id, title, employerName, site }: Vacancy | UnmetNeed): Omit<OpeningToPropose, "fits"> {
  return { opening: { kind, id }, title, employerName, place: placeLabel(site.place) };
}

/** Every word of the search stands in one of the texts. */
function holds(texts: readonly string[], search: string): boolean {
  const text = texts.join(" ").toLocaleLowerCase("en-GB");
  return search
    .toLocaleLowerCase("en-GB")
    .split(/\s+/)
    .every((word) => text.includes(word));
}
