import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import type { Assistance } from "../assistance/assistance.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { LEVEL_MEANINGS, LEVELS } from "../employer/levels.ts";
import { Invalid, NotFound } from "../errors.ts";
import { milesToMetres, placeLabel } from "../place/place.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import type { Store } from "../store.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { easyOf } from "../vocabulary/terms.ts";
import type { PreparedBy } from "./prepared-store.ts";
import { needsReadBack } from "./read-back.ts";
import type { EmployerToChoose } from "./visibility-store.ts";

export type EmployerView = {
  id: string;
  name: string;
  work: string;
  towns: string[];
  /** "Level 2", and what it means in easy words. */
  level: string;
  levelMeans: string;
  chosen: boolean;
};

export type EmployersFound = {
  /** The town as the gazetteer calls it; null when none was given. */
  town: string | null;
  employers: EmployerView[];
  count: number;
  page: number;
  pageCount: number;
};

/** Shorter names would list half of everybody. */
export const SHORTEST_SEARCH = 2;
const EMPLOYERS_PER_PAGE = 10;
/** How far from a town counts as there. */
export const NEARBY_MILES = 10;

/**
 * Verified employers with this in their name, or with a place of work near this
 * town, or both. Nobody is shown anything by searching.
 * @throws Invalid on `town` when the gazetteer cannot tell which is meant, on `name` when there is too little to look for
 */
export async function findEmployers(
  deps: Deps,
  actor: JobSeeker | Supporter | JobCoach | ProviderLead,
  input: { name: string; town: string; page: number; /** For whoever looks with somebody. */ jobSeekerId?: string },
): Promise<EmployersFound> {
  const [name, town] = [input.name.trim(), input.town.trim()];
  if (name === "" && town === "") throw new Invalid({ name: "Write a name or a town" });
  if (name !== "" && name.length < SHORTEST_SEARCH) {
    throw new Invalid({ name: `Write at least ${SHORTEST_SEARCH} letters of the name` });
  }
  return deps.withActor(actor, async (store) => {
    const jobSeekerId = await forWhom(store, actor, input.jobSeekerId);
    const place = town === "" ? null : await resolvePlace(store.places, town, "town");
    const today = londonDay(deps.clock.now());
    const search = { name, near: place && { at: place, within: milesToMetres(NEARBY_MILES) }, today };
    const count = await store.visibility.countEmployersLike(search);
    const pageCount = Math.max(1, Math.ceil(count / EMPLOYERS_PER_PAGE));
    const page = Math.min(Math.max(1, input.page), pageCount);
    const window = { limit: EMPLOYERS_PER_PAGE, offset: (page - 1) * EMPLOYERS_PER_PAGE };
    const found = await store.visibility.employersLike(search, window);
    const standing = await store.visibility.standing(jobSeekerId, today);
    const chosen = new Set(standing.map((choice) => choice.employerId));
    return {
      town: place && placeLabel(place),
      employers: found.map((employer) => employerView(employer, chosen.has(employer.employerId))),
      count,
      page,
      pageCount,
    };
  });
}

type Finder = JobSeeker | Supporter | JobCoach | ProviderLead;

async function forWhom(store: Store, actor: Finder, id: string | undefined): Promise<string> {
  if (actor.kind === "jobSeeker") {
    allow(actor, "visibility:choose", { jobSeekerId: actor.jobSeekerId });
    return actor.jobSeekerId;
  }
  const seeker = id === undefined ? null : await personOf(store, actor, id);
  if (!seeker) throw new NotFound("person");
  allow(actor, "visibility:prepare", seeker);
  return seeker.id;
}

type EmployerToChooseView = EmployerView & {
  published: boolean;
  /** Somebody wrote a yes down. */
  prepared: PreparedBy | null;
  /** Null: the person has not said today who helps them. */
  assistance: Assistance | null;
  /** Whether the person is asked what a yes would mean. */
  readBack: boolean;
};

/** @throws NotFound when there is no such employer, or it is not verified now */
export async function readEmployerToChoose(
  deps: Deps,
  actor: JobSeeker,
  employerId: string,
): Promise<EmployerToChooseView> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "visibility:choose", { jobSeekerId: actor.jobSeekerId });
    const employer = await store.visibility.employerToChoose(employerId, londonDay(deps.clock.now()));
    if (!employer) throw new NotFound("employer");
    const chosen = await store.visibility.isStanding(actor.jobSeekerId, employerId);
    const published = await store.profiles.published(actor.jobSeekerId);
    const assistance = await assistanceOf(store, actor, actor.jobSeekerId, deps.clock.now());
    const prepared = await store.prepared.waiting(actor.jobSeekerId, employerId);
    return {
      ...employerView(employer, chosen),
      published: published !== null,
      prepared: prepared && { by: prepared.memberName },
      assistance,
      readBack: needsReadBack(assistance, prepared !== null),
    };
  });
}

export function employerView(employer: EmployerToChoose, chosen: boolean): EmployerView {
  return {
    id: employer.employerId,
    name: employer.name,
    work: easyOf(SECTORS, employer.sector),
    towns: employer.towns,
    level: easyOf(LEVELS, employer.level),
    levelMeans: LEVEL_MEANINGS[employer.level],
    chosen,
  };
}
