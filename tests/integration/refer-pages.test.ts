import { beforeEach, describe, expect, it } from "vitest";
import { referralToken } from "#app/domain/referral/referral-link.ts";
import { formatDate } from "#app/ui/format.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { browser, newestCode, signIn, webApp, type Browser } from "#tests/support/web-app.ts";

const db = await testDatabase();
const world = await aWorld(db);
const { providerId } = world.coach;
const app = await webApp(db, { demo: true }, { clock: db.clock });

const said = {
  agreed: "yes", providerId, referrerName: "Mary Bell", referrer: "school", referrerEmail: "bell@school.test", firstName: "Robin",
  email: "robin@home.test", readTogether: "own",
};

async function ask(session: Browser, address: string, form?: Record<string, string>) {
  const response = await session.ask(address, { form });
  return { status: response.status, location: response.headers.get("Location"), body: await response.text() };
}

const somebody = () => browser(app);
const refer = (more: Record<string, string> = {}) => ask(somebody(), "/refer", { ...said, ...more });
const kept = () => db.superuser<{ id: string; email: string }[]>`select id, email from referral`;

beforeEach(async () => {
  await db.superuser`truncate referral`;
  await db.superuser`delete from limits.attempt`;
});

describe("whoever refers somebody is told the same", () => {
  const told = { status: 302, location: "/refer/done" };
  const as = ({ status, location }: { status: number; location: string | null }) => ({ status: status === 303 ? 302 : status, location });

  it("when it is new, when it was made before, and when it was answered with no", async () => {
    expect(as(await refer())).toEqual(told);
    expect(as(await refer({ referrerEmail: "other@council.test" }))).toEqual(told);
    const [row] = await kept();
    const no = await ask(somebody(), "/referred", { token: referralToken(db.deps, row!.id), answer: "no" });
    expect(no.location).toBe("/referred?done=no");
    expect(await kept()).toEqual([]);
    // Nobody is asked again so soon.
    expect(as(await refer({ referrerEmail: "third@charity.test" }))).toEqual(told);
    expect(await kept()).toEqual([]);
  });

  it("until they refer more people than anybody knows", async () => {
    for (let n = 0; n < 15; n++) expect(as(await refer({ email: `one-${n}@home.test` }))).toEqual(told);
    expect((await refer({ email: "one-more@home.test" })).status).toBe(429);
    expect(await kept()).toHaveLength(15);
    expect(as(await refer({ email: "one-more@home.test", referrerEmail: "other@council.test" }))).toEqual(told);
  });

  it("and what was refused counts for nobody: it can be made again, with a provider that can be joined", async () => {
    await db.superuser`update provider set status = 'suspended' where id = ${providerId}`;
    expect((await refer()).status).toBe(409);
    // The address is the referrer's own.
    expect((await refer({ email: said.referrerEmail })).status).toBe(422);
    await db.superuser`update provider set status = 'admitted' where id = ${providerId}`;
    expect(as(await refer())).toEqual(told);
    expect(as(await refer({ email: said.referrerEmail, referrerEmail: "other@council.test" }))).toEqual(told);
    expect((await kept()).map(({ email }) => email).toSorted()).toEqual([said.referrerEmail, said.email]);
  });

  it("of two at once one is passed on", async () => {
    const both = await Promise.all(["one@council.test", "other@council.test"].map((referrerEmail) => refer({ referrerEmail })));
    expect(both.map(as)).toEqual([told, told]);
    const [row] = await kept();
    await ask(somebody(), "/referred", { token: referralToken(db.deps, row!.id), answer: "no" });
    // What was passed on counts still, whichever came to nothing.
    expect(as(await refer({ referrerEmail: "third@charity.test" }))).toEqual(told);
    expect(await kept()).toEqual([]);
  });

  it("and nothing is kept where the person did not agree, or more is written than a name", async () => {
    const wrongs: Record<string, string>[] = [{ agreed: "no" }, { agreed: "" }, { firstName: "Robin, who has www.evil.test" }, { referrerName: "Win 1000 now" }];
    for (const wrong of wrongs) {
      expect((await refer(wrong)).status).toBe(422);
    }
    expect(await kept()).toEqual([]);
  });
});

describe("the person's link", () => {
  it("answers nothing by being opened; yes leads to the code, and to joining with the provider chosen", async () => {
    await refer();
    const token = referralToken(db.deps, (await kept())[0]!.id);
    const session = somebody();
    const opened = await ask(session, `/referred?token=${token}`);
    expect(opened.body).toContain("Mary Bell says you might want help.");
    expect(opened.body).toContain("They say they work at your school or college.");
    const yes = await ask(session, `/referred?token=${token}`, { token, answer: "yes" });
    expect(yes.location).toBe("/sign-in/code");
    const { code } = await newestCode(db, said.email);
    const inside = await ask(session, "/sign-in/code", { code });
    expect(inside.location).toBe("/sign-in/done?next=%2Fjoin%2Fjob-seeker");

    const [provider] = await db.superuser<{ name: string }[]>`select name from provider where id = ${providerId}`;
    expect((await ask(session, "/join/job-seeker")).body).toContain(`You said yes. ${provider!.name} can help you.`);
    expect((await ask(session, "/join/job-seeker", { town: "Bristol" })).location).toBe("/join/job-seeker/name");
    expect((await ask(session, "/join/job-seeker/provider")).body).toContain("Who can help you?");

    await ask(session, "/join/job-seeker/name", { fullName: "Robin Example" });
    await ask(session, "/join/job-seeker/called", { knownAs: "Robin" });
    const born = { "birthDate.day": "3", "birthDate.month": "4", "birthDate.year": "2000" };
    await ask(session, "/join/job-seeker/born", born);
    const check = (await ask(session, "/join/job-seeker/check")).body;
    expect(check).toContain(formatDate("2000-04-03"));
    expect(check).not.toContain("3 4 2000");
    const answers = { town: "Bristol", providerId, fullName: "Robin Example", knownAs: "Robin", ...born };
    expect((await ask(session, "/join/job-seeker/check", answers)).status).toBeLessThan(400);
    const { body } = await ask(session, "/me/coach");
    expect(body).toContain("Someone from your school or college told us about you.");
    expect(body).toContain(`You said yes on ${formatDate("2026-06-08")}.`);
    expect(body).not.toContain("Mary Bell");
  });

  it("gives whoever signs in with another address nothing", async () => {
    await refer();
    const token = referralToken(db.deps, (await kept())[0]!.id);
    await ask(somebody(), "/referred", { token, answer: "yes" });
    const other = somebody();
    await signIn(db, other, "else@home.test");
    expect((await ask(other, "/join/job-seeker")).body).not.toContain("You said yes");
  });

  it.each(["", "nonsense", "00000000-0000-4000-8000-000000000000.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"])("that is none of ours leads to joining by oneself: %s", async (token) => {
    const { status, body } = await ask(somebody(), `/referred?token=${token}`);
    expect(status).toBe(200);
    expect(body).toContain("This link does not work any more");
  });
});
