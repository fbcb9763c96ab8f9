import { describe, expect, test } from "vitest";
import { inPart, INTRODUCTIONS_PER_PAGE, LIST_PARTS, type ListPart, type NextStep } from "#app/domain/introduction/next-step.ts";
import { introductionsForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionsForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import type { ListWanted } from "#app/domain/introduction/list-introductions.ts";
import { BOOKING, type BookingStatus } from "#app/domain/booking/booking-lifecycle.ts";
import { NEXT_STEPS, type NextStepCode } from "#app/domain/booking/next-steps.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { INTRODUCTION, LIVE_INTRODUCTION_STATES } from "#app/domain/introduction/introduction-lifecycle.ts";
import { statesOf } from "#app/domain/lifecycle.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

/**
 * The database counts and orders introductions by whose turn it is and what is late, and the
 * domain says of each line whose turn it is: over every way an introduction may stand, the same.
 */
const db = await testDatabase();
const world = await aWorld(db);
const { seeker, coach, employer } = world;
const sql = db.superuser;
await anApprovedProfile(db, seeker);
const vacancyId = await anOpenVacancy(db, employer.employerId);
const model = await introduced(db, { seeker, coach, employer }, vacancyId);
const modelBooking = await agreedBooking(db, { seeker, coach, employer }, model);

type Booked = { status: BookingStatus; agreedBefore?: boolean; chosen?: NextStepCode };
/** One after the other, the last the newest; never two that go on. */
const BOOKINGS: Booked[][] = [
  [],
  ...statesOf(BOOKING).map((status) => [{ status }]),
  [{ status: "awaiting_signatures", agreedBefore: true }],
  [{ status: "cancelled" }, { status: "agreed" }],
  [{ status: "agreed" }, { status: "cancelled" }],
  [{ status: "ended" }, { status: "awaiting_signatures" }],
  ...codesOf(NEXT_STEPS).map((chosen) => [{ status: "ended" as const, chosen }]),
  [{ status: "ended", chosen: "training" }, { status: "cancelled" }],
];
const OPENINGS = ["open", "paused", "closed"] as const;
/** Yesterday, today, tomorrow, and no day at all. */
const REPLY_BY = ["2026-06-07", "2026-06-08", "2026-06-09", null];

const ways = statesOf(INTRODUCTION).flatMap((status) =>
  OPENINGS.flatMap((opening) => BOOKINGS.map((bookings) => ({ status, opening, bookings }))),
);

/** A row like another one, but for some columns. */
async function another(table: "vacancy" | "introduction" | "booking", id: string, but: Record<string, string | number | null>): Promise<void> {
  const known = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = ${table} and is_generated = 'NEVER'`;
  const columns = sql(known.map(({ name }) => name));
  await sql`insert into ${sql(table)} (${columns})
    select ${columns} from (select (jsonb_populate_record(t, ${sql.json(but)})).* from ${sql(table)} t where id = ${id}) made`;
}

let made = 0;
for (const { status, opening, bookings } of ways) {
  const [id, job, number] = [crypto.randomUUID(), crypto.randomUUID(), (made += 1)];
  const replyBy = REPLY_BY[number % REPLY_BY.length]!;
  const at = `2026-05-${String((number % 28) + 1).padStart(2, "0")}T09:00:00Z`;
  await another("vacancy", vacancyId, { id: job, status: opening });
  await another("introduction", model, {
    id, vacancy_id: job, status, reply_by: replyBy, changed_at: at, decline_reviewed_at: number % 2 === 0 ? at : null,
    closed_at: number % 3 === 0 ? at : null,
  });
  for (const [index, { status: booked, agreedBefore = booked !== "awaiting_signatures", chosen }] of bookings.entries()) {
    const bookingId = crypto.randomUUID();
    await another("booking", modelBooking, {
      id: bookingId, introduction_id: id, vacancy_id: job, status: booked, sequence: index,
      booked_at: `2026-06-0${index + 1}T09:00:00Z`, first_agreed_at: agreedBefore ? at : null,
    });
    if (chosen) {
      await sql`insert into next_step (booking_id, job_seeker_id, step, chosen_by, chosen_at)
        values (${bookingId}, ${seeker.jobSeekerId}, ${chosen}, ${coach.accountId}, ${at})`;
    }
  }
  // Of a message that was passed on, and of the coach's own, nothing waits.
  const [from, written] = ([["employer", "written"], ["employer", "relayed"], ["coach", "written"], null] as const)[number % 7] ?? [];
  if (from) {
    await sql`insert into message (id, introduction_id, employer_id, job_seeker_id, from_side, text, status, written_by, written_at)
      values (${crypto.randomUUID()}, ${id}, ${employer.employerId}, ${seeker.jobSeekerId}, ${from}, 'Words', ${written}, ${coach.accountId}, ${at})`;
  }
}

type Line = { id: string; next: NextStep };
const SIDES = {
  coach: (wanted: ListWanted) => introductionsForCoach(db.deps, coach, wanted),
  lead: (wanted: ListWanted) => introductionsForCoach(db.deps, world.lead, wanted),
  employer: async (wanted: ListWanted) => (await introductionsForEmployer(db.deps, employer, wanted)).introductions,
  jobSeeker: (wanted: ListWanted) => introductionsForJobSeeker(db.deps, seeker, wanted),
};
type Side = keyof typeof SIDES;

async function wholePart(side: Side, part: ListPart): Promise<Line[]> {
  const first = await SIDES[side]({ part, page: 1 });
  const lines: Line[] = [...first.items];
  for (let page = 2; page <= first.pageCount; page += 1) {
    const next = await SIDES[side]({ part, page });
    expect(next.counts).toEqual(first.counts);
    lines.push(...next.items);
  }
  expect(lines).toHaveLength(first.counts[part]);
  return lines;
}

describe.each(Object.keys(SIDES) as Side[])("the introductions of a %s", (side) => {
  test("are in the parts where the domain has them, what is late first and then the newest change", async () => {
    const parts = Object.fromEntries(
      await Promise.all(LIST_PARTS.map(async (part) => [part, await wholePart(side, part)] as const)),
    ) as Record<ListPart, Line[]>;
    const all = [...parts["going-on"], ...parts.ended];
    const rows = await sql<{ id: string; changed_at: Date }[]>`select id, changed_at from introduction
      ${side === "employer" ? sql`where shared_at is not null` : sql``}`;
    expect(all.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());

    const changed = new Map(rows.map(({ id, changed_at }) => [id, changed_at.getTime()]));
    const whose = side === "lead" ? "coach" : side;
    for (const part of LIST_PARTS) {
      const should = all
        .filter((line) => inPart(line, part, whose))
        .toSorted(
          (a, b) => Number(b.next.late) - Number(a.next.late) || changed.get(b.id)! - changed.get(a.id)! || (a.id < b.id ? -1 : 1),
        );
      expect(should.length, part).toBeGreaterThan(part === "late" ? 1 : INTRODUCTIONS_PER_PAGE);
      expect(parts[part].map(({ id }) => id), part).toEqual(should.map(({ id }) => id));
    }
  });
});

test("every way that an introduction stands is among them, and lists of others hold none", async () => {
  expect(ways.map(({ status }) => status)).toEqual(expect.arrayContaining([...LIVE_INTRODUCTION_STATES]));
  const none = { none: true, items: [], pageCount: 1, counts: { "going-on": 0, yours: 0, late: 0, ended: 0 } };
  expect(await introductionsForCoach(db.deps, world.otherCoach)).toMatchObject(none);
  expect(await introductionsForCoach(db.deps, { ...coach, coachId: world.lead.coachId })).toMatchObject(none);
  expect((await introductionsForEmployer(db.deps, world.otherEmployer)).introductions).toMatchObject(none);
  expect(await introductionsForJobSeeker(db.deps, world.otherSeeker)).toMatchObject(none);
});
