import { readBooking } from "#app/domain/booking/read-booking.ts";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { readEmployerDashboard, type EmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { pauseEmployer } from "#app/domain/employer/set-capacity.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { aLine, type Line } from "#tests/support/line.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();
let line: Line;
let own: Line["own"];

beforeAll(async () => {
  line = await aLine(db);
  ({ own } = line);
}, 60_000);

const dashboard = (actor: EmployerMember = own.owner): Promise<EmployerDashboard> => readEmployerDashboard(db.deps, actor);
const tasks = async (actor?: EmployerMember) => (await dashboard(actor)).tasks.map(({ kind, who, late }) => [kind, who, late]);

describe("an employer's home page", () => {
  test("says that there are people nobody in the team has seen, never how many, and nobody hidden", async () => {
    await own.lane("posted");
    const { jobSeekerId } = own.seeker;
    expect((await dashboard()).newPeople).toBe(true);
    await db.superuser`update visibility_choice set withdrawn_at = now() where job_seeker_id = ${jobSeekerId}`;
    expect((await dashboard()).newPeople).toBe(false);
    await db.superuser`update visibility_choice set withdrawn_at = null where job_seeker_id = ${jobSeekerId}`;
    await db.deps.withActor(own.owner, ({ visibility }) => visibility.aliasesFor(own.owner.employerId, [jobSeekerId]));
    expect((await dashboard()).newPeople).toBe(false);
  });

  test("shows what waits, by the alias until a name is told and read, and not to those it is not for", async () => {
    const [alias] = await db.superuser<{ label: string }[]>`
      select label from employer_alias where employer_id = ${own.owner.employerId}`;
    await own.lane("with_employer");
    expect(await tasks()).toEqual([["answer-introduction", alias!.label, false]]);
    expect(await tasks(own.mentor)).toEqual([]);
    expect((await dashboard(line.other.owner)).tasks).toEqual([]);
    const { bookingId } = await own.lane("signing");
    // The name comes with the page it is told on, which is kept as read.
    expect(await tasks()).toContainEqual(["sign-booking", alias!.label, false]);
    await readBooking(db.deps, own.owner, { bookingId });
    expect(await tasks()).toContainEqual(["sign-booking", own.words.knownAs, false]);
    expect(await tasks(own.mentor)).toEqual([]);
  });

  test("lists openings that are not over, and of a mentor nothing but the bookings that name them", async () => {
    const all = await dashboard();
    expect(new Set(all.openings.map(({ status }) => status))).toEqual(new Set(["open"]));
    const { bookingId } = await own.lane("agreed");
    expect(await dashboard(own.mentor)).toMatchObject({ mayHire: false, tasks: [], openings: [], moreOpenings: false, newPeople: false });
    expect((await dashboard(own.mentor)).coming.map(({ id }) => id)).toContain(bookingId);
    await db.superuser`update booking set mentor_id = null`;
    expect((await dashboard(own.mentor)).coming).toEqual([]);
    expect((await dashboard()).coming.map(({ id }) => id)).toContain(bookingId);
  });

  test("says that it is paused, and shows nobody meanwhile", async () => {
    await db.superuser`delete from employer_alias where employer_id = ${line.other.owner.employerId}`;
    await line.other.lane("posted");
    expect((await dashboard(line.other.owner)).newPeople).toBe(true);
    const until = londonDay(db.clock.now()).add({ days: 3 });
    await pauseEmployer(db.deps, line.other.owner, { until, reason: "busy" });
    expect(await dashboard(line.other.owner)).toMatchObject({ pausedUntil: until.toString(), newPeople: false });
  });

  test("knows that there was an opening once those there were are over", async () => {
    const { employerId } = line.other.owner;
    await line.other.lane("posted");
    expect((await dashboard(line.other.owner)).began).toBe(true);
    for (const table of ["vacancy", "unmet_need"]) {
      await db.superuser`update ${db.superuser(table)} set status = 'closed' where employer_id = ${employerId}`;
    }
    expect(await dashboard(line.other.owner)).toMatchObject({ openings: [], began: true });
    expect((await dashboard(line.other.mentor)).began).toBe(false);
  });
});
