import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import type { JobSeeker } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForEmployer, type EmployerStage } from "#app/domain/introduction/read-for-employer.ts";
import { reviewDecline } from "#app/domain/introduction/review-decline.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { readWorkContact, saveWorkContact } from "#app/domain/membership/work-contact.ts";
import type { MatchCard } from "#app/domain/matching/card.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { pauseOpening, resumeOpening } from "#app/domain/opening/pause-opening.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import { LIKE_MINE, readPreview } from "#app/domain/visibility/read-preview.ts";
import { HowTheyFit } from "#app/ui/brokering/employer-introduction.tsx";
import { SinceTheYes } from "#app/ui/visibility/preview.tsx";
import { TalkTo } from "#app/ui/brokering/talk-to.tsx";
import { ToldByThem } from "#app/ui/brokering/told.tsx";
import { MatchCardView } from "#app/ui/openings/match-cards.tsx";
import { STOCK_ROOM } from "#db/seed/jobs.ts";
import { anApprovedProfile, anOpenVacancy, chooses, introduced, vacancyRef } from "#tests/support/brokering.ts";
import { aCrowdLike, counted, publishedPeople } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
const world = await aWorld(db);
const { employer } = world;
const PEOPLE = 20;

/** The ids that React makes say where in a page something stands. */
const html = (page: ReactElement) => renderToStaticMarkup(createElement(MemoryRouter, null, page)).replaceAll(/_R_\w+?_/g, "id");
/** Without what an employer calls somebody, and without how far it has come with them. */
const cardHtml = (card: MatchCard, kind: OpeningRef["kind"]) =>
  html(createElement(MatchCardView, { card: { ...card, label: "Alias", underWay: null, introductionId: null }, kind }));

async function threeOpenings(): Promise<OpeningRef[]> {
  const [kitchen, shelves] = [await anOpenVacancy(db, employer.employerId), await anOpenVacancy(db, employer.employerId)];
  await db.superuser`update vacancy set title = 'Shelf filler', sector = 'retail', hours_per_week = 24, days = '{fri,sat}',
    start_time = '06:00', end_time = '12:00', environment = '{loud,team}', adjustments = '{fixed-routine}' where id = ${shelves}`;
  await db.superuser`update vacancy_task set task_code = 'fill-shelves' where vacancy_id = ${shelves} and task_code = 'wash-up'`;
  const sites = await deps.withActor(employer, ({ employers }) => employers.sites(employer.employerId));
  const { tasks, ...need } = STOCK_ROOM;
  const { unmetNeedId } = await draftUnmetNeed(deps, employer, { details: { ...need, siteId: sites[0]!.id }, tasks });
  await postUnmetNeed(deps, employer, { unmetNeedId });
  return [vacancyRef(kitchen), vacancyRef(shelves), { kind: "unmet_need", id: unmetNeedId }];
}

/** Of many kinds, each with others like them, so that there is something to show of most. */
async function somePeople(): Promise<JobSeeker[]> {
  const [site] = await db.superuser<{ place_id: number }[]>`select place_id from employer_site where employer_id = ${employer.employerId}`;
  const turn = <T>(values: readonly T[], at: number) => values[at % values.length]!;
  const rows = Array.from({ length: PEOPLE }, (_, n) => ({
    place_id: site!.place_id,
    tasks_liked: turn([["wash-up"], ["fill-shelves", "wash-up"], ["lay-tables"], ["fill-shelves"]], n),
    tasks_done: turn([[], ["fill-shelves"], ["wash-up", "lay-tables"]], n),
    hopes: turn([["food"], ["retail"]], n),
    helps: turn([[], ["show-me"], ["fixed-routine", "show-me"], ["bsl"]], n),
    environment_like: turn([[], ["team"]], n),
    environment_avoid: turn([["loud"], []], n),
    days: turn([["mon", "tue", "wed", "thu"], ["fri", "sat"], ["mon"]], n),
    hours_start: turn([8, 16], n),
    hours_aim: turn([16, 24, 30], n),
  }));
  const ids = await publishedPeople(db, rows);
  for (const id of ids.slice(0, PEOPLE / 2)) await aCrowdLike(db, id);
  await counted(db);
  const people = ids.map((jobSeekerId): JobSeeker => ({ kind: "jobSeeker", accountId: crypto.randomUUID(), jobSeekerId }));
  for (const person of people) await chooses(db, person, employer);
  return people;
}

async function employersCards(opening: OpeningRef): Promise<Map<string, MatchCard>> {
  const cards = new Map<string, MatchCard>();
  for (let page = 1; ; page += 1) {
    const view = await viewMatches(deps, employer, { opening, page });
    for (const card of view.cards) cards.set(card.aliasId, card);
    if (!view.hasNext) return cards;
  }
}

describe("what an employer sees, shown to the person", () => {
  it(`is the same card, for ${PEOPLE} people and every opening`, async () => {
    const openings = await threeOpenings();
    const people = await somePeople();
    const different = new Set<string>();
    for (const opening of openings) {
      const cards = await employersCards(opening);
      expect(cards.size).toBe(PEOPLE);
      for (const person of people) {
        const { shown, seesNow } = await readPreview(deps, person, { employerId: employer.employerId, opening: opening.id });
        const alias = await deps.withActor(person, ({ visibility }) => visibility.aliasOf(person.jobSeekerId, employer.employerId));
        expect(shown).toMatchObject({ id: opening.id, kind: opening.kind, page: null });
        expect(seesNow).toBe(true);
        expect(shown!.card.label).toBe(alias!.label);
        const seen = cardHtml(shown!.card, shown!.kind);
        expect(seen).toBe(cardHtml(cards.get(alias!.aliasId)!, opening.kind));
        different.add(seen);
      }
    }
    // Cards that are all alike would be the same by chance.
    expect(different.size).toBeGreaterThan(12);
  });

  it("after an introduction is what was told, in the employer's own page", async () => {
    const vacancyId = await anOpenVacancy(db, employer.employerId);
    await anApprovedProfile(db, world.seeker);
    await aCrowdLike(db, world.seeker.jobSeekerId);
    const preview = () => readPreview(deps, world.seeker, { employerId: employer.employerId, opening: vacancyId });
    const introductionId = await introduced(db, world, vacancyId);
    await tellEmployer(deps, world.seeker, { introductionId, items: ["strengths", "liked:wash-up", "area"] });
    await tellEmployer(deps, world.seeker, { introductionId, items: ["availability"], stage: "trial" });
    const { shown } = await preview();
    const page = await introductionForEmployer(deps, employer, { introductionId });
    expect(shown!.page).toMatchObject({ stage: "introduced", who: page.who, coach: page.coach });
    expect(page.told.map(({ label }) => label)).toEqual(["Name they go by", "Where they live", "Strengths", "What helps", "Tasks they like"]);
    const told = (lines: typeof page.told) => html(createElement(ToldByThem, { told: lines, photoAt: "/photo" }));
    expect(told(shown!.page!.told)).toBe(told(page.told));
    const mine = { opening: vacancyRef(vacancyId), reasons: shown!.page!.reasons, fit: shown!.page!.fit };
    expect(html(createElement(HowTheyFit, { introduction: mine }))).toBe(html(createElement(HowTheyFit, { introduction: page })));
  });

  it("from the yes on is the employer's page too, with the coach and what they say, until it is over", async () => {
    const vacancyId = await anOpenVacancy(db, employer.employerId);
    const opening = vacancyRef(vacancyId);
    const { coach, seeker } = world;
    await saveWorkContact(deps, coach, { phone: "0117 496 0001", email: "coach@avon.test", seen: (await readWorkContact(deps, coach)).seen });
    const mine = async () => (await readPreview(deps, seeker, { employerId: employer.employerId, opening: vacancyId })).shown!.page;
    const reasons = ["tasks-liked", "adjustments-fit", "keen"];
    const { introductionId } = await proposeIntroduction(deps, coach, { jobSeekerId: seeker.jobSeekerId, opening, reasons, note: "" });
    expect(await mine()).toBeNull();

    const same = async (stage: EmployerStage) => {
      const theirs = await introductionForEmployer(deps, employer, { introductionId });
      const seen = (await mine())!;
      expect(theirs.stage).toBe(stage);
      const parts = { stage: theirs.stage, who: theirs.who, reasons: theirs.reasons, fit: theirs.fit, told: theirs.told, coach: theirs.coach };
      expect(seen).toEqual({ ...parts, introductionId, photoReleasedAt: null });
      const { shown } = await readPreview(deps, seeker, { employerId: employer.employerId, opening: vacancyId });
      for (const part of [createElement(HowTheyFit, { introduction: theirs }), createElement(TalkTo, { coach: theirs.coach! })]) {
        expect(html(createElement(SinceTheYes, { shown: shown! }))).toContain(html(part));
      }
      return seen;
    };
    await answerIntroduction(deps, seeker, { introductionId, answer: "yes" });
    const said = await same("with_employer");
    expect(said.reasons).toHaveLength(3);
    expect(said.coach).toMatchObject({ coach: expect.any(String), coachAt: { phone: "" } });
    await pauseOpening(deps, employer, { opening, until: null });
    await same("with_employer");
    await decideIntroduction(deps, employer, { introductionId, answer: "interested" });
    await same("interested");
    await closeIntroduction(deps, seeker, { introductionId, reason: "" });
    await resumeOpening(deps, employer, { opening });
    expect(await mine()).toBeNull();
  });

  it("tells nothing of an employer's no that the coach has not read yet", async () => {
    const vacancyId = await anOpenVacancy(db, employer.employerId);
    const { coach, seeker } = world;
    const mine = async () => (await readPreview(deps, seeker, { employerId: employer.employerId, opening: vacancyId })).shown!.page;
    const about = { jobSeekerId: seeker.jobSeekerId, opening: vacancyRef(vacancyId) };
    const { introductionId } = await proposeIntroduction(deps, coach, { ...about, reasons: ["keen"], note: "" });
    await answerIntroduction(deps, seeker, { introductionId, answer: "yes" });
    const before = await mine();
    expect(before).toMatchObject({ stage: "with_employer" });
    await decideIntroduction(deps, employer, { introductionId, answer: "declined", reason: "supervision", words: "" });
    expect(await mine()).toEqual(before);
    await reviewDecline(deps, coach, { introductionId, passReasonOn: false });
    expect(await mine()).toBeNull();
  });

  it("is there for an employer without an opening, and for one that was not chosen; not for an unknown one, or for others", async () => {
    const { employerId } = world.otherEmployer;
    const preview = await readPreview(deps, world.seeker, { employerId, opening: crypto.randomUUID() });
    expect(preview).toMatchObject({ seesNow: false, openings: [{ id: LIKE_MINE }], shown: { id: LIKE_MINE, page: null } });
    await expect(readPreview(deps, world.seeker, { employerId: crypto.randomUUID() })).rejects.toBeInstanceOf(NotFound);
    await expect(readPreview(deps, world.coach as never, { employerId })).rejects.toThrow();
    expect(await readPreview(deps, world.otherSeeker, { employerId })).toMatchObject({ published: false, shown: null });
  });
});
