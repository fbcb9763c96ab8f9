import { defineDigest } from "./define-email.tsx";
import type { Audience, Email, NoticeProps } from "./define-email.tsx";
import * as coach from "./templates/coach.ts";
import * as employer from "./templates/employer.ts";
import * as jobSeeker from "./templates/job-seeker.ts";
import * as circle from "./templates/circle.tsx";
import * as joining from "./templates/joining.tsx";

/** Emails that say only that something happened, the same for everyone who gets them. */
export const NOTICES = {
  "check-waiting": joining.checkWaiting,
  "alert-raised": joining.alertRaised,
  "employer-verified": employer.employerVerified,
  "employer-not-verified": employer.employerNotVerified,
  "employer-check-refused": employer.employerCheckRefused,
  "employer-level-ends": employer.employerLevelEnds,
  "employer-lapsed": employer.employerLapsed,
  "someone-joined-your-team": employer.someoneJoinedYourTeam,
  "someone-left-your-team": employer.someoneLeftYourTeam,
  "team-invitation-declined": employer.teamInvitationDeclined,
  "your-role-changed": employer.yourRoleChanged,
  "removed-from-team": joining.removedFromTeam,
  "coach-role-changed": coach.coachRoleChanged,
  "coach-joined": joining.coachJoined,
  "coach-invitation-declined": joining.coachInvitationDeclined,
  "removed-from-provider": joining.removedFromProvider,
  "second-check-cleared": coach.secondCheckCleared,
  "provider-admitted": joining.providerAdmitted,
  "provider-name-decided": joining.providerNameDecided,
  "provider-suspended": joining.providerSuspended,
  "provider-not-admitted": joining.providerNotAdmitted,
  "job-seeker-joined": coach.jobSeekerJoined,
  "birth-date-changed": coach.birthDateChanged,
  "job-seeker-moved-here": coach.jobSeekerMovedHere,
  "job-seeker-moved-away": coach.jobSeekerMovedAway,
  "coach-changed": jobSeeker.coachChanged,
  "coach-asked": coach.coachAsked,
  "introduction-proposed": jobSeeker.introductionProposed,
  "introduction-agreed": employer.introductionAgreed,
  "job-seeker-answered": coach.jobSeekerAnswered,
  "employer-answered": coach.employerAnswered,
  "choose-what-is-told": jobSeeker.chooseWhatIsTold,
  "decline-reviewed": jobSeeker.declineReviewed,
  "choice-prepared": jobSeeker.choicePrepared,
  "no-recorded": jobSeeker.noRecorded,
  "employers-announced": jobSeeker.employersAnnounced,
  introduced: employer.introduced,
  "introduction-closed": coach.introductionClosed,
  "opening-stale": employer.openingStale,
  "pay-fell-behind": employer.payFellBehind,
  "opening-lapsed": employer.openingLapsed,
  "job-closed": jobSeeker.jobClosed,
  "introduction-lapsed": employer.introductionLapsed,
  "introduction-over": jobSeeker.introductionOver,
  "contact-changed": employer.contactChanged,
  "job-wished": coach.jobWished,
  "wish-waits": coach.wishWaits,
  "wish-answered": jobSeeker.wishAnswered,
  "message-written": coach.messageWritten,
  "message-for-employer": employer.messageForEmployer,
  "message-for-you": jobSeeker.messageForYou,
  "employer-reminded": employer.employerReminded,
  "employer-overdue": employer.employerOverdue,
  "employer-paused": employer.employerPaused,
  "employer-silent": coach.employerSilent,
  "review-waits": coach.reviewWaits,
  "decision-open": coach.decisionOpen,
  "coach-reminded": coach.coachReminded,
  "coach-silent": joining.coachSilent,
  "time-proposed": employer.timeProposed,
  "time-answered": coach.timeAnswered,
  "sign-booking": jobSeeker.signBooking,
  "sign-agreement": employer.signAgreement,
  "plan-agreed": jobSeeker.planAgreed,
  "agreement-reached": employer.agreementReached,
  "booking-agreed": coach.bookingAgreed,
  "plan-cancelled": jobSeeker.planCancelled,
  "agreement-cancelled": employer.agreementCancelled,
  "booking-cancelled": coach.bookingCancelled,
  "plan-did-not-take-place": jobSeeker.planDidNotTakePlace,
  "did-not-take-place": employer.didNotTakePlace,
  "did-not-take-place-coach": coach.didNotTakePlace,
  "agreement-to-sign": coach.agreementToSign,
  "plan-near": jobSeeker.planNear,
  "first-day-changed": jobSeeker.firstDayChanged,
  "booking-near": employer.bookingNear,
  "employer-first-day": employer.firstDayChanged,
  "booking-near-coach": coach.bookingNear,
  "say-how-it-went": jobSeeker.sayHowItWent,
  "outcome-missing": employer.outcomeMissing,
  "criteria-proposed": coach.criteriaProposed,
  "mentor-chosen": coach.mentorChosen,
  "booking-pay-behind": coach.bookingPayBehind,
  "you-mentor": employer.youMentor,
  "stop-wished": coach.stopWished,
  "outcome-recorded": coach.outcomeRecorded,
  "longer-wanted": coach.longerWanted,
  "outcome-reached": coach.outcomeReached,
  "employer-outcome": employer.employerOutcome,
  "outcome-overdue": coach.outcomeOverdue,
  "outcome-overdue-lead": joining.outcomeOverdue,
  "plan-finished": jobSeeker.planFinished,
  "ended-without-answer": employer.endedWithoutAnswer,
  "ended-without-answer-coach": coach.endedWithoutAnswer,
  "circle-answered": circle.circleAnswered,
  "circle-left": circle.circleLeft,
  "circle-access": circle.circleAccess,
  "dates-agreed": circle.datesAgreed,
  "dates-off": circle.datesOff,
  "dates-near": circle.datesNear,
  "told-about-you": circle.toldAboutYou,
  "told-and-read": circle.toldAndRead,
  "told-about-someone": circle.toldAboutSomeone,
  "worry-raised": circle.worryRaised,
  "worry-about-you": circle.worryAboutYou,
  "worry-answered": circle.worryAnswered,
  "worry-answer-about-you": circle.worryAnswerAboutYou,
  "good-news": jobSeeker.goodNews,
} as const satisfies Record<string, Email<NoticeProps>>;

/** The one email of a day, for each kind of reader that may choose it. */
export const DIGESTS = {
  "coach-digest": defineDigest("coach"),
  "employer-digest": defineDigest("employer"),
  "operator-digest": defineDigest("operator"),
} as const;

export type DigestName = keyof typeof DIGESTS;

/** Every email Firstshift sends: the notices, the daily ones, and those that carry something of their reader's own. */
export const CATALOGUE = {
  ...NOTICES,
  ...DIGESTS,
  "coach-invited": joining.coachInvited,
  "team-invited": joining.teamInvited,
  "referral-asks": joining.referralAsks,
  "circle-invited": circle.circleInvited,
  "sign-in-code": joining.signInCode,
  "address-code": joining.addressCode,
  "address-taken": joining.addressTaken,
  "address-changed": joining.addressChanged,
  "address-brought-back": joining.addressBroughtBack,
} as const;

export type TemplateName = keyof typeof CATALOGUE;
/** Sent by the very request that asks for it. */
export const SENT_BY_REQUESTS = [
  "sign-in-code", "address-code", "address-taken", "address-changed", "address-brought-back",
] as const satisfies readonly TemplateName[];

/** What an event can send. */
export type EventTemplateName = Exclude<TemplateName, (typeof SENT_BY_REQUESTS)[number] | DigestName>;

export const TEMPLATE_NAMES = Object.keys(CATALOGUE) as TemplateName[];

/** What may be known of a template without sending it. */
export function aboutTemplate(name: TemplateName): { audience: Audience; subject: string; canWait: boolean } {
  const { audience, subject, canWait } = CATALOGUE[name];
  return { audience, subject, canWait };
}

export type TemplateProps = {
  [Name in TemplateName]: (typeof CATALOGUE)[Name] extends Email<infer Props> ? Props : never;
};
