import { beforeAll, describe, expect, test } from "vitest";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { takeOutOfCircle } from "#app/domain/circle/change-member.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { giveConsent, withdrawConsent } from "#app/domain/told/give-consent.ts";
import { readTold } from "#app/domain/told/read-told.ts";
import { addToldNote, removeToldNote } from "#app/domain/told/told-notes.ts";
import { MOST_CONSENTS } from "#app/domain/told/told-topics.ts";
import { settingsOf } from "#db/actor-settings.ts";
import type { Actor } from "#app/domain/actor.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aLine, aSupporter, type Line } from "#tests/support/line.ts";

const db = await testDatabase();
const { deps } = db;
let line: Line;
beforeAll(async () => {
  line = await aLine(db);
}, 120_000);

const about = () => ({ jobSeekerId: line.own.seeker.jobSeekerId });
async function aConsent(to: { circleMemberId?: string; who?: string; givenOn?: string } = { who: "Mrs Bell" }) {
  const consentId = deps.random.uuid();
  const { circleMemberId = null, who = null, givenOn = null } = to;
  await giveConsent(deps, line.own.seeker, { consentId, circleMemberId, who, topics: ["helps"], howLong: "month", givenOn });
  return consentId;
}
const aNote = (consentId: string) => ({ toldNoteId: deps.random.uuid(), ...about(), consentId, topic: "helps", words: "A list helps." }) as const;
const notesOf = async (actor: Parameters<typeof readTold>[1]) => (await readTold(deps, actor, { ...about(), page: 1 })).notes.map(({ id }) => id);

/** As the login of this actor, past every use case; rolled back. Null is a refusal. */
async function inSql(actor: Actor, statement: string): Promise<number | null> {
  const undo = new Error("undo");
  let count: number | null = null;
  await db
    .as("firstshift_app")
    .begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
      count = (await tx.unsafe(statement)).count;
      throw undo;
    })
    .catch((error: unknown) => {
      const refused = error instanceof Error && "code" in error && error.code === "42501";
      if (error !== undo && !refused) throw error;
    });
  return count;
}
const writing = (actor: { accountId: string }, consentId: string, topic = "helps", jobSeekerId = about().jobSeekerId) =>
  `insert into told_note (id, consent_id, job_seeker_id, topic, words, written_by, written_at)
   values (gen_random_uuid(), '${consentId}', '${jobSeekerId}', '${topic}', 'x', '${actor.accountId}', now())`;

describe("a yes to being told about", () => {
  test("that was given on paper says since when, and ends by that day; never before somebody was asked, nor tomorrow", async () => {
    const { seeker, circleMemberId } = line.own;
    const consentId = await aConsent({ who: "Mr Paper", givenOn: "2026-06-01" });
    const { consents } = await readTold(deps, seeker, { ...about(), page: 1 });
    expect(consents.find(({ id }) => id === consentId)).toMatchObject({ fromOn: "2026-06-01", untilOn: "2026-07-01", state: "stands" });
    for (const wrong of [{ who: "A", givenOn: "2026-06-09" }, { who: "A", givenOn: "2026-05-07" }, { circleMemberId, givenOn: "2026-05-10" }]) {
      await expect(aConsent(wrong), wrong.givenOn).rejects.toMatchObject({ fields: { givenOn: expect.any(String) } });
    }
    const tomorrow = `insert into told_consent (id, job_seeker_id, who, topics, from_on, until_on, given_at)
      values (gen_random_uuid(), '${seeker.jobSeekerId}', 'A', '{helps}', '2026-06-09', '2026-07-09', now())`;
    expect(await inSql(seeker, tomorrow)).toBeNull();
    expect(await inSql(seeker, tomorrow.replace("06-09", "06-08"))).toBe(1);
  });

  test("is the person's alone, and says who helped, from when and until when", async () => {
    const { seeker, coach, lead, supporter } = line.own;
    await sayWhoHelps(deps, seeker, { helper: "friend" });
    const consentId = await aConsent();
    const { consents } = await readTold(deps, seeker, { ...about(), page: 1 });
    expect(consents.find(({ id }) => id === consentId)).toMatchObject({
      who: "Mrs Bell", topics: ["helps"], fromOn: "2026-06-08", untilOn: "2026-07-08", state: "stands", helper: "friend",
    });
    const yes = { consentId: deps.random.uuid(), circleMemberId: null, who: "A", topics: ["helps"], howLong: "year", givenOn: null } as const;
    for (const actor of [coach, lead, supporter]) await expect(giveConsent(deps, actor as never, yes)).rejects.toThrow(NotAllowed);
    const forThem = `insert into told_consent (id, job_seeker_id, who, topics, from_on, until_on, given_at)
      values (gen_random_uuid(), '${about().jobSeekerId}', 'A', '{helps}', '2026-01-01', '2027-01-01', now())`;
    for (const actor of [coach, lead, supporter, line.other.seeker]) expect(await inSql(actor, forThem), actor.kind).toBeNull();
    await expect(aConsent({ circleMemberId: line.other.circleMemberId })).rejects.toThrow(Invalid);
  });

  test("lets the coach, or whoever in the circle it is for, write down what they told", async () => {
    const { seeker, coach, supporter, circleMemberId, lead } = line.own;
    const consentId = await aConsent({ circleMemberId });
    const [first, second] = [aNote(consentId), aNote(consentId)];
    await addToldNote(deps, coach, first);
    await addToldNote(deps, coach, { ...first, words: "Twice" });
    await addToldNote(deps, supporter, second);
    const { notes } = await readTold(deps, seeker, { ...about(), page: 1 });
    expect(notes.find(({ id }) => id === first.toldNoteId)).toMatchObject({ words: "A list helps.", who: "Sue Support", coachName: "Chris Coach" });
    expect(notes.find(({ id }) => id === second.toldNoteId)).toMatchObject({ who: "Sue Support", coachName: null });
    // Whoever told it reads what they told, and not what others did.
    expect(await notesOf(supporter)).toEqual([second.toldNoteId]);
    await expect(readTold(deps, lead, { ...about(), page: 1 })).rejects.toThrow(NotFound);
    await expect(addToldNote(deps, lead, aNote(consentId))).rejects.toThrow(NotFound);
    for (const actor of [line.own.colleague, line.other.coach, line.other.supporter]) {
      await expect(addToldNote(deps, actor, aNote(consentId))).rejects.toThrow(NotFound);
    }
    expect(await inSql(coach, writing(coach, consentId))).toBe(1);
    for (const actor of [lead, line.own.colleague, line.other.coach, line.other.supporter, seeker]) {
      expect(await inSql(actor, writing(actor, consentId)), actor.kind).toBeNull();
    }
    // In somebody else's name, about somebody else, or about what was never said yes to.
    expect(await inSql(coach, writing(supporter, consentId))).toBeNull();
    expect(await inSql(coach, writing(coach, consentId, "helps", line.other.seeker.jobSeekerId))).toBeNull();
    expect(await inSql(coach, writing(coach, consentId, "travel"))).toBeNull();
    await expect(addToldNote(deps, coach, { ...aNote(consentId), topic: "travel" })).rejects.toThrow(Clash);
  });

  test("that has ended or was stopped lets nothing be written down, whoever asks", async () => {
    const { seeker, coach, supporter, circleMemberId } = line.own;
    const [stopped, ended] = [await aConsent({ circleMemberId }), await aConsent({ circleMemberId })];
    const kept = aNote(stopped);
    await addToldNote(deps, supporter, kept);
    await withdrawConsent(deps, seeker, { consentId: stopped, removeNotes: false });
    const now = db.clock.now();
    for (const [consentId, at] of [[stopped, now], [ended, now.add({ hours: 24 * 31 })]] as const) {
      db.clock.set(at.toString());
      for (const actor of [coach, supporter]) {
        await expect(addToldNote(deps, actor, aNote(consentId))).rejects.toThrow(Clash);
        expect(await inSql(actor, writing(actor, consentId)), actor.kind).toBeNull();
      }
    }
    db.clock.set(now.toString());
    expect(await inSql(seeker, `update told_consent set until_on = '2030-01-01' where id = '${ended}'`)).toBeNull();
    expect(await notesOf(seeker)).toContain(kept.toldNoteId);
    await withdrawConsent(deps, seeker, { consentId: stopped, removeNotes: true });
    expect(await notesOf(seeker)).not.toContain(kept.toldNoteId);
  });

  test("ends with the membership of whoever it was to", async () => {
    const { seeker } = line.own;
    const { supporter, circleMemberId } = await aSupporter(line.stage, seeker, { email: "teller@circle.test", name: "Teller" });
    const consentId = await aConsent({ circleMemberId });
    await addToldNote(deps, supporter, aNote(consentId));
    await takeOutOfCircle(deps, seeker, { circleMemberId });
    await expect(addToldNote(deps, supporter, aNote(consentId))).rejects.toThrow(NotFound);
    expect(await inSql(supporter, writing(supporter, consentId))).toBeNull();
    expect(await inSql(supporter, "select 1 from told_note")).toBe(0);
  });
});

test("the person takes out any note, and nobody else does", async () => {
  const { seeker, coach, supporter, circleMemberId } = line.own;
  const note = aNote(await aConsent({ circleMemberId }));
  await addToldNote(deps, supporter, note);
  for (const actor of [coach, supporter]) {
    await expect(removeToldNote(deps, actor as never, note)).rejects.toThrow(NotAllowed);
    expect(await inSql(actor, `delete from told_note where id = '${note.toldNoteId}'`)).toBe(0);
  }
  await removeToldNote(deps, line.other.seeker, note);
  expect(await notesOf(seeker)).toContain(note.toldNoteId);
  await removeToldNote(deps, seeker, note);
  await removeToldNote(deps, seeker, note);
  expect(await notesOf(seeker)).not.toContain(note.toldNoteId);
});

test("a person can say yes to many people, and not to any number", async () => {
  const { seeker } = line.other;
  const yes = { circleMemberId: null, who: "A", topics: ["helps"], howLong: "month", givenOn: null } as const;
  for (let at = 0; at < MOST_CONSENTS; at++) await giveConsent(deps, seeker, { consentId: deps.random.uuid(), ...yes });
  await expect(giveConsent(deps, seeker, { consentId: deps.random.uuid(), ...yes })).rejects.toThrow(Clash);
});
