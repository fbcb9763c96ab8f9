import { beforeEach, describe, expect, test } from "vitest";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { closeRequest } from "#app/domain/introduction/close-request.ts";
import { lapseRequests } from "#app/domain/introduction/lapse-requests.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionsForCoach, requestForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { questionsForCoach } from "#app/domain/introduction/read-questions.ts";
import { introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { anApprovedProfile, anOpenVacancy, chooses, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let vacancyId: string;

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  await anApprovedProfile(db, world.seeker);
  await chooses(db, world.seeker, world.employer);
  const [card] = (await viewMatches(deps, world.employer, { opening: vacancyRef(vacancyId), page: 1 })).cards;
  await askCoach(deps, world.employer, { aliasId: card!.aliasId, opening: vacancyRef(vacancyId) });
});

const words = async () => (await introductionsForEmployer(deps, world.employer)).requests.items.map((request) => request.words)[0];
const requestId = async () => (await questionsForCoach(deps, world.coach)).items[0]!.id;
const propose = async () =>
  (await proposeIntroduction(deps, world.coach, { jobSeekerId: world.seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "" })).introductionId;
const lapse = () => lapseRequests(deps, { kind: "timekeeping" });

/** All that the employer's login can read of the question, whatever page asks for it. */
async function inSql(): Promise<unknown> {
  return db.as("firstshift_employer").begin(async (tx) => {
    for (const [name, value] of Object.entries(settingsOf(world.employer, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
    return tx`select asked_at, closed from introduction_request`;
  });
}
const looks = async () => [await words(), await inSql()];

type Way = () => Promise<unknown>;
/** Three steps after the question each: what a coach does, what follows, and what lies a good while after. */
const SILENCES: Record<string, readonly [Way, Way]> = {
  "the coach says not now": [async () => {}, async () => closeRequest(deps, world.coach, { requestId: await requestId() })],
  "the person says no": [propose, async () => answerIntroduction(deps, world.seeker, { introductionId: await proposed(), answer: "no" })],
  "the person says later, and then no": [
    async () => answerIntroduction(deps, world.seeker, { introductionId: await propose(), answer: "later" }),
    async () => answerIntroduction(deps, world.seeker, { introductionId: await proposed(), answer: "no" }),
  ],
  "the person hides": [propose, () => withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId })],
};
const proposed = async () => (await introductionsForCoach(deps, world.coach)).items[0]!.id;

describe("an employer's question", () => {
  test.each(Object.entries(SILENCES))("looks the same all the way when %s", async (_, [first, then]) => {
    const [row] = await db.superuser`select asked_at from introduction_request`;
    const asked = (closed: boolean) => [{ asked_at: row!.asked_at, closed }];
    await first();
    expect(await looks()).toEqual(["Waiting", asked(false)]);
    await then();
    expect(await looks()).toEqual(["Closed", asked(true)]);
  });

  test.each([["nobody takes it up", async () => {}], ["the person is asked and has not answered", propose]] as const)(
    "is closed on the same day when %s", async (_, first) => {
      await first();
      db.clock.advance({ days: 60 });
      await lapse();
      expect(await words()).toBe("Waiting");
      db.clock.advance({ hours: 1 });
      await lapse();
      expect(await words()).toBe("Closed");
    },
  );

  test("is taken forward with the person's yes, however long it took, and closed when that is over", async () => {
    const introductionId = await propose();
    db.clock.advance({ days: 61 });
    await lapse();
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    expect(await words()).toBe("Taken forward");
    await closeIntroduction(deps, world.seeker, { introductionId, reason: "" });
    expect(await words()).toBe("Closed");
  });

  test("tells its coach that it was taken up", async () => {
    const id = await requestId();
    await propose();
    expect(await requestForCoach(deps, world.coach, { requestId: id })).toMatchObject({ status: "taken_up", words: "Being taken forward" });
  });

  test("keeps from the employer's login what was done with it and when", async () => {
    for (const column of ["status", "answered_at"]) {
      await expect(db.as("firstshift_employer").unsafe(`select ${column} from introduction_request`), column).rejects.toMatchObject({ code: "42501" });
    }
  });
});
