import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { TABLE_ACCESS } from "#db/access.ts";
import { testDatabase } from "#tests/support/database.ts";
import { insertOf, whatEmployersAdd, whatOthersHave, type By } from "#tests/support/employer-writes.ts";
import { aWorld } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";
import { aStory } from "#tests/support/story.ts";

/**
 * What the employers' login may write, table by table and role by role, past every use case:
 * the same that `policy.ts` lets each role do. Each lie stands beside the honest row that it
 * resembles, so that none can be refused because nothing is possible at all.
 */
const db = await testDatabase();
const world = await aWorld(db);
const story = await aStory(db, world);
const rowsAs = rowsAsActor(db);
const sql = db.superuser;

const { employer } = world;
const TEAM: Record<string, EmployerMember> = {
  owner: employer,
  "hiring manager": { ...employer, role: "hiring_manager" },
  // The story's booking names the one, and not the other.
  mentor: { ...employer, role: "workplace_mentor" },
  "other mentor": { ...employer, role: "workplace_mentor", memberId: crypto.randomUUID() },
  "another employer": world.otherEmployer,
};
const WHO: Record<By, string[]> = {
  owner: ["owner"],
  hires: ["owner", "hiring manager"],
  anybody: ["owner", "hiring manager", "mentor", "other mentor"],
};

async function whoDoes(...statements: string[]): Promise<string[]> {
  const able: string[] = [];
  for (const [name, actor] of Object.entries(TEAM)) if ((await rowsAs(actor, ...statements)) > 0) able.push(name);
  return able;
}

const at = `timestamptz '${db.clock.now().toString()}'`;
const mayDo = (right: string) =>
  Object.entries(TABLE_ACCESS)
    .filter(([, { grants, changes }]) => grants.employer?.split(", ").includes(right) || (right === "update" && changes?.employer))
    .map(([table]) => table.replace("public.", ""))
    .toSorted();

const ADDED = whatEmployersAdd(db, world, story, await whatOthersHave(db, world));

/** The story as far as the most can be written of it. */
beforeEach(async () => {
  await sql`update introduction set status = 'introduced', closing_reason = null, decline_reason = null`;
  await sql`update booking set status = 'agreed', round = 0, closing_reason = null`;
  await sql`update booking_slot set status = 'open'`;
  await sql`update sitting set live = true`;
});

describe("who adds what", () => {
  test("every table that employers' login may add to is here", () => {
    expect(Object.keys(ADDED).toSorted()).toEqual(mayDo("insert"));
  });

  test.each(Object.keys(ADDED))("%s", async (table) => {
    const { by, row, lies, before = [] } = ADDED[table]!;
    for (const statement of before) await sql.unsafe(statement);
    expect(await whoDoes(insertOf(table, row)), table).toEqual(WHO[by]);
    for (const [lie, change] of Object.entries(lies)) {
      expect(await rowsAs(employer, insertOf(table, { ...row, ...change })), `${table} ${lie}`).toBe(0);
    }
  });

  test("nothing is written to an introduction that is over, nor about a plan that does not wait for it", async () => {
    const over = ["message", "message_read"].map((table) => [table, "update introduction set status = 'closed'"] as const);
    const past = ["criterion_proposal", "agreement_signature", "booking_outcome", "criterion_rating"].map(
      (table) => [table, "update booking set status = 'cancelled'"] as const,
    );
    for (const [table, ending] of [...over, ...past, ["decline_note", "update introduction set status = 'interested'"] as const]) {
      await sql.unsafe(ending);
      expect(await rowsAs(employer, insertOf(table, ADDED[table]!.row)), table).toBe(0);
    }
  });
});

const CHANGED: Record<string, { by: By; to: string; before?: string[] }> = {
  employer: { by: "owner", to: "size = size" },
  employer_check: { by: "owner", to: "claim_words = 'See our page'" },
  employer_capacity: { by: "hires", to: "starts_per_month = 3" },
  employer_site: { by: "hires", to: "name = 'Dock'" },
  // Their own name anybody changes: `own-name.test.ts`.
  employer_member: { by: "owner", to: "role = case role when 'owner' then 'hiring_manager' else 'owner' end" },
  team_invitation: { by: "owner", to: `status = 'withdrawn', answered_at = ${at}` },
  vacancy: { by: "hires", to: "title = 'Night baker'" },
  unmet_need: { by: "hires", to: "title = 'Shelves'" },
  unmet_need_cost: { by: "hires", to: "pence = 1500" },
  introduction_request: { by: "hires", to: `status = 'closed', answered_at = ${at}` },
  introduction: {
    by: "hires",
    to: `status = 'interested', changed_at = ${at}, employer_answered_at = ${at}`,
    before: ["update introduction set status = 'with_employer'"],
  },
  booking: { by: "hires", to: `status = 'cancelled', closing_reason = 'dates', changed_at = ${at}` },
  sitting: { by: "hires", to: "live = false", before: ["update booking set status = 'cancelled'"] },
  booking_slot: { by: "hires", to: "status = 'withdrawn'" },
  email_preference: { by: "anybody", to: "pace = 'each'" },
};

/** The rows that were taken away before something was added in their place. */
async function standAgain(table: string): Promise<void> {
  if (!["employer_check", "employer_capacity", "unmet_need_cost", "email_preference"].includes(table)) return;
  await sql.unsafe(`delete from ${table}`);
  await sql.unsafe(insertOf(table, ADDED[table]!.row));
}

describe("who changes what", () => {
  test("every table that employers' login may change is here", () => {
    expect(Object.keys(CHANGED).toSorted()).toEqual(mayDo("update"));
  });

  test.each(Object.keys(CHANGED))("%s", async (table) => {
    const { by, to, before = [] } = CHANGED[table]!;
    await standAgain(table);
    for (const statement of before) await sql.unsafe(statement);
    const own = table === "employer" ? `where id = '${employer.employerId}'` : `where employer_id = '${employer.employerId}'`;
    expect(await whoDoes(`update ${table} set ${to} ${table === "email_preference" ? "" : own}`)).toEqual(WHO[by]);
  });
});

describe("who takes away what", () => {
  const REMOVED = {
    vacancy_task: WHO.hires,
    unmet_need_task: WHO.hires,
    // Whoever leaves, and of whom an owner says so. The other mentor is in no team.
    employer_member: ["owner", "hiring manager", "mentor"],
    email_return: WHO.anybody,
  };

  test("every table that employers' login may take from is here", () => {
    expect(Object.keys(REMOVED).toSorted()).toEqual(mayDo("delete"));
  });

  test.each(Object.entries(REMOVED))("%s", async (table, able) => {
    await sql`insert into email_return ${sql({ account_id: employer.accountId, reason: "bounced", since: db.clock.now().toString() })} on conflict do nothing`;
    const column = table === "email_return" ? "account_id" : "employer_id";
    const own = table === "email_return" ? employer.accountId : employer.employerId;
    expect(await whoDoes(`delete from ${table} where ${column} = '${own}'`)).toEqual(able);
  });

  test("nobody takes another out of the team but an owner", async () => {
    const memberId = crypto.randomUUID();
    await sql`insert into employer_member (id, employer_id, account_id, name, role, joined_at)
      values (${memberId}, ${employer.employerId}, ${crypto.randomUUID()}, 'Ann', 'hiring_manager', ${db.clock.now().toString()})`;
    expect(await whoDoes(`delete from employer_member where id = '${memberId}'`)).toEqual(["owner"]);
    await sql`delete from employer_member where id = ${memberId}`;
  });
});

test("that it is shown nobody new is for those who hire to know", async () => {
  const { otherEmployer } = world;
  expect(await rowsAs(otherEmployer, "select 1 from matches_hold")).toBe(1);
  expect(await rowsAs({ ...otherEmployer, role: "workplace_mentor" }, "select 1 from matches_hold")).toBe(0);
});

describe.each(["introduction", "booking"])("why it ended, of one %s", (table) => {
  const ended = (reason: string) => sql`update ${sql(table)} set closing_reason = ${reason}`;
  const reads = (told: string) => whoDoes(`select 1 from ${table} where closing_told = '${told}'`);
  const team = ["owner", "hiring manager", "mentor"];

  test.each(["seeker-changed-mind", "seeker-hid", "support-not-ready", "dates"])("that it was %s is over to an employer", async (reason) => {
    await ended(reason);
    expect(await reads("over")).toEqual(team);
  });

  test.each(["employer-silent", "seeker-silent"])("that it was %s says not whose silence it was", async (reason) => {
    await ended(reason);
    expect(await reads("unanswered")).toEqual(team);
  });

  test.each(["vacancy-filled", "no-answer"])("that it was %s it may know", async (reason) => {
    await ended(reason);
    expect(await reads(reason)).toEqual(team);
  });

  test("the reason itself is not read, asked for or ordered by", async () => {
    await ended("seeker-silent");
    for (const asked of ["select closing_reason", "select 1", "select *"]) {
      const where = asked === "select 1" ? "where closing_reason = 'seeker-silent'" : "";
      await expect(db.as("firstshift_employer").unsafe(`${asked} from ${table} ${where}`)).rejects.toMatchObject({ code: "42501" });
    }
    await expect(db.as("firstshift_employer").unsafe(`select 1 from ${table} order by closing_reason`)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("why a coach kept the criteria", () => {
  const told = `select 1 from kept_reasons('${String(story["public.booking"]!.id)}') where kept_reason is not null`;

  test("is told by a function alone, to whoever reads the booking, and goes with the introduction", async () => {
    await sql`update criterion_proposal set kept_at = ${db.clock.now().toString()}, kept_reason = 'They are what the work needs.'`;
    expect(await whoDoes("select kept_reason from criterion_proposal")).toEqual([]);
    expect(await whoDoes("select criteria from criterion_proposal")).toEqual(["owner", "hiring manager", "mentor"]);
    expect(await whoDoes(told)).toEqual(["owner", "hiring manager", "mentor"]);
    await expect(db.as("firstshift_app").unsafe(told)).rejects.toMatchObject({ code: "42501" });
    await sql`update introduction set status = 'closed'`;
    expect(await whoDoes(told)).toEqual([]);
  });
});
