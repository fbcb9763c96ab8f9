import { describe, expect, it } from "vitest";
import { SUBSCRIPTIONS } from "#app/composition/subscriptions.ts";
import type { Telling } from "#app/composition/jobs/subscription.ts";
import { pacesFor } from "#app/domain/mailing/pace.ts";
import { byReader } from "#app/ui/email-readers.ts";
import type { OwnPage, Side } from "#app/domain/mailing/mailing-store.ts";
import { CATALOGUE, DIGESTS, NOTICES, SENT_BY_REQUESTS } from "#emails/catalogue.ts";
import type { TemplateName } from "#emails/catalogue.ts";
import type { Audience, Email } from "#emails/define-email.tsx";
import { renderEmail } from "#emails/render.server.tsx";
import { EVERY_ROUTE, routeOf } from "#tests/support/crawl/routes.ts";

const names = Object.keys(CATALOGUE) as TemplateName[];
const emailOf = (name: TemplateName) => CATALOGUE[name] as Email<object>;
/** How the addresses of each reader's own pages begin; whoever is nobody yet, or nobody any more, gets help. */
const PORTALS: Record<Audience, string> = {
  jobSeeker: "me", supporter: "circle", coach: "coach", providerLead: "coach", employer: "employer", operator: "operator", anyone: "help",
};
/** Each as its sample says, written once for all that is asked of it. */
const SAMPLES = new Map(names.map((name) => [name, renderEmail(name, emailOf(name).sample as never)]));
const rendered = (name: TemplateName) => SAMPLES.get(name)!;

it("shows every email of the catalogue on the page of all emails, each once", () => {
  const shown = byReader(names.map((name) => ({ name, audience: emailOf(name).audience }))).flatMap(({ emails }) => emails);
  expect(shown.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

it("says of nobody's emails that they wait for a daily one where their readers are offered none", () => {
  const groups = byReader(names.map((name) => ({ name, audience: emailOf(name).audience })));
  const kinds = { jobSeeker: "jobSeeker", supporter: "supporter", coach: "jobCoach", employer: "employerMember", providerLead: "providerLead", operator: "operator" } as const;
  for (const [audience, kind] of Object.entries(kinds)) {
    const { waits } = groups.find(({ emails }) => emails[0]?.audience === audience)!;
    expect({ audience, daily: waits.includes("daily") }).toEqual({ audience, daily: pacesFor(kind).includes("daily") });
  }
});

describe.each(names)("%s", (name) => {
  it("says the same in html and in plain text, where to go, and why it came", async () => {
    const { html, text } = await rendered(name);
    const link = /https:\/\/firstshift\.example\/[a-z-/]+/.exec(html)?.[0];
    expect(link).toBeDefined();
    expect(text).toContain(link);
    expect(html).toContain('lang="en-GB"');
    expect(text).not.toMatch(/<[a-z/]|&[a-z]+;|\{|undefined|null/);
    for (const sentence of words(html)) expect(squeeze(text)).toContain(sentence);
    expect(text).toContain("You got this email because");
  });

  it("loads nothing and tells nobody that it was opened", async () => {
    expect((await rendered(name)).html).not.toMatch(/<img|<script|<iframe|<link[^>]+stylesheet|url\(|@import/i);
  });

  it("has a subject that anyone may see on a locked phone", () => {
    const { subject } = emailOf(name);
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(subject).not.toMatch(/trial|vacancy|job seeker|profile|disab|reject|declin|refus|\d/i);
  });

  it("holds nothing sensitive", async () => {
    const { text } = await rendered(name);
    const withoutScheme = text.replaceAll("Disability Confident", "");
    expect(withoutScheme).not.toMatch(/disab|diagnos|impair|condition|health|autis|benefit|alias|strengths|(support|special|their) needs/i);
  });
});

describe("emails to job seekers", () => {
  const theirs = names.filter((name) => emailOf(name).audience === "jobSeeker");

  it.each(theirs)("%s is easy read: at most 15 words a sentence", async (name) => {
    const { text } = await rendered(name);
    const prose = text.replace(/https?:\S+/g, "");
    for (const sentence of prose.split(/[.?!:]\s|\n+/)) {
      expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
    }
  });
});

it.each(["check-waiting", "alert-raised"] as const)("%s says what came, which is so though somebody decided it before the daily email", (name) => {
  expect(emailOf(name)).toMatchObject({ audience: "operator", canWait: true, subject: expect.stringMatching(/ has (asked|been raised)/) });
});

it.each(["coach-invited", "team-invited"] as const)("%s says to whoever has an account what to do, as they are shown no invitation", async (name) => {
  expect((await rendered(name)).text).toContain("ask them to invite another address of yours");
});

it.each(["employer-level-ends", "employer-lapsed"] as const)("%s says who can ask for a check, and is so where somebody has asked", async (name) => {
  const { text } = await rendered(name);
  expect(squeeze(text)).toMatch(/an owner of your team can ask us to check.* If your team has asked us already, we will email you/);
  expect(text).not.toContain("Ask for a check");
});

describe("notices", () => {
  it.each(Object.keys(NOTICES) as (keyof typeof NOTICES)[])("%s is the same for everyone", async (name) => {
    const marked = { appUrl: "https://firstshift.example", about: null, name: "MARKER", alias: "MARKER", vacancy: "MARKER" };
    expect(JSON.stringify(await renderEmail(name, marked))).not.toContain("MARKER");
  });
});

describe("the link of a notice", () => {
  const ID = "0b54c5f2-3f0d-4c6e-9a43-6d9a54a0f0d1";
  const linkOf = async (name: TemplateName, about: OwnPage | null = null) => {
    const { text } = await (about ? renderEmail(name, { ...emailOf(name).sample, about } as never) : rendered(name));
    return new URL(/https:\/\/firstshift\.example\/[^\s]+/.exec(text)![0]);
  };

  it.each(Object.keys(NOTICES) as (keyof typeof NOTICES)[])("%s leads to a page of its reader that names nobody", async (name) => {
    const { pathname, search } = await linkOf(name);
    expect(EVERY_ROUTE.map(({ path }) => path)).toContain(pathname);
    expect(pathname.split("/")[1]).toBe(PORTALS[emailOf(name).audience]);
    expect(search).toMatch(/^(\?status=(over|ended|cancelled))?$/);
  });

  /** By what it is about; the others lead where they lead of anything. */
  const TO_OWN_PAGE: { readonly [Name in TemplateName]?: { readonly [K in OwnPage["kind"]]?: string } } = {
    "plan-cancelled": { booking: "/me/bookings/:bookingId" },
    "first-day-changed": { booking: "/me/bookings/:bookingId" },
    "employer-first-day": { booking: "/employer/bookings/:bookingId" },
    "agreement-cancelled": { booking: "/employer/bookings/:bookingId" },
    "booking-cancelled": { booking: "/coach/bookings/:bookingId" },
    "plan-did-not-take-place": { booking: "/me/bookings/:bookingId" },
    "did-not-take-place": { booking: "/employer/bookings/:bookingId" },
    "did-not-take-place-coach": { booking: "/coach/bookings/:bookingId" },
    "pay-fell-behind": { vacancy: "/employer/vacancies/:vacancyId" },
    "opening-stale": { vacancy: "/employer/vacancies/:vacancyId", unmet_need: "/employer/unmet-needs/:unmetNeedId" },
    "opening-lapsed": { vacancy: "/employer/vacancies/:vacancyId", unmet_need: "/employer/unmet-needs/:unmetNeedId" },
  };
  it.each(
    (Object.keys(NOTICES) as (keyof typeof NOTICES)[]).flatMap((name) =>
      (["booking", "vacancy", "unmet_need"] as const).map((kind) => [name, kind] as const),
    ),
  )("%s about a %s leads to its own page, if it is one that should", async (name, kind) => {
    const own = TO_OWN_PAGE[name]?.[kind];
    if (own) expect(routeOf(own.replace(/:\w+/, ID))).toBe(own);
    expect((await linkOf(name, { kind, id: ID })).href).toBe(
      own ? `https://firstshift.example${own.replace(/:\w+/, ID)}` : (await linkOf(name)).href,
    );
  });

  /** What the first page of their pages does not say. */
  it.each([
    ["circle-answered", "/me/circle"],
    ["told-and-read", "/me/circle/telling"],
    ["worry-answer-about-you", "/me/circle/worries"],
    ["job-closed", "/me/introductions?status=ended"],
    ["decline-reviewed", "/me/introductions"],
    ["wish-answered", "/me/introductions"],
    ["no-recorded", "/me/visibility"],
    ["good-news", "/me/bookings?status=over"],
    ["introduction-closed", "/coach/introductions?status=ended"],
    ["time-answered", "/coach/introductions"],
    ["outcome-reached", "/coach/bookings?status=over"],
    ["introduced", "/employer/introductions"],
    ["employer-check-refused", "/employer/organisation"],
    ["contact-changed", "/employer/bookings"],
    ["agreement-cancelled", "/employer/bookings?status=cancelled"],
    ["employer-outcome", "/employer/bookings?status=over"],
    ["someone-joined-your-team", "/employer/team"],
    ["provider-suspended", "/coach/team"],
    ["alert-raised", "/operator/alerts"],
  ] as const)("of %s leads to where it is read, %s", async (name, page) => {
    const { pathname, search } = await linkOf(name);
    expect(pathname + search).toBe(page);
  });
});

describe("subscriptions", () => {
  const tellings = Object.values(SUBSCRIPTIONS).flatMap((subscription) => (subscription ? [subscription.tell] : []));
  const told = tellings.flatMap((tell: Telling) => Object.entries(tell) as [Side, TemplateName][]);

  it("send every template of the catalogue but what a request sends itself, and the daily ones, which hold others", () => {
    expect(new Set([...told.map(([, name]) => name), ...Object.keys(DIGESTS), ...SENT_BY_REQUESTS])).toEqual(new Set(names));
  });

  /** Where a side is part of an audience, or of none that has pages of its own. */
  const WRITTEN_FOR: Partial<Record<Side, Audience>> = {
    otherJobSeeker: "jobSeeker", otherSupporter: "supporter", otherCoach: "coach",
    invited: "anyone", formerCoach: "coach", formerMember: "anyone", owner: "employer", mentor: "employer", member: "employer",
  };

  it("send each side only emails written for it", () => {
    for (const [side, name] of told) {
      expect(emailOf(name).audience, name).toBe(WRITTEN_FOR[side] ?? side);
    }
  });
});

describe("the code to sign in", () => {
  it("is in the text once, whole, so that a person or a test can pick it out", async () => {
    const { text, html } = await renderEmail("sign-in-code", { code: "048213", link: "https://firstshift.example/go" });
    expect(text.match(/\b\d{6}\b/g)).toEqual(["048213"]);
    expect(html).toContain("048213");
  });
});

/** The pieces of running text in a page of html, without what plain text leaves out. */
function words(html: string): string[] {
  return html
    .replace(/<title>.*?<\/title>|<!--.*?-->|<p[^>]*data-skip-in-text.*?<\/p>/gs, "")
    .split(/<[^>]+>/)
    .map((piece) => squeeze(piece.replaceAll("&amp;", "&").replaceAll("&#x27;", "'")))
    .filter((piece) => piece.length > 0);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
