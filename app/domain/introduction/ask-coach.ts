import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { isPaused } from "../employer/capacity.ts";
import { Clash, NotFound } from "../errors.ts";
import { readOpening } from "../matching/opening.ts";
import { countAsking } from "../opening/count-uses.ts";
import { OPENING_WORDS, type OpeningRef } from "../opening/opening-ref.ts";

/**
 * The one thing an employer can do from a card (PR7). The person is read again
 * under the employer's own rights, so somebody who has just hidden is not there
 * to be asked about. Asking twice is stopped by the database.
 */
export async function askCoach(
  deps: Deps,
  actor: EmployerMember,
  input: { aliasId: string; opening: OpeningRef },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const what = OPENING_WORDS[input.opening.kind];
    const opening = await readOpening(store, input.opening);
    if (!opening) throw new NotFound(what);
    allow(actor, "introduction:ask-coach", { employerId: opening.employerId });
    if (opening.status !== "open") throw new Clash(`This ${what} is not open, so there is nobody to ask about for it.`);
    if (isPaused(await store.employers.capacity(actor.employerId), londonDay(deps.clock.now()))) {
      throw new Clash("You are paused. Your home page says what ends it; then ask the coach.");
    }
    if (await store.alerts.isHeld(actor.employerId)) {
      throw new Clash("You see nobody new at the moment, so there is nobody to ask about. Introductions go on as they are.");
    }
    const jobSeekerId = await store.visibility.jobSeekerBehind(input.aliasId);
    const person = jobSeekerId && (await store.matching.visiblePerson(jobSeekerId));
    if (!person) throw new NotFound("person");
    // An unmet need's questions go along when it becomes a vacancy, where no constraint can see them.
    if ((await store.introductions.askedAbout(input.opening)).has(person.jobSeekerId)) {
      throw new Clash(`You have already asked the coach about this person for this ${what}.`);
    }
    const now = deps.clock.now();
    await countAsking(store, { employerId: opening.employerId, opening: input.opening, tasks: opening.tasks, now });
    const id = deps.random.uuid();
    await store.introductions.addRequest({
      id,
      opening: input.opening,
      employerId: opening.employerId,
      jobSeekerId: person.jobSeekerId,
      askedAt: now,
    });
    await store.events.record({ name: "CoachAsked", subjects: { introductionRequestId: id } });
  });
}
