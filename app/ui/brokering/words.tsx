import type { EmployerStage } from "#app/domain/introduction/read-for-employer.ts";
import type { WishStage } from "#app/domain/introduction/read-wishes.ts";
import type { IntroductionStatus } from "#app/domain/introduction/introduction-lifecycle.ts";
import { BOOKING_IS_OFF, type BookingStatus, type Side } from "#app/domain/booking/booking-lifecycle.ts";
import { Tag } from "../tag.tsx";
import type { TagTone } from "../tag.tsx";

type Words = { words: string; tone: TagTone };

const FOR_EMPLOYER: Record<EmployerStage, Words> = {
  with_employer: { words: "For you to answer", tone: "attention" },
  interested: { words: "With the job seeker", tone: "waiting" },
  introduced: { words: "Introduced", tone: "active" },
  declined: { words: "You said no", tone: "neutral" },
  closed: { words: "Closed", tone: "neutral" },
};

const FOR_COACH: Record<IntroductionStatus, Words> = {
  proposed: { words: "With the job seeker", tone: "waiting" },
  put_off: { words: "Later, they said", tone: "waiting" },
  refused: { words: "They said no", tone: "neutral" },
  with_employer: { words: "With the employer", tone: "waiting" },
  declined: { words: "The employer said no", tone: "neutral" },
  interested: { words: "The employer is interested", tone: "active" },
  introduced: { words: "Introduced", tone: "good" },
  closed: { words: "Closed", tone: "neutral" },
};

const FOR_SEEKER: Record<IntroductionStatus, Words> = {
  proposed: { words: "You can answer", tone: "attention" },
  put_off: { words: "You said: later", tone: "waiting" },
  refused: { words: "You said no", tone: "neutral" },
  with_employer: { words: "With the employer", tone: "waiting" },
  declined: { words: "The employer said no", tone: "neutral" },
  interested: { words: "Good news", tone: "attention" },
  introduced: { words: "They know you", tone: "good" },
  closed: { words: "Stopped", tone: "neutral" },
};

const BOOKING: Record<BookingStatus, Words> = {
  awaiting_signatures: { words: "To be signed", tone: "waiting" },
  agreed: { words: "Agreed", tone: "active" },
  job_offered: { words: "The job is theirs", tone: "good" },
  ended: { words: "Finished", tone: "good" },
  cancelled: { words: "Cancelled", tone: "neutral" },
  did_not_take_place: { words: "Did not take place", tone: "neutral" },
};

const BOOKING_EASY: Record<BookingStatus, Words> = {
  ...BOOKING,
  job_offered: { words: "The job is yours", tone: "good" },
  cancelled: { words: "Stopped", tone: "neutral" },
};

const WISH: Record<WishStage, Words> = {
  waiting: { words: "Your coach looks at it", tone: "waiting" },
  taken_up: { words: "In your jobs", tone: "active" },
  closed: { words: "Not now", tone: "neutral" },
  gone: { words: "It is closed", tone: "neutral" },
};

const tag = ({ words, tone }: Words) => <Tag tone={tone}>{words}</Tag>;

/** Once time at work is booked, how that stands says more than that they were introduced. */
type Stands<Stage> = { stage: Stage; lastBooking: BookingStatus | null };
const standing = <Stage extends IntroductionStatus>(
  words: Record<Stage, Words>,
  { stage, lastBooking }: Stands<Stage>,
  booked = BOOKING,
) => tag(stage === "introduced" && lastBooking !== null && !BOOKING_IS_OFF.includes(lastBooking) ? booked[lastBooking] : words[stage]);

export const EmployerStageTag = (now: Stands<EmployerStage>) => standing(FOR_EMPLOYER, now);
export const CoachStageTag = (now: Stands<IntroductionStatus>) => standing(FOR_COACH, now);
export const WishTag = ({ stage }: { stage: WishStage }) => tag(WISH[stage]);
export const SeekerStageTag = (now: Stands<IntroductionStatus>) => standing(FOR_SEEKER, now, BOOKING_EASY);
type BookingTagProps = { status: BookingStatus; /** For the person whose booking it is. */ easy?: boolean };
export const BookingTag = ({ status, easy = false }: BookingTagProps) => tag((easy ? BOOKING_EASY : BOOKING)[status]);

export const SIDE_WORDS: Record<Side, string> = {
  job_seeker: "Job seeker",
  employer: "Employer",
  coach: "Job coach",
};

/** As the job seeker reads it. */
export const SIDE_EASY: Record<Side, string> = {
  job_seeker: "You",
  employer: "The employer",
  coach: "Your job coach",
};
