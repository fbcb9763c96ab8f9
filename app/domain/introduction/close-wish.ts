import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { isCode } from "../vocabulary/terms.ts";
import { MOVED_ON } from "./move-introduction.ts";
import { INTRODUCTION_WISH, WISH_REASONS, type WishReasonCode } from "./wish-lifecycle.ts";

/** The coach does not take a job seeker's wish forward now; the reason is told in easy words. */
export async function closeWish(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { wishId: string; reason: string },
): Promise<void> {
  if (!isCode<WishReasonCode>(WISH_REASONS, input.reason)) throw new Invalid({ reason: "Choose a reason" });
  const { reason } = input;
  return deps.withActor(actor, async (store) => {
    const wish = await store.wishes.byId(input.wishId);
    if (!wish) throw new NotFound("question");
    allow(actor, "introduction:propose", wish);
    if (wish.status !== "waiting") throw new Clash(MOVED_ON);
    const to = moveTo(INTRODUCTION_WISH, wish.status, "closed", actor.kind);
    if (!(await store.wishes.move(wish.id, wish.status, to, deps.clock.now(), reason))) throw new Clash(MOVED_ON);
    await store.events.record({ name: "WishAnswered", subjects: { introductionWishId: wish.id } });
  });
}
