import type { JobCoach, JobSeeker, Supporter } from "#app/domain/actor.ts";
import { acceptCircleInvitation } from "#app/domain/circle/answer-circle-invitation.ts";
import { chooseCircleAccess } from "#app/domain/circle/change-member.ts";
import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import { inviteIntoCircle } from "#app/domain/circle/invite.ts";
import { giveConsent } from "#app/domain/told/give-consent.ts";
import { addToldNote } from "#app/domain/told/told-notes.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { answerWorry } from "#app/domain/worry/answer-worry.ts";
import { raiseWorry } from "#app/domain/worry/raise-worry.ts";
import type { CastMember } from "./cast.ts";
import { nowPlaying, type Stage } from "./part.ts";

/** Somebody of the family is asked into the circle, says yes, and may do whatever can be let. */
export async function joinCircle(stage: Stage, seeker: JobSeeker, who: CastMember): Promise<Supporter> {
  const { deps, accounts } = stage;
  const asked = { name: who.name.split(" ")[0]!, relation: "family", email: who.email } as const;
  const { circleMemberId } = await inviteIntoCircle(deps, seeker, asked);
  const newcomer = await accounts.open(who.email, who.name);
  await acceptCircleInvitation(deps, newcomer, { circleMemberId });
  await chooseCircleAccess(deps, seeker, { circleMemberId, items: codesOf(CIRCLE_ITEMS) });
  return nowPlaying(stage, newcomer, "supporter");
}

/** A worry, and the coach's answer to it. */
export async function worryAboutTravel({ deps }: Stage, supporter: Supporter, seeker: JobSeeker, coach: JobCoach): Promise<void> {
  const worryId = deps.random.uuid();
  await raiseWorry(deps, supporter, {
    worryId,
    jobSeekerId: seeker.jobSeekerId,
    topic: "travel",
    words: "The last bus from the harbour leaves at half past five. How does Sam get home if he works later?",
  });
  await answerWorry(deps, coach, {
    worryId,
    words: "The plan ends at two each day, so there are plenty of buses. Sam and I take the bus together on the first day.",
  });
}

/** A worry that the coach has not answered yet: the person reads that it is there, and what it is about. */
export async function worryAboutHours({ deps }: Stage, supporter: Supporter, { jobSeekerId }: JobSeeker): Promise<void> {
  await raiseWorry(deps, supporter, {
    worryId: deps.random.uuid(),
    jobSeekerId,
    topic: "hours",
    words: "Four mornings in a row is a lot after a year at home. Can there be a day off in between if it gets too much?",
  });
}

/** The person lets somebody of their circle tell us things, and a first one waits until the coach has read it. */
export async function tellWhatHelps({ deps }: Stage, supporter: Supporter, seeker: JobSeeker): Promise<void> {
  const { jobSeekerId } = seeker;
  const [member] = await deps.withActor(seeker, ({ circle }) => circle.members(jobSeekerId));
  const consentId = deps.random.uuid();
  await giveConsent(deps, seeker, {
    consentId, circleMemberId: member!.id, who: null, topics: ["helps", "likes", "can-do"], howLong: "half-year", givenOn: null,
  });
  await addToldNote(deps, supporter, {
    toldNoteId: deps.random.uuid(),
    jobSeekerId,
    consentId,
    topic: "helps",
    words: "If something changes, he likes to hear it the day before. A short text message is enough.",
  });
}
