import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { timesOf } from "#app/domain/booking/slot.ts";
import { setStartsPerMonth } from "#app/domain/employer/set-capacity.ts";
import { addressOf, ROUTES } from "#tests/support/crawl/access.ts";
import { FORMS, type Form } from "#tests/support/crawl/forms.ts";
import { problemsOf } from "#tests/support/crawl/page-controls.ts";
import { CASES, standBefore } from "#tests/support/crawl/standing.ts";
import { thingsOf, type At, type Things } from "#tests/support/crawl/things.ts";
import { visitorsOf, type Answer, type Visitors, type Who } from "#tests/support/crawl/visitors.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aLine } from "#tests/support/line.ts";
import { introduceToo } from "./rivals.ts";
import { startProcesses } from "#tests/support/processes.ts";
import { testEnv } from "#tests/support/web-app.ts";

/** How many people press at once on what only one of them can have. */
const ATTEMPTS = 100;
/** How often each other form is pressed at once. */
const PRESSES = 4;

const db = await testDatabase();
const meili = { meiliUrl: inject("meiliUrl"), meiliMasterKey: inject("meiliMasterKey") };
const processes = await startProcesses(2, testEnv(db, { demo: true, logLevel: "error", ...meili }));
afterAll(() => processes.stop());
let things: Things;
let visitors: Visitors;

/** The processes go by the machine's own time, so what they are asked about must lie around it. */
const setClock = (days = 0) => db.clock.set(Temporal.Now.instant().add({ hours: 24 * days }).toString());

beforeAll(async () => {
  setClock(-7);
  const line = await aLine(db);
  things = await thingsOf(db, line);
  setClock();
  visitors = await visitorsOf(db, processes.app, line, processes.url);
}, 120_000);
beforeEach(async () => {
  setClock();
  await visitors.rested();
});

type Press = { who: Who; address: string; fields: Awaited<ReturnType<Form["fields"]>> };

/** All at once, to one process and the other in turn. */
function atOnce(presses: readonly Press[]): Promise<Answer[]> {
  return Promise.all(presses.map(({ who, address, fields }) => visitors.ask(who, address, { fields })));
}

async function pressOf(pattern: string, who: Who, at: At): Promise<Press> {
  return { who, address: addressOf(pattern, at), fields: await FORMS[pattern]![0]!.fields(at, db) };
}

const BOOK = "/coach/introductions/:introductionId/booking/:kind";

async function slotOf(id: string) {
  const [slot] = await db.superuser<{ starts: string; ends: string }[]>`
    select starts_at::text as starts, ends_at::text as ends from booking_slot where id = ${id}`;
  return { startsAt: Temporal.Instant.from(slot!.starts), endsAt: Temporal.Instant.from(slot!.ends) };
}

const took = ({ status }: Answer) => status === 302 || status === 303;

/** Of those who did not win, each is told so in words, or shown how it stands. */
function unclear(answers: readonly Answer[]): { status: number; said: string[] }[] {
  return answers
    .filter((answer) => !took(answer))
    .map(({ status, body }) => ({ status, said: [...problemsOf(body), ...(/<h1[^>]*>([^<]+)/.exec(body)?.slice(1) ?? [])] }))
    .filter(({ status, said }) => ![404, 409, 422].includes(status) || said.length === 0);
}

const eventIds = async () => (await db.superuser<{ id: string }[]>`select id from event`).map(({ id }) => id);

async function count(rows: PromiseLike<readonly Record<string, unknown>[]>): Promise<number> {
  return (await rows).length;
}

describe(`${ATTEMPTS} at once`, () => {
  test("book the work trial of one vacancy for two people, and one person has it", async () => {
    const lane = await things.line.own.lane("introduced");
    const at = { ...things, lane };
    const rival = { ...at, lane: { ...lane, introductionId: await introduceToo(db, things.line, lane.vacancyId) } };
    const own = await pressOf(BOOK, "coach", at);
    const others: Press = { ...own, who: "otherCoach", address: addressOf(BOOK, rival) };
    const answers = await atOnce(Array.from({ length: ATTEMPTS }, (_, turn) => (turn % 4 < 2 ? own : others)));
    expect(answers.filter(took)).toHaveLength(1);
    expect(unclear(answers)).toEqual([]);
    expect(await count(db.superuser`select 1 from booking where vacancy_id = ${lane.vacancyId}`)).toBe(1);
    expect(await count(db.superuser`select 1 from event where name = 'BookingMade'
      and subjects->>'bookingId' in (select id::text from booking where vacancy_id = ${lane.vacancyId})`)).toBe(1);
  });

  test("take one offered time for two people, and one person has it", async () => {
    const lane = await things.line.own.lane("introduced");
    const introductionId = await introduceToo(db, things.line, lane.vacancyId);
    const times = timesOf(await slotOf(lane.slotId));
    const [year, month, day] = times.day.split("-").map((part) => String(Number(part))) as [string, string, string];
    const on = (name: string) => ({ [`${name}.day`]: day, [`${name}.month`]: month, [`${name}.year`]: year });
    const interview = {
      kind: "working_interview", slotId: lane.slotId, ...on("startsOn"), ...on("endsOn"),
      days: ["mon", "tue", "wed", "thu", "fri"], startTime: times.startTime, endTime: times.endTime,
    };
    const presses = await Promise.all(
      ([["coach", lane], ["otherCoach", { ...lane, introductionId }]] as const).map(async ([who, there]) => {
        const at = { ...things, lane: there };
        const { fields } = await pressOf(BOOK, who, at);
        return { who, address: addressOf(BOOK, at, { kind: "working_interview" }), fields: { ...fields, ...interview } };
      }),
    );
    const answers = await atOnce(Array.from({ length: ATTEMPTS }, (_, turn) => presses[turn % 4 < 2 ? 0 : 1]!));
    expect(answers.filter(took)).toHaveLength(1);
    expect(unclear(answers)).toEqual([]);
    expect(answers.filter(({ body }) => body.includes("This time has just been taken")).length).toBeGreaterThan(0);
    expect(await count(db.superuser`select 1 from booking where slot_id = ${lane.slotId}`)).toBe(1);
    expect(await db.superuser`select status from booking_slot where id = ${lane.slotId}`).toEqual([{ status: "taken" }]);
    expect(await count(db.superuser`select 1 from sitting s join booking b on b.id = s.booking_id and b.slot_id = ${lane.slotId}`)).toBe(1);
  });

  test("book five times at work with an employer that has room for two more in the month, and two are booked", async () => {
    const PLACES = 2;
    const { owner } = things.line.own;
    const presses: Press[] = [];
    for (const hour of ["01", "02", "03", "04", "05"]) {
      const press = await pressOf(BOOK, "coach", { ...things, lane: await things.line.own.lane("introduced") });
      // Each at a time of its own between those of other lanes, so that nothing but room keeps them apart.
      presses.push({ ...press, fields: { ...press.fields, startTime: `${hour}:11`, endTime: `${hour}:14` } });
    }
    const { fields } = presses[0]!;
    const inMonth = () => db.superuser<{ id: string }[]>`select id from booking where employer_id = ${owner.employerId}
      and status <> 'cancelled' and extract(month from starts_on) = ${Number(fields["startsOn.month"])}
      and extract(year from starts_on) = ${Number(fields["startsOn.year"])}`;
    const before = await count(inMonth());
    await setStartsPerMonth(db.deps, owner, { startsPerMonth: before + PLACES });
    try {
      const answers = await atOnce(Array.from({ length: ATTEMPTS }, (_, turn) => presses[turn % presses.length]!));
      expect(answers.filter(took)).toHaveLength(PLACES);
      expect(unclear(answers)).toEqual([]);
      expect(answers.filter(({ body }) => body.includes("no room for another start in this month")).length).toBeGreaterThan(0);
      expect(await count(inMonth())).toBe(before + PLACES);
    } finally {
      await setStartsPerMonth(db.deps, owner, { startsPerMonth: null });
    }
  });

  test("sign one agreement for one side, and it is signed once", async () => {
    const lane = await things.line.own.lane("signing");
    const press = await pressOf("/me/bookings/:bookingId/sign", "seeker", { ...things, lane });
    const answers = await atOnce(Array.from({ length: ATTEMPTS }, () => press));
    expect(answers.filter(took)).toHaveLength(1);
    expect(unclear(answers)).toEqual([]);
    expect(await count(db.superuser`select 1 from agreement_signature where booking_id = ${lane.bookingId}`)).toBe(1);
  });

  test("sign last for three sides, and the agreement is reached once", async () => {
    const lane = await things.line.own.lane("signing");
    const at = { ...things, lane };
    const presses = await Promise.all([
      pressOf("/me/bookings/:bookingId/sign", "seeker", at),
      pressOf("/coach/bookings/:bookingId/sign", "coach", at),
      pressOf("/employer/bookings/:bookingId/sign", "owner", at),
    ]);
    const answers = await atOnce(Array.from({ length: ATTEMPTS }, (_, turn) => presses[turn % 3]!));
    expect(answers.filter(took)).toHaveLength(3);
    expect(unclear(answers)).toEqual([]);
    expect(await db.superuser`select name, count(*)::int from event where subjects->>'bookingId' = ${lane.bookingId}
      and name in ('AgreementSigned', 'AgreementReached') group by name order by name`).toMatchObject([
      { name: "AgreementReached", count: 1 }, { name: "AgreementSigned", count: 2 },
    ]);
    const [booking] = await db.superuser`select status from booking where id = ${lane.bookingId}`;
    expect(booking).toEqual({ status: "agreed" });
  });

  test("accept one invitation, and one coach joins", async () => {
    const lane = await things.line.own.lane("draft");
    const press = await pressOf("/join/invitations/:invitationId", "invited", { ...things, lane });
    const answers = await atOnce(Array.from({ length: ATTEMPTS }, () => press));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(unclear(answers)).toEqual([]);
    const members = db.superuser`select 1 from provider_member m join auth.account a on a.id = m.account_id
      where a.email = ${things.line.own.emails.invited}`;
    expect(await count(members)).toBe(1);
    const [invitation] = await db.superuser`select status from invitation where id = ${things.line.own.invitationId}`;
    expect(invitation).toEqual({ status: "accepted" });
    expect(await count(db.superuser`select 1 from event where name = 'CoachJoined' and account_id =
      (select id from auth.account where email = ${things.line.own.emails.invited})`)).toBe(1);
  });
});

describe("the same form sent several times at once does its work once", () => {
  // An invitation is accepted once for good, and is above.
  const cases = CASES.filter(({ pattern }) => pattern !== "/join/invitations/:invitationId");
  test.each(cases)("$name", async ({ pattern, form }) => {
    const started = ROUTES[pattern]!.at === "started";
    if (started) setClock(-3);
    const { address, right, ask } = await standBefore({ db, things, visitors }, pattern, form);
    const before = await eventIds();
    const answers = await Promise.all(Array.from({ length: PRESSES }, () => ask(address, { fields: right })));
    expect(answers.filter(({ status }) => status >= 500 || status === 429).map(({ status }) => status)).toEqual([]);
    if (!form.refused) expect(answers.some((answer) => (form.shows ? answer.status === 200 : took(answer)))).toBe(true);
    if (form.again === "anew") return;
    const names = await db.superuser<{ name: string }[]>`select name from event where id <> all(${before})`;
    expect(names.map(({ name }) => name)).toEqual([...new Set(names.map(({ name }) => name))]);
  });
});
