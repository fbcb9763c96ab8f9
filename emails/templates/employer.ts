import { defineNotice } from "../define-email.tsx";

/** For an employer's team. Never about a person: not an alias, not a vacancy somebody could be told by. */

export const employerVerified = defineNotice({
  audience: "employer",
  subject: "Your organisation is verified",
  lines: [
    "We have checked your Disability Confident level. You see how people who chose you fit the vacancies and unmet needs that you post.",
    "From a match you can do one thing: ask the person’s job coach.",
  ],
  button: "Open your page",
  canWait: true,
});

export const employerNotVerified = defineNotice({
  audience: "employer",
  subject: "We could not verify your organisation yet",
  lines: ["Sign in to read why, and what you can send us so that we can check again."],
  button: "Read why",
  canWait: true,
});

export const introductionAgreed = defineNotice({
  audience: "employer",
  subject: "A job coach has an introduction for you",
  lines: [
    "Please say whether you are interested. If you are not, you will be asked for a reason from a list.",
    "Somebody is waiting for your answer, so please give it soon.",
  ],
  button: "See the introduction",
  canWait: true,
});

export const employerReminded = defineNotice({
  audience: "employer",
  subject: "Somebody is waiting for your answer",
  lines: [
    "A job coach has brought you an introduction, and the person would like to know how you think about it.",
    "Say whether you are interested, or say no with a reason from a list. It takes a minute.",
  ],
  button: "Answer now",
});

export const employerOverdue = defineNotice({
  audience: "employer",
  subject: "Your answer is now very late",
  lines: [
    "Somebody has waited more than two weeks to hear from you. We have told their job coach, who may call you.",
    "If it is a no, please say so. That helps them to go on.",
  ],
  button: "Answer now",
});

export const employerPaused = defineNotice({
  audience: "employer",
  subject: "You are paused until you answer",
  lines: [
    "Several people have waited more than two weeks to hear from you. Until you answer them you see nobody new, and job seekers do not see what you posted.",
    "Say yes or no to each of them. With the last answer you are back at once. What you have agreed goes on meanwhile.",
  ],
  button: "See who waits for you",
});

export const messageForEmployer = defineNotice({
  audience: "employer",
  subject: "You have a message from a job coach",
  lines: ["It is on the page of the introduction. Your answer goes to the job coach, who passes it on."],
  button: "Read the message",
});

export const openingStale = defineNotice({
  audience: "employer",
  subject: "Is what you posted still true?",
  lines: [
    "For 60 days nobody has said that it still stands. One press says so.",
    "If nobody does, it closes by itself, so that nobody waits for something that is not there. Its page says on which day.",
  ],
  button: "Say that it still stands",
  about: ["vacancy", "unmet_need"],
  canWait: true,
});

export const payFellBehind = defineNotice({
  audience: "employer",
  subject: "New minimum wage rates: check what you pay",
  lines: [
    "New minimum wage rates hold for a vacancy you posted. Its pay is now below the rate for people aged 21 or over, or below every rate.",
    "The page of the vacancy says for whom you may still pay it. Pay below every rate is unlawful, so change it.",
  ],
  button: "Check the pay",
  // Where some may still be paid that much, nothing waits on the home page.
  about: ["vacancy"],
});

export const openingLapsed = defineNotice({
  audience: "employer",
  subject: "We closed something you posted",
  lines: [
    "Nobody said for 90 days that it still stands. You can copy it and post it again at any time.",
  ],
  button: "See what you posted",
  about: ["vacancy", "unmet_need"],
  canWait: true,
});

export const introductionLapsed = defineNotice({
  audience: "employer",
  subject: "An introduction has ended without an answer",
  lines: [
    "Nobody answered it in time, so we closed it. The person’s job coach knows.",
    "If you cannot take anyone on now, pause or close what you have posted, so that nobody waits for you.",
  ],
  button: "See your introductions",
  at: "/employer/introductions?status=ended",
});

export const contactChanged = defineNotice({
  audience: "employer",
  subject: "You have another job coach to talk to",
  lines: [
    "A job coach you work with has handed over to another one. What you agreed goes on as it is.",
    "The page of what you agreed, planned or finished, says who it is now, and how to reach them.",
  ],
  button: "See who it is",
  at: "/employer/bookings",
});

export const introduced = defineNotice({
  audience: "employer",
  subject: "You have been introduced",
  lines: ["The page now shows what you may know, and who to talk to about the next step."],
  button: "See the introduction",
  at: "/employer/introductions",
  canWait: true,
});

export const timeProposed = defineNotice({
  audience: "employer",
  subject: "A job coach proposes a time",
  lines: ["You can take it up, or say that it cannot be then. Nothing is booked before everyone has signed."],
  button: "See the time",
});

export const signAgreement = defineNotice({
  audience: "employer",
  subject: "An agreement is waiting for your signature",
  lines: ["Please read it, and sign it if you agree. Nothing starts before every side has signed."],
  button: "Read the agreement",
});

export const agreementReached = defineNotice({
  audience: "employer",
  subject: "Every side has signed",
  lines: ["The agreement is complete. The dates, the hours and who does what are on your page."],
  button: "See the agreement",
  at: "/employer/bookings",
  canWait: true,
});

export const agreementCancelled = defineNotice({
  audience: "employer",
  subject: "A plan has been cancelled",
  lines: ["Sign in to see which one, and what happens next."],
  button: "See what changed",
  at: "/employer/bookings?status=cancelled",
  about: ["booking"],
});

export const didNotTakePlace = defineNotice({
  audience: "employer",
  subject: "Something you agreed did not take place",
  lines: ["Somebody has said so, and you are not asked how it went any more. If that is wrong, tell the job coach."],
  button: "See which one",
  at: "/employer/bookings?status=cancelled",
  about: ["booking"],
});

export const bookingNear = defineNotice({
  audience: "employer",
  subject: "Something you agreed is soon",
  lines: ["Please check the day, the times and what you agreed to prepare, and tell the people at your workplace."],
  button: "See what was agreed",
  at: "/employer/bookings",
});

export const firstDayChanged = defineNotice({
  audience: "employer",
  subject: "Something about a first day has changed",
  lines: ["The job coach changed whom to look for, or what is good to know. Please look, and tell the people at your workplace."],
  button: "See what changed",
  at: "/employer/bookings",
  about: ["booking"],
});

export const youMentor = defineNotice({
  audience: "employer",
  subject: "You are named as a mentor at work",
  lines: ["Sign in to see when it is, and what was agreed. Others in your team decide and sign."],
  button: "See what is planned",
  at: "/employer/bookings",
});

export const outcomeMissing = defineNotice({
  audience: "employer",
  subject: "Please say how it went",
  lines: ["What you agreed is over, and somebody waits to hear from you. It takes a few minutes."],
  button: "Say how it went",
});

export const employerOutcome = defineNotice({
  audience: "employer",
  subject: "An outcome has been recorded",
  lines: ["Sign in to read it, and to see what happens next."],
  button: "Read the outcome",
  at: "/employer/bookings?status=over",
  canWait: true,
});

export const endedWithoutAnswer = defineNotice({
  audience: "employer",
  subject: "Something you agreed is closed now",
  lines: ["It was over two months ago. The job coach has closed it."],
  button: "See which one",
  at: "/employer/bookings?status=over",
  canWait: true,
});

export const someoneJoinedYourTeam = defineNotice({
  audience: "employer",
  subject: "Someone has joined your team",
  lines: ["An invitation was accepted. On the team page you can see who is in the team, and change what they may do."],
  button: "See your team",
  at: "/employer/team",
});

export const someoneLeftYourTeam = defineNotice({
  audience: "employer",
  subject: "Someone has left your team",
  lines: ["A member of the team has left it. They can no longer see its pages."],
  button: "See your team",
  at: "/employer/team",
});

export const teamInvitationDeclined = defineNotice({
  audience: "employer",
  subject: "An invitation to your team was turned down",
  lines: ["Somebody whom you asked into the team has said no. You can ask somebody else."],
  button: "See your team",
  at: "/employer/team",
});

export const yourRoleChanged = defineNotice({
  audience: "employer",
  subject: "Your role in your team has changed",
  lines: ["An owner of the team has changed what you may do. Sign in to see it."],
  button: "Sign in",
  at: "/employer/team",
});

export const employerCheckRefused = defineNotice({
  audience: "employer",
  subject: "We could not confirm what you asked us to check",
  lines: ["Your organisation stays verified as it is. Sign in to read why, and what would help."],
  button: "Read why",
  at: "/employer/organisation",
});

export const employerLevelEnds = defineNotice({
  audience: "employer",
  subject: "Your verification ends soon",
  lines: [
    "It ends with your Disability Confident level. After that day you see no people until we have checked again.",
    "Once you have renewed it, an owner of your team can ask us to check. It takes a few minutes. If your team has asked us already, we will email you.",
  ],
  button: "See how it stands",
  at: "/employer/organisation",
});

export const employerLapsed = defineNotice({
  audience: "employer",
  subject: "Your verification has ended",
  lines: [
    "Your Disability Confident level has ended, so you see no people until we have checked again. What you have agreed goes on.",
    "Once you have renewed it, an owner of your team can ask us to check. If your team has asked us already, we will email you.",
  ],
  button: "See how it stands",
  at: "/employer/organisation",
});
