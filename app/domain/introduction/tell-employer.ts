import type { JobSeeker } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { stands, type DisclosureStage } from "../disclosure/disclosure-store.ts";
import { DISCLOSURE_SUGGESTION } from "../disclosure/suggestion-lifecycle.ts";
import { tellableItems, wordsSeen } from "../disclosure/tellable.ts";
import { Clash, Invalid } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { statusNow } from "./introduction-lifecycle.ts";
import { introductionToChange, MOVED_ON, moveIntroduction } from "./move-introduction.ts";

const OTHER_WORDS = "Something here has changed since you opened the page. Look at the words again.";

const NOT_CHECKED = "We have to check this employer again first. You can tell them when that is done.";

/**
 * The job seeker agrees, item by item, what this employer is told, and from when on
 * (V7). The words are copied as they stood on the page, so a later change of the
 * profile tells nobody anything. It answers what a coach suggested, if that waits.
 * An employer that is not verified today is told nothing, at first or later (E1): what
 * it was told before it keeps, and what all signed goes on.
 * @param input.seen what the page showed (`wordsSeen`), where a page was shown
 */
export async function tellEmployer(
  deps: Deps,
  actor: JobSeeker,
  input: { introductionId: string; items: string[]; stage?: DisclosureStage; seen?: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:tell", input.introductionId);
    const { id: introductionId, jobSeekerId, employerId } = introduction;
    const now = deps.clock.now();
    const told = new Set((await store.disclosures.of([introductionId])).filter(stands).map(({ item }) => item));
    const tellable = (await tellableItems(store, jobSeekerId)).filter(({ item }) => !told.has(item));
    const chosen = tellable.filter(({ item }) => input.items.includes(item));
    const first = introduction.status !== "introduced";
    if (!first) {
      if (statusNow(introduction) !== "introduced") throw new Clash(MOVED_ON);
      // Pressed twice: all of it is told.
      if (input.items.length > 0 && input.items.every((item) => told.has(item))) return;
      if (chosen.length === 0) throw new Invalid({ items: "Choose what you want to tell them" });
    }
    if (input.seen !== undefined && input.seen !== wordsSeen(tellable)) throw new Clash(OTHER_WORDS);
    if (!(await store.visibility.employerToChoose(employerId, londonDay(now)))) throw new Clash(NOT_CHECKED);
    if (first) await moveIntroduction(store, actor, introduction, "introduced", now);
    const waiting = await store.disclosures.waiting(introductionId);
    if (waiting) {
      moveTo(DISCLOSURE_SUGGESTION, "waiting", "answered", actor.kind);
      await store.disclosures.moveSuggestion(waiting.id, "answered", now);
    }
    const helper = (await assistanceOf(store, actor, jobSeekerId, now))?.helper ?? null;
    const stage = input.stage ?? "introduced";
    const released = chosen.map(({ item, value }) => ({
      id: deps.random.uuid(), introductionId, jobSeekerId, employerId, item, value, stage, helper, releasedAt: now,
    }));
    await store.disclosures.release(released);
    for (const [at, { photoId }] of chosen.entries()) {
      if (photoId === undefined) continue;
      const copy = { disclosureId: released[at]!.id, introductionId, jobSeekerId, employerId };
      if (!(await store.photos.release(copy, photoId))) throw new Clash(OTHER_WORDS);
    }
    const forLater = !first && stage === "trial" && introduction.bookingId === null;
    await store.events.record({ name: forLater ? "ToldForTrial" : "JobSeekerIntroduced", subjects: { introductionId } });
  });
}
