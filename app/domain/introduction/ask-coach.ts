import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";

/**
 * The one thing an employer can do from a card (PR7). The person is read again
 * under the employer's own rights, so somebody who has just hidden is not there
 * to be asked about. Asking twice is stopped by the database.
 */
export async function askCoach(
  deps: Deps,
  actor: EmployerMember,
  input: { aliasId: string; vacancyId: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const vacancy = await store.vacancies.byId(input.vacancyId);
    if (!vacancy) throw new NotFound("vacancy");
    allow(actor, "introduction:ask-coach", vacancy);
    if (vacancy.status !== "open") throw new Clash("This vacancy is not open, so there is nobody to ask about for it.");
    const jobSeekerId = await store.visibility.jobSeekerBehind(input.aliasId);
    const person = jobSeekerId && (await store.matching.visiblePerson(jobSeekerId));
    if (!person) throw new NotFound("person");
    const id = deps.random.uuid();
    await store.introductions.addRequest({
      id,
      vacancyId: vacancy.id,
      employerId: vacancy.employerId,
      jobSeekerId: person.jobSeekerId,
      askedAt: deps.clock.now(),
    });
    await store.events.record({ name: "CoachAsked", subjects: { introductionRequestId: id } });
  });
}
