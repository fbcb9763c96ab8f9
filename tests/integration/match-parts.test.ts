import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember } from "#app/domain/actor.ts";
import { NotAllowed, NotFound } from "#app/domain/errors.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { viewMatches, type MatchPart } from "#app/domain/matching/view-matches.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { listVacancies } from "#app/domain/vacancy/read-vacancies.ts";
import { anApprovedProfile, anOpenVacancy, chooses, introduced, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let opening: OpeningRef;

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  opening = vacancyRef(await anOpenVacancy(db, world.employer.employerId));
  for (const seeker of [world.seeker, world.otherSeeker]) {
    await anApprovedProfile(db, seeker);
    await chooses(db, seeker, world.employer);
  }
});

const partOf = (part: MatchPart, page = 1, by: EmployerMember = world.employer) => viewMatches(deps, by, { opening, page, part });
const underWayIn = async (part: MatchPart) => (await partOf(part)).cards.map(({ underWay }) => underWay);

describe("the people of an opening", () => {
  test("are shown by what is under way with them, and a card leads to its introduction", async () => {
    expect([await underWayIn("all"), await underWayIn("not-asked"), await underWayIn("under-way")]).toEqual([[null, null], [null, null], []]);
    const introductionId = await introduced(db, world, opening);
    const [other] = (await partOf("not-asked")).cards;
    expect((await partOf("under-way")).cards).toEqual([expect.objectContaining({ underWay: "introduction", introductionId })]);
    await askCoach(deps, world.employer, { opening, aliasId: other!.aliasId });
    expect(await underWayIn("not-asked")).toEqual([]);
    expect((await underWayIn("under-way")).toSorted()).toEqual(["asked", "introduction"]);
    expect(await partOf("not-asked")).toMatchObject({ nobody: false, page: 1, hasNext: false });
  });

  test("who hides is in no part, whatever was asked before", async () => {
    const asked = (await partOf("all")).cards;
    for (const { aliasId } of asked) await askCoach(deps, world.employer, { opening, aliasId });
    await db.superuser`update visibility_choice set withdrawn_at = now() where employer_id = ${world.employer.employerId}`;
    for (const part of ["all", "not-asked", "under-way"] as const) {
      expect(await partOf(part)).toMatchObject({ cards: [], nobody: true });
    }
  });

  test("a page beyond the last is the last, in every part, and nothing says how many there are", async () => {
    for (const part of ["all", "not-asked"] as const) {
      const view = await partOf(part, 99);
      expect(view).toMatchObject({ page: 1, hasNext: false });
      expect(Object.keys(view)).not.toEqual(expect.arrayContaining(["pageCount"]));
      expect(view.cards).toHaveLength(2);
    }
  });

  test("are for nobody else, whatever part is asked for", async () => {
    await expect(partOf("under-way", 1, world.otherEmployer)).rejects.toThrow(NotFound);
    await expect(partOf("not-asked", 1, { ...world.employer, role: "workplace_mentor" })).rejects.toThrow(NotAllowed);
  });
});

test("a list of vacancies holds an employer's own alone, whichever site is asked for", async () => {
  const [own] = (await listVacancies(deps, world.employer)).filter(({ id }) => id === opening.id);
  expect(own).toMatchObject({ siteId: expect.any(String) });
  expect((await listVacancies(deps, world.otherEmployer)).filter(({ id, siteId }) => id === opening.id || siteId === own!.siteId)).toEqual([]);
});
