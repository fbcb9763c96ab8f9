import { allow } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { whyNoIntroductions } from "../employer/capacity.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { openingThen, readOpening } from "../matching/opening.ts";
import { aboutOpening, OPENING_WORDS, type OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import { waitingWish } from "./ask-for-introduction.ts";
import { MOVED_ON } from "./move-introduction.ts";
import { whyNotPropose, whyNotSay, whyNotTheseReasons } from "./proposal-rules.ts";
import { INTRODUCTION_REQUEST } from "./request-lifecycle.ts";
import { reasonsToSay } from "./said-to-employer.ts";
import { INTRODUCTION_WISH } from "./wish-lifecycle.ts";

type Proposal = {
  jobSeekerId: string;
  opening: OpeningRef;
  /** For the employer, from the list. */
  reasons: string[];
  /** For the job seeker, in plain words. */
  note: string;
};

/**
 * Asks a job seeker about an opening. Nothing reaches the employer: the job seeker
 * answers first, and a yes is then their own choice of this employer (PR1). If the
 * employer had asked about them, its question is taken forward with this.
 * @throws Invalid on `reasons` for one that says more than employers are shown of the person
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
    const opening = await readOpening(store, input.opening);
    if (!opening || opening.status !== "open" || opening.employerLevel === null) {
      throw new Invalid({ opening: `This ${OPENING_WORDS[input.opening.kind]} is not open. Choose another one` });
    }
    const now = deps.clock.now();
    const wish = await waitingWish(store, seeker.id, input.opening);
    const history = await store.introductions.historyForChange(input.opening, seeker.id);
    const why =
      whyNoIntroductions(await store.employers.capacity(opening.employerId), londonDay(now)) ??
      whyNotPropose(history, { asked: wish !== null });
    if (why) throw new Clash(why);
    const tooMuch = whyNotSay(input.reasons, reasonsToSay(opening, await store.matching.visiblePerson(seeker.id)));
    if (tooMuch) throw new Invalid({ reasons: tooMuch });

    const introductionId = deps.random.uuid();
    await store.introductions.add({
      id: introductionId,
      opening: input.opening,
      employerId: opening.employerId,
      jobSeekerId: seeker.id,
      coachId: seeker.coachId,
      reasons: input.reasons,
      proposedAt: now,
      openingThen: openingThen(opening),
    });
    if (input.note !== "") {
      await store.introductions.addNote({
        id: deps.random.uuid(),
        introductionId,
        jobSeekerId: seeker.id,
        about: "proposal",
        text: input.note,
        writtenBy: actor.accountId,
        writtenAt: now,
      });
    }
    await takeUpRequest(store, actor, input.opening, seeker.id, now);
    if (wish) {
      const to = moveTo(INTRODUCTION_WISH, wish.status, "taken_up", actor.kind);
      if (!(await store.wishes.move(wish.id, wish.status, to, now))) throw new Clash(MOVED_ON);
    }
    await store.events.record({ name: "IntroductionProposed", subjects: { introductionId } });
    return { introductionId };
  });
}

async function takeUpRequest(
  store: Store,
  actor: JobCoach | ProviderLead,
  opening: OpeningRef,
  jobSeekerId: string,
  now: ReturnType<Deps["clock"]["now"]>,
): Promise<void> {
  const [request] = await store.introductions.requests({ ...aboutOpening(opening), jobSeekerId });
  if (request?.status !== "waiting") return;
  const to = moveTo(INTRODUCTION_REQUEST, request.status, "taken_up", actor.kind);
  await store.introductions.moveRequest(request.id, request.status, to, now);
}
