import { index, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address there is. Matrices in the tests walk this list. */
const everyone = [
  index("routes/public/home.tsx"),
  route("help", "routes/public/help.tsx"),
  route("privacy", "routes/public/privacy.tsx"),
  route("cookies", "routes/public/cookies.tsx"),
  route("accessibility", "routes/public/accessibility.tsx"),
  route("sign-in", "routes/public/sign-in.tsx"),
  route("sign-in/code", "routes/public/sign-in-code.tsx"),
  route("sign-in/confirm", "routes/public/sign-in-confirm.tsx"),
  route("sign-in/done", "routes/public/sign-in-done.tsx"),
  route("sign-in/second-factor", "routes/public/second-factor.tsx"),
  route("sign-in/second-factor/set-up", "routes/public/second-factor-set-up.tsx"),
  route("sign-out", "routes/public/sign-out.tsx"),
  route("account", "routes/public/account.tsx"),
  route("account/recovery-codes", "routes/public/account-recovery-codes.tsx"),
  route("account/emails", "routes/public/account-emails.tsx"),
  route("account/emails/try-again", "routes/public/account-emails-again.ts"),
];

const joining = [
  route("join", "routes/public/join.tsx"),
  route("join/employer", "routes/public/join-employer.tsx"),
  route("join/provider", "routes/public/join-provider.tsx"),
  route("join/job-seeker", "routes/public/join-job-seeker.tsx"),
  route("join/invitations/:invitationId", "routes/public/join-invitation.tsx"),
  route("join/team/:teamInvitationId", "routes/public/join-team.tsx"),
  route("join/circle/:circleMemberId", "routes/public/join-circle.tsx"),
];

const jobSeeker = [
  route("me", "routes/me/home.tsx"),
  route("me/profile", "routes/me/profile.tsx"),
  route("me/profile/check", "routes/me/profile-check.tsx"),
  route("me/profile/plan", "routes/me/profile-plan.tsx"),
  route("me/profile/plan/new", "routes/me/profile-plan-new.tsx"),
  route("me/profile/plan/:planStepId/:part", "routes/me/profile-plan-part.tsx"),
  route("me/profile/in-the-way", "routes/me/profile-in-the-way.tsx"),
  route("me/profile/print", "routes/me/profile-print.tsx"),
  route("me/prepare", "routes/me/prepare.tsx"),
  route("me/profile/history", "routes/me/profile-history.tsx"),
  route("me/helping", "routes/me/helping.tsx"),
  route("me/helping/how", "routes/me/helping-how.tsx"),
  route("me/profile/:step", "routes/me/profile-step.tsx"),
  route("me/visibility", "routes/me/visibility.tsx"),
  route("me/visibility/find", "routes/me/visibility-find.tsx"),
  route("me/visibility/standing/new", "routes/me/standing-new.tsx"),
  route("me/visibility/standing/:standingChoiceId/end", "routes/me/standing-end.tsx"),
  route("me/visibility/:employerId/choose", "routes/me/visibility-choose.tsx"),
  route("me/visibility/:employerId/preview", "routes/me/visibility-preview.tsx"),
  route("me/visibility/:employerId/hide", "routes/me/visibility-hide.tsx"),
  route("me/hide", "routes/me/hide.tsx"),
  route("me/coach", "routes/me/coach.tsx"),
  route("me/coach/move", "routes/me/coach-move.tsx"),
  route("me/circle", "routes/me/circle.tsx"),
  route("me/circle/invite", "routes/me/circle-invite.tsx"),
  route("me/circle/:circleMemberId", "routes/me/circle-member.tsx"),
  route("me/circle/:circleMemberId/remove", "routes/me/circle-remove.tsx"),
  route("me/jobs", "routes/me/jobs.tsx"),
  route("me/jobs/not-for-me", "routes/me/jobs-not-for-me.tsx"),
  route("me/jobs/:openingId", "routes/me/job.tsx"),
  route("me/jobs/:openingId/ask", "routes/me/job-ask.tsx"),
];

const supporter = [
  route("circle", "routes/circle/home.tsx"),
  route("circle/invitations/:circleMemberId", "routes/circle/invitation.tsx"),
  route("circle/people/:jobSeekerId", "routes/circle/person.tsx"),
  route("circle/people/:jobSeekerId/profile", "routes/circle/person-profile.tsx"),
  route("circle/people/:jobSeekerId/leave", "routes/circle/person-leave.tsx"),
];

const coach = [
  route("coach", "routes/coach/home.tsx"),
  route("coach/week", "routes/coach/week.tsx"),
  route("coach/jobs", "routes/coach/jobs.tsx"),
  route("coach/jobs/:openingId", "routes/coach/job.tsx"),
  route("coach/people/:jobSeekerId/jobs", "routes/coach/person-jobs.tsx"),
  route("coach/people/:jobSeekerId", "routes/coach/person.tsx"),
  route("coach/people/:jobSeekerId/visibility", "routes/coach/person-visibility.tsx"),
  route("coach/people/:jobSeekerId/coach", "routes/coach/person-coach.tsx"),
  route("coach/people/:jobSeekerId/profile", "routes/coach/person-profile.tsx"),
  route("coach/people/:jobSeekerId/profile/plan", "routes/coach/person-plan.tsx"),
  route("coach/people/:jobSeekerId/profile/plan/new", "routes/coach/person-plan-new.tsx"),
  route("coach/people/:jobSeekerId/profile/plan/:planStepId/:part", "routes/coach/person-plan-part.tsx"),
  route("coach/people/:jobSeekerId/profile/in-the-way", "routes/coach/person-in-the-way.tsx"),
  route("coach/people/:jobSeekerId/profile/print", "routes/coach/person-print.tsx"),
  route("coach/people/:jobSeekerId/profile/history", "routes/coach/person-history.tsx"),
  route("coach/people/:jobSeekerId/profile/helping", "routes/coach/person-helping.tsx"),
  route("coach/people/:jobSeekerId/profile/:step", "routes/coach/person-profile-step.tsx"),
  route("coach/team", "routes/coach/team.tsx"),
  route("coach/team/invitations/:invitationId/withdraw", "routes/coach/invitation-withdraw.tsx"),
];

/** Both kinds of opening have the same pages, each kind at addresses of its own. */
function openings(list: string, id: string) {
  const at = `employer/${list}`;
  const pages: [string, string][] = [
    ["new", "opening-new"],
    [`:${id}`, "opening"],
    [`:${id}/edit/:section`, "opening-section"],
    [`:${id}/tasks`, "opening-tasks"],
    [`:${id}/post`, "opening-post"],
    [`:${id}/pause`, "opening-pause"],
    [`:${id}/close`, "opening-close"],
    [`:${id}/matches`, "matches"],
  ];
  return pages.map(([path, file]) => route(`${at}/${path}`, `routes/employer/${file}.tsx`, { id: `${list}/${file}` }));
}

const employer = [
  route("employer", "routes/employer/home.tsx"),
  route("employer/organisation", "routes/employer/organisation.tsx"),
  route("employer/organisation/edit", "routes/employer/organisation-edit.tsx"),
  route("employer/organisation/level", "routes/employer/organisation-level.tsx"),
  route("employer/organisation/pause", "routes/employer/organisation-pause.tsx"),
  route("employer/organisation/resume", "routes/employer/organisation-resume.tsx"),
  route("employer/organisation/capacity", "routes/employer/organisation-capacity.tsx"),
  route("employer/sites", "routes/employer/sites.tsx"),
  route("employer/sites/:siteId", "routes/employer/site.tsx"),
  route("employer/sites/:siteId/close", "routes/employer/site-close.tsx"),
  route("employer/team", "routes/employer/team.tsx"),
  route("employer/team/invite", "routes/employer/team-invite.tsx"),
  route("employer/team/leave", "routes/employer/team-leave.tsx"),
  route("employer/team/invitations/:teamInvitationId", "routes/employer/team-invitation.tsx"),
  route("employer/team/:memberId", "routes/employer/team-member.tsx"),
  route("employer/team/:memberId/remove", "routes/employer/team-member-remove.tsx"),
  route("employer/vacancies", "routes/employer/vacancies.tsx"),
  ...openings("vacancies", "vacancyId"),
  route("employer/vacancies/:vacancyId/tasks/details", "routes/employer/vacancy-task-details.tsx"),
  route("employer/unmet-needs", "routes/employer/unmet-needs.tsx"),
  ...openings("unmet-needs", "unmetNeedId"),
  route("employer/unmet-needs/:unmetNeedId/tasks/details", "routes/employer/unmet-need-task-details.tsx"),
];

const brokering = [
  route("employer/introductions", "routes/employer/introductions.tsx"),
  route("employer/introductions/:introductionId", "routes/employer/introductions-one.tsx"),
  route("employer/introductions/:introductionId/decline", "routes/employer/introductions-decline.tsx"),
  route("employer/introductions/:introductionId/messages", "routes/employer/introductions-messages.tsx"),
  route("employer/vacancies/:vacancyId/times", "routes/employer/times.tsx"),
  route("employer/vacancies/:vacancyId/times/:slotId/withdraw", "routes/employer/time-withdraw.tsx"),
  route("employer/vacancies/:vacancyId/notice", "routes/employer/notice.tsx"),
  route("employer/bookings", "routes/employer/bookings.tsx"),
  route("employer/bookings/week", "routes/employer/bookings-week.tsx"),
  route("employer/bookings/:bookingId", "routes/employer/bookings-one.tsx"),
  route("employer/bookings/:bookingId/booking.ics", "routes/employer/bookings-calendar.ts"),
  route("employer/bookings/:bookingId/criteria", "routes/employer/bookings-criteria.tsx"),
  route("employer/bookings/:bookingId/sign", "routes/employer/bookings-sign.tsx"),
  route("employer/bookings/:bookingId/outcome", "routes/employer/bookings-outcome.tsx"),
  route("employer/bookings/:bookingId/cancel", "routes/employer/bookings-cancel.tsx"),
  route("coach/propose", "routes/coach/propose.tsx"),
  route("coach/introductions", "routes/coach/introductions.tsx"),
  route("coach/introductions/requests/:requestId", "routes/coach/introductions-request.tsx"),
  route("coach/introductions/wishes/:wishId", "routes/coach/introductions-wish.tsx"),
  route("coach/introductions/:introductionId", "routes/coach/introductions-one.tsx"),
  route("coach/introductions/:introductionId/review", "routes/coach/introductions-review.tsx"),
  route("coach/introductions/:introductionId/messages", "routes/coach/introductions-messages.tsx"),
  route("coach/introductions/:introductionId/messages/:messageId", "routes/coach/introductions-message.tsx"),
  route("coach/introductions/:introductionId/close", "routes/coach/introductions-close.tsx"),
  route("coach/introductions/:introductionId/booking", "routes/coach/introductions-kinds.tsx"),
  route("coach/introductions/:introductionId/booking/:kind", "routes/coach/introductions-booking.tsx"),
  route("coach/bookings", "routes/coach/bookings.tsx"),
  route("coach/bookings/:bookingId", "routes/coach/bookings-one.tsx"),
  route("coach/bookings/:bookingId/change", "routes/coach/bookings-change.tsx"),
  route("coach/bookings/:bookingId/booking.ics", "routes/coach/bookings-calendar.ts"),
  route("coach/bookings/:bookingId/next-step", "routes/coach/bookings-next-step.tsx"),
  route("coach/bookings/:bookingId/remind", "routes/coach/bookings-remind.tsx"),
  route("coach/bookings/:bookingId/criteria", "routes/coach/bookings-criteria.tsx"),
  route("coach/bookings/:bookingId/notes", "routes/coach/bookings-notes.tsx"),
  route("coach/bookings/:bookingId/sign", "routes/coach/bookings-sign.tsx"),
  route("coach/bookings/:bookingId/outcome", "routes/coach/bookings-outcome.tsx"),
  route("coach/bookings/:bookingId/cancel", "routes/coach/bookings-cancel.tsx"),
  route("me/introductions", "routes/me/introductions.tsx"),
  route("me/introductions/:introductionId", "routes/me/introductions-one.tsx"),
  route("me/introductions/:introductionId/tell", "routes/me/introductions-tell.tsx"),
  route("me/introductions/:introductionId/messages", "routes/me/introductions-messages.tsx"),
  route("me/introductions/:introductionId/messages/new", "routes/me/introductions-message-new.tsx"),
  route("me/introductions/:introductionId/stop", "routes/me/introductions-stop.tsx"),
  route("me/bookings/:bookingId", "routes/me/bookings-one.tsx"),
  route("me/bookings/:bookingId/booking.ics", "routes/me/bookings-calendar.ts"),
  route("me/bookings/:bookingId/criteria", "routes/me/bookings-criteria.tsx"),
  route("me/bookings/:bookingId/reflection", "routes/me/bookings-reflection.tsx"),
  route("me/bookings/:bookingId/reflection/profile", "routes/me/bookings-reflection-profile.tsx"),
  route("me/bookings/:bookingId/sign", "routes/me/bookings-sign.tsx"),
  route("me/bookings/:bookingId/outcome", "routes/me/bookings-outcome.tsx"),
  route("me/bookings/:bookingId/cancel", "routes/me/bookings-cancel.tsx"),
];

const operator = [
  route("operator", "routes/operator/home.tsx"),
  route("operator/employers", "routes/operator/employers.tsx"),
  route("operator/employers/:employerId", "routes/operator/employer.tsx"),
  route("operator/employers/:employerId/not-verified", "routes/operator/employer-not-verified.tsx"),
  route("operator/providers", "routes/operator/providers.tsx"),
  route("operator/providers/:providerId/not-admitted", "routes/operator/provider-not-admitted.tsx"),
  route("operator/providers/:providerId/members/:coachId/second-factor", "routes/operator/coach-second-factor.tsx"),
  route("operator/queues", "routes/operator/queues.tsx"),
  route("operator/search", "routes/operator/search.tsx"),
  route("operator/list", "routes/operator/list.tsx"),
  route("operator/providers/:providerId", "routes/operator/provider.tsx"),
];

const demo = [
  route("demo", "routes/demo/cast.tsx"),
  route("demo/outbox", "routes/demo/outbox.tsx"),
  route("demo/emails", "routes/demo/emails.tsx"),
  route("demo/emails/:template", "routes/demo/email.ts"),
];

const webhooks = [route("webhooks/resend", "routes/webhooks/resend.ts")];

const system = [
  route("healthz", "routes/system/healthz.ts"),
  route("readyz", "routes/system/readyz.ts"),
  route("refused", "routes/system/refused.tsx"),
  route("api/auth/*", "routes/system/api-auth.ts"),
  route("*", "routes/system/not-found.tsx"),
];

export default [...everyone, ...joining, ...jobSeeker, ...supporter, ...coach, ...employer, ...brokering, ...operator, ...demo, ...webhooks, ...system] satisfies RouteConfig;
