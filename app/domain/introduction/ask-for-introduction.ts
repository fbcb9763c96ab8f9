import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import { MOVED_ON } from "./move-introduction.ts";
import { whyNotAsk } from "./proposal-rules.ts";
import { INTRODUCTION_WISH } from "./wish-lifecycle.ts";
import type { IntroductionWish } from "./wish-store.ts";

/** As many as a coach can look at before more of them help. */
export const MOST_WISHES = 10;

/**
 * A job seeker asks their coach about a job (I1). The employer hears nothing of it;
 * the coach proposes it to them, so that they still answer first. Asking twice is once.
 */
export async function askForIntroduction(deps: Deps, actor: JobSeeker, input: { vacancyId: string }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "introduction:wish", { jobSeekerId });
    const [vacancy] = await store.vacancies.openAmong([input.vacancyId]);
    if (!vacancy) throw new NotFound("job");
    if (await waitingWish(store, jobSeekerId, { kind: "vacancy", id: vacancy.id })) return;
    const why = whyNotAsk(await store.introductions.list({ vacancyId: vacancy.id, jobSeekerId }));
    if (why) throw new Clash(why);
    const waiting = (await store.wishes.list({ jobSeekerId })).filter(({ status }) => status === "waiting");
    if (waiting.length >= MOST_WISHES) {
      throw new Clash(`You have asked about ${waiting.length} jobs. Your coach looks at them first.`);
    }
    const id = deps.random.uuid();
    const { employerId } = vacancy;
    await store.wishes.add({ id, vacancyId: vacancy.id, employerId, jobSeekerId, askedAt: deps.clock.now() });
    await store.events.record({ name: "IntroductionWished", subjects: { introductionWishId: id } });
  });
}

/** They do not want to ask any more. Safe to repeat. */
export async function takeBackWish(deps: Deps, actor: JobSeeker, input: { vacancyId: string }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "introduction:wish", { jobSeekerId });
    const wish = await waitingWish(store, jobSeekerId, { kind: "vacancy", id: input.vacancyId });
    if (!wish) return;
    const to = moveTo(INTRODUCTION_WISH, wish.status, "closed", actor.kind);
    if (!(await store.wishes.move(wish.id, wish.status, to, deps.clock.now()))) throw new Clash(MOVED_ON);
    await store.events.record({ name: "WishTakenBack", subjects: { introductionWishId: wish.id } });
  });
}

/** What people find in the list of jobs are vacancies, so that is what they can ask about. */
export async function waitingWish(store: Store, jobSeekerId: string, opening: OpeningRef): Promise<IntroductionWish | null> {
  if (opening.kind !== "vacancy") return null;
  const wishes = await store.wishes.list({ jobSeekerId, vacancyId: opening.id });
  return wishes.find(({ status }) => status === "waiting") ?? null;
}
