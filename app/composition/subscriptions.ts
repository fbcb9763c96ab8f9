import { LIVE_INTRODUCTION_STATES } from "#app/domain/introduction/introduction-lifecycle.ts";
import type { EventName, EventSubjects } from "#app/domain/events.ts";
import {
  account,
  coaching,
  employer,
  index,
  introduction,
  invitation,
  jobSeeker,
  nothing,
  opening,
  openingInIndex,
  openingsInIndex,
  provider,
  request,
  booking,
  circleMember,
  coachThemselves,
  referral,
  teamInvitation,
  teamMember,
  toldNote,
  unmetNeed,
  unmetNeedInIndex,
  vacancy,
  vacancyInIndex,
  wish,
  worry,
} from "./jobs/subscription.ts";
import type { Subscription } from "./jobs/subscription.ts";

/**
 * Every side effect of every event, on one page. An event that is not listed
 * does not compile, so somebody decides for each new one.
 *
 * An email is sent only if the thing still stands in one of the given states
 * when the email's turn comes. Whoever did it is not told about it, except where
 * everyone should have the same confirmation (`actorToo`).
 */
export const SUBSCRIPTIONS: { readonly [Name in EventName]: Subscription<EventSubjects[Name]> } = {
  EmployerSignedUp: employer(["waiting"], { operator: "check-waiting" }),
  EmployerVerified: employer(["verified"], { employer: "employer-verified" }, { jobs: true }),
  EmployerNotVerified: employer(["not_verified"], { employer: "employer-not-verified" }, { jobs: true }),
  EmployerCheckRefused: employer(["verified"], { employer: "employer-check-refused" }),
  EmployerCheckAsked: employer(["waiting", "verified", "not_verified", "lapsed"], { operator: "check-waiting" }),
  EmployerLevelEnds: employer(["verified"], { employer: "employer-level-ends" }),
  EmployerLapsed: employer(["lapsed"], { employer: "employer-lapsed" }, { jobs: true }),
  OrganisationChanged: nothing,
  // See `CHANGES_WHO_FITS`; so of its sites.
  EmployerSectorChanged: nothing,
  // A break is the employer's own; nobody is told anything about people. Its jobs go and come back.
  EmployerPaused: openingsInIndex,
  EmployerPausedForSilence: employer(
    ["waiting", "verified", "not_verified", "lapsed"],
    { employer: "employer-paused" },
    { jobs: true },
  ),
  EmployerPauseEnded: openingsInIndex,
  CapacitySet: nothing,
  SiteAdded: nothing,
  SiteRenamed: nothing,
  SiteClosed: nothing,
  MemberInvited: teamInvitation(["invited"], { invited: "team-invited" }),
  TeamInvitationSentAgain: teamInvitation(["invited"], { invited: "team-invited" }),
  TeamInvitationDeclined: teamInvitation(["declined"], { owner: "team-invitation-declined" }),
  TeamInvitationWithdrawn: nothing,
  MemberJoined: teamMember(["joined"], { owner: "someone-joined-your-team" }),
  MemberRoleChanged: teamMember(["joined"], { member: "your-role-changed" }),
  MemberRenamed: nothing,
  MemberRemoved: account(["open"], { formerMember: "removed-from-team" }),
  MemberLeft: employer(["waiting", "verified", "not_verified", "lapsed"], { owner: "someone-left-your-team" }),
  // Nobody is told: it changes nothing about an employer; operators find whom to look at on their list.
  ListChecked: nothing,
  ListImported: nothing,
  ListDiscarded: nothing,
  JobRetried: nothing,
  // Nobody is told; see `BUILDS_INDEX_ANEW`.
  ReindexAsked: nothing,
  ProviderApplied: provider(["applied"], { operator: "check-waiting" }),
  ProviderAdmitted: provider(["admitted"], { providerLead: "provider-admitted" }),
  ProviderSuspended: provider(["suspended"], { providerLead: "provider-suspended" }),
  ProviderNotAdmitted: provider(["not_admitted"], { providerLead: "provider-not-admitted" }),
  ProviderChanged: nothing,
  ProviderNameAsked: provider(["admitted", "suspended"], { operator: "check-waiting" }),
  ProviderNameDecided: provider(["applied", "admitted", "not_admitted", "suspended"], { providerLead: "provider-name-decided" }),
  CoachRoleChanged: coachThemselves(["joined"], { coach: "coach-role-changed" }),
  CoachRenamed: nothing,
  CoachRemoved: account(["open"], { formerMember: "removed-from-provider" }),
  ProviderContactSaved: nothing,
  WorkContactSaved: nothing,
  SecondFactorCleared: coachThemselves(["joined"], { coach: "second-check-cleared" }),
  CoachInvited: invitation(["invited"], { invited: "coach-invited" }),
  InvitationDeclined: invitation(["declined"], { providerLead: "coach-invitation-declined" }),
  InvitationWithdrawn: nothing,
  CoachJoined: coachThemselves(["joined"], { providerLead: "coach-joined" }),
  CoachChanged: coaching(["ended"], {
    jobSeeker: "coach-changed",
    coach: "job-seeker-moved-here",
    formerCoach: "job-seeker-moved-away",
    // Where something is agreed, it hears that there is somebody else to talk to.
    employer: "contact-changed",
  }),
  PersonReferred: referral(["waiting"], { invited: "referral-asks" }),
  // Nobody hears of an answer, nor that there was none: the coach hears when somebody joins.
  ReferralWanted: nothing,
  ReferralDeclined: nothing,
  ReferralExpired: nothing,
  JobSeekerJoined: jobSeeker(["joined"], { coach: "job-seeker-joined" }),

  CircleInvited: circleMember(["invited"], { invited: "circle-invited" }),
  CircleInvitationDeclined: circleMember(["declined"], { jobSeeker: "circle-answered" }),
  CircleInvitationWithdrawn: nothing,
  CircleJoined: circleMember(["joined"], { jobSeeker: "circle-answered" }),
  CircleAccessChosen: circleMember(["joined"], { supporter: "circle-access" }),
  // Whom somebody takes out of their circle is theirs to tell.
  CircleMemberRemoved: nothing,
  CircleLeft: circleMember(["left"], { jobSeeker: "circle-left" }),
  WorryRaised: worry(["raised"], { coach: "worry-raised", jobSeeker: "worry-about-you" }),
  WorryAnswered: worry(["answered"], { supporter: "worry-answered", jobSeeker: "worry-answer-about-you" }),
  WorryTakenBack: nothing,
  WorryOverdue: worry(["raised"], { coach: "worry-raised", providerLead: "coach-silent" }),
  // The person's own doing.
  ConsentGiven: nothing,
  ConsentWithdrawn: nothing,
  ToldNoteAdded: toldNote(["unread", "read"], { jobSeeker: "told-about-you", coach: "told-about-someone" }),
  ToldNoteReviewed: toldNote(["read"], { jobSeeker: "told-and-read" }),
  ToldNoteRemoved: nothing,
  AssistanceSaid: nothing,
  ProfileSaved: nothing,
  // Private between the person and their coach.
  PlanChanged: nothing,
  InTheWaySaved: nothing,
  ProfileApproved: index,
  // Nobody is told; see `CHANGES_CROWD` and `CHANGES_WHAT_IS_SHOWN` for what follows.
  CrowdCounted: nothing,
  CountOvertaken: nothing,
  // Choosing and hiding are the job seeker's own business: no employer and no coach gets an email about either.
  VisibilityChosen: index,
  // Whoever did it is not told: it reaches the person only where somebody passed on their no.
  VisibilityWithdrawn: jobSeeker(["joined"], { jobSeeker: "no-recorded" }, { index: true }),
  HiddenFromEveryone: jobSeeker(["joined"], { jobSeeker: "no-recorded" }, { index: true }),
  ChoicePrepared: jobSeeker(["joined"], { jobSeeker: "choice-prepared" }),
  PreparedChoiceWithdrawn: nothing,
  PreparedChoiceDeclined: nothing,
  RulePrepared: jobSeeker(["joined"], { jobSeeker: "choice-prepared" }),
  PreparedRuleWithdrawn: nothing,
  PreparedRuleDeclined: nothing,
  // When somebody looks is theirs alone.
  ChangesRead: nothing,
  StandingChoiceMade: index,
  StandingChoiceEnded: index,
  EmployersAnnounced: jobSeeker(["joined"], { jobSeeker: "employers-announced" }, { index: true }),

  // Which jobs somebody does not want is between them and their coach.
  JobSetAside: nothing,
  JobTakenBack: nothing,

  VacancySaved: vacancyInIndex,
  VacancyPosted: vacancyInIndex,
  // Those for whom something ended with it; nobody where it was a draft, or nothing was under way.
  VacancyClosed: vacancy(["closed"], { coach: "introduction-closed", jobSeeker: "job-closed" }, { jobs: true }),

  // Operators alone: whoever asks too much is not told that it shows.
  AlertRaised: employer(["waiting", "verified", "not_verified", "lapsed"], { operator: "alert-raised" }),
  AlertAcknowledged: nothing,
  MatchesHeld: nothing,
  MatchesReleased: nothing,
  OpeningPaused: openingInIndex,
  OpeningResumed: openingInIndex,
  OpeningRenewed: nothing,
  OpeningWentStale: opening(["open"], { employer: "opening-stale" }),
  PayFellBehind: vacancy(["open"], { employer: "pay-fell-behind" }),
  OpeningLapsed: opening(
    ["closed"],
    { employer: "opening-lapsed", coach: "introduction-closed", jobSeeker: "job-closed" },
    { jobs: true },
  ),
  UnmetNeedSaved: unmetNeedInIndex,
  UnmetNeedPosted: unmetNeedInIndex,
  UnmetNeedClosed: unmetNeed(["closed"], { coach: "introduction-closed", jobSeeker: "job-closed" }, { jobs: true }),

  CoachAsked: request(["waiting"], { coach: "coach-asked" }),
  // A coach's "not now" is as silent as a job seeker's no, so that the employer cannot tell them apart.
  RequestAnswered: nothing,

  IntroductionProposed: introduction(["proposed"], { jobSeeker: "introduction-proposed" }),
  // A yes may also be the choice that lets this employer see them.
  IntroductionAgreed: introduction(
    ["with_employer"],
    { coach: "job-seeker-answered", employer: "introduction-agreed" },
    { index: true },
  ),
  IntroductionPutOff: introduction(["put_off"], { coach: "job-seeker-answered" }),
  IntroductionRefused: introduction(["refused"], { coach: "job-seeker-answered" }),
  EmployerInterested: introduction(["interested"], { coach: "employer-answered", jobSeeker: "choose-what-is-told" }),
  // The coach reads a refusal first; the job seeker hears of it from DeclineReviewed.
  EmployerDeclined: introduction(["declined"], { coach: "employer-answered" }),
  DeclineReviewed: introduction(["declined"], { jobSeeker: "decline-reviewed" }),
  JobSeekerIntroduced: introduction(["introduced"], { coach: "job-seeker-answered", employer: "introduced" }),
  // The employer hears when a day is booked.
  ToldForTrial: introduction(["introduced"], { coach: "job-seeker-answered" }),
  // Nobody had read it, so there is nothing to say.
  DisclosureWithdrawn: nothing,
  DisclosureSuggested: introduction(["interested", "introduced"], { jobSeeker: "choose-what-is-told" }),
  SuggestionWithdrawn: nothing,
  SuggestionDeclined: introduction(["introduced"], { coach: "job-seeker-answered" }),
  ContactSaved: nothing,
  // What an employer was told stays as it was told; every page and email of ours says the new name from now on.
  OwnNameChanged: nothing,
  // Pay and hours of what is planned go by age: the coach looks, and nobody is told which day it is.
  BirthDateChanged: jobSeeker(["joined"], { coach: "birth-date-changed" }, { index: true }),
  PhotoSaved: nothing,
  PhotoRemoved: nothing,
  // No employer: where somebody hid from it, nothing is sent either, and an email for some endings would tell which one that was.
  // Nor the coach, where the employer has said no already: they have that to read, and read there that the person stopped.
  IntroductionClosed: introduction(["closed"], { coach: "introduction-closed", jobSeeker: "introduction-over" }),
  IntroductionWished: wish(["waiting"], { coach: "job-wished" }),
  WishTakenBack: nothing,
  WishAnswered: wish(["closed"], { jobSeeker: "wish-answered" }),
  WishReminded: wish(["waiting"], { coach: "wish-waits" }),
  WishOverdue: wish(["waiting"], { coach: "wish-waits", providerLead: "coach-silent" }),
  // Messages are told of, never quoted. What a coach keeps is theirs to talk about.
  // To the person an employer's no that nobody has read yet is none, so they can still write.
  MessageWritten: introduction([...LIVE_INTRODUCTION_STATES, "declined"], { coach: "message-written" }),
  EmployerGotMessage: introduction(LIVE_INTRODUCTION_STATES, { employer: "message-for-employer" }),
  JobSeekerGotMessage: introduction(LIVE_INTRODUCTION_STATES, { jobSeeker: "message-for-you" }),
  MessageKept: nothing,
  MessagesRead: nothing,
  EmployerReminded: introduction(["with_employer"], { employer: "employer-reminded" }),
  EmployerOverdue: introduction(["with_employer"], { employer: "employer-overdue", coach: "employer-silent" }),
  ReviewWaits: introduction(["declined"], { coach: "review-waits" }),
  ReviewOverdue: introduction(["declined"], { coach: "review-waits", providerLead: "coach-silent" }),
  // Nobody hurries a job seeker: their coach hears that there is something to talk about.
  DecisionOpen: introduction(["proposed", "put_off", "interested"], { coach: "decision-open" }),
  CoachReminded: request(["waiting"], { coach: "coach-reminded" }),
  CoachOverdue: request(["waiting"], { coach: "coach-reminded", providerLead: "coach-silent" }),
  RequestLapsed: nothing,
  IntroductionLapsed: introduction(["closed"], { coach: "introduction-closed", jobSeeker: "job-closed", employer: "introduction-lapsed" }),

  TimeOffered: nothing,
  TimeWithdrawn: nothing,
  TimeProposed: introduction(["introduced"], { employer: "time-proposed" }),
  ProposedTimeWithdrawn: nothing,
  ProposedTimeTakenUp: introduction(["introduced"], { coach: "time-answered" }),
  ProposedTimeDeclined: introduction(["introduced"], { coach: "time-answered" }),
  NoticeSet: nothing,
  BookingMade: booking(["awaiting_signatures"], { jobSeeker: "sign-booking", employer: "sign-agreement" }),
  BookingChanged: booking(["awaiting_signatures"], { jobSeeker: "sign-booking", employer: "sign-agreement" }),
  CriteriaProposed: booking(["awaiting_signatures"], { coach: "criteria-proposed" }),
  // It stands on their page, where they are asked to sign.
  CriteriaKept: nothing,
  // It stands on the booking, where the reminder before the first day leads.
  BookingNoted: nothing,
  // Once that reminder has gone out, whoever reads it there is told to look again. A supporter reads the dates alone.
  FirstDayChanged: booking(["agreed"], { jobSeeker: "first-day-changed", employer: "employer-first-day", mentor: "employer-first-day" }),
  MentorChosenLate: booking(["agreed"], {
    jobSeeker: "first-day-changed", employer: "employer-first-day", coach: "mentor-chosen", mentor: "you-mentor",
  }),
  // The coach passes on what the employer chose.
  MentorChosen: booking(["awaiting_signatures", "agreed"], { coach: "mentor-chosen", mentor: "you-mentor" }),
  // The coach reads it beside the outcome, of which they hear.
  ReflectionWritten: nothing,
  ReflectionTakenUp: nothing,
  AgreementSigned: nothing,
  AgreementReached: booking(
    ["agreed"],
    { jobSeeker: "plan-agreed", supporter: "dates-agreed", employer: "agreement-reached", mentor: "agreement-reached", coach: "booking-agreed" },
    { actorToo: true },
  ),
  BookingCancelled: booking(["cancelled"], {
    jobSeeker: "plan-cancelled",
    supporter: "dates-off",
    employer: "agreement-cancelled",
    mentor: "agreement-cancelled",
    coach: "booking-cancelled",
  }),
  // Its days are over, so nobody plans around them any more, neither supporters nor a mentor.
  BookingDidNotTakePlace: booking(["did_not_take_place"], {
    jobSeeker: "plan-did-not-take-place", employer: "did-not-take-place", coach: "did-not-take-place-coach",
  }),
  // The coach talked it through with them; it stands on their page.
  NextStepChosen: nothing,
  PlanStopWished: booking(["agreed"], { coach: "stop-wished" }),
  PlanStopSettled: nothing,
  SeekerToSign: booking(["awaiting_signatures"], { jobSeeker: "sign-booking" }),
  EmployerToSign: booking(["awaiting_signatures"], { employer: "sign-agreement" }),
  CoachToSign: booking(["awaiting_signatures"], { coach: "agreement-to-sign" }),
  BookingNear: booking(["agreed"], { jobSeeker: "plan-near", supporter: "dates-near", employer: "booking-near", mentor: "booking-near", coach: "booking-near-coach" }),
  BookingPayFellBehind: booking(["awaiting_signatures", "agreed"], { coach: "booking-pay-behind" }),
  SeekerToRecord: booking(["agreed"], { jobSeeker: "say-how-it-went" }),
  EmployerToRecord: booking(["agreed"], { employer: "outcome-missing" }),
  OutcomeRecorded: booking(["agreed"], { coach: "outcome-recorded" }),
  // The others are asked to sign once it is written.
  LongerWanted: booking(["agreed"], { coach: "longer-wanted" }),
  JobOffered: booking(
    ["job_offered"],
    {
      jobSeeker: "good-news", employer: "employer-outcome", coach: "outcome-reached",
      // As when a vacancy closes: those for whom something ended with it.
      otherJobSeeker: "job-closed", otherSupporter: "dates-off", otherCoach: "introduction-closed",
    },
    { actorToo: true, jobs: true },
  ),
  // It keeps its vacancy from everybody else, so it is for the coach or their lead to settle.
  OutcomeOverdue: booking(["agreed"], { coach: "outcome-overdue", providerLead: "outcome-overdue-lead" }),
  // The job seeker hears this from their coach, in person.
  BookingEnded: booking(["ended"], { employer: "employer-outcome", coach: "outcome-reached" }),
  BookingEndedUnanswered: booking(["ended"], {
    jobSeeker: "plan-finished", employer: "ended-without-answer", coach: "ended-without-answer-coach",
  }),

  EmailPaceChosen: nothing,
  EmailsTriedAgain: nothing,
  // The request tells the addresses: the worker cannot read the one that was.
  AddressChanged: nothing,
  AddressBroughtBack: nothing,
};

/** After these both search indexes are built anew. */
export const BUILDS_INDEX_ANEW: ReadonlySet<EventName> = new Set<EventName>(["ReindexAsked"]);

/** After these who looks alike is counted anew, for everybody at once. */
export const CHANGES_CROWD: ReadonlySet<EventName> = new Set<EventName>(["ProfileApproved", "BirthDateChanged", "CountOvertaken"]);

/** After these the documents of everybody of whom something else is shown are brought up to date. */
export const CHANGES_WHAT_IS_SHOWN: ReadonlySet<EventName> = new Set<EventName>(["CrowdCounted", "CountOvertaken"]);

/** After these a person's document is brought up to date once more when the notice ends that began with them (V1). */
export const BEGINS_NOTICE: ReadonlySet<EventName> = new Set<EventName>(["StandingChoiceMade", "EmployersAnnounced"]);
