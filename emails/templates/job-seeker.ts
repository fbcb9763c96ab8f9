import { defineNotice } from "../define-email.tsx";

/** For job seekers. Easy read: at most 15 words a sentence, and nothing that gives them away to who looks on. */

export const introductionProposed = defineNotice({
  audience: "jobSeeker",
  subject: "Your job coach has something to show you",
  lines: ["It is on your Firstshift page.", "You decide what to do.", "You can say yes, no or later."],
  button: "See what it is",
  canWait: true,
});

export const chooseWhatIsTold = defineNotice({
  audience: "jobSeeker",
  subject: "There is a choice for you to make",
  lines: [
    "There is something new on your Firstshift page.",
    "You choose what happens next.",
    "Your job coach can help you.",
  ],
  button: "See your choice",
  canWait: true,
});

export const jobClosed = defineNotice({
  audience: "jobSeeker",
  subject: "There is some news on your page",
  lines: ["Something you were asked about has ended.", "It is not because of you.", "Your job coach can tell you more."],
  button: "Read the news",
  at: "/me/introductions?status=ended",
  canWait: true,
});

export const introductionOver = defineNotice({
  audience: "jobSeeker",
  subject: "Something has ended",
  lines: ["Something you were asked about has ended.", "You can read about it on your page.", "Your job coach can tell you more."],
  button: "Read about it",
  at: "/me/introductions?status=ended",
  canWait: true,
});

export const declineReviewed = defineNotice({
  audience: "jobSeeker",
  subject: "Your job coach has some news for you",
  lines: ["It is on your Firstshift page.", "You can talk about it with your job coach."],
  button: "Read the news",
  at: "/me/introductions",
  canWait: true,
});

export const wishAnswered = defineNotice({
  audience: "jobSeeker",
  subject: "Your job coach has an answer for you",
  lines: ["You asked your coach a question.", "The answer is on your Firstshift page."],
  button: "Read the answer",
  at: "/me/introductions",
});

export const messageForYou = defineNotice({
  audience: "jobSeeker",
  subject: "You have a message",
  lines: ["It is on your Firstshift page.", "Your job coach can read it with you."],
  button: "Read the message",
});

export const coachChanged = defineNotice({
  audience: "jobSeeker",
  subject: "You have another job coach now",
  lines: ["Your new job coach can see your page.", "Your old job coach cannot see it any more."],
  button: "See who it is",
  at: "/me/coach",
});

export const choicePrepared = defineNotice({
  audience: "jobSeeker",
  subject: "Something is written down for you",
  lines: ["It does not count yet.", "You say if it is right.", "It is on your Firstshift page."],
  button: "See what it is",
});

export const noRecorded = defineNotice({
  audience: "jobSeeker",
  subject: "Someone who helps you passed on your no",
  lines: ["It counts at once.", "You can see it on your page.", "Only you can change it back."],
  button: "See what changed",
  at: "/me/visibility",
});

export const employersAnnounced = defineNotice({
  audience: "jobSeeker",
  subject: "There is something new on your page",
  lines: [
    "One of your choices lets in someone new.",
    "They have to wait for 7 days first.",
    "You can say no to them at any time.",
  ],
  button: "See who it is",
});

export const signBooking = defineNotice({
  audience: "jobSeeker",
  subject: "There is something for you to read and sign",
  lines: [
    "Your job coach wrote a plan with you.",
    "Please read the plan.",
    "Sign it only if you agree with it.",
    "Your job coach can read it with you.",
  ],
  button: "Read the plan",
});

export const planAgreed = defineNotice({
  audience: "jobSeeker",
  subject: "Everyone has signed your plan",
  lines: ["Everyone agrees with the plan now.", "You can see the days and times on your page."],
  button: "See your plan",
  at: "/me/bookings",
});

export const planCancelled = defineNotice({
  audience: "jobSeeker",
  subject: "Your plan has changed",
  lines: ["Please look at your page before you travel.", "Your job coach will talk with you about it."],
  button: "See what changed",
  at: "/me/bookings",
  about: ["booking"],
});

export const planDidNotTakePlace = defineNotice({
  audience: "jobSeeker",
  subject: "There is news about your plan",
  lines: ["Someone said that it did not take place.", "Now we do not ask you how it went.", "Is that wrong? Then tell your job coach."],
  button: "See your plan",
  at: "/me/bookings?status=cancelled",
  about: ["booking"],
});

export const planNear = defineNotice({
  audience: "jobSeeker",
  subject: "Something in your plan is soon",
  lines: ["Please look at the day and the time on your page.", "Your job coach can help you get ready."],
  button: "See your plan",
  at: "/me/bookings",
});

export const firstDayChanged = defineNotice({
  audience: "jobSeeker",
  subject: "Please look at your plan again",
  lines: ["Something about your first day has changed.", "Please look at your page before you travel.", "Your job coach can help you get ready."],
  button: "See your plan",
  at: "/me/bookings",
  about: ["booking"],
});

export const sayHowItWent = defineNotice({
  audience: "jobSeeker",
  subject: "How did it go for you?",
  lines: ["There are some questions on your page.", "There is no wrong answer.", "Your job coach can answer them with you."],
  button: "Say how it went",
  canWait: true,
});

export const planFinished = defineNotice({
  audience: "jobSeeker",
  subject: "A plan of yours is finished",
  lines: ["It was over some time ago.", "Nobody did anything wrong.", "Your job coach can tell you more."],
  button: "See your plan",
  at: "/me/bookings?status=over",
  canWait: true,
});

export const goodNews = defineNotice({
  audience: "jobSeeker",
  subject: "Good news for you",
  lines: ["There is good news on your Firstshift page.", "Your job coach will talk with you about it."],
  button: "Read your good news",
  at: "/me/bookings?status=over",
});
