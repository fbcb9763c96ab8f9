import { readFileSync } from "node:fs";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { TABLE_ACCESS } from "#db/access.ts";
import * as schema from "#db/schema/index.ts";

/**
 * By which gate each text got to where the employers' login can read it. A new column that
 * can hold words is listed here with its gate, or this fails.
 */
const GATES = {
  /** From a list in the vocabulary, or made by the product: nobody typed it. */
  code: {
    agreement_signature: ["side"],
    booking: ["kind", "status", "legal_basis", "closing_told"],
    booking_outcome: ["side"],
    booking_slot: ["status"],
    criterion_proposal: ["side", "criteria"],
    criterion_rating: ["side", "criterion", "rating"],
    disclosure: ["item", "stage"],
    employer: ["sector", "size", "claimed_level", "status", "level"],
    employer_alias: ["label"],
    employer_capacity: ["pause_reason"],
    employer_check: ["status", "cause", "claimed_level", "new_sector", "level"],
    employer_member: ["role"],
    introduction: ["status", "reasons", "opening_then", "decline_reason", "closing_told"],
    message: ["from_side", "status", "kept_reason"],
    message_read: ["side"],
    message_relay: ["from_side", "to_side"],
    opening_history: ["what", "tasks"],
    outcode_centre: ["outcode"],
    place: ["name", "area", "country"],
    reminder: ["waits_on", "step"],
    standing_admission: ["least_level", "sectors", "ended_helper"],
    team_invitation: ["role", "status"],
    unmet_need: ["status", "sector", "why", "days", "times", "environment", "adjustments", "closing_reason"],
    unmet_need_cost: ["kind"],
    unmet_need_task: ["task_code", "how_often", "done_by"],
    vacancy: ["status", "sector", "days", "start_time", "end_time", "contract", "environment", "adjustments", "selection", "closing_reason"],
    vacancy_task: ["task_code", "need", "frequency"],
  },
  /** Dictionary values that the person approved and five share (decision 010). */
  approved: { shown_profile: ["outside", "told", "pool"] },
  /** Released by the person, item by item, in words that were marked for them when they approved those (`approveProfile`). */
  released: { disclosure: ["value"] },
  /** Typed by a coach, through `assertMayBeSaid`. */
  checked: { message_relay: ["text"] },
  /** What the employer's own people typed; its policy lets it read no other's. */
  own: {
    decline_note: ["text"],
    employer: ["name"],
    employer_check: ["new_name", "claim_words"],
    employer_member: ["name"],
    employer_site: ["name", "outcode"],
    message: ["text"],
    team_invitation: ["email", "name"],
    unmet_need: ["title"],
    vacancy: ["title"],
  },
  /** What an operator typed of the organisation; there is no job seeker in it. */
  operators: { employer: ["evidence", "not_verified_reason"], employer_check: ["evidence", "not_verified_reason"] },
} satisfies Record<string, Record<string, readonly string[]>>;

const CAN_HOLD_WORDS = /text|char|json|xml|citext/;

const readable = Object.values(schema as Record<string, unknown>)
  .filter((one): one is PgTable => is(one, PgTable))
  .map(getTableConfig)
  .flatMap(({ schema: at = "public", name, columns }) => {
    const { grants, reads } = TABLE_ACCESS[`${at}.${name}`]!;
    const isRead = (column: string) => grants.employer?.includes("select") === true || reads?.employer?.includes(column) === true;
    return columns.filter((column) => isRead(column.name) && CAN_HOLD_WORDS.test(column.getSQLType())).map((column) => `${name}.${column.name}`);
  });

test("every text that the employers' login can read says by which gate it got there", () => {
  const listed = Object.values(GATES).flatMap((gate) =>
    Object.entries<readonly string[]>(gate).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
  );
  expect(readable.length).toBeGreaterThan(80);
  expect(listed.toSorted()).toEqual(readable.toSorted());
});

test("and so does every function that the login may call", () => {
  const source = ["functions.server", "functions/told", "functions/filling", "functions/taking-back", "functions/pay-short"].map((name) => readFileSync(new URL(`../../db/${name}.ts`, import.meta.url), "utf8")).join("");
  const callable = [...source.matchAll(/grant execute on function public\.(\w+)\([^)]*\) to (?:\w+, )*firstshift_employer/g)].map(([, name]) => name);
  // Two tell what a coach typed about the first day and about the criteria, through `assertMayBeSaid`; one who coaches
  // somebody and how they are reached at work; then terms, cut to the codes, dates and times that the employer may read and a name
  // of its own people; a number; and whether a job is taken, and not by whom, and whether a booking pays too little, and not from when.
  expect(callable.toSorted()).toEqual(["booking_notes", "coach_of_introduction", "fill_job", "job_taken", "kept_reasons", "paid_too_little", "read_agreements", "read_what_was_told"]);
});

test.each(["app/domain/booking/note-booking.ts", "app/domain/booking/answer-proposal.ts", "app/domain/message/relay-message.ts"])(
  "what a coach types in %s goes through the one gate",
  (file) => {
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")).toContain("await assertMayBeSaid(store,");
  },
);
