/**
 * What has happened, in the past tense. Each use case that changes something
 * writes exactly one, in its own transaction; emails and index jobs follow from
 * it. An event names its subjects by id and holds nothing else, so the log of
 * events is not a second copy of anyone's data.
 */
export type EventSubjects = {
  EmployerSignedUp: { employerId: string };
  EmployerVerified: { employerId: string };
  EmployerNotVerified: { employerId: string };
  EmployerCheckRefused: { employerId: string };
  EmployerCheckAsked: { employerId: string };
  EmployerLevelEnds: { employerId: string };
  EmployerLapsed: { employerId: string };
  OrganisationChanged: { employerId: string };
  EmployerPaused: { employerId: string };
  EmployerPauseEnded: { employerId: string };
  CapacitySet: { employerId: string };
  SiteAdded: { employerId: string };
  SiteRenamed: { employerId: string };
  SiteClosed: { employerId: string };
  MemberInvited: { teamInvitationId: string };
  TeamInvitationSentAgain: { teamInvitationId: string };
  TeamInvitationDeclined: { teamInvitationId: string };
  TeamInvitationWithdrawn: { teamInvitationId: string };
  MemberJoined: { memberId: string };
  MemberRoleChanged: { memberId: string };
  MemberRemoved: { employerId: string; accountId: string };
  MemberLeft: { employerId: string };
  ProviderApplied: { providerId: string };
  ProviderAdmitted: { providerId: string };
  ProviderNotAdmitted: { providerId: string };
  CoachInvited: { invitationId: string };
  InvitationDeclined: { invitationId: string };
  InvitationWithdrawn: { invitationId: string };
  CoachJoined: { coachId: string };
  /** `coachingId` is what ended. */
  CoachChanged: { jobSeekerId: string; coachingId: string };
  JobSeekerJoined: { jobSeekerId: string; coachId: string };
  AssistanceSaid: { jobSeekerId: string };
  ProfileSaved: { jobSeekerId: string };
  PlanChanged: { jobSeekerId: string };
  InTheWaySaved: { jobSeekerId: string };
  ProfileApproved: { jobSeekerId: string };
  VisibilityChosen: { jobSeekerId: string; employerId: string };
  VisibilityWithdrawn: { jobSeekerId: string; employerId: string };
  JobSetAside: { jobSeekerId: string; vacancyId: string };
  JobTakenBack: { jobSeekerId: string; vacancyId: string };
  StandingChoiceMade: { jobSeekerId: string; standingChoiceId: string };
  StandingChoiceEnded: { jobSeekerId: string; standingChoiceId: string };
  EmployersAnnounced: { jobSeekerId: string; standingChoiceId: string };
  VacancySaved: { vacancyId: string };
  VacancyPosted: { vacancyId: string };
  VacancyClosed: { vacancyId: string };
  UnmetNeedSaved: { unmetNeedId: string };
  UnmetNeedPosted: { unmetNeedId: string };
  UnmetNeedClosed: { unmetNeedId: string };
  CoachAsked: { introductionRequestId: string };
  RequestAnswered: { introductionRequestId: string };
  IntroductionProposed: { introductionId: string };
  IntroductionAgreed: { introductionId: string };
  IntroductionPutOff: { introductionId: string };
  IntroductionRefused: { introductionId: string };
  EmployerInterested: { introductionId: string };
  EmployerDeclined: { introductionId: string };
  DeclineReviewed: { introductionId: string };
  JobSeekerIntroduced: { introductionId: string };
  IntroductionClosed: { introductionId: string };
  IntroductionLapsed: { introductionId: string };
  IntroductionWished: { introductionWishId: string };
  WishTakenBack: { introductionWishId: string };
  WishAnswered: { introductionWishId: string };
  WishReminded: { introductionWishId: string };
  WishOverdue: { introductionWishId: string };
  MessageWritten: { introductionId: string };
  EmployerGotMessage: { introductionId: string };
  JobSeekerGotMessage: { introductionId: string };
  MessageKept: { introductionId: string };
  MessagesRead: { introductionId: string };
  EmployerReminded: { introductionId: string };
  EmployerOverdue: { introductionId: string };
  ReviewWaits: { introductionId: string };
  ReviewOverdue: { introductionId: string };
  DecisionOpen: { introductionId: string };
  CoachReminded: { introductionRequestId: string };
  CoachOverdue: { introductionRequestId: string };
  RequestLapsed: { introductionRequestId: string };
  TimeOffered: { vacancyId: string };
  TimeWithdrawn: { vacancyId: string };
  NoticeSet: { vacancyId: string };
  BookingMade: { bookingId: string };
  BookingChanged: { bookingId: string };
  AgreementSigned: { bookingId: string };
  AgreementReached: { bookingId: string };
  BookingCancelled: { bookingId: string };
  OutcomeRecorded: { bookingId: string };
  JobOffered: { bookingId: string };
  BookingEnded: { bookingId: string };
  EmailPaceChosen: { accountId: string };
  EmailsTriedAgain: { accountId: string };
};

export type EventName = keyof EventSubjects;

export type DomainEvent = { [Name in EventName]: { name: Name; subjects: EventSubjects[Name] } }[EventName];
