import { defineEmail, defineNotice, type NoticeProps } from "../define-email.tsx";
import { Code, GoTo, Layout, Line } from "../layout.tsx";

/** For people who are on their way in, and for the operator who lets them. */

/** In a daily email it may be decided by then: it says what was asked, and the page who waits still. */
export const checkWaiting = defineNotice({
  audience: "operator",
  subject: "Someone has asked for a check",
  lines: ["An employer or a provider has asked to be checked, or has something new to check. Your page says who is waiting still."],
  button: "See who is waiting",
  canWait: true,
});

export const alertRaised = defineNotice({
  audience: "operator",
  subject: "An alert has been raised",
  lines: ["An employer uses its openings in a way that is worth a look."],
  button: "See the alerts",
  at: "/operator/alerts",
  canWait: true,
});

export const providerAdmitted = defineNotice({
  audience: "providerLead",
  subject: "Your provider is admitted",
  lines: ["You can now invite your job coaches."],
  button: "Invite a coach",
  at: "/coach/team",
});

export const providerNameDecided = defineNotice({
  audience: "providerLead",
  subject: "We have looked at the new name of your provider",
  lines: ["Sign in to see which name people read now."],
  button: "See your team",
  at: "/coach/team",
});

export const providerNotAdmitted = defineNotice({
  audience: "providerLead",
  subject: "We could not admit your provider",
  lines: ["Sign in to see how your application stands. You can answer this email with a question."],
  button: "See your application",
  at: "/coach/team",
});

export const providerSuspended = defineNotice({
  audience: "providerLead",
  subject: "Your provider is suspended",
  lines: ["Nobody new can join you now. Sign in to see why. You can answer this email with a question."],
  button: "See why",
  at: "/coach/team",
});

export const coachJoined = defineNotice({
  audience: "providerLead",
  subject: "Someone has joined your team",
  lines: ["An invitation was accepted. On the team page you can see who is in the team, and what they do in it."],
  button: "See your team",
  at: "/coach/team",
});

export const coachInvitationDeclined = defineNotice({
  audience: "providerLead",
  subject: "An invitation to your team was turned down",
  lines: ["Somebody whom you asked into the team has said no. You can ask somebody else."],
  button: "See your team",
  at: "/coach/team",
});

/** Whoever has joined as something with this address is shown no invitation. Said to everybody, so that it tells nothing. */
const ONE_THING = "Do you use Firstshift with this address for something else already? Then ask them to invite another address of yours.";

export const coachInvited = defineEmail<{ appUrl: string; organisation: string }>({
  audience: "anyone",
  subject: "You are invited to Firstshift",
  Component: ({ appUrl, organisation }) => (
    <Layout
      heading="You are invited to Firstshift"
      why={`You got this email because ${organisation} gave us your address. If you do not know them, do nothing.`}
    >
      <Line>{organisation} would like you to join them on Firstshift as a job coach.</Line>
      <Line>Sign in with this email address. You will see the invitation, and can say yes or no.</Line>
      <Line>{ONE_THING}</Line>
      <GoTo href={new URL("/join", appUrl).href} label="See the invitation" />
    </Layout>
  ),
  sample: { appUrl: "https://firstshift.example", organisation: "Harbour Works" },
});

export const teamInvited = defineEmail<{ appUrl: string; organisation: string }>({
  audience: "anyone",
  subject: "You are invited to a team on Firstshift",
  Component: ({ appUrl, organisation }) => (
    <Layout
      heading="You are invited to a team on Firstshift"
      why={`You got this email because ${organisation} gave us your address. If you do not know them, do nothing.`}
    >
      <Line>{organisation} would like you to join their team on Firstshift.</Line>
      <Line>Sign in with this email address. You will see what they ask you to do, and can say yes or no.</Line>
      <Line>{ONE_THING}</Line>
      <GoTo href={new URL("/join", appUrl).href} label="See the invitation" />
    </Layout>
  ),
  sample: { appUrl: "https://firstshift.example", organisation: "Harbourside Foods" },
});

/**
 * Easy read. Says who referred them, so that they know it is for them, and nothing else. `link` is theirs alone, and
 * opening it answers nothing.
 */
export const referralAsks = defineEmail<{ link: string; referrerName: string; readTogether: boolean }>({
  audience: "anyone",
  subject: "Do you want help to find work?",
  Component: ({ link, referrerName, readTogether }) => (
    <Layout
      heading="Do you want help to find work?"
      why={`You got this email because ${referrerName} gave us your address. If you do not know them, do nothing.`}
    >
      <Line>{referrerName} says you might want help to find work.</Line>
      <Line>Firstshift can help you find a paid job.</Line>
      <Line>You get a job coach. It is free.</Line>
      <Line>Do you want this? You can say yes or no.</Line>
      {readTogether && <Line>Do you read this for somebody else? Read it with them. They say yes or no.</Line>}
      <GoTo href={link} label="Say yes or no" />
    </Layout>
  ),
  sample: { link: "https://firstshift.example/referred?token=secret", referrerName: "Mary Bell", readTogether: true },
});

/** @param whose of what kind the team was, and who ended the membership */
const removedFrom = (whose: string, by: string) =>
  defineEmail<NoticeProps>({
    audience: "anyone",
    subject: "You are no longer in a team on Firstshift",
    Component: ({ appUrl }) => (
      <Layout heading="You are no longer in a team on Firstshift" why={`You got this email because you were in the team of ${whose} on Firstshift.`}>
        <Line>{by} of the team has taken you out of it. You can no longer see its pages.</Line>
        <Line>If you think this is a mistake, speak to them. You can still sign in with this address.</Line>
        <GoTo href={new URL("/help", appUrl).href} label="Get help" />
      </Layout>
    ),
    sample: { appUrl: "https://firstshift.example", about: null },
  });

export const removedFromTeam = removedFrom("an employer", "An owner");
export const removedFromProvider = removedFrom("a provider", "A lead");

export const signInCode = defineEmail<{ code: string; link: string }>({
  audience: "anyone",
  subject: "Your code to sign in to Firstshift",
  Component: ({ code, link }) => (
    <Layout
      heading="Your code to sign in"
      why="You got this email because someone typed your address to sign in. If it was not you, do nothing."
    >
      <Line>Type this code on the page where you asked for it:</Line>
      <Code>{code}</Code>
      <Line>Nobody from Firstshift will ever ask you for this code.</Line>
      <GoTo href={link} label="Go on with this code" />
    </Layout>
  ),
  sample: { code: "123456", link: "https://firstshift.example/sign-in/code" },
});

export const outcomeOverdue = defineNotice({
  audience: "providerLead",
  subject: "A booking of your team has waited two months",
  lines: [
    "Somebody has not said how it went, or more time was wanted and is not written. While it stands, nobody else can have that job.",
    "We have told the coach. If they are away, you can close it in their place.",
  ],
  button: "See what waits",
});

/** The same whoever the address belongs to: a lock screen must not tell that it has an account. */
const NEW_ADDRESS = "A new address at Firstshift";

export const addressCode = defineEmail<{ code: string; appUrl: string }>({
  audience: "anyone",
  subject: NEW_ADDRESS,
  Component: ({ code, appUrl }) => (
    <Layout
      heading="A new address"
      why="You got this email because someone who is signed in to Firstshift typed this address. If it was not you, do nothing."
    >
      <Line>Type this code on the page where you asked for it:</Line>
      <Code>{code}</Code>
      <Line>From then on, you sign in with this address.</Line>
      <Line>Nobody from Firstshift will ever ask you for this code.</Line>
      <GoTo href={new URL("/account/address/code", appUrl).href} label="Go to the page where you type it" />
    </Layout>
  ),
  sample: { code: "123456", appUrl: "https://firstshift.example" },
});

export const addressTaken = defineEmail<{ appUrl: string }>({
  audience: "anyone",
  subject: NEW_ADDRESS,
  Component: ({ appUrl }) => (
    <Layout
      heading="A new address"
      why="You got this email because someone who is signed in to Firstshift typed this address. Nothing of yours was changed."
    >
      <Line>This address has an account. Someone wanted to sign in to another one with it. We changed nothing.</Line>
      <Line>Was it you? Then choose another address for that account.</Line>
      <Line>Was it not you? Then do nothing. They cannot see that you are here.</Line>
      <GoTo href={new URL("/sign-in", appUrl).href} label="Sign in with this address" />
    </Layout>
  ),
  sample: { appUrl: "https://firstshift.example" },
});

export const addressChanged = defineEmail<{ undo: string; days: number; writeTo: string }>({
  audience: "anyone",
  subject: "You sign in to Firstshift with another address now",
  Component: ({ undo, days, writeTo }) => (
    <Layout
      heading="You sign in with another address now"
      why="You got this email because this was the address of your account at Firstshift."
    >
      <Line>Someone who was signed in changed the address of your account. This one does not work any more.</Line>
      <Line>Was it you? Then there is nothing to do.</Line>
      <Line>Was it not you? Then take your account back. You can do it for {days} days. You do not have to sign in.</Line>
      <GoTo href={undo} label="It was not me: take it back" />
      <Line>Do not pass this email on. Whoever has the link can use it.</Line>
      <Line>Do you need help? Write to {writeTo}.</Line>
    </Layout>
  ),
  sample: { undo: "https://firstshift.example/account/address/undo", days: 7, writeTo: "help@firstshift.example" },
});

/** The same to the address that was brought back and to the one that does not work any more. */
export const addressBroughtBack = defineEmail<{ writeTo: string; appUrl: string }>({
  audience: "anyone",
  subject: "An address at Firstshift was changed back",
  Component: ({ writeTo, appUrl }) => (
    <Layout
      heading="The address was changed back"
      why="You got this email because this is, or was, the address of an account at Firstshift."
    >
      <Line>The account has the address again that it had before. The other address does not work any more.</Line>
      <Line>To go on, sign in with the address it had before.</Line>
      <Line>Is this not right? Then write to {writeTo} at once.</Line>
      <GoTo href={new URL("/sign-in", appUrl).href} label="Sign in" />
    </Layout>
  ),
  sample: { writeTo: "help@firstshift.example", appUrl: "https://firstshift.example" },
});

export const coachSilent = defineNotice({
  audience: "providerLead",
  subject: "Somebody has waited two weeks for one of your coaches",
  lines: [
    "We have reminded the coach. Sign in to see what waits. You can answer in their place.",
    "If they are away, you may want to share out what waits for them.",
  ],
  button: "See what waits",
});
