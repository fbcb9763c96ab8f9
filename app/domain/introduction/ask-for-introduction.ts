import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { openOne } from "../jobs/open-work.ts";
import { moveTo } from "../lifecycle.ts";
import { aboutOpening, type OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import { MOVED_ON } from "./move-introduction.ts";
import { whyNotAsk } from "./proposal-rules.ts";
import { INTRODUCTION_WISH } from "./wish-lifecycle.ts";
import type { IntroductionWish } from "./wish-store.ts";

/** As many as a coach can look at before more of them help. */
export const MOST_WISHES = 10;

/**
 * A job seeker asks their coach about a job, or about work that could become one (I1).
 * The employer hears nothing of it; the coach proposes it to them, so that they still
 * answer first. Asking twice is once.
 */
export async function askForIntroduction(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "introduction:wish", { jobSeekerId });
    const found = await openOne(store, input.openingId);
    if (!found) throw new NotFound("job");
    const { kind, id: openingId, employerId } = found.work;
    const opening = { kind, id: openingId };
    if (await waitingWish(store, jobSeekerId, opening)) return;
    const why = whyNotAsk(await store.introductions.list({ ...aboutOpening(opening), jobSeekerId }));
    if (why) throw new Clash(why);
    // One about a job that is over waits for nobody: no coach finds it on their list.
    const waiting = (await store.wishes.list({ jobSeekerId })).filter((one) => one.status === "waiting" && one.openingStands);
    if (waiting.length >= MOST_WISHES) {
      throw new Clash(`You have asked about ${waiting.length} jobs. Your coach looks at them first.`);
    }
    const id = deps.random.uuid();
    await store.wishes.add({ id, opening, employerId, jobSeekerId, askedAt: deps.clock.now() });
    await store.events.record({ name: "IntroductionWished", subjects: { introductionWishId: id } });
  });
}

/** They do not want to ask any more. Safe to repeat. */
export async function takeBackWish(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "introduction:wish", { jobSeekerId });
    const wish = await waitingWishAbout(store, jobSeekerId, input.openingId);
    if (!wish) return;
    const to = moveTo(INTRODUCTION_WISH, wish.status, "closed", actor.kind);
    if (!(await store.wishes.move(wish.id, wish.status, to, deps.clock.now()))) throw new Clash(MOVED_ON);
    await store.events.record({ name: "WishTakenBack", subjects: { introductionWishId: wish.id } });
  });
}

/** What they asked about this opening and wait to hear of; a need that became a vacancy is read as that. */
export async function waitingWish(store: Store, jobSeekerId: string, opening: OpeningRef): Promise<IntroductionWish | null> {
  const wishes = await store.wishes.list({ jobSeekerId, ...aboutOpening(opening) });
  return wishes.find(({ status }) => status === "waiting") ?? null;
}

/** The same where only the id is known, which is of one kind or the other. */
export async function waitingWishAbout(store: Store, jobSeekerId: string, openingId: string): Promise<IntroductionWish | null> {
  const wishes = await store.wishes.list({ jobSeekerId });
  return wishes.find(({ status, opening }) => status === "waiting" && opening.id === openingId) ?? null;
}
