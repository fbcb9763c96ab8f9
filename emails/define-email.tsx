import type { ComponentType } from "react";
import { GoTo, Layout, Line } from "./layout.tsx";

/** Who reads it. Job seekers' emails are easy read: short sentences, one thought each. */
export type Audience = "jobSeeker" | "coach" | "employer" | "providerLead" | "operator" | "anyone";

export type Email<Props> = {
  audience: Audience;
  /** The same for everyone who gets this email: subjects show on locked phones and shared screens. */
  subject: string;
  Component: ComponentType<Props>;
  /** Props as in a real email, for tests. */
  sample: Props;
};

export function defineEmail<Props>(email: Email<Props>): Email<Props> {
  return email;
}

export type NoticeProps = { appUrl: string };

/**
 * An email that says that something happened and where to read it, and nothing
 * else: not who, not which job, not how it went. It has no way to say more, as
 * all it is given is the address of the site. What happened is behind the
 * sign-in.
 */
export function defineNotice(notice: {
  audience: Exclude<Audience, "anyone">;
  subject: string;
  heading?: string;
  lines: readonly string[];
  button: string;
}): Email<NoticeProps> {
  const { audience, subject, heading = subject, lines, button } = notice;
  const home = HOMES[audience];
  return defineEmail({
    audience,
    subject,
    Component: ({ appUrl }) => (
      <Layout heading={heading} why={home.why}>
        {lines.map((line) => (
          <Line key={line}>{line}</Line>
        ))}
        <GoTo href={new URL(home.path, appUrl).href} label={button} />
      </Layout>
    ),
    sample: { appUrl: "https://firstshift.example" },
  });
}

/** Where each reader's own pages begin. The page asks them to sign in first. */
const HOMES: Record<Exclude<Audience, "anyone">, { path: string; why: string }> = {
  jobSeeker: {
    path: "/me",
    why: "You got this email because you joined Firstshift. You can ask your job coach to explain it.",
  },
  coach: {
    path: "/coach",
    why: "You got this email because you work as a job coach on Firstshift.",
  },
  employer: {
    path: "/employer",
    why: "You got this email because you are a member of an employer’s team on Firstshift.",
  },
  providerLead: {
    path: "/coach",
    why: "You got this email because you applied to Firstshift for a provider of supported employment.",
  },
  operator: {
    path: "/operator",
    why: "You got this email because you are an operator of Firstshift.",
  },
};
