import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import type { Assistance } from "../assistance/assistance.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import { Clash, Invalid } from "../errors.ts";
import { milesToMetres } from "../place/place.ts";
import type { Store } from "../store.ts";
import { SECTORS, type SectorCode } from "../vocabulary/sectors.ts";
import { employerView, type EmployerView } from "./find-employers.ts";
import { answerRule, isSameRule, waitingRule } from "./prepared-rules.ts";
import type { PreparedBy } from "./prepared-store.ts";
import { needsReadBack, whyNotReadBack, type ReadBack } from "./read-back.ts";
import { admitting, MOST_CONFIRMED, MOST_STANDING, noticeEnds, type StandingWish } from "./standing-choice.ts";

export type StandingAnswers = { leastLevel: DisabilityConfidentLevel; sectors: SectorCode[]; miles: number };

/**
 * Lets employers of some level, work and distance see this person. The names on the
 * page count at once, since the person read them; whoever comes later is announced
 * and waits. Only the person can. The same wish again changes nothing.
 * Where somebody helps, or wrote the rule down, the person first says what it means (A2).
 * @param input.shown the names on the page, and `kept` those of them not left out
 */
export async function makeStandingChoice(
  deps: Deps,
  actor: JobSeeker,
  input: StandingAnswers & { shown: string[]; kept: string[]; readBack?: ReadBack | null },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:choose", { jobSeekerId });
    const wish = await wishOf(store, jobSeekerId, input);
    const standing = await store.standing.hold(jobSeekerId);
    if (standing.some((choice) => isSameWish(choice, wish))) return;
    if (standing.length >= MOST_STANDING) {
      throw new Clash(`You have ${MOST_STANDING} rules now. Stop one of them first.`);
    }
    const now = deps.clock.now();
    const assistance = await assistanceOf(store, actor, jobSeekerId, now);
    const prepared = await waitingRule(store, jobSeekerId, wish);
    const readBack = needsReadBack(assistance, prepared !== null);
    const why = readBack ? whyNotReadBack(input.readBack ?? null, "my-rule") : null;
    if (why) throw new Invalid({ readBack: why });
    if (prepared !== null) await answerRule(deps, store, actor, { jobSeekerId, which: ({ id }) => id === prepared.id }, "confirmed");
    const helper = assistance?.helper ?? prepared?.helper ?? null;
    const choice = { ...wish, id: deps.random.uuid(), jobSeekerId, madeAt: now, helper, readBack };
    await store.standing.make(choice);
    const fitting = (await store.standing.fitting(jobSeekerId, wish, londonDay(now))).filter(({ named }) => !named);
    const { confirmed, excepted, announced } = admitting(fitting, input);
    await store.standing.liftExceptions(jobSeekerId, confirmed);
    await store.standing.except(jobSeekerId, excepted, now);
    await store.standing.admit(choice, confirmed, { addedAt: now, admittedFrom: now });
    await store.standing.admit(choice, announced, { addedAt: now, admittedFrom: noticeEnds(now) });
    await store.events.record({ name: "StandingChoiceMade", subjects: { jobSeekerId, standingChoiceId: choice.id } });
  });
}

/** @throws Invalid when the person has given no town yet: "near me" means nothing then */
export async function wishOf(store: Store, jobSeekerId: string, answers: StandingAnswers): Promise<StandingWish> {
  const profile = await store.profiles.profile(jobSeekerId);
  if (!profile || profile.placeId === null) throw new Invalid({ "": "First say in your profile where you live." });
  return {
    leastLevel: answers.leastLevel,
    // In the list's own order, so that the same wish is the same row.
    sectors: SECTORS.map(({ code }) => code).filter((code) => answers.sectors.includes(code)),
    placeId: profile.placeId,
    withinMetres: milesToMetres(answers.miles),
  };
}

function isSameWish(a: StandingWish, b: StandingWish): boolean {
  return isSameRule(a, b) && a.placeId === b.placeId;
}

export type StandingPlan = {
  town: string;
  /** The nearest employers that fit and could see the person at once, by the names on the page. */
  employers: (EmployerView & { excepted: boolean })[];
  /** How many more would be announced and see the person after the notice. */
  later: number;
  published: boolean;
  /** Somebody wrote this rule down. */
  prepared: PreparedBy | null;
  /** Null: the person has not said today who helps them. */
  assistance: Assistance | null;
  /** Whether the person is asked what a yes would mean. */
  readBack: boolean;
};

/** Whom a standing choice would let see this person, read before it is made. */
export async function readStandingPlan(deps: Deps, actor: JobSeeker, answers: StandingAnswers): Promise<StandingPlan> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:choose", { jobSeekerId });
    const wish = await wishOf(store, jobSeekerId, answers);
    const all = await store.standing.fitting(jobSeekerId, wish, londonDay(deps.clock.now()));
    const fitting = all.filter(({ named }) => !named);
    const town = await store.places.byId(wish.placeId);
    const prepared = await waitingRule(store, jobSeekerId, wish);
    const assistance = await assistanceOf(store, actor, jobSeekerId, deps.clock.now());
    return {
      town: town?.name ?? "",
      employers: fitting.slice(0, MOST_CONFIRMED).map((one) => ({ ...employerView(one, false), excepted: one.excepted })),
      later: fitting.slice(MOST_CONFIRMED).filter(({ excepted }) => !excepted).length,
      published: (await store.profiles.published(jobSeekerId)) !== null,
      prepared: prepared && { by: prepared.memberName },
      assistance,
      readBack: needsReadBack(assistance, prepared !== null),
    };
  });
}
