import { allow, scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { whyNoIntroductions } from "../employer/capacity.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { readOpening } from "../matching/opening.ts";
import { aboutOpening, type OpeningRef } from "../opening/opening-ref.ts";
import { placeLabel } from "../place/place.ts";
import type { UnmetNeed } from "../unmet-need/unmet-need.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { waitingWish } from "./ask-for-introduction.ts";
import { whyNotPropose } from "./proposal-rules.ts";

export type ProposalOptions = {
  people: { id: string; name: string }[];
  /** Open vacancies, then open unmet needs. */
  openings: (OpeningRef & { label: string })[];
  /** The person and opening already chosen, if both are: then why it cannot be proposed, or null. */
  obstacle: string | null;
  /** Whether the chosen person already lets the chosen employer see them. */
  seenAlready: boolean | null;
};

const MOST_OF_A_KIND = 200;

/** Whom a coach can ask, and about which openings. */
export async function proposalOptions(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  chosen: { jobSeekerId: string | null; opening: OpeningRef | null },
): Promise<ProposalOptions> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "introduction:propose");
    if (scope === null) throw new NotAllowed();
    const caseload = await store.profiles.caseload(scope);
    const vacancies = await store.vacancies.openList({ limit: MOST_OF_A_KIND, offset: 0 });
    const needs = await store.unmetNeeds.openList({ limit: MOST_OF_A_KIND, offset: 0 });
    const options = {
      people: caseload.map(({ jobSeekerId, knownAs }) => ({ id: jobSeekerId, name: knownAs })),
      openings: [
        ...vacancies.map((vacancy) => ({ kind: "vacancy" as const, id: vacancy.id, label: labelFor(vacancy) })),
        ...needs.map((need) => ({ kind: "unmet_need" as const, id: need.id, label: labelFor(need) })),
      ],
      obstacle: null,
      seenAlready: null,
    };
    if (!chosen.jobSeekerId || !chosen.opening) return options;
    const seeker = await store.profiles.seekerById(chosen.jobSeekerId);
    const opening = await readOpening(store, chosen.opening);
    if (!seeker || !opening) throw new NotFound();
    allow(actor, "introduction:propose", { coachId: seeker.coachId, providerId: seeker.providerId });
    const which = { ...aboutOpening(chosen.opening), jobSeekerId: seeker.id };
    return {
      ...options,
      obstacle:
        whyNoIntroductions(await store.employers.capacity(opening.employerId), londonDay(deps.clock.now())) ??
        whyNotPropose(await store.introductions.list(which), {
          asked: (await waitingWish(store, seeker.id, chosen.opening)) !== null,
        }),
      seenAlready: await store.visibility.isStanding(seeker.id, opening.employerId),
    };
  });
}

function labelFor({ title, employerName, site }: Pick<Vacancy | UnmetNeed, "title" | "employerName" | "site">): string {
  return `${title}, ${employerName}, ${placeLabel(site.place)}`;
}
