import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { whyNotPropose, whyNotTheseReasons } from "./proposal-rules.ts";
import { INTRODUCTION_REQUEST } from "./request-lifecycle.ts";

export type Proposal = {
  jobSeekerId: string;
  vacancyId: string;
  /** For the employer, from the list. */
  reasons: string[];
  /** For the job seeker, in plain words. */
  note: string;
};

/**
 * Asks a job seeker about a vacancy. Nothing reaches the employer: the job seeker
 * answers first, and a yes is then their own choice of this employer (PR1). If the
 * employer had asked about them, its question is taken forward with this.
 * @returns the introduction's id
 */
export async function proposeIntroduction(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: Proposal,
): Promise<{ introductionId: string }> {
  const wrongReasons = whyNotTheseReasons(input.reasons);
  if (wrongReasons) throw new Invalid({ reasons: wrongReasons });
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(input.jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "introduction:propose", { ...seeker, jobSeekerId: seeker.id });
    const vacancy = await store.vacancies.byId(input.vacancyId);
    if (!vacancy || vacancy.status !== "open" || vacancy.employerLevel === null) {
      throw new Invalid({ vacancyId: "This vacancy is not open. Choose another one" });
    }
    const why = whyNotPropose(await store.introductions.historyForChange(vacancy.id, seeker.id));
    if (why) throw new Clash(why);

    const introductionId = deps.random.uuid();
    const now = deps.clock.now();
    await store.introductions.add({
      id: introductionId,
      vacancyId: vacancy.id,
      employerId: vacancy.employerId,
      jobSeekerId: seeker.id,
      coachId: seeker.coachId,
      reasons: input.reasons,
      proposedAt: now,
    });
    if (input.note !== "") {
      await store.introductions.addNote({
        id: deps.random.uuid(),
        introductionId,
        jobSeekerId: seeker.id,
        text: input.note,
        writtenBy: actor.accountId,
        writtenAt: now,
      });
    }
    await takeUpRequest(store, actor, vacancy.id, seeker.id, now);
    await store.events.record({ name: "IntroductionProposed", subjects: { introductionId } });
    return { introductionId };
  });
}

async function takeUpRequest(
  store: Store,
  actor: JobCoach | ProviderLead,
  vacancyId: string,
  jobSeekerId: string,
  now: ReturnType<Deps["clock"]["now"]>,
): Promise<void> {
  const [request] = await store.introductions.requests({ vacancyId, jobSeekerId });
  if (request?.status !== "waiting") return;
  const to = moveTo(INTRODUCTION_REQUEST, request.status, "taken_up", actor.kind);
  await store.introductions.moveRequest(request.id, request.status, to, now);
}
