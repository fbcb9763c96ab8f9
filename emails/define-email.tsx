import type { ComponentType } from "react";
import type { OwnPage } from "#app/domain/mailing/mailing-store.ts";
import { GoTo, Layout, Line } from "./layout.tsx";

/** Who reads it. Job seekers' emails are easy read: short sentences, one thought each. */
export type Audience = "jobSeeker" | "supporter" | "coach" | "employer" | "providerLead" | "operator" | "anyone";

export type Email<Props> = {
  audience: Audience;
  /** The same for everyone who gets this email: subjects show on locked phones and shared screens. */
  subject: string;
  /** May go into the one email of a day. What somebody must act on by a date, or before they travel, may not. */
  canWait: boolean;
  Component: ComponentType<Props>;
  /** Props as in a real email, for tests. */
  sample: Props;
};

export function defineEmail<Props>({ canWait = false, ...email }: Omit<Email<Props>, "canWait"> & { canWait?: boolean }): Email<Props> {
  return { ...email, canWait };
}

export type SiteProps = { appUrl: string };
export type NoticeProps = SiteProps & { /** Null where it is about nothing that has a page of its own. */ about: OwnPage | null };

/** Where each reader has the pages of what an email may be about. */
const OWN_PAGES: Record<OwnPage["kind"], { readonly [A in Audience]?: string }> = {
  booking: { jobSeeker: "/me/bookings", coach: "/coach/bookings", employer: "/employer/bookings" },
  vacancy: { employer: "/employer/vacancies" },
  unmet_need: { employer: "/employer/unmet-needs" },
};

/**
 * An email that says that something happened and where to read it, and nothing
 * else: not who, not which job, not how it went. It has no way to say more, as
 * all it is given is the address of the site and, for the address of the page, the
 * id of the thing it is about, which is no id of anybody. What happened is behind
 * the sign-in.
 */
export function defineNotice(notice: {
  audience: Exclude<Audience, "anyone">;
  subject: string;
  heading?: string;
  lines: readonly string[];
  button: string;
  /**
   * Where it is read, when that is not where their pages begin: a page that is the same for everyone who gets this
   * email, and that says no more of what happened than its words do.
   */
  at?: `/${string}`;
  /** It is about one of these, and leads to the very page of it. */
  about?: readonly OwnPage["kind"][];
  canWait?: boolean;
}): Email<NoticeProps> {
  const { audience, subject, heading = subject, lines, button, canWait } = notice;
  const home = HOMES[audience];
  const pageOf = (about: OwnPage | null) => {
    const pages = about && notice.about?.includes(about.kind) && OWN_PAGES[about.kind][audience];
    return pages ? `${pages}/${about.id}` : (notice.at ?? home.path);
  };
  return defineEmail<NoticeProps>({
    audience,
    subject,
    canWait,
    Component: ({ appUrl, about }) => (
      <Layout heading={heading} why={home.why}>
        {lines.map((line) => (
          <Line key={line}>{line}</Line>
        ))}
        <GoTo href={new URL(pageOf(about), appUrl).href} label={button} />
      </Layout>
    ),
    // A sample is about nothing there is.
    sample: { appUrl: "https://firstshift.example", about: null },
  });
}

type DigestProps = {
  appUrl: string;
  /** The subject of each kind of email that is in it, and how many there were. */
  news: readonly { subject: string; times: number }[];
};

/**
 * The one email of a day: what kinds of things happened, and how often. Says no
 * more of any of them than its own email would have.
 */
export function defineDigest(audience: Exclude<Audience, "anyone">): Email<DigestProps> {
  const home = HOMES[audience];
  const subject = "Your news from Firstshift";
  return defineEmail<DigestProps>({
    audience,
    subject,
    Component: ({ appUrl, news }) => (
      <Layout heading={subject} why={home.why}>
        <Line>This is what is new since the last email:</Line>
        {news.map(({ subject, times }) => (
          <Line key={subject}>
            {subject}
            {times > 1 ? ` (${times} times)` : ""}
          </Line>
        ))}
        <GoTo href={new URL(home.path, appUrl).href} label="Open Firstshift" />
        <GoTo href={new URL("/account/emails", appUrl).href} label="Choose how often we write" />
      </Layout>
    ),
    sample: {
      appUrl: "https://firstshift.example",
      news: [
        { subject: "Something new has happened", times: 2 },
        { subject: "Something else is waiting", times: 1 },
      ],
    },
  });
}

/** Where each reader's own pages begin. The page asks them to sign in first. */
const HOMES: Record<Exclude<Audience, "anyone">, { path: string; why: string }> = {
  jobSeeker: {
    path: "/me",
    why: "You got this email because you joined Firstshift. You can ask your job coach to explain it.",
  },
  supporter: {
    path: "/circle",
    why: "You got this email because you are in someone’s circle of support on Firstshift.",
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
    why: "You got this email because you speak for a provider of supported employment on Firstshift.",
  },
  operator: {
    path: "/operator",
    why: "You got this email because you are an operator of Firstshift.",
  },
};
