import { defineNotice } from "../define-email.tsx";

/** For job coaches. Says that there is work, never about whom. */

export const jobSeekerJoined = defineNotice({
  audience: "coach",
  subject: "Someone new has joined your caseload",
  lines: ["They can see your name, and are expecting to hear from you."],
  button: "Open your caseload",
  canWait: true,
});

export const jobSeekerMovedHere = defineNotice({
  audience: "coach",
  subject: "Someone has moved to your caseload",
  lines: ["Their profile, introductions and bookings came with them. They are expecting to hear from you."],
  button: "Open your caseload",
  canWait: true,
});

export const jobSeekerMovedAway = defineNotice({
  audience: "coach",
  subject: "Someone has left your caseload",
  lines: [
    "They have another job coach now. What you worked on together went with them, and you cannot open it any more.",
    "Nobody has to give a reason for a change.",
  ],
  button: "Open your caseload",
  canWait: true,
});

export const birthDateChanged = defineNotice({
  audience: "coach",
  subject: "Someone on your caseload put their details right",
  lines: [
    "They changed their date of birth. The minimum wage and the hours somebody may work go by age.",
    "Look at what is planned with them. Where a plan is not right any more, change it, and all sides sign it again.",
  ],
  button: "Open their page",
});

export const coachAsked = defineNotice({
  audience: "coach",
  subject: "An employer has asked you about a match",
  lines: ["Sign in to see which one, and to answer."],
  button: "Read what they ask",
  canWait: true,
});

export const jobSeekerAnswered = defineNotice({
  audience: "coach",
  subject: "Someone on your caseload has answered",
  lines: ["Sign in to read the answer. A no needs no reason."],
  button: "Read the answer",
  at: "/coach/introductions",
  canWait: true,
});

export const employerAnswered = defineNotice({
  audience: "coach",
  subject: "An employer has answered",
  lines: ["Sign in to read the answer. If it is a no, you read it first and decide how it is told."],
  button: "Read the answer",
  canWait: true,
});

export const jobWished = defineNotice({
  audience: "coach",
  subject: "Someone on your caseload asks about a job",
  lines: ["They found it themselves. The employer knows nothing of it yet."],
  button: "See which job",
});

export const wishWaits = defineNotice({
  audience: "coach",
  subject: "Someone on your caseload is waiting for you",
  lines: ["They asked you about a job some days ago. You can propose it, or say why not now."],
  button: "See which job",
});

export const messageWritten = defineNotice({
  audience: "coach",
  subject: "A message is waiting for you to pass it on",
  lines: ["You read it first. Pass it on in words that suit its reader, or keep it and say why."],
  button: "Read the message",
});

export const employerSilent = defineNotice({
  audience: "coach",
  subject: "An employer has not answered for two weeks",
  lines: [
    "We have reminded them. A call from you may help more than another email.",
    "You can also close the introduction, so that nobody waits for nothing.",
  ],
  button: "See which employer",
});

export const reviewWaits = defineNotice({
  audience: "coach",
  subject: "An employer’s answer is waiting for you to read it",
  lines: ["Nobody else is told before you have read it. Please read it and decide how it is passed on."],
  button: "Read the answer",
});

export const decisionOpen = defineNotice({
  audience: "coach",
  subject: "Someone on your caseload has a decision open",
  lines: [
    "There is no hurry, and we have not written to them. If it suits them, you could offer to talk it through.",
    "Later is a good answer, and so is no.",
  ],
  button: "See which one",
});

export const coachReminded = defineNotice({
  audience: "coach",
  subject: "An employer is waiting for your answer",
  lines: ["They asked you about a match. You can take it forward, or close the question. They are told no reason."],
  button: "Read what they ask",
});

export const introductionClosed = defineNotice({
  audience: "coach",
  subject: "An introduction has ended",
  lines: ["Sign in to see which one."],
  button: "See the introduction",
  at: "/coach/introductions?status=ended",
  canWait: true,
});

export const timeAnswered = defineNotice({
  audience: "coach",
  subject: "The employer has answered about a time",
  lines: ["You proposed a time. Sign in to see the answer, and what you can do next."],
  button: "See the answer",
  at: "/coach/introductions",
});

export const agreementToSign = defineNotice({
  audience: "coach",
  subject: "An agreement waits for your signature",
  lines: ["What it is about is near, and you have not signed it yet. Nothing goes on before every side has."],
  button: "Read the agreement",
});

export const bookingNear = defineNotice({
  audience: "coach",
  subject: "Something you booked is soon",
  lines: ["Please check that everything is ready. The days and your own part in it are on your page."],
  button: "See what is booked",
  at: "/coach/week",
  canWait: true,
});

export const bookingAgreed = defineNotice({
  audience: "coach",
  subject: "Every side has signed",
  lines: ["The agreement is complete. The dates and your own part in it are on your page."],
  button: "See the agreement",
  at: "/coach/bookings",
  canWait: true,
});

export const bookingCancelled = defineNotice({
  audience: "coach",
  subject: "A plan has been cancelled",
  lines: ["Sign in to see which one and why, and to talk about what comes next."],
  button: "See what changed",
  at: "/coach/bookings?status=cancelled",
  about: ["booking"],
});

export const didNotTakePlace = defineNotice({
  audience: "coach",
  subject: "A plan did not take place",
  lines: ["Somebody has said so. Sign in to see which one and why, to ask whether it is right, and to talk about what comes next."],
  button: "See which one",
  at: "/coach/bookings?status=cancelled",
  about: ["booking"],
});

export const criteriaProposed = defineNotice({
  audience: "coach",
  subject: "Somebody would like other criteria",
  lines: ["Sign in to take them into the agreement, or to keep it as it is and say why."],
  button: "Read the proposal",
  at: "/coach/bookings",
  canWait: true,
});

export const mentorChosen = defineNotice({
  audience: "coach",
  subject: "An employer has chosen a mentor",
  lines: ["Sign in to see who it is. The job seeker reads the name once you have passed it on."],
  button: "See who it is",
  at: "/coach/bookings",
  canWait: true,
});

export const bookingPayBehind = defineNotice({
  audience: "coach",
  subject: "The pay of a booking falls below the minimum wage",
  lines: ["Other rates hold on some of its days than when it was agreed.", "Sign in to see from which day on. Agree more pay with the employer, then change the agreement."],
  button: "See the booking",
  canWait: false,
});

export const outcomeRecorded = defineNotice({
  audience: "coach",
  subject: "One side has recorded an outcome",
  lines: ["Sign in to read it, and to see who still has to record theirs."],
  button: "Read the outcome",
  at: "/coach/bookings",
  canWait: true,
});

export const stopWished = defineNotice({
  audience: "coach",
  subject: "Someone may want to stop a plan",
  lines: ["Somebody in a circle of support has passed it on. The plan still stands. Talk with the person before the next day."],
  button: "See which plan",
});

export const longerWanted = defineNotice({
  audience: "coach",
  subject: "Both sides want more time",
  lines: ["Sign in to write the longer agreement. Every side signs it again."],
  button: "Write the longer agreement",
  canWait: true,
});

export const outcomeReached = defineNotice({
  audience: "coach",
  subject: "An outcome is complete",
  lines: ["Both sides have recorded theirs. Sign in to see what happens next, and to record what you saw."],
  button: "See the outcome",
  at: "/coach/bookings?status=over",
  canWait: true,
});

export const outcomeOverdue = defineNotice({
  audience: "coach",
  subject: "Something you booked has waited two months",
  lines: [
    "Somebody has not said how it went, or more time was wanted and is not written. While it stands, nobody else can have that job.",
    "Ask them yourself, write the longer agreement, or close it as it stands.",
  ],
  button: "See which booking",
});

export const endedWithoutAnswer = defineNotice({
  audience: "coach",
  subject: "A booking was closed without an answer",
  lines: ["Your lead has closed something that not everybody said how it went about. Sign in to see which one."],
  button: "See the booking",
  at: "/coach/bookings?status=over",
  canWait: true,
});

export const secondCheckCleared = defineNotice({
  audience: "coach",
  subject: "Your second check was cleared",
  lines: [
    "An operator of Firstshift cleared it, because somebody said that they lost their phone and their recovery codes.",
    "When you sign in next, you set up a new one. If you did not ask for this, answer this email at once.",
  ],
  button: "Set up a new second check",
});

export const coachRoleChanged = defineNotice({
  audience: "coach",
  subject: "Your place in your team has changed",
  lines: ["A lead of your team has changed what you do in it. Sign in to see your pages as they are now."],
  button: "Open Firstshift",
});
