import { describe, expect, it } from "vitest";
import { formatDate } from "#app/ui/format.ts";
import { aLine } from "#tests/support/line.ts";
import { testDatabase } from "#tests/support/database.ts";
import { browser, signIn, webApp, type Browser } from "#tests/support/web-app.ts";

const db = await testDatabase();
const app = await webApp(db, { demo: true }, { clock: db.clock });
const line = await aLine(db);

async function ask(session: Browser, address: string, form?: Record<string, string>) {
  const response = await session.ask(address, { form });
  return { status: response.status, location: response.headers.get("Location"), body: await response.text() };
}

async function signedIn(email: string): Promise<Browser> {
  const session = browser(app);
  await signIn(db, session, email);
  return session;
}

const ASKING = "/me/circle/invite";

describe("a form that asks one question at a time", () => {
  it("goes from question to question, keeps what was typed, and sends it at the end, once", async () => {
    const session = await signedIn(line.own.emails.seeker);
    expect((await ask(session, ASKING, { name: "Aunt Flo" })).location).toBe(`${ASKING}/relation`);
    expect((await ask(session, `${ASKING}/check`)).location).toBe(`${ASKING}/relation`);
    expect((await ask(session, `${ASKING}/relation`, { relation: "family" })).location).toBe(`${ASKING}/email`);
    expect((await ask(session, `${ASKING}/email`, { email: "not an address" })).status).toBe(422);
    expect((await ask(session, `${ASKING}/email`, { email: "flo@home.test" })).location).toBe(`${ASKING}/check`);

    // Coming back, it is there to change; then it goes on to the end.
    expect((await ask(session, ASKING)).body).toContain('value="Aunt Flo"');
    expect((await ask(session, ASKING, { name: "Auntie" })).location).toBe(`${ASKING}/check`);
    const check = (await ask(session, `${ASKING}/check`)).body;
    for (const answer of ["Auntie", "Someone in my family", "flo@home.test"]) expect(check).toContain(answer);
    expect(check).not.toContain("Aunt Flo");

    const sent = { name: "Auntie", relation: "family", email: "flo@home.test" };
    expect((await ask(session, `${ASKING}/check`, sent)).location).toMatch(/\?done=asked$/);
    // Back, and pressed again.
    const again = await ask(session, `${ASKING}/check`, sent);
    expect(again.status).toBe(409);
    expect(again.body).toContain("There is a problem");
    expect(again.body).toContain("flo@home.test");
    expect(await db.superuser`select name from circle_member where email = 'flo@home.test'`).toEqual([{ name: "Auntie" }]);
  });

  it("keeps the answers sealed for the account that typed them, and out of every address", async () => {
    const session = await signedIn(line.own.emails.seeker);
    const { location } = await ask(session, ASKING, { name: "Zebedee" });
    expect(location).not.toContain("Zebedee");
    const [name, sealed] = [...session.cookies].find(([cookie]) => cookie.includes("answers"))!;
    expect(Buffer.from(decodeURIComponent(sealed), "base64").toString()).not.toContain("Zebedee");
    expect(JSON.stringify([...session.cookies])).not.toContain("Zebedee");

    const other = await signedIn(line.other.emails.seeker);
    other.cookies.set(name, sealed);
    expect((await ask(other, ASKING)).body).not.toContain("Zebedee");
    session.cookies.set(name, `${sealed.slice(0, -4)}AAAA`);
    expect((await ask(session, ASKING)).body).not.toContain("Zebedee");
  });

  it("leaves out a question that an answer makes needless", async () => {
    const session = await signedIn(line.own.emails.seeker);
    const telling = "/me/circle/telling/new";
    const consentId = crypto.randomUUID();
    expect((await ask(session, telling, { consentId, member: "else" })).location).toBe(`${telling}/name`);
    await ask(session, `${telling}/name`, { who: "Mrs Bell" });
    expect((await ask(session, telling, { consentId, member: line.own.circleMemberId })).location).toBe(`${telling}/about`);
    await ask(session, `${telling}/about`, { topics: "helps" });
    await ask(session, `${telling}/long`, { howLong: "month" });
    expect((await ask(session, `${telling}/paper`, { "givenOn.day": "", "givenOn.month": "", "givenOn.year": "" })).location).toBe(`${telling}/check`);
    expect((await ask(session, `${telling}/check`)).body).toContain("Now");
    await ask(session, `${telling}/paper`, { "givenOn.day": "3", "givenOn.month": "4", "givenOn.year": "2026" });
    const check = (await ask(session, `${telling}/check`)).body;
    expect(check).toContain(`On paper: ${formatDate("2026-04-03")}`);
    expect(check).not.toContain("Mrs Bell");
    expect(check).toContain(`value="${consentId}"`);
    expect((await ask(session, `${telling}/nonsense`)).status).toBe(404);
    expect((await ask(session, `${telling}/nonsense`, { howLong: "month" })).status).toBe(404);
    expect((await ask(session, `${telling}/LONG`, { howLong: "month" })).status).toBe(404);
  });

  it("says on its own page who is too young to join", async () => {
    const session = await signedIn("young@new.test");
    const young = { "birthDate.day": "1", "birthDate.month": "1", "birthDate.year": "2012" };
    const { status, body } = await ask(session, "/join/job-seeker/born", young);
    expect(status).toBe(422);
    expect(body).toContain("You can join when you are 16.");
    expect((await ask(session, "/join/job-seeker/check")).location).toBe("/join/job-seeker");
  });

  it("asks where somebody lives and who helps them, and neither stands in an address, nor a page of the list in the next", async () => {
    const session = await signedIn("lives@new.test");
    const at = "/join/job-seeker";
    expect((await ask(session, `${at}/provider`)).location).toBe(at);
    const nowhere = await ask(session, at, { town: "Nowhereatall" });
    expect(nowhere.status).toBe(422);
    expect(nowhere.body).toContain("Nowhereatall");
    expect((await ask(session, at, { town: "Bristol" })).location).toBe(`${at}/provider`);
    const list = (await ask(session, `${at}/provider`)).body;
    const { providerId } = line.own.lead;
    expect(list).toContain(`value="${providerId}" name="providerId"`);
    expect((await ask(session, `${at}/provider?page=1`, { providerId })).location).toBe(`${at}/name`);
    expect((await ask(session, `${at}/name`, { fullName: "Joy Newly Come" })).location).toBe(`${at}/called`);
    expect((await ask(session, `${at}/called`, { knownAs: "Joy" })).location).toBe(`${at}/born`);
    const born = { "birthDate.day": "1", "birthDate.month": "1", "birthDate.year": "2000" };
    expect((await ask(session, `${at}/born`, born)).location).toBe(`${at}/check`);
    const check = (await ask(session, `${at}/check`)).body;
    expect(check).toContain(line.own.words.provider);
    expect(check.replaceAll(/value="Bristol"/g, "")).not.toMatch(/(href|action)="[^"]*(Bristol|provider=)/);
  });
});
