import { defineEmail, defineNotice, type SiteProps } from "../define-email.tsx";
import { GoTo, Layout, Line } from "../layout.tsx";

/** Around a person's circle of support. Nobody is named: whose circle it is stands behind the sign-in. */

export const circleInvited = defineEmail<SiteProps>({
  audience: "anyone",
  subject: "You are invited to Firstshift",
  Component: ({ appUrl }) => (
    <Layout
      heading="Someone asks you into their circle of support"
      why="You got this email because someone who uses Firstshift gave us your address. If you do not expect it, do nothing."
    >
      <Line>Someone you know is looking for work with Firstshift. They would like you to be one of the people who support them.</Line>
      <Line>Sign in with this email address. You will see who asks you, and can say yes or no.</Line>
      <GoTo href={new URL("/join", appUrl).href} label="See the invitation" />
    </Layout>
  ),
  sample: { appUrl: "https://firstshift.example" },
});

export const circleAnswered = defineNotice({
  audience: "jobSeeker",
  subject: "Someone has answered you",
  lines: ["You asked someone into your circle.", "You can see their answer on your page."],
  button: "See the answer",
  at: "/me/circle",
  canWait: true,
});

export const circleLeft = defineNotice({
  audience: "jobSeeker",
  subject: "Your circle has changed",
  lines: ["Someone has left your circle.", "They cannot see your page any more."],
  button: "See my circle",
  at: "/me/circle",
  canWait: true,
});

export const circleAccess = defineNotice({
  audience: "supporter",
  subject: "What you can do has changed",
  lines: ["Someone you support has chosen what you can see and do on Firstshift. Sign in to see it."],
  button: "See what you can do",
  canWait: true,
});

export const worryRaised = defineNotice({
  audience: "coach",
  subject: "Someone in a circle of support has a question",
  lines: ["A person who supports somebody on your caseload has written to you. They were told that you answer within 3 days."],
  button: "Read and answer",
  at: "/coach/worries",
});

export const worryAboutYou = defineNotice({
  audience: "jobSeeker",
  subject: "Someone in your circle wrote to your coach",
  lines: ["Your job coach reads it and answers.", "Then you can read both on your page."],
  button: "See who wrote",
  at: "/me/circle/worries",
  canWait: true,
});

export const worryAnswered = defineNotice({
  audience: "supporter",
  subject: "There is an answer for you",
  lines: ["A job coach has answered you. Sign in to read the answer."],
  button: "Read the answer",
});

export const worryAnswerAboutYou = defineNotice({
  audience: "jobSeeker",
  subject: "Your job coach has answered your circle",
  lines: ["Someone in your circle asked your coach something.", "You can read what they asked, and the answer."],
  button: "Read both",
  at: "/me/circle/worries",
  canWait: true,
});

export const toldAboutYou = defineNotice({
  audience: "jobSeeker",
  subject: "Someone has told us something",
  lines: [
    "You let someone tell us things.", "They have told us something.", "Your job coach reads it first. Then you can.",
    "You can take it out at any time.",
  ],
  button: "See what it is about",
  at: "/me/circle/telling",
  canWait: true,
});

export const toldAndRead = defineNotice({
  audience: "jobSeeker",
  subject: "There is something new to read",
  lines: ["Your job coach has read what someone told us.", "You can read it now.", "You can take it out."],
  button: "Read it",
  at: "/me/circle/telling",
  canWait: true,
});

export const toldAboutSomeone = defineNotice({
  audience: "coach",
  subject: "Somebody has told you something",
  lines: [
    "A person in a circle of support has added to what others told us. The person it is about let them, and can read it once you have.",
  ],
  button: "Read it",
  canWait: true,
});

export const datesAgreed = defineNotice({
  audience: "supporter",
  subject: "There are new dates",
  lines: ["Someone you support has new dates. Sign in to see the days and times."],
  button: "See the dates",
});

export const datesOff = defineNotice({
  audience: "supporter",
  subject: "Some dates are off",
  lines: ["Dates of someone you support have been cancelled. Please look before you make plans around them."],
  button: "See the dates",
});

export const datesNear = defineNotice({
  audience: "supporter",
  subject: "A date is near",
  lines: ["Someone you support has a date soon. Sign in to see the day and the time."],
  button: "See the dates",
});
