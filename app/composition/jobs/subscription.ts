import type { Side, StatusOf, Topic } from "#app/domain/mailing/mailing-store.ts";
import type { EventTemplateName } from "#emails/catalogue.ts";

/** What follows from one event: nothing, or something about the one thing that it moved. */
export type Subscription<Subjects> = null | {
  topic: Topic;
  topicId: (subjects: Subjects) => string;
  /** Emails go out only while the topic stands in one of these states. */
  states: readonly string[];
  tell: Telling;
  /** Also tell whoever did it. */
  actorToo: boolean;
  /** Whether the search document of the topic's job seeker has to be brought up to date. */
  index: boolean;
  /** Whether the search documents of the topic's opening, or of its employer's openings, have to be. */
  jobs: boolean;
};

/** At most one email for each side. */
export type Telling = { readonly [S in Side]?: EventTemplateName };

function about<T extends Topic, Key extends string>(topic: T, key: Key) {
  return (
    states: readonly StatusOf[T][],
    tell: Telling,
    { actorToo = false, index = false, jobs = false } = {},
  ): Subscription<{ [K in Key]: string }> => ({
    topic,
    topicId: (subjects) => subjects[key],
    states,
    tell,
    actorToo,
    index,
    jobs,
  });
}

export const employer = about("employer", "employerId");
export const provider = about("provider", "providerId");
export const invitation = about("invitation", "invitationId");
export const referral = about("referral", "referralId");
export const teamInvitation = about("teamInvitation", "teamInvitationId");
export const teamMember = about("teamMember", "memberId");
export const account = about("account", "accountId");
export const circleMember = about("circleMember", "circleMemberId");
export const toldNote = about("toldNote", "toldNoteId");
export const worry = about("worry", "worryId");
export const coachThemselves = about("coach", "coachId");
export const jobSeeker = about("jobSeeker", "jobSeekerId");
export const request = about("introductionRequest", "introductionRequestId");
export const wish = about("introductionWish", "introductionWishId");
export const introduction = about("introduction", "introductionId");
export const opening = about("opening", "openingId");
export const vacancy = about("opening", "vacancyId");
export const unmetNeed = about("opening", "unmetNeedId");
export const coaching = about("coaching", "coachingId");
export const booking = about("booking", "bookingId");

/** Nobody is told; search follows. */
export const index = jobSeeker([], {}, { index: true });
const JOBS = { jobs: true } as const;
export const vacancyInIndex = vacancy([], {}, JOBS);
export const unmetNeedInIndex = unmetNeed([], {}, JOBS);
export const openingInIndex = opening([], {}, JOBS);
export const openingsInIndex = employer([], {}, JOBS);

/** Nobody has to hear of it, and search does not change. */
export const nothing = null;
