import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/actor.ts";
import { NEVER_FOR_EMPLOYERS, TABLE_ACCESS, UNFORCED, WITHOUT_POLICIES } from "#db/access.ts";
import { LOGINS, type LoginName } from "#db/logins.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";
import { aStory } from "#tests/support/story.ts";

const db = await testDatabase();
const world = await aWorld(db);
const story = await aStory(db, world);

const ACTORS: Record<string, Actor> = {
  visitor: { kind: "visitor" },
  newcomer: world.newcomer,
  /** Holds the link of the story's referral. */
  referred: { kind: "referred", referralId: story["public.referral"]!.id as string },
  seeker: world.seeker,
  otherSeeker: world.otherSeeker,
  supporter: world.supporter,
  otherSupporter: world.otherSupporter,
  coach: world.coach,
  otherCoach: world.otherCoach,
  lead: world.lead,
  employer: world.employer,
  // The story's booking names the one, and not the other.
  mentor: { ...world.employer, role: "workplace_mentor" },
  otherMentor: { ...world.employer, role: "workplace_mentor", memberId: crypto.randomUUID() },
  otherEmployer: world.otherEmployer,
  operator: world.operator,
  indexing: { kind: "indexing" },
  mailing: { kind: "mailing" },
  timekeeping: { kind: "timekeeping" },
};

const PEOPLE = ["seeker", "coach", "lead"];
const SUPPORTERS = ["supporter", "otherSupporter"];
const WORKER = ["indexing", "mailing", "timekeeping"];
const ALL = Object.keys(ACTORS);

/** Who may read the story's row of each table. Everybody who is not named reads nothing. */
const READERS: Record<string, string[]> = {
  "public.place": ALL,
  "public.outcode_centre": ALL,
  "public.published_list_entry": ["operator"],
  "public.list_import": ["operator"],
  "public.list_import_line": ["operator"],
  "public.operator": ["operator", "mailing"],
  "public.provider": ["visitor", "newcomer", "referred", ...PEOPLE, ...SUPPORTERS, "otherSeeker", "otherCoach", "operator", "mailing"],
  "public.provider_member": ["newcomer", ...PEOPLE, "otherSeeker", "otherCoach", "operator", "mailing"],
  "public.coach_contact": PEOPLE,
  "public.provider_contact": ["newcomer", ...PEOPLE, ...SUPPORTERS, "otherSeeker", "otherCoach", "operator"],
  // Whoever made it reads nothing of it, and neither does the coach it is for.
  "public.referral": ["newcomer", "referred", "mailing"],
  "public.came_by_referral": PEOPLE,
  "public.invitation": ["newcomer", "lead", "mailing"],
  "public.employer": ALL.filter((name) => name !== "otherEmployer"),
  "public.employer_site": [...PEOPLE, ...SUPPORTERS, "otherSeeker", "otherCoach", "employer", "operator", ...WORKER],
  "public.employer_member": ["coach", "lead", "otherCoach", "employer", "operator", ...WORKER],
  "public.employer_check": ["employer", "operator"],
  "public.employer_capacity": [...PEOPLE, "otherSeeker", "otherCoach", "employer", "operator", ...WORKER],
  "public.team_invitation": ["newcomer", "employer", "mailing"],
  "public.vacancy": [...PEOPLE, "otherSeeker", "otherCoach", "employer", ...WORKER],
  "public.vacancy_task": [...PEOPLE, "otherSeeker", "otherCoach", "employer", ...WORKER],
  "public.unmet_need": [...PEOPLE, "otherSeeker", "otherCoach", "employer", ...WORKER],
  "public.alert": ["operator", "timekeeping"],
  "public.matches_hold": ["otherEmployer", "operator"],
  "public.opening_history": ["employer", "operator", "timekeeping"],
  "public.unmet_need_task": [...PEOPLE, "otherSeeker", "otherCoach", "employer", ...WORKER],
  // Nobody who looks for work, and nobody else.
  "public.unmet_need_cost": ["coach", "lead", "otherCoach", "employer"],
  "public.job_seeker": [...PEOPLE, ...WORKER],
  "public.own_job_seeker": ["seeker"],
  "public.coaching": [...PEOPLE, ...WORKER],
  "public.supporter": ["supporter", "mailing"],
  "public.circle_member": [...PEOPLE, "supporter", "mailing"],
  "public.circle_access": [...PEOPLE, "supporter", "mailing"],
  "public.told_consent": ["seeker", "coach", "supporter"],
  // Of both no coach has read a word yet, so neither does the person they are about.
  "public.told_note": ["coach", "supporter", "mailing"],
  "public.worry": ["coach", "lead", "supporter", "mailing", "timekeeping"],
  "public.vocational_profile": [...PEOPLE, "supporter"],
  "public.assistance": PEOPLE,
  "public.profile_change": PEOPLE,
  "public.kept_words": PEOPLE,
  "public.action_plan_step": PEOPLE,
  "public.in_the_way": ["seeker", "coach"],
  "public.published_profile": [...PEOPLE, "indexing", "timekeeping"],
  "public.shown_profile": [...PEOPLE, "employer", "indexing", "timekeeping"],
  "public.visibility_choice": [...PEOPLE, "supporter", "employer", "indexing", "timekeeping"],
  "public.prepared_choice": [...PEOPLE, "supporter"],
  "public.standing_choice": [...PEOPLE, "supporter", "timekeeping"],
  "public.prepared_rule": [...PEOPLE, "supporter"],
  "public.visibility_look": ["seeker"],
  // Whom a person left out is nothing an employer may learn.
  "public.standing_exception": [...PEOPLE, "supporter", "timekeeping"],
  "public.standing_admission": [...PEOPLE, "supporter", "employer", "indexing", "timekeeping"],
  "public.employer_alias": [...PEOPLE, "employer"],
  "public.disclosure": [...PEOPLE, "employer"],
  "public.disclosure_suggestion": PEOPLE,
  "public.contact_details": PEOPLE,
  // Not even whoever coaches them.
  "public.photo": ["seeker"],
  "public.disclosure_photo": ["seeker", "employer"],
  "public.job_set_aside": PEOPLE,
  // Whoever may pass on a no closes what goes on with it; so of a booking.
  "public.introduction_request": [...PEOPLE, "supporter", "employer", ...WORKER],
  "public.introduction": [...PEOPLE, "supporter", "employer", ...WORKER],
  "public.introduction_wish": [...PEOPLE, "mailing", "timekeeping"],
  "public.reminder": [...PEOPLE, "employer", "timekeeping"],
  "public.message": ["coach", "lead", "employer"],
  "public.message_relay": PEOPLE,
  "public.message_read": PEOPLE,
  "public.introduction_note": PEOPLE,
  "public.decline_note": ["coach", "lead", "employer"],
  "public.booking": [...PEOPLE, "supporter", "employer", ...WORKER],
  "public.stop_wish": PEOPLE,
  "public.sitting": [...PEOPLE, "employer", ...WORKER],
  "public.booking_slot": [...PEOPLE, "otherCoach", "employer"],
  "public.booking_reminder": ["coach", "lead", "timekeeping"],
  "public.criterion_proposal": [...PEOPLE, "employer"],
  "public.next_step": PEOPLE,
  "public.reflection": PEOPLE,
  "public.basis_evidence": ["coach", "lead"],
  "public.trial_agreement": [...PEOPLE, "employer", "timekeeping"],
  "public.agreement_signature": [...PEOPLE, "employer", "timekeeping"],
  "public.booking_outcome": [...PEOPLE, "employer", "timekeeping"],
  "public.criterion_rating": [...PEOPLE, "employer"],
  "public.job_offer": [...PEOPLE, "employer"],
  "public.event": ["indexing", "mailing"],
  "public.email_preference": ["seeker", "mailing"],
  "public.email_return": [...PEOPLE, "operator", "mailing"],
  "mail.digest_item": ["mailing"],
  "mail.email_delivery": ["mailing"],
};

/** What a workplace mentor reads of the bookings that name them, and of nobody else's. */
const OF_MENTORS = [
  "booking", "sitting", "criterion_proposal", "trial_agreement", "agreement_signature", "introduction", "employer_alias", "disclosure",
].map((name) => `public.${name}`);
/** What stays between those who hire. */
const OF_HIRING = [
  "introduction_request", "message", "decline_note", "booking_outcome", "criterion_rating", "job_offer", "disclosure_photo", "team_invitation",
  "unmet_need_cost", "visibility_choice", "standing_admission", "shown_profile", "opening_history", "reminder", "booking_slot",
].map((name) => `public.${name}`);

/** The mentors beside the employer: both read what tells of nobody, which the policy of the domain keeps from them where it should. */
function withMentors(table: string, readers: string[]): string[] {
  if (!readers.includes("employer") || readers === ALL || readers.includes("mentor") || OF_HIRING.includes(table)) return readers;
  return [...readers, "mentor", ...(OF_MENTORS.includes(table) ? [] : ["otherMentor"])];
}

/**
 * Whose update of any column the database lets through, whatever the use cases say. Who may
 * change some columns alone stands in `db/access.ts`; what employers may do with theirs, each
 * by their role, is tried in `employer-moves.test.ts` and `employer-writes.test.ts`.
 */
const CHANGERS: Record<string, string[]> = {
  "public.provider": ["operator", "lead"],
  "public.coach_contact": ["coach"],
  "public.provider_contact": ["lead"],
  "public.published_list_entry": ["operator"],
  "public.list_import": ["operator"],
  "public.list_import_line": ["operator"],
  "public.invitation": ["newcomer", "lead"],
  "public.employer": ["operator", "timekeeping"],
  "public.employer_check": ["operator"],
  "public.team_invitation": ["newcomer"],
  "public.vacancy": ["timekeeping"],
  "public.unmet_need": ["timekeeping"],
  "public.alert": ["operator"],
  "public.job_seeker": ["seeker"],
  "public.vocational_profile": [...PEOPLE, "supporter"],
  "public.assistance": ["seeker"],
  "public.action_plan_step": PEOPLE,
  "public.in_the_way": ["seeker", "coach"],
  "public.published_profile": ["seeker"],
  "public.shown_profile": ["timekeeping"],
  "public.contact_details": ["seeker"],
  "public.photo": ["seeker"],
  // A coach may end a choice, which is another test; a change that leaves it standing is the person's alone.
  "public.visibility_choice": ["seeker"],
  "public.visibility_look": ["seeker"],
  "public.standing_choice": ["seeker"],
  "public.standing_admission": ["seeker"],
  "public.introduction_request": PEOPLE,
  "public.introduction": PEOPLE,
  "public.introduction_wish": PEOPLE,
  "public.message": ["coach", "lead"],
  "public.booking": PEOPLE,
  "public.email_preference": ["seeker"],
  "public.email_return": ["mailing"],
  "public.sitting": PEOPLE,
  // Taking one that is open names nobody, so any coach may; the job seeker gives back their own.
  "public.booking_slot": [...PEOPLE, "otherCoach"],
  "public.criterion_proposal": ["coach", "lead"],
  "public.next_step": ["coach"],
  "public.reflection": ["seeker"],
};

const rowsAs = rowsAsActor(db);

function whereOf(row: Record<string, unknown>): string {
  return Object.entries(row)
    .filter(([, value]) => typeof value === "string" || typeof value === "number")
    .filter(([name]) => /(^|_)(id|key|code|side|outcode)$/.test(name))
    .map(([name, value]) => `${name}::text = '${String(value)}'`)
    .join(" and ");
}

async function whoCan(statement: string): Promise<string[]> {
  const able: string[] = [];
  for (const [name, actor] of Object.entries(ACTORS)) if ((await rowsAs(actor, statement)) > 0) able.push(name);
  return able.toSorted();
}

const policed = Object.entries(TABLE_ACCESS).filter(([, access]) => !WITHOUT_POLICIES.includes(access.class));

describe("who reads what", () => {
  test.each(policed.map(([table]) => table))("%s", async (table) => {
    const readers = READERS[table];
    expect(readers, `${table} is in no matrix`).toBeDefined();
    const row = story[table];
    expect(row, `${table} is not part of the story`).toBeDefined();
    expect(await whoCan(`select 1 from ${table} where ${whereOf(row!)}`)).toEqual(withMentors(table, readers!).toSorted());
  });
});

describe("who changes what", () => {
  test.each(policed.map(([table]) => table))("%s", async (table) => {
    const row = story[table]!;
    const column = Object.keys(row).find((name) => !["status"].includes(name))!;
    const able = await whoCan(`update ${table} set ${column} = ${column} where ${whereOf(row)}`);
    expect(able).toEqual((CHANGERS[table] ?? []).toSorted());
  });
});

describe("the logins", () => {
  test("own nothing, and cannot bypass row-level security", async () => {
    const owned = await db.superuser`
      select c.relname, r.rolname from pg_class c join pg_roles r on r.oid = c.relowner
      join pg_namespace n on n.oid = c.relnamespace
      where r.rolname = any(${[...LOGINS]}) and n.nspname in ('public', 'auth', 'limits', 'mail')`;
    expect(owned).toHaveLength(0);
    const strong = await db.superuser`
      select rolname from pg_roles
      where rolname = any(${[...LOGINS]}) and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)`;
    expect(strong).toHaveLength(0);
  });

  test("every table is classified, and every classified table is forced", async () => {
    const tables = await db.superuser<{ name: string; forced: boolean; enabled: boolean }[]>`
      select n.nspname || '.' || c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as enabled
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth', 'limits', 'mail')`;
    expect(tables.map((table) => table.name).toSorted()).toEqual(Object.keys(TABLE_ACCESS).toSorted());
    for (const table of tables) {
      const { class: kind } = TABLE_ACCESS[table.name]!;
      if (WITHOUT_POLICIES.includes(kind)) continue;
      expect(table, table.name).toMatchObject({ enabled: true, forced: !UNFORCED.includes(kind) });
    }
  });

  test("hold the listed grants and no others", async () => {
    const held = await db.superuser<{ login: string; name: string; right: string }[]>`
      select grantee as login, table_schema || '.' || table_name as name, lower(privilege_type) as right
      from information_schema.role_table_grants
      where grantee = any(${[...LOGINS]}) and table_schema in ('public', 'auth', 'limits', 'mail')`;
    const listed = Object.entries(TABLE_ACCESS).flatMap(([name, access]) =>
      Object.entries(access.grants).flatMap(([login, rights]) =>
        rights.split(", ").map((right) => `firstshift_${login} ${right} ${name}`),
      ),
    );
    expect(held.map((grant) => `${grant.login} ${grant.right} ${grant.name}`).toSorted()).toEqual(listed.toSorted());

    const columns = await db.superuser<{ login: string; name: string; column: string; right: string }[]>`
      select c.grantee as login, c.table_schema || '.' || c.table_name as name, c.column_name as column, lower(c.privilege_type) as right
      from information_schema.role_column_grants c
      where c.grantee = any(${[...LOGINS]}) and c.table_schema in ('public', 'auth', 'limits', 'mail')
        and not exists (
          select from information_schema.role_table_grants t
          where (t.grantee, t.table_schema, t.table_name, t.privilege_type) = (c.grantee, c.table_schema, c.table_name, c.privilege_type))`;
    const ofColumns = Object.entries(TABLE_ACCESS).flatMap(([name, { reads = {}, changes = {} }]) =>
      ([["select", reads], ["update", changes]] as const).flatMap(([right, logins]) =>
        Object.entries(logins).flatMap(([login, some]) => some.map((column) => `firstshift_${login} ${right} ${name}.${column}`)),
      ),
    );
    // The worker writes to people.
    const addresses = ["id", "email"].map((column) => `firstshift_worker select auth.account.${column}`);
    expect(columns.map((grant) => `${grant.login} ${grant.right} ${grant.name}.${grant.column}`).toSorted()).toEqual(
      [...ofColumns, ...addresses].toSorted(),
    );
  });

  test("employers' own login has no right at all on identity, profiles, notes and sign-in", async () => {
    for (const [table, access] of Object.entries(TABLE_ACCESS)) {
      if (NEVER_FOR_EMPLOYERS.includes(access.class)) expect(access.grants.employer, table).toBeUndefined();
    }
  });

  test.each(LOGINS.filter((login) => login !== "firstshift_jobs"))("%s cannot touch the queue's own tables", async (login: LoginName) => {
    await expect(db.as(login)`select 1 from pgboss.job limit 1`).rejects.toMatchObject({ code: "42501" });
  });
});

describe("the job seeker decides", () => {
  const choose = (employerId: string) =>
    `insert into visibility_choice (id, job_seeker_id, employer_id, chosen_at)
     values (gen_random_uuid(), '${world.seeker.jobSeekerId}', '${employerId}', now())`;

  test("nobody else can make a choice for them, in SQL either", async () => {
    for (const [name, actor] of Object.entries(ACTORS)) {
      expect(await rowsAs(actor, choose(world.otherEmployer.employerId)), name).toBe(name === "seeker" ? 1 : 0);
    }
  });

  test("a choice that was withdrawn shows nothing, nor does an employer that is no longer verified", async () => {
    const seen = () => rowsAs(world.employer, "select 1 from shown_profile");
    expect(await seen()).toBe(1);
    await db.superuser`update visibility_choice set withdrawn_at = now()`;
    // A standing choice admits this employer too.
    expect(await seen()).toBe(1);
    await db.superuser`update standing_admission set ended_at = now()`;
    expect(await seen()).toBe(0);
    await db.superuser`update standing_admission set ended_at = null`;
    await db.superuser`update visibility_choice set withdrawn_at = null`;
    await db.superuser`update employer set verified_until = '2026-06-07'`;
    expect(await seen()).toBe(0);
    await db.superuser`update employer set verified_until = '2026-06-08'`;
    expect(await seen()).toBe(1);
    await db.superuser`update employer set status = 'not_verified' where id = ${world.employer.employerId}`;
    expect(await seen()).toBe(0);
    await db.superuser`update employer set status = 'verified' where id = ${world.employer.employerId}`;
  });

  test("a coach may end what lets somebody be seen, and can never begin it or bring it back", async () => {
    const { jobSeekerId } = world.seeker;
    const tables = { visibility_choice: "withdrawn_at", standing_choice: "ended_at", standing_admission: "ended_at" };
    for (const [table, end] of Object.entries(tables)) {
      const of = `where job_seeker_id = '${jobSeekerId}'`;
      expect(await rowsAs(world.coach, `update ${table} set ${end} = now() ${of}`)).toBe(1);
      expect(await rowsAs(world.otherCoach, `update ${table} set ${end} = now() ${of}`)).toBe(0);
      await db.superuser.unsafe(`update ${table} set ${end} = now()`);
      for (const actor of [world.coach, world.lead, world.operator, world.employer, { kind: "timekeeping" } as const]) {
        expect(await rowsAs(actor, `update ${table} set ${end} = null ${of}`)).toBe(0);
        const again = `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), '${end}', null))).* from ${table} t ${of}`;
        expect(await rowsAs(actor, again), `${actor.kind} on ${table}`).toBe(0);
      }
      await db.superuser.unsafe(`update ${table} set ${end} = null`);
    }
    const lift = `delete from standing_exception where job_seeker_id = '${jobSeekerId}'`;
    expect(await rowsAs(world.coach, lift)).toBe(0);
    expect(await rowsAs(world.seeker, lift)).toBe(1);
  });

  test("a yes that a coach wrote down is answered by the person alone, and the coach can only take it back", async () => {
    const to = (status: string) => `update prepared_choice set status = '${status}' where job_seeker_id = '${world.seeker.jobSeekerId}'`;
    expect(await rowsAs(world.seeker, to("confirmed"))).toBe(1);
    expect(await rowsAs(world.seeker, to("declined"))).toBe(1);
    expect(await rowsAs(world.coach, to("withdrawn"))).toBe(1);
    for (const actor of [world.coach, world.lead]) expect(await rowsAs(actor, to("confirmed")), actor.kind).toBe(0);
    for (const actor of [world.otherCoach, world.otherSeeker, world.employer, world.operator]) {
      expect(await rowsAs(actor, to("withdrawn")), actor.kind).toBe(0);
    }
    await db.superuser`update prepared_choice set status = 'withdrawn'`;
    for (const actor of [world.coach, world.seeker]) expect(await rowsAs(actor, to("waiting"))).toBe(0);
    await db.superuser`update prepared_choice set status = 'waiting'`;
  });

  test("time can announce an employer and never let it see at once", async () => {
    const [admission] = await db.superuser`select * from standing_admission`;
    const { employerId } = world.otherEmployer;
    const announce = (days: number) => `insert into standing_admission
      select '${crypto.randomUUID()}', id, job_seeker_id, '${employerId}', least_level, sectors, place_id, within_metres,
        made_at, timestamptz '${db.clock.now().toString()}' + interval '${days} days', null
      from standing_choice where id = '${admission!.standing_choice_id}'`;
    expect(await rowsAs({ kind: "timekeeping" }, announce(6))).toBe(0);
    expect(await rowsAs({ kind: "timekeeping" }, announce(7))).toBe(1);
    for (const actor of [{ kind: "indexing" }, { kind: "mailing" }, world.coach, world.lead, world.employer] as const) {
      expect(await rowsAs(actor, announce(7)), actor.kind).toBe(0);
    }
    await db.superuser`update standing_choice set ended_at = now()`;
    expect(await rowsAs({ kind: "timekeeping" }, announce(7))).toBe(0);
    await db.superuser`update standing_choice set ended_at = null`;
    expect(await rowsAs({ kind: "timekeeping" }, `update standing_choice set ended_at = now()`)).toBe(0);
  });

  test("an introduction is unknown to the employer until the job seeker says yes", async () => {
    await db.superuser`update introduction set shared_at = null`;
    expect(await rowsAs(world.employer, "select 1 from introduction")).toBe(0);
    await db.superuser`update introduction set shared_at = now()`;
    expect(await rowsAs(world.employer, "select 1 from introduction")).toBe(1);
  });

  test("a second work trial for the vacancy is refused by the database", async () => {
    const [{ closing_told: _made, ...booking }] = (await db.superuser`select * from booking`) as unknown as [Record<string, string>];
    await expect(
      db.superuser`insert into booking ${db.superuser({ ...booking, id: crypto.randomUUID(), status: "awaiting_signatures" })}`,
    ).rejects.toMatchObject({ constraint_name: "booking_one_trial_per_vacancy" });
  });

  test.each([
    ["booking_basis_evidence", { legal_basis: "programme", basis_agreed_on: null, evidence_id: "its own" }],
    ["booking_basis_evidence", { legal_basis: "programme", basis_agreed_on: "2026-06-01", evidence_id: null }],
    ["booking_basis_evidence", { legal_basis: "programme", basis_agreed_on: "2026-06-15", evidence_id: "its own" }],
    ["booking_basis_interview", { legal_basis: "jobcentre_plus", basis_agreed_on: "2026-06-01", evidence_id: "its own" }],
    [
      "booking_basis_interview",
      { legal_basis: "jobcentre_plus", basis_agreed_on: "2026-06-01", basis_interviewed_on: "2026-06-02", evidence_id: "its own" },
    ],
    ["booking_basis_of_kind", { legal_basis: "assessment", six_factors: true, ends_on: "2026-06-15" }],
    ["booking_basis_of_kind", { kind: "working_interview", legal_basis: "programme", basis_agreed_on: "2026-06-01", evidence_id: "its own" }],
    ["booking_basis_of_kind", { legal_basis: "volunteering", basis_agreed_on: "2026-06-01", evidence_id: "its own" }],
    ["booking_basis_assessment", { kind: "working_interview", legal_basis: "assessment", six_factors: false, ends_on: "2026-06-15" }],
    ["booking_basis_assessment", { kind: "working_interview", legal_basis: "assessment", six_factors: true }],
    ["booking_kind", { kind: "volunteering" }],
  ])("nothing unpaid and unnamed can exist: %s", async (constraint, change: Record<string, unknown>) => {
    const own = story["public.basis_evidence"]!.id as string;
    const row = { ...change, ...(change.evidence_id === "its own" ? { evidence_id: own } : {}) };
    await expect(db.superuser`update booking set ${db.superuser(row)}`).rejects.toMatchObject({ constraint_name: constraint });
  });

  test.each([
    ["job_seeker_id", "sitting_job_seeker_free"],
    ["coach_id", "sitting_coach_free"],
  ] as const)("nobody is in two places at once: %s", async (whose, constraint) => {
    const [other] = await db.superuser`select * from sitting`;
    const clash = { ...other, id: crypto.randomUUID(), starts_at: "2026-06-15T11:59:00Z", ends_at: "2026-06-15T16:00:00Z" };
    const elsewhere = whose === "coach_id" ? { job_seeker_id: world.otherSeeker.jobSeekerId } : { coach_id: world.otherCoach.coachId };
    const insert = (row: Record<string, unknown>) => db.superuser`insert into sitting ${db.superuser({ ...clash, ...elsewhere, ...row })}`;
    await expect(insert({})).rejects.toMatchObject({ code: "23P01", constraint_name: constraint });
    await expect(insert({ live: false })).resolves.toBeDefined();
    await expect(insert({ id: crypto.randomUUID(), starts_at: "2026-06-15T12:00:00Z" })).resolves.toBeDefined();
    await db.superuser`delete from sitting where id <> ${other!.id as string}`;
  });
});
