import { beforeAll, describe, expect, test } from "vitest";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { takeOutOfCircle } from "#app/domain/circle/change-member.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { giveConsent, withdrawConsent } from "#app/domain/told/give-consent.ts";
import { readTold, readToldAboutMe, readToldNote, readToldNoteAboutMe } from "#app/domain/told/read-told.ts";
import { addToldNote, removeToldNote, reviewToldNote } from "#app/domain/told/told-notes.ts";
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
const toldTo = (actor: Parameters<typeof readTold>[1] | Line["own"]["seeker"]) =>
  actor.kind === "jobSeeker" ? readToldAboutMe(deps, actor, { page: 1 }) : readTold(deps, actor, { ...about(), page: 1 });
const notesOf = async (actor: Parameters<typeof toldTo>[0]) => (await toldTo(actor)).notes.map(({ id }) => id);

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
  written(actor, consentId, topic, jobSeekerId, actor.accountId === line.own.coach.accountId ? `now(), '${actor.accountId}'` : "null, null");
const written = (actor: { accountId: string }, consentId: string, topic: string, jobSeekerId: string, read: string) =>
  `insert into told_note (id, consent_id, job_seeker_id, topic, words, written_by, written_at, reviewed_at, reviewed_by)
   values (gen_random_uuid(), '${consentId}', '${jobSeekerId}', '${topic}', 'x', '${actor.accountId}', now(), ${read})`;

describe("a yes to being told about", () => {
  test("that was given on paper says since when, and ends by that day; never before somebody was asked, nor tomorrow", async () => {
    const { seeker, circleMemberId } = line.own;
    const consentId = await aConsent({ who: "Mr Paper", givenOn: "2026-06-01" });
    const { consents } = await toldTo(seeker);
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
    const { consents } = await toldTo(seeker);
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
    const { notes } = await toldTo(seeker);
    expect(notes.find(({ id }) => id === first.toldNoteId)).toMatchObject({ words: "A list helps.", who: "Sue Support", coachName: "Chris Coach", isRead: true });
    expect(notes.find(({ id }) => id === second.toldNoteId)).toMatchObject({ words: null, who: "Sue Support", coachName: null, isRead: false });
    // Whoever told it reads what they told, and not what others did.
    expect(await notesOf(supporter)).toEqual([second.toldNoteId]);
    await expect(readTold(deps, lead, { ...about(), page: 1 })).rejects.toThrow(NotFound);
    await expect(addToldNote(deps, lead, aNote(consentId))).rejects.toThrow(NotFound);
    for (const actor of [line.own.colleague, line.other.coach, line.other.supporter]) {
      await expect(addToldNote(deps, actor, aNote(consentId))).rejects.toThrow(NotFound);
    }
    expect(await inSql(coach, writing(coach, consentId))).toBe(1);
    expect(await inSql(supporter, writing(supporter, consentId))).toBe(1);
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

describe("what a member of the circle wrote", () => {
  const filter = { coachId: null, part: null, overdue: false };
  const asked = async (actor: Line["own"]["coach"] | Line["own"]["lead"], id: string) =>
    (await readCaseload(deps, actor, { filter, page: 1 })).tasks.find((task) => task.about.id === id);

  test("is read by the coach before the person, who knows that it is there and nothing of its words, in SQL either", async () => {
    const { seeker, coach, lead, supporter, colleague, circleMemberId } = line.own;
    const note = { ...aNote(await aConsent({ circleMemberId })), words: "Nobody has read this yet" };
    const { toldNoteId: id } = note;
    await addToldNote(deps, supporter, note);
    const itself = `select words from told_note where id = '${id}'`;
    const thatItWaits = `select 1 from told_waiting() where id = '${id}'`;
    expect(await readToldNoteAboutMe(deps, seeker, note)).toMatchObject({ topic: "helps", who: "Sue Support", words: null, isRead: false });
    expect(JSON.stringify(await toldTo(seeker))).not.toContain("Nobody has read this yet");
    expect([await inSql(seeker, itself), await inSql(seeker, thatItWaits)]).toEqual([0, 1]);
    for (const actor of [line.other.seeker, supporter, lead, coach]) expect(await inSql(actor, thatItWaits), actor.kind).toBe(0);
    expect(await asked(coach, id)).toMatchObject({ kind: "read-told", mine: true, title: "What helps them", due: "2026-06-10" });
    // Between the person and their own coach.
    expect(await asked(lead, id)).toBeUndefined();
    const read = (by: string) => `update told_note set reviewed_at = now(), reviewed_by = '${by}' where id = '${id}'`;
    for (const actor of [seeker, supporter, lead, colleague, line.other.coach]) {
      await expect(reviewToldNote(deps, actor as never, note), actor.kind).rejects.toThrow();
      expect(await inSql(actor, read(actor.accountId)), actor.kind).toBe(0);
    }
    expect(await inSql(coach, read(lead.accountId))).toBeNull();
    expect(await inSql(coach, `update told_note set words = 'Other words' where id = '${id}'`)).toBeNull();
    expect(await inSql(supporter, written(supporter, note.consentId, "helps", seeker.jobSeekerId, `now(), '${supporter.accountId}'`))).toBeNull();
    await expect(readToldNote(deps, coach, { ...note, jobSeekerId: line.other.seeker.jobSeekerId })).rejects.toThrow(NotFound);

    expect(await readToldNote(deps, coach, note)).toMatchObject({ words: "Nobody has read this yet", knownAs: "Robin", isRead: false });
    await reviewToldNote(deps, coach, note);
    await reviewToldNote(deps, coach, note);
    expect(await readToldNoteAboutMe(deps, seeker, note)).toMatchObject({ words: "Nobody has read this yet", isRead: true });
    expect([await inSql(seeker, itself), await inSql(seeker, thatItWaits)]).toEqual([1, 0]);
    expect(await asked(coach, id)).toBeUndefined();
    const events = await db.superuser<{ name: string }[]>`select name from event where subjects ->> 'toldNoteId' = ${id} order by occurred_at, name`;
    expect(events.map(({ name }) => name)).toEqual(["ToldNoteAdded", "ToldNoteReviewed"]);
  });

  test("can be taken out by the person before anybody read it, by itself or with the yes it came by", async () => {
    const { seeker, coach, supporter, circleMemberId } = line.own;
    const consentId = await aConsent({ circleMemberId });
    const [one, another, third] = [aNote(consentId), aNote(consentId), aNote(consentId)];
    for (const note of [one, another, third]) await addToldNote(deps, supporter, note);
    await reviewToldNote(deps, coach, third);
    const takingOut = (id: string, of: string) => `select 1 where take_out_told('${id}', '${of}') > 0`;
    for (const actor of [line.other.seeker, supporter, coach]) expect(await inSql(actor, takingOut(one.toldNoteId, consentId)), actor.kind).toBe(0);
    await removeToldNote(deps, seeker, one);
    expect(await notesOf(coach)).toEqual(expect.arrayContaining([another.toldNoteId, third.toldNoteId]));
    await expect(reviewToldNote(deps, coach, one)).rejects.toThrow(NotFound);
    await withdrawConsent(deps, seeker, { consentId, removeNotes: true });
    const left = await notesOf(coach);
    for (const { toldNoteId } of [one, another, third]) expect(left).not.toContain(toldNoteId);
  });
});

test("the person takes out any note, and nobody else does", async () => {
  const { seeker, coach, supporter, circleMemberId } = line.own;
  const note = aNote(await aConsent({ circleMemberId }));
  await addToldNote(deps, supporter, note);
  for (const actor of [coach, supporter]) {
    await expect(removeToldNote(deps, actor as never, note)).rejects.toThrow(NotAllowed);
    expect(await inSql(actor, `delete from told_note where id = '${note.toldNoteId}'`)).toBeNull();
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
