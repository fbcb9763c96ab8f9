import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { openingById } from "../opening/opening-by-id.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import { easyOf } from "../vocabulary/terms.ts";
import { easyTitle } from "./easy-job.ts";
import { namesOf } from "./read-for-coach.ts";
import { WISH_REASONS, type WishStatus } from "./wish-lifecycle.ts";
import type { IntroductionWish } from "./wish-store.ts";

/** `gone`: it still waits, and the job is not open any more. */
export type WishStage = WishStatus | "gone";

type SeekerWish = {
  id: string;
  opening: OpeningRef;
  title: string;
  employerName: string | null;
  stage: WishStage;
  /** The coach's answer in easy words. */
  ending: string | null;
};

export type CoachWish = {
  id: string;
  jobSeekerId: string;
  who: string;
  opening: OpeningRef;
  openingTitle: string;
  employerName: string | null;
  stage: WishStage;
  askedAt: string;
};

/** What a job seeker asked their coach about and what became of it; what they took back is forgotten. */
export async function wishesOfJobSeeker(deps: Deps, actor: JobSeeker): Promise<SeekerWish[]> {
  return deps.withActor(actor, async (store) => {
    const wishes = await store.wishes.list({ jobSeekerId: actor.jobSeekerId });
    const told = wishes.filter(({ status, reason }) => status === "waiting" || (status === "closed" && reason !== null));
    const titles = await easyTitles(store, told);
    return told.map((wish) => ({
        id: wish.id,
        opening: wish.opening,
        title: titles.get(wish.opening.id) ?? "Work",
        employerName: wish.employerName,
        stage: stageOf(wish),
        ending: wish.reason && easyOf(WISH_REASONS, wish.reason),
      }));
  });
}

/** One question of somebody, for the page that answers it. */
export async function wishForCoach(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { wishId: string },
): Promise<CoachWish> {
  return deps.withActor(actor, async (store) => {
    const wish = await store.wishes.byId(input.wishId);
    if (!wish) throw new NotFound("question");
    allow(actor, "introduction:read", wish);
    return lineOf(wish, (await namesOf(store, actor))(wish.jobSeekerId));
  });
}

/** Called by its tasks: a coach has not read what the employer calls it. */
async function easyTitles(store: Store, wishes: readonly IntroductionWish[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const { opening } of wishes) {
    const found = await openingById(store, opening);
    if (found) titles.set(opening.id, easyTitle(found));
  }
  return titles;
}

function stageOf({ status, openingStands }: IntroductionWish): WishStage {
  return status === "waiting" && !openingStands ? "gone" : status;
}

function lineOf(wish: IntroductionWish, who: string): CoachWish {
  const { id, jobSeekerId, opening, openingTitle, employerName } = wish;
  return { id, jobSeekerId, who, opening, openingTitle, employerName, stage: stageOf(wish), askedAt: wish.askedAt.toString() };
}
