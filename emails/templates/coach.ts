import { defineNotice } from "../define-email.tsx";

/** For job coaches. Says that there is work, never about whom. */

export const jobSeekerJoined = defineNotice({
  audience: "coach",
  subject: "Someone new has joined your caseload",
  lines: ["They can see your name, and are expecting to hear from you."],
  button: "Open your caseload",
  canWait: true,
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
  canWait: true,
});

export const employerAnswered = defineNotice({
  audience: "coach",
  subject: "An employer has answered",
  lines: ["Sign in to read the answer. If it is a no, you read it first and decide how it is told."],
  button: "Read the answer",
  canWait: true,
});

export const introductionClosed = defineNotice({
  audience: "coach",
  subject: "An introduction has ended",
  lines: ["Sign in to see which one."],
  button: "See the introduction",
  canWait: true,
});

export const bookingAgreed = defineNotice({
  audience: "coach",
  subject: "Every side has signed",
  lines: ["The agreement is complete. The dates and your own part in it are on your page."],
  button: "See the agreement",
  canWait: true,
});

export const bookingCancelled = defineNotice({
  audience: "coach",
  subject: "A plan has been cancelled",
  lines: ["Sign in to see which one and why, and to talk about what comes next."],
  button: "See what changed",
});

export const outcomeRecorded = defineNotice({
  audience: "coach",
  subject: "One side has recorded an outcome",
  lines: ["Sign in to read it, and to see who still has to record theirs."],
  button: "Read the outcome",
  canWait: true,
});

export const outcomeReached = defineNotice({
  audience: "coach",
  subject: "An outcome is complete",
  lines: ["Every side has recorded theirs. Sign in to see what happens next."],
  button: "See the outcome",
  canWait: true,
});
