import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { inOrder } from "../disclosure/items.ts";
import { easyLabel } from "../disclosure/telling.ts";
import type { Store } from "../store.ts";
import { visibilityChanges, type LetSee, type VisibilityChange } from "./changes.ts";
import { whoSees, whyNotSeeing } from "./who-sees.ts";

/** Hours. Somebody who never looked is told of a month. */
const FIRST_LOOK = 30 * 24;
/** More would be a list nobody reads; what is left out stands on the page as it is now. */
const MOST_SHOWN = 30;

export type ChangesView = {
  /** `items` are in easy words. */
  changes: VisibilityChange[];
  /** ISO moment at which they last said they had read; null: never. */
  lastRead: string | null;
  /** ISO moment up to which this page tells; it goes back with the press that says it was read. */
  until: string;
};

/** What has changed about who can see somebody, and what they know, since they last read it. Reading marks nothing. */
export async function readChanges(deps: Deps, actor: JobSeeker): Promise<ChangesView> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:look", { jobSeekerId });
    const now = deps.clock.now();
    const look = await store.looks.of(jobSeekerId);
    const since = look?.readUntil ?? now.subtract({ hours: FIRST_LOOK });
    const changes = visibilityChanges(
      {
        chosen: await store.looks.chosen(jobSeekerId, since),
        admitted: await store.looks.admitted(jobSeekerId, since),
        rules: await store.looks.rules(jobSeekerId, since),
        told: await toldTo(store, jobSeekerId),
        letSee: await letSee(store, jobSeekerId, now),
      },
      { since, now, notSeeing: look?.notSeeing ?? [] },
    );
    return {
      changes: changes.slice(0, MOST_SHOWN).map((change) => ({ ...change, items: inEasyWords(change.items) })),
      lastRead: look?.readUntil.toString() ?? null,
      until: now.toString(),
    };
  });
}

/**
 * The person says that they have read what a page told them. What came about after that
 * page was made stays new; a page of before changes nothing.
 */
export async function markChangesRead(deps: Deps, actor: JobSeeker, input: { until: Temporal.Instant }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "visibility:look", { jobSeekerId });
    const now = deps.clock.now();
    const readUntil = Temporal.Instant.compare(input.until, now) > 0 ? now : input.until;
    const before = await store.looks.of(jobSeekerId);
    if (before && Temporal.Instant.compare(before.readUntil, readUntil) >= 0) return;
    const notSeeing = (await letSee(store, jobSeekerId, now)).filter(({ whyNot }) => whyNot !== null).map(({ employerId }) => employerId);
    if (!(await store.looks.mark(jobSeekerId, { readUntil, notSeeing }))) return;
    await store.events.record({ name: "ChangesRead", subjects: { jobSeekerId } });
  });
}

async function letSee(store: Store, jobSeekerId: string, now: Temporal.Instant): Promise<LetSee[]> {
  const { sights } = await whoSees(store, jobSeekerId, now);
  const seeing = new Set(sights.map(({ employerId }) => employerId));
  // Let in by a rule that it does not fit now: it is among nobody who sees, and would be again.
  const admissions = await store.standing.admissions(jobSeekerId, londonDay(now));
  const fallen = admissions.filter(
    ({ employerId, fitsNow, admittedFrom }) =>
      !fitsNow && !seeing.has(employerId) && Temporal.Instant.compare(admittedFrom, now) <= 0,
  );
  return [...sights, ...fallen.map(({ employerId, name, now: employer }) => ({ employerId, name, whyNot: whyNotSeeing(employer, false) }))];
}

async function toldTo(store: Store, jobSeekerId: string) {
  const introductions = await store.introductions.list({ jobSeekerId });
  const nameOf = new Map(introductions.map(({ id, employerName }) => [id, employerName]));
  const told = await store.disclosures.of([...nameOf.keys()]);
  return told.map((one) => ({ ...one, name: nameOf.get(one.introductionId) ?? null }));
}

function inEasyWords(items: readonly string[]): string[] {
  return inOrder(items.map((item) => ({ item }))).map(({ item }) => easyLabel(item));
}
