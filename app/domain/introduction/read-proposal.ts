import { allow, scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { whyNoIntroductions } from "../employer/capacity.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { readOpening } from "../matching/opening.ts";
import { aboutOpening, type OpeningRef } from "../opening/opening-ref.ts";
import { paged, type Paged } from "../paging.ts";
import type { ProposalReasonCode } from "../vocabulary/reasons.ts";
import { waitingWish } from "./ask-for-introduction.ts";
import type { EmployerAnswers } from "./introduction-store.ts";
import { whyNotPropose } from "./proposal-rules.ts";
import { reasonsToSay } from "./said-to-employer.ts";

type Coach = JobCoach | ProviderLead;

export type PersonToPropose = { id: string; name: string };

export type Proposable = {
  person: PersonToPropose;
  opening: { ref: OpeningRef; title: string; siteName: string };
  /** Why it cannot be proposed, or null. */
  obstacle: string | null;
  /** How this employer answers, over everybody it was introduced to. */
  answers: EmployerAnswers;
  /** Whether they already let this employer see them. */
  seenAlready: boolean;
  /** Which reasons can be given: those that say no more than employers are shown of this person. */
  reasons: ProposalReasonCode[];
};

const PEOPLE_PER_PAGE = 20;

/** Whom a coach can ask about an opening. Nobody is looked for by name here: a name stands in no address. */
export async function peopleToPropose(
  deps: Deps,
  actor: Coach,
  input: { page: number },
): Promise<Paged<PersonToPropose>> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "introduction:propose");
    if (scope === null) throw new NotAllowed();
    const people = (await store.profiles.caseload(scope))
      .map(({ jobSeekerId, knownAs }) => ({ id: jobSeekerId, name: knownAs }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
    return paged(people, input.page, PEOPLE_PER_PAGE);
  });
}

/** One person and one opening, and what stands in the way. */
export async function proposable(
  deps: Deps,
  actor: Coach,
  { jobSeekerId, opening: ref }: { jobSeekerId: string; opening: OpeningRef },
): Promise<Proposable> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    const opening = await readOpening(store, ref);
    if (!seeker || !opening) throw new NotFound();
    allow(actor, "introduction:propose", { coachId: seeker.coachId, providerId: seeker.providerId });
    const history = await store.introductions.list({ ...aboutOpening(ref), jobSeekerId });
    return {
      person: { id: seeker.id, name: seeker.knownAs },
      opening: { ref, title: opening.title, siteName: opening.siteName },
      obstacle:
        whyNoIntroductions(await store.employers.capacity(opening.employerId), londonDay(deps.clock.now())) ??
        whyNotPropose(history, { asked: (await waitingWish(store, seeker.id, ref)) !== null }),
      answers: await store.introductions.answersOf(opening.employerId),
      seenAlready: await store.visibility.isStanding(seeker.id, opening.employerId),
      reasons: reasonsToSay(opening, await store.matching.visiblePerson(seeker.id)),
    };
  });
}
