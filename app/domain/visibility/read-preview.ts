import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { isDue, stands } from "../disclosure/disclosure-store.ts";
import { PHOTO_ITEM } from "../disclosure/items.ts";
import { nameAmong } from "../disclosure/told-names.ts";
import { NotFound } from "../errors.ts";
import { HAS_EMPLOYER_PAGE } from "../introduction/introduction-lifecycle.ts";
import type { Introduction, NamedCoach } from "../introduction/introduction-store.ts";
import { seekerStage } from "../introduction/read-for-job-seeker.ts";
import { saidOnPage, type EmployerStage, type SaidOnPage } from "../introduction/read-for-employer.ts";
import { matchCard, type MatchCard } from "../matching/card.ts";
import type { VisiblePerson } from "../matching/matching-store.ts";
import { explainFor, openingOfNeed, openingOfVacancy, readOpening, type PlacedOpening } from "../matching/opening.ts";
import { reachOf } from "../membership/work-contact.ts";
import type { OpeningKind } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import { openingLikeMine } from "./opening-like-mine.ts";

/** Stands in an address for a job that nobody offers: one like the person's own wishes. */
export const LIKE_MINE = "like-mine";

export type PreviewView = {
  employer: { id: string; name: string };
  /** Whether this employer has the card now, or would have it after a yes. */
  seesNow: boolean;
  /** Null while nobody can be shown anything, or there is nothing to hold the person against. */
  shown: PreviewOfOpening | null;
  published: boolean;
  /** What the employer offers now, and a job like the person's own wishes; `id` stands in an address. */
  openings: { id: string; title: string; kind: OpeningKind }[];
};

export type PreviewOfOpening = {
  id: string;
  title: string;
  kind: OpeningKind;
  /** Before an introduction: the employer's own card. */
  card: MatchCard;
  /** The employer's page of them, from their yes to this job on; null while there is none that goes on. */
  page: PageOfThem | null;
};

export type PageOfThem = SaidOnPage & {
  introductionId: string;
  stage: EmployerStage;
  who: string;
  /** ISO moment at which a photo was released; null: none was. */
  photoReleasedAt: string | null;
};

/** More would be a list nobody reads; an employer's newest openings come first. */
const MOST_SHOWN = 10;

const NOTHING_YET = { underWay: null, introductionId: null };

/** Stands for the name an employer would get for this person, where it has none yet. */
const NOT_NAMED = { aliasId: "preview", label: "A made-up name" };

/**
 * Exactly what one employer sees of this person for one opening, at every stage: its card,
 * from their yes on its page of them, and after an introduction what they told it. Made by the functions that make the employer's own pages, so that the
 * two cannot differ (V3, V7).
 * @param input.opening one of those listed; the first of them where it is none
 * @throws NotFound when there is no such employer, or it is not verified now
 */
export async function readPreview(
  deps: Deps,
  actor: JobSeeker,
  input: { employerId: string; opening?: string | null },
): Promise<PreviewView> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:choose", { jobSeekerId });
    const employer = await store.visibility.employerToChoose(input.employerId, londonDay(deps.clock.now()));
    if (!employer) throw new NotFound("employer");
    const { employerId, name } = employer;
    const person = await store.matching.visiblePerson(jobSeekerId);
    const introductions = await store.introductions.list({ jobSeekerId, employerId });
    const offered = person ? [...(await openingsOf(store, employerId)), ...(await likeMine(store, employerId, person))] : [];
    const openings = person ? [...(await underWayBeside(store, introductions, offered)), ...offered] : [];
    const chosen = openings.find(({ id }) => id === input.opening) ?? openings[0];
    return {
      employer: { id: employerId, name },
      seesNow: await store.visibility.sees(jobSeekerId, employerId),
      published: person !== null,
      openings: openings.map(({ id, title, kind }) => ({ id, title, kind })),
      shown: person && chosen ? await previewOf(store, person, chosen, introductions) : null,
    };
  });
}

/** What goes on for an opening that is not among these: a paused one is offered to nobody new. */
async function underWayBeside(
  store: Store, introductions: readonly Introduction[], offered: readonly PlacedOpening[],
): Promise<PlacedOpening[]> {
  const beside = introductions.filter((one) => HAS_EMPLOYER_PAGE.includes(seekerStage(one)) && !offered.some(({ id }) => id === one.opening.id));
  const refs = new Map(beside.map(({ opening }) => [opening.id, opening]));
  const openings = await Promise.all([...refs.values()].map((ref) => readOpening(store, ref)));
  return openings.filter((opening) => opening !== null);
}

async function previewOf(
  store: Store, person: VisiblePerson, opening: PlacedOpening, introductions: readonly Introduction[],
): Promise<PreviewOfOpening> {
  const { jobSeekerId } = person;
  const { id, title, kind, employerId } = opening;
  const alias = (await store.visibility.aliasOf(jobSeekerId, employerId)) ?? NOT_NAMED;
  const introduction = introductions.find((one) => one.opening.id === id && HAS_EMPLOYER_PAGE.includes(seekerStage(one)));
  return {
    id, title, kind,
    card: matchCard(alias, explainFor(opening, person), NOTHING_YET),
    page: introduction ? await pageOfThem(store, introduction, alias.label) : null,
  };
}

async function pageOfThem(store: Store, introduction: Introduction, alias: string): Promise<PageOfThem> {
  const { id, jobSeekerId } = introduction;
  const stage = seekerStage(introduction) as EmployerStage;
  const told = (await store.disclosures.of([id])).filter((one) => stands(one) && isDue(one, introduction));
  const [name] = nameAmong(told);
  return {
    ...(await saidOnPage(store, introduction, stage, () => namedCoach(store, jobSeekerId, stage))),
    introductionId: id,
    stage,
    who: name?.value ?? alias,
    photoReleasedAt: told.find(({ item }) => item === PHOTO_ITEM)?.releasedAt.toString() ?? null,
  };
}

/** As `coach_of_introduction` names them to an employer: how they are reached only once the two are introduced. */
async function namedCoach(store: Store, jobSeekerId: string, stage: EmployerStage): Promise<NamedCoach | null> {
  const seeker = await store.profiles.seekerById(jobSeekerId);
  if (!seeker) return null;
  const coach = await reachOf(store, seeker);
  return stage === "introduced" ? coach : { ...coach, coachAt: NOT_YET, providerAt: NOT_YET };
}

const NOT_YET = { phone: "", email: "" };

async function openingsOf(store: Store, employerId: string): Promise<PlacedOpening[]> {
  const asked = { status: "open" as const, siteId: null, limit: MOST_SHOWN, offset: 0 };
  const ids = (listed: readonly { id: string }[]) => listed.map(({ id }) => id);
  const vacancies = await store.vacancies.openAmong(ids(await store.vacancies.ofEmployer(employerId, asked)));
  const needs = await store.unmetNeeds.openAmong(ids(await store.unmetNeeds.ofEmployer(employerId, asked)));
  return [...vacancies.map(openingOfVacancy), ...needs.map(openingOfNeed)].toSorted((a, b) => a.title.localeCompare(b.title));
}

async function likeMine(store: Store, employerId: string, { jobSeekerId, facts }: VisiblePerson): Promise<PlacedOpening[]> {
  const published = await store.profiles.published(jobSeekerId);
  const town = published && (await store.places.byId(published.placeId));
  return town ? [openingLikeMine(LIKE_MINE, employerId, facts, town)] : [];
}
