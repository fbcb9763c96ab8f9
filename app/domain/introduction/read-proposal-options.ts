import { allow, scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { placeLabel } from "../place/place.ts";
import { whyNotPropose } from "./proposal-rules.ts";

export type ProposalOptions = {
  people: { id: string; name: string }[];
  vacancies: { id: string; label: string }[];
  /** The person and vacancy already chosen, if both are: then why it cannot be proposed, or null. */
  obstacle: string | null;
  /** Whether the chosen person already lets the chosen employer see them. */
  seenAlready: boolean | null;
};

const MOST_VACANCIES = 200;

/** Whom a coach can ask, and about which vacancies. */
export async function proposalOptions(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  chosen: { jobSeekerId: string | null; vacancyId: string | null },
): Promise<ProposalOptions> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "introduction:propose");
    if (scope === null) throw new NotAllowed();
    const caseload = await store.profiles.caseload(scope);
    const vacancies = await store.vacancies.openList({ limit: MOST_VACANCIES, offset: 0 });
    const options = {
      people: caseload.map(({ jobSeekerId, knownAs }) => ({ id: jobSeekerId, name: knownAs })),
      vacancies: vacancies.map(({ id, title, employerName, site }) => ({
        id,
        label: `${title}, ${employerName}, ${placeLabel(site.place)}`,
      })),
      obstacle: null,
      seenAlready: null,
    };
    if (!chosen.jobSeekerId || !chosen.vacancyId) return options;
    const seeker = await store.profiles.seekerById(chosen.jobSeekerId);
    const vacancy = await store.vacancies.byId(chosen.vacancyId);
    if (!seeker || !vacancy) throw new NotFound();
    allow(actor, "introduction:propose", { coachId: seeker.coachId, providerId: seeker.providerId });
    const which = { vacancyId: vacancy.id, jobSeekerId: seeker.id };
    return {
      ...options,
      obstacle: whyNotPropose(await store.introductions.list(which)),
      seenAlready: await store.visibility.isStanding(seeker.id, vacancy.employerId),
    };
  });
}
