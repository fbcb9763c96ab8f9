import type { Side, StatusOf, Topic } from "#app/domain/mailing/mailing-store.ts";
import type { EventTemplateName } from "#emails/catalogue.ts";

/** What follows from one event, given what the event is about. */
export type Subscription<Subjects> = {
  emails?: Emails<Subjects>;
  /** Whose search document has to be brought up to date. */
  index?: (subjects: Subjects) => string;
};

export type Emails<Subjects> = {
  topic: Topic;
  topicId: (subjects: Subjects) => string;
  /** Sent only while the topic stands in one of these states. */
  states: readonly string[];
  tell: Telling;
  /** Also tell whoever did it. */
  actorToo: boolean;
};

/** At most one email for each side. */
export type Telling = { readonly [S in Side]?: EventTemplateName };

function about<T extends Topic, Key extends string>(topic: T, key: Key) {
  return (
    states: readonly StatusOf[T][],
    tell: Telling,
    { actorToo = false } = {},
  ): Subscription<{ [K in Key]: string }> => ({
    emails: { topic, topicId: (subjects) => subjects[key], states, tell, actorToo },
  });
}

export const employer = about("employer", "employerId");
export const provider = about("provider", "providerId");
export const invitation = about("invitation", "invitationId");
export const jobSeeker = about("jobSeeker", "jobSeekerId");
export const request = about("introductionRequest", "introductionRequestId");
export const introduction = about("introduction", "introductionId");
export const workTrial = about("workTrial", "workTrialId");

export const index: Subscription<{ jobSeekerId: string }> = { index: ({ jobSeekerId }) => jobSeekerId };

/** Nobody has to hear of it, and search does not change. */
export const nothing: Subscription<unknown> = {};
