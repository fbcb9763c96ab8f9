import { sql, type SQL } from "drizzle-orm";
import type { CircleItem } from "#app/domain/circle/circle-items.ts";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

/**
 * The pieces every row-level policy is made of. Settings are read through a
 * scalar subselect, which PostgreSQL evaluates once per statement, and relations
 * through `in (select …)` over an indexed table whose own policy is a plain
 * column comparison, so policies never call each other in a circle.
 */
export const appLogin = pgRole("firstshift_app").existing();
export const employerLogin = pgRole("firstshift_employer").existing();
export const workerLogin = pgRole("firstshift_worker").existing();

type IdSetting = "account_id" | "job_seeker_id" | "supporter_id" | "coach_id" | "led_provider_id" | "employer_id" | "member_id" | "referral_id";

/** The acting id, or null when this actor has none: null matches no row. */
export const me = (setting: IdSetting): SQL =>
  sql.raw(`(select nullif(current_setting('firstshift.${setting}', true), '')::uuid)`);

export const myEmail = sql.raw(`(select nullif(current_setting('firstshift.email', true), ''))`);

/** Of whoever may answer an invitation into somebody's circle. */
export const myCircleEmail = sql.raw(`(select nullif(current_setting('firstshift.circle_email', true), ''))`);

/** Of the acting member in the employer's team. */
export const employerRoleIs = (role: "owner" | "hiring_manager" | "workplace_mentor"): SQL =>
  sql.raw(`(select current_setting('firstshift.employer_role', true)) = '${role}'`);

/** Everybody of an employer's team but its workplace mentors, who do not hire. */
export const hires: SQL = sql.raw(`(select current_setting('firstshift.employer_role', true)) <> 'workplace_mentor'`);

/**
 * Rows of an employer for whoever hires, and for a workplace mentor those of the bookings that name them.
 * @param column of the row, and `of` what a booking calls it
 */
export const hiresOrMentors = (column: string, of: "id" | "introduction_id" | "job_seeker_id"): SQL =>
  anyOf(
    hires,
    sql.raw(
      `${column} in (select b.${of} from booking b where b.mentor_id = (select nullif(current_setting('firstshift.member_id', true), '')::uuid))`,
    ),
  );

/** How far a moment that is written may be from the one at which its transaction began. */
export const MOMENT_MINUTES = 5;

/** The moment of the use case: the application's clock, so that policies and rules agree about "now". */
export const today = sql.raw(
  `(select (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date)`,
);

/** The same as a moment, as exact as moments are kept. */
export const now = sql.raw(
  `(select date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz))`,
);

export const actorIs = (...kinds: string[]): SQL =>
  sql.raw(`(select current_setting('firstshift.actor', true)) in (${kinds.map((kind) => `'${kind}'`).join(", ")})`);

/** Written as of now, give or take the time that a transaction takes: nobody puts a moment where it was not. */
export const atThisMoment = (column: string): SQL =>
  sql`${sql.raw(column)} between ${now} - interval '${sql.raw(String(MOMENT_MINUTES))} minutes' and ${now} + interval '${sql.raw(String(MOMENT_MINUTES))} minutes'`;

/** Rows of people this coach supports now, or whom a coach of the provider this person leads supports now. */
export const coachedByMe: SQL = sql.raw(
  `job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (` +
    `c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or ` +
    `c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))`,
);

/**
 * Rows of people who have this supporter in their circle and let them do this now. By a function that is asked once for
 * a query (`people_who_let_me`, made in the migration that first named it): as a list inside the policy it brought the
 * policies of its own tables along, into the plans of every table and for everybody.
 */
export const letByPerson = (item: CircleItem): SQL =>
  allOf(actorIs("supporter"), sql.raw(`job_seeker_id = any ((select people_who_let_me('${item}'))::uuid[])`));

/** As `letByPerson`, of rows that name the member it was: nobody writes in another's name. */
export const asMemberWhoMay = (item: CircleItem, memberColumn: string): SQL =>
  allOf(
    actorIs("supporter"),
    sql.raw(
      `(job_seeker_id, ${memberColumn}) in (select m.job_seeker_id, m.id from circle_member m join circle_access a on a.circle_member_id = m.id ` +
        `where m.status = 'joined' and a.item = '${item}' and ` +
        `m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))`,
    ),
  );

export const mine = (column: string, setting: IdSetting): SQL => sql`${sql.raw(column)} = ${me(setting)}`;

/** A row about one job seeker, open to them and to whoever coaches them now. */
export const ofSeekerOrCoach: SQL = sql`(${mine("job_seeker_id", "job_seeker_id")} or ${coachedByMe})`;

export function anyOf(...conditions: SQL[]): SQL {
  return sql`(${sql.join(conditions, sql` or `)})`;
}

export function allOf(...conditions: SQL[]): SQL {
  return sql`(${sql.join(conditions, sql` and `)})`;
}

/** One of the acting employer's own openings. Under the policies of those tables, so nobody else's is found. */
export const ownOpening = sql`(vacancy_id in (select v.id from vacancy v where v.employer_id = ${me("employer_id")}) or unmet_need_id in (select n.id from unmet_need n where n.employer_id = ${me("employer_id")}))`;

type Login = typeof appLogin | typeof employerLogin | typeof workerLogin;

export const mayRead = (name: string, to: Login | Login[], using: SQL) =>
  pgPolicy(name, { for: "select", to, using });

export const mayAdd = (name: string, to: Login | Login[], withCheck: SQL) =>
  pgPolicy(name, { for: "insert", to, withCheck });

export const mayChange = (name: string, to: Login | Login[], using: SQL, withCheck: SQL = using) =>
  pgPolicy(name, { for: "update", to, using, withCheck });

export const mayRemove = (name: string, to: Login | Login[], using: SQL) =>
  pgPolicy(name, { for: "delete", to, using });

export const anyRow = sql.raw("true");
