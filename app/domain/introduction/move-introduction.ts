import type { Temporal } from "temporal-polyfill";
import { allow, allowEver, type Verb } from "../access/policy.ts";
import type { Actor } from "../actor.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { INTRODUCTION, type IntroductionStatus } from "./introduction-lifecycle.ts";
import type { Introduction, IntroductionChange } from "./introduction-store.ts";

export const MOVED_ON = "This has changed since you opened the page. Here is how it stands now.";

/** Reads one introduction that the actor is about to change; nobody else changes it meanwhile. */
export async function introductionToChange(store: Store, actor: Actor, verb: Verb, id: string): Promise<Introduction> {
  allowEver(actor, verb);
  const introduction = await store.introductions.byIdForChange(id);
  if (!introduction) throw new NotFound("introduction");
  allow(actor, verb, introduction);
  return introduction;
}

export async function moveIntroduction(
  store: Store,
  actor: Actor,
  introduction: Introduction,
  to: IntroductionStatus,
  at: Temporal.Instant,
  change?: IntroductionChange,
): Promise<void> {
  moveTo(INTRODUCTION, introduction.status, to, actor.kind, { openingStands: introduction.openingStands });
  if (!(await store.introductions.move(introduction.id, introduction.status, to, at, change)))
    throw new Clash(MOVED_ON);
}
