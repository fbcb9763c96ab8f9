import type { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import { Clash, Invalid } from "../errors.ts";
import type { Store } from "../store.ts";
import { mayLook, OPENING_LIMITS, whyNotAsk, whyNotChange, whyNotPost } from "./limits.ts";
import type { OpeningUse } from "./opening-history-store.ts";
import type { OpeningRef } from "./opening-ref.ts";

/** Parts of use cases: each counts what an employer does with an opening, and refuses what is too much. */
type Use = { employerId: string; opening: OpeningRef; tasks: readonly { code: string }[]; now: Temporal.Instant };

/** @throws Invalid when the employer has too many openings, or posted too many today */
export async function countPosting(store: Store, use: Use): Promise<void> {
  const { employerId, now } = use;
  await store.openingHistory.lock(employerId);
  const uses = {
    openNow: await store.openingHistory.openNow(employerId),
    postedToday: await store.openingHistory.count(employerId, "posted", dayOf(now)),
  };
  const why = whyNotPost(uses, limitsAt(now));
  if (why) throw new Invalid({ "": why });
  await add(store, use, "posted");
}

/** @throws Invalid when this opening, or all of the employer's together, were changed too often today */
export async function countChange(store: Store, use: Use): Promise<void> {
  const { employerId, opening, now } = use;
  await store.openingHistory.lock(employerId);
  const changes = {
    this: await store.openingHistory.count(employerId, "changed", dayOf(now), opening),
    all: await store.openingHistory.count(employerId, "changed", dayOf(now)),
  };
  const why = whyNotChange(changes, limitsAt(now));
  if (why) throw new Invalid({ "": why });
  await add(store, use, "changed");
}

/** @throws Clash when the employer asked about too many people today */
export async function countAsking(store: Store, use: Use): Promise<void> {
  const { employerId, now } = use;
  await store.openingHistory.lock(employerId);
  const why = whyNotAsk(await store.openingHistory.count(employerId, "asked", dayOf(now)), limitsAt(now));
  if (why) throw new Clash(why);
  await add(store, use, "asked");
}

export async function countClosing(store: Store, use: Use): Promise<void> {
  await add(store, use, "closed");
}

/**
 * The same page again so soon is the same look: reloading and going back cost nothing.
 * After a change of the opening, of the employer's sites or of what was checked of it, it is another question,
 * and so another look.
 */
const ONE_LOOK = { minutes: 15 } as const;
/** Pages of people have numbers below this. */
const LAST_PAGE = 20;

type Look = Omit<Use, "tasks"> & { page: number };

/** Does it cost nothing, because the employer looked at this page a moment ago? */
export function isSameLook({ openingHistory }: Store, look: Look): Promise<boolean> {
  return openingHistory.hasLooked(look.employerId, look.opening, pageOf(look), look.now.subtract(ONE_LOOK));
}

/** For a look that `isSameLook` does not know. @returns false when the employer has looked at too many pages of people */
export async function countLook(store: Store, use: Look & Use): Promise<boolean> {
  const { employerId, now } = use;
  const { openingHistory } = store;
  await openingHistory.lock(employerId);
  // Once more: the same page in another window may have been quicker.
  if (await isSameLook(store, use)) return true;
  const looks = {
    lastHour: await openingHistory.count(employerId, "looked", now.subtract({ hours: 1 })),
    today: await openingHistory.count(employerId, "looked", dayOf(now)),
  };
  if (!mayLook(looks, limitsAt(now))) return false;
  await add(store, use, "looked", pageOf(use));
  return true;
}

const pageOf = ({ page }: Look): number => (page >= 1 && page <= LAST_PAGE ? page : 1);

async function add(store: Store, { employerId, opening, tasks, now }: Use, what: OpeningUse, page = 0): Promise<void> {
  await store.openingHistory.add({ employerId, opening, what, tasks: tasks.map(({ code }) => code), page, at: now });
}

const limitsAt = (now: Temporal.Instant) => inForce(OPENING_LIMITS, londonDay(now));
/** When the day began in the United Kingdom. */
const dayOf = (now: Temporal.Instant) => londonDay(now).toZonedDateTime("Europe/London").toInstant();
