import type { Temporal } from "temporal-polyfill";
import { allow, allowEver, scopeOf } from "../access/policy.ts";
import type { Actor, EmployerMember } from "../actor.ts";
import { Clash, NotFound } from "../errors.ts";
import { isLive } from "../introduction/introduction-lifecycle.ts";
import { canMove, moveTo, type Lifecycle } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { UNMET_NEED } from "../unmet-need/unmet-need-lifecycle.ts";
import type { UnmetNeedStatus } from "../unmet-need/unmet-need.ts";
import { VACANCY } from "../vacancy/vacancy-lifecycle.ts";
import type { VacancyStatus } from "../vacancy/vacancy.ts";
import type { OpeningChange } from "./opening-change.ts";
import { aboutOpening, OPENING_WORDS, type OpeningKind, type OpeningRef } from "./opening-ref.ts";

export type OpeningStatus = VacancyStatus | UnmetNeedStatus;

/** What both kinds of opening have in common, for what is done to either. */
type OwnOpening = OpeningRef & {
  employerId: string;
  title: string;
  status: OpeningStatus;
  pausedUntil: Temporal.PlainDate | null;
  confirmedAt: Temporal.Instant | null;
  postedAt: Temporal.Instant | null;
  staleWarnedAt: Temporal.Instant | null;
};

/** Each kind has a table of its own; the moves that are made here are in both. */
function lifecycleOf(kind: OpeningKind): Lifecycle<OpeningStatus> {
  return (kind === "vacancy" ? VACANCY : UNMET_NEED) as Lifecycle<OpeningStatus>;
}

export const writeVerb = (kind: OpeningKind) => (kind === "vacancy" ? "vacancy:write" : "unmet-need:write");

export type OpeningCan = { change: boolean; post: boolean; close: boolean; pause: boolean; resume: boolean; write: boolean };

/** What a member of the employer may do with an opening of theirs as it stands. */
export function whatCanBeDone(actor: EmployerMember, { kind, status }: { kind: OpeningKind; status: OpeningStatus }): OpeningCan {
  const write = scopeOf(actor, writeVerb(kind)) !== null;
  const may = (to: OpeningStatus) => write && canMove(lifecycleOf(kind), status, to, actor.kind);
  return {
    change: may("closed"),
    post: status === "draft" && may("open"),
    close: may("closed"),
    pause: may("paused"),
    resume: status === "paused" && may("open"),
    write,
  };
}

/** Somebody is introduced for it, as far as this actor may know. */
export async function isUnderWay(store: Store, opening: OpeningRef): Promise<boolean> {
  return (await store.introductions.list(aboutOpening(opening))).some(isLive);
}

/**
 * An opening of the acting employer, locked until the transaction ends.
 * @throws NotFound when it is another employer's, or nobody's
 */
export async function ownOpeningForChange(store: Store, actor: EmployerMember, ref: OpeningRef): Promise<OwnOpening> {
  allowEver(actor, writeVerb(ref.kind));
  const opening = await openingForChange(store, ref);
  if (!opening) throw new NotFound(OPENING_WORDS[ref.kind]);
  allow(actor, writeVerb(ref.kind), { employerId: opening.employerId });
  return opening;
}

export async function openingForChange(store: Store, { kind, id }: OpeningRef): Promise<OwnOpening | null> {
  const found =
    kind === "vacancy" ? await store.vacancies.inMakingForChange(id) : await store.unmetNeeds.inMakingForChange(id);
  if (!found) return null;
  const { employerId, title, status, pausedUntil, confirmedAt, postedAt, staleWarnedAt } = found;
  return { kind, id, employerId, title, status, pausedUntil, confirmedAt, postedAt, staleWarnedAt };
}

/**
 * Makes one move of an opening that is locked.
 * @throws Clash when it is no longer where this move starts from
 */
export async function moveOpening(
  store: Store,
  actor: Actor,
  { kind, id, status: from }: OwnOpening,
  to: OpeningStatus,
  at: Temporal.Instant,
  change?: OpeningChange,
): Promise<void> {
  moveTo(lifecycleOf(kind), from, to, actor.kind);
  const moved =
    kind === "vacancy"
      ? await store.vacancies.move(id, from as VacancyStatus, to as VacancyStatus, at, change)
      : await store.unmetNeeds.move(id, from as UnmetNeedStatus, to as UnmetNeedStatus, at, change);
  if (!moved) throw new Clash(`Somebody else has just changed this ${OPENING_WORDS[kind]}. Here is how it stands now.`);
}
