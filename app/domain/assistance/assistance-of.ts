import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import type { HelperCode } from "../vocabulary/helping.ts";
import { isOfToday, type Assistance } from "./assistance.ts";
import type { Temporal } from "temporal-polyfill";

type Helped = JobSeeker | JobCoach | ProviderLead;

/**
 * Who helps now with what this actor does on a person's pages. Null: the person
 * has not said today, so a page asks them first (`/me/helping`). Where a coach
 * types, the coach is the helper, said or not; so is a member of the circle.
 */
export async function assistanceOf(
  store: Pick<Store, "assistance" | "circle">,
  actor: Helped | Supporter,
  jobSeekerId: string,
  now: Temporal.Instant,
): Promise<Assistance | null> {
  if (actor.kind === "supporter") {
    const person = await store.circle.person(jobSeekerId);
    return person && { helper: person.relation, understood: null };
  }
  const said = await store.assistance.said(jobSeekerId, actor.accountId);
  const today = said && isOfToday(said, now) ? { helper: said.helper, understood: said.understood } : null;
  if (actor.kind === "jobSeeker") return today;
  return { helper: "job-coach", understood: today?.understood ?? null };
}

/** Who stood beside somebody when something was written down or ended for them. */
export type Beside = { /** What kind of helper; null: the person has not said. */ helper: HelperCode | null; /** Which member of the circle it was. */ memberId: string | null };

export async function besideOf(
  store: Pick<Store, "assistance" | "circle">,
  actor: Helped | Supporter,
  jobSeekerId: string,
  now: Temporal.Instant,
): Promise<Beside> {
  const memberId = actor.kind === "supporter" ? ((await store.circle.person(jobSeekerId))?.circleMemberId ?? null) : null;
  return { helper: (await assistanceOf(store, actor, jobSeekerId, now))?.helper ?? null, memberId };
}

type AssistanceView = { knownAs: string; coachName: string; assistance: Assistance | null };

/** For a page that shows who helps, or asks. */
export async function readAssistance(deps: Deps, actor: Helped, jobSeekerId: string): Promise<AssistanceView> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "assistance:say", { ...seeker, jobSeekerId: seeker.id });
    const { knownAs, coachName } = seeker;
    return { knownAs, coachName, assistance: await assistanceOf(store, actor, jobSeekerId, deps.clock.now()) };
  });
}
