import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { whyTooYoung } from "../membership/age.ts";
import { CHANGED_MEANWHILE, isNews, markOf, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import { hitValue, markTexts, ownTexts, type OwnText } from "../words/mark-words.ts";
import { helpedByOf, type Profile } from "./profile.ts";
import type { Seeker } from "./profile-store.ts";
import { asWhenYoung, isYoung } from "./young-answers.ts";

/** What somebody said of who they are when they joined, one question each. */
export const DETAIL_PARTS = ["name", "called", "born"] as const;
export type DetailPart = (typeof DETAIL_PARTS)[number];

/** `born` is an ISO date. */
export type OwnDetails = Record<DetailPart, string>;

export async function readOwnDetails(deps: Deps, actor: JobSeeker): Promise<OwnDetails & { seen: OwnDetails }> {
  const { jobSeekerId } = actor;
  return deps.withActor(actor, async (store) => {
    allow(actor, "own-details:change", { jobSeekerId });
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    const details = detailsOf(seeker);
    return { ...details, seen: { name: markOf(details.name), called: markOf(details.called), born: markOf(details.born) } };
  });
}

/** What followed for the profile, which its owner looks at again. */
type Followed = {
  /** Words they had said yes to are marked now, and told to nobody before they say yes to them again. */
  words: boolean;
  /** Hours or times that are not lawful before 18 were taken out. */
  young: boolean;
};

/**
 * Puts right what somebody is called or when they were born (P1). What an employer was told stays as it was told.
 * Their own words are read again with the new name or date in mind, and what goes by age follows the new one.
 * @param input.value for `born` an ISO date
 * @throws Invalid on `birthDate` under 16, in the words of joining
 * @throws Clash when it was changed meanwhile
 */
export async function changeOwnDetail(
  deps: Deps,
  actor: JobSeeker,
  input: Seen & { part: DetailPart; value: string },
): Promise<Followed> {
  const { jobSeekerId } = actor;
  const { part, value, seen } = input;
  allow(actor, "own-details:change", { jobSeekerId });
  const now = deps.clock.now();
  const today = londonDay(now);
  if (part === "born") {
    const tooYoung = whyTooYoung(Temporal.PlainDate.from(value), today);
    if (tooYoung) throw new Invalid({ birthDate: tooYoung });
  }
  const changes = changesOf(part, value);
  // Reading takes a moment, so nothing is locked meanwhile; what was read is compared below.
  const read = await deps.withActor(actor, async (store) => {
    const { seeker, profile } = await ownRows(store, jobSeekerId, false);
    const texts = approvedTexts(profile);
    return { texts: JSON.stringify(texts), marked: await newlyMarked(deps, store, seeker, { ...seeker, ...changes }, texts) };
  });
  return deps.withActor(actor, async (store) => {
    const { seeker, profile } = await ownRows(store, jobSeekerId, true);
    if (!isNews({ stands: detailsOf(seeker)[part], wanted: value, seen })) return { words: false, young: false };
    if (JSON.stringify(approvedTexts(profile)) !== read.texts) throw new Clash(CHANGED_MEANWHILE);
    await store.profiles.changeSeeker(jobSeekerId, changes);
    if (read.marked.size > 0) await store.profiles.keepApproved(jobSeekerId, withoutTexts(profile, read.marked));
    const answers = part === "born" && isYoung(Temporal.PlainDate.from(value), today) ? asWhenYoung(profile, today) : {};
    const young = Object.keys(answers).length > 0;
    // One more revision: what they said yes to before is not all of it any more.
    if (young || read.marked.size > 0) {
      const assistance = await assistanceOf(store, actor, jobSeekerId, now);
      await store.profiles.save(jobSeekerId, answers, { updatedAt: now, updatedBy: actor.accountId, helpedBy: helpedByOf(assistance) });
      for (const step of stepsOf(answers)) {
        await store.profiles.recordChange({
          jobSeekerId, kind: "answered", step, revision: profile.revision + 1, accountId: actor.accountId,
          helper: assistance?.helper ?? null, understood: assistance?.understood ?? null, changedAt: now,
        });
      }
    }
    if (young) await showLess(store, jobSeekerId, now);
    await store.events.record({ name: part === "born" ? "BirthDateChanged" : "OwnNameChanged", subjects: { jobSeekerId } });
    return { words: read.marked.size > 0, young };
  });
}

function detailsOf({ fullName, knownAs, birthDate }: Pick<Seeker, "fullName" | "knownAs" | "birthDate">): OwnDetails {
  return { name: fullName, called: knownAs, born: birthDate.toString() };
}

function changesOf(part: DetailPart, value: string): Partial<Pick<Seeker, "fullName" | "knownAs" | "birthDate">> {
  if (part === "born") return { birthDate: Temporal.PlainDate.from(value) };
  return part === "name" ? { fullName: value } : { knownAs: value };
}

async function ownRows(store: Store, jobSeekerId: string, toChange: boolean): Promise<{ seeker: Seeker; profile: Profile }> {
  const profile = await (toChange ? store.profiles.profileForChange(jobSeekerId) : store.profiles.profile(jobSeekerId));
  const seeker = await store.profiles.seekerById(jobSeekerId);
  if (!seeker || !profile) throw new NotFound("person");
  return { seeker, profile };
}

/** What an employer may be told in these very words. */
function approvedTexts({ approvedStrengths, approvedFacts }: Profile): OwnText[] {
  return ownTexts({ strengths: approvedStrengths ?? "", experienceNames: approvedFacts?.experienceNames ?? {} });
}

/** The texts in which something is marked that was not when they said yes: a name that is theirs now, or their day. */
async function newlyMarked(deps: Deps, store: Store, before: Seeker, after: Seeker, texts: readonly OwnText[]): Promise<Set<string>> {
  if (texts.length === 0) return new Set();
  const known = new Set((await markTexts(deps, store, before, texts)).map(hitValue));
  const fresh = (await markTexts(deps, store, after, texts)).filter((hit) => !known.has(hitValue(hit)));
  return new Set(fresh.map(({ about }) => about));
}

function withoutTexts({ approvedStrengths, approvedFacts }: Profile, marked: ReadonlySet<string>) {
  const [strengths] = ownTexts({ strengths: approvedStrengths ?? "", experienceNames: {} }).filter(({ about }) => !marked.has(about));
  const names = Object.entries(approvedFacts?.experienceNames ?? {}).filter(
    ([sector, text]) => !ownTexts({ strengths: "", experienceNames: { [sector]: text } }).some(({ about }) => marked.has(about)),
  );
  return { strengths: strengths?.text ?? "", facts: approvedFacts && { ...approvedFacts, experienceNames: Object.fromEntries(names) } };
}

function stepsOf(answers: Partial<Profile>): string[] {
  return [...("times" in answers ? ["times"] : []), ...("hoursStart" in answers ? ["hours"] : [])];
}

/** What employers are shown says no more than is lawful either, at once: it takes away and adds nothing, so it needs no yes. */
async function showLess(store: Store, jobSeekerId: string, now: Temporal.Instant): Promise<void> {
  const published = await store.profiles.published(jobSeekerId);
  if (published) await store.profiles.publish(jobSeekerId, { ...published, ...asWhenYoung(published, londonDay(now)) }, now);
}
