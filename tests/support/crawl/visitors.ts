import type { ActorKind } from "#app/domain/actor.ts";
import type { App } from "#app/web/app.server.ts";
import type { TestDatabase } from "../database.ts";
import type { Line } from "../line.ts";
import { APP_URL, browser, signIn, type Browser } from "../web-app.ts";

/**
 * Everybody who may stand before a page about the own job seeker. `owing` is the
 * coach signed in by code alone, who has not passed the second factor.
 */
export const WHO = [
  "visitor", "newcomer", "invited", "invitedMember", "seeker", "otherSeeker", "supporter", "otherSupporter", "coach", "colleague", "lead", "otherCoach", "otherLead",
  "owner", "mentor", "otherOwner", "operator", "owing",
] as const;
export type Who = (typeof WHO)[number];

/** What kind of actor each of them is to the product. */
export const KIND_OF: Record<Who, ActorKind> = {
  visitor: "visitor", owing: "visitor", newcomer: "newcomer", invited: "newcomer", invitedMember: "newcomer", seeker: "jobSeeker",
  otherSeeker: "jobSeeker", supporter: "supporter", otherSupporter: "supporter", coach: "jobCoach", colleague: "jobCoach", otherCoach: "jobCoach", lead: "providerLead",
  otherLead: "providerLead", owner: "employerMember", mentor: "employerMember", otherOwner: "employerMember",
  operator: "operator",
};

/** A form's fields; a list is sent as the same field several times. With a file among them it is sent in parts. */
export type Fields = Record<string, string | readonly string[] | File>;

export type Ask = { fields?: Fields; body?: { type: string; text: string }; sameOrigin?: boolean };

/** What came back, read to the end. A redirect inside `.data` counts as the redirect it is. */
export type Answer = { status: number; location: string | null; headers: Headers; body: string };

export type Asking = (address: string, ask?: Ask) => Promise<Answer>;

export type Visitors = {
  ask(who: Who, address: string, ask?: Ask): Promise<Answer>;
  /** A browser of its own: signed in anew, or with an address that nobody has signed in with before. */
  another(who: Who | "fresh"): Promise<Asking>;
  /** The cookies of somebody's browser as it stands, for whoever sends them in a way of their own. */
  cookiesOf(who: Who): ReadonlyMap<string, string>;
  /** Signs somebody in anew, because they signed out. */
  renew(who: Who): Promise<void>;
  /** Forgets how often anybody tried: a test tries more often than anybody may. */
  rested(): Promise<void>;
};

/** Signs everybody in by emailed code, as people do. */
export async function visitorsOf(db: TestDatabase, app: Pick<App, "fetch">, line: Line, origin = APP_URL): Promise<Visitors> {
  const emailOf: Record<Exclude<Who, "visitor">, string> = {
    newcomer: line.newcomer.email,
    invited: line.own.emails.invited,
    invitedMember: line.own.emails.invitedMember,
    operator: line.operatorEmail,
    owing: line.own.emails.coach,
    ...pick(line.own.emails, ["seeker", "supporter", "coach", "colleague", "lead", "owner", "mentor"]),
    otherSeeker: line.other.emails.seeker,
    otherSupporter: line.other.emails.supporter,
    otherCoach: line.other.emails.coach,
    otherLead: line.other.emails.lead,
    otherOwner: line.other.emails.owner,
  };

  let strangers = 0;
  async function enter(who: Who | "fresh"): Promise<Browser> {
    const session = browser(app as App, origin);
    if (who === "visitor") return session;
    const email = who === "fresh" ? `fresh-${(strangers += 1)}@new.test` : emailOf[who];
    await signIn(db, session, email);
    if (who !== "owing") {
      await db.superuser`update auth.session set second_factor_at = now() where id = (
        select id from auth.session where account_id = (select id from auth.account where email = ${email})
        order by created_at desc limit 1)`;
    }
    return session;
  }

  const sessions = new Map<Who, Browser>();
  // The one who owes the second factor comes last, so that no later mark is for that session.
  for (const who of WHO) sessions.set(who, await enter(who));
  const asking = (session: Browser): Asking => (address, ask = {}) => send(app, origin, session, address, ask);
  return {
    ask: (who, address, ask) => asking(sessions.get(who)!)(address, ask),
    another: async (who) => asking(await enter(who)),
    cookiesOf: (who) => sessions.get(who)!.cookies,
    renew: async (who) => void sessions.set(who, await enter(who)),
    rested: async () => void (await db.superuser`delete from limits.attempt`),
  };
}

async function send(
  app: Pick<App, "fetch">,
  origin: string,
  session: Browser,
  address: string,
  { fields, body, sameOrigin = true }: Ask,
): Promise<Answer> {
  const headers = new Headers({ Host: new URL(origin).host });
  if (session.cookies.size > 0) {
    headers.set("Cookie", [...session.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
  }
  const posts = fields !== undefined || body !== undefined;
  if (posts && sameOrigin) headers.set("Origin", origin);
  if (body) headers.set("Content-Type", body.type);
  const request = new Request(`${origin}${address}`, {
    method: posts ? "POST" : "GET",
    headers,
    body: body?.text ?? (fields && formOf(fields)),
    redirect: "manual",
  });
  const response = await app.fetch(request, { address: "203.0.113.7" });
  keepCookies(session, response);
  return read(response);
}

function keepCookies({ cookies }: Browser, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}

function formOf(fields: Fields): URLSearchParams | FormData {
  const form = Object.values(fields).some((value) => value instanceof File) ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    // Only a form in parts gets a file, and it takes one.
    for (const each of [value].flat()) form.append(name, each as string);
  }
  return form;
}

/** React Router answers a redirect of `.data` with 202 and says in the body where to. */
async function read(response: Response): Promise<Answer> {
  const body = await response.text();
  const { headers } = response;
  const inData = response.status === 202 ? /"redirect","([^"]*)"/.exec(body)?.[1] : undefined;
  return {
    status: inData === undefined ? response.status : 302,
    location: inData ?? headers.get("Location"),
    headers,
    body,
  };
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
