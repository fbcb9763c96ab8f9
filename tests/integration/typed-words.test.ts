import { beforeEach, describe, expect, test } from "vitest";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { renameSite } from "#app/domain/employer/change-site.ts";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import { readMarkedForCoach, readMarkedWords } from "#app/domain/words/mark-words.ts";
import { anApprovedProfile } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
const TEXT = "I sold bread at Harbour Bakes in Bristol.";

beforeEach(async () => {
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  await db.superuser`update employer set name = 'Harbour Bakes Ltd' where id = ${world.employer.employerId}`;
  await writes(TEXT);
});

const writes = (text: string) =>
  db.superuser`update vocational_profile set strengths = ${text} where job_seeker_id = ${world.seeker.jobSeekerId}`;
const worked = (names: Record<string, string>) =>
  db.superuser`update vocational_profile set experience_names = ${db.superuser.json(names)} where job_seeker_id = ${world.seeker.jobSeekerId}`;
const read = (actor: Parameters<typeof readMarkedWords>[1] = world.seeker) => readMarkedWords(deps, actor, world.seeker.jobSeekerId);
const marked = async (actor?: Parameters<typeof readMarkedWords>[1]) => (await read(actor)).strengths;
const values = async () => {
  const { strengths, places } = await read();
  return [strengths, ...places].flatMap(({ hits }) => hits.map(({ value }) => value));
};
const approved = async () => {
  const [row] = await db.superuser<{ words: string }[]>`
    select approved_strengths as words from vocational_profile where job_seeker_id = ${world.seeker.jobSeekerId}`;
  return row!.words;
};
const kept = () => db.superuser<{ kind: string; account_id: string; revision: number }[]>`
  select kind, account_id, revision from kept_words where job_seeker_id = ${world.seeker.jobSeekerId} order by start_at`;

describe("typed words that may tell who somebody is", () => {
  test("are marked by what the database knows, the same for the person and their coach", async () => {
    const { hits } = await marked();
    expect(hits.map(({ kind, text }) => [kind, text])).toEqual([["employer", "Harbour Bakes"], ["place", "Bristol"]]);
    expect((await marked(world.coach)).hits).toEqual(hits);
    expect((await marked(world.lead)).hits).toEqual(hits);
    await expect(marked(world.otherCoach)).rejects.toThrow(NotFound);
    await expect(marked(world.otherSeeker)).rejects.toThrow(NotFound);
    await expect(marked(world.employer as never)).rejects.toThrow();
  });

  test("are approved only when each of them is kept, and nothing is written otherwise", async () => {
    const before = await approved();
    const [one, two] = await values();
    for (const keep of [undefined, [], [one!], [one!, "place:0-1"]]) {
      await expect(approveProfile(deps, world.seeker, { revision: 2, keep })).rejects.toThrow(Invalid);
    }
    expect(await approved()).toBe(before);
    expect(await kept()).toHaveLength(0);
    await approveProfile(deps, world.seeker, { revision: 2, keep: [one!, two!] });
    expect(await approved()).toBe(TEXT);
    const { accountId: account_id } = world.seeker;
    expect([...(await kept())]).toEqual([
      { kind: "employer", account_id, revision: 2 },
      { kind: "place", account_id, revision: 2 },
    ]);
    expect((await marked(world.coach)).hits.map(({ keptAt }) => keptAt)).toEqual([expect.any(String), expect.any(String)]);
  });

  test("that were kept of other words are not kept of these", async () => {
    await approveProfile(deps, world.seeker, { revision: 2, keep: await values() });
    await writes("I live in Bristol.");
    expect((await marked()).hits.map(({ keptAt }) => keptAt)).toEqual([null]);
  });

  test("are marked in the name of a place of work too, and approved only when kept there", async () => {
    await writes("I keep going until it shines.");
    await worked({ food: "Harbour Bakes", retail: "a shop in Bristol, ring 07700 900123" });
    const { strengths, places } = await read(world.coach);
    expect(strengths.hits).toEqual([]);
    expect(places.map(({ about, hits }) => [about, hits.map(({ kind, text }) => [kind, text])])).toEqual([
      ["work:food", [["employer", "Harbour Bakes"]]],
      ["work:retail", [["place", "Bristol"], ["phone", "07700 900123"]]],
    ]);
    const all = await values();
    for (const missing of all) {
      const keep = all.filter((value) => value !== missing);
      await expect(approveProfile(deps, world.seeker, { revision: 2, keep }), missing).rejects.toThrow(Invalid);
    }
    await approveProfile(deps, world.seeker, { revision: 2, keep: all });
    expect((await read()).places.flatMap(({ hits }) => hits.map(({ keptAt }) => keptAt))).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    // The same words of another place of work are another decision.
    await worked({ retail: "Harbour Bakes" });
    expect((await read()).places.flatMap(({ hits }) => hits.map(({ keptAt }) => keptAt))).toEqual([null]);
  });

  test("that changed while the page was open are read again first", async () => {
    const keep = await values();
    const reading: typeof deps = { ...deps, spotNames: async (text) => (await writes("Ring 07700 900123"), deps.spotNames(text)) };
    await expect(approveProfile(reading, world.seeker, { revision: 2, keep })).rejects.toThrow(Clash);
  });

  test("are nobody's to keep but the person's, in the database too", async () => {
    await expect(approveProfile(deps, world.coach as never, { revision: 2, keep: await values() })).rejects.toThrow(NotAllowed);
    const one = { jobSeekerId: world.seeker.jobSeekerId, revision: 2, about: "strengths", kind: "place", start: 0, end: 3, keptAt: db.clock.now() } as const;
    for (const actor of [world.coach, world.lead, world.otherSeeker]) {
      await expect(deps.withActor(actor, ({ words }) => words.keep([{ ...one, accountId: actor.accountId }]))).rejects.toThrow();
    }
  });

  test("a statement with nothing to mark needs no more than a yes", async () => {
    await writes("I keep going until it shines.");
    await approveProfile(deps, world.seeker, { revision: 2 });
    expect(await approved()).toBe("I keep going until it shines.");
  });

  test("are marked in what a coach reads before anybody else, for the people they coach alone", async () => {
    const input = { jobSeekerId: world.seeker.jobSeekerId, text: "Tell Pat to ring 07700 900123" };
    const { hits } = await readMarkedForCoach(deps, world.coach, input);
    expect(hits.map(({ kind, text }) => [kind, text])).toEqual([["own-name", "Pat"], ["phone", "07700 900123"]]);
    await expect(readMarkedForCoach(deps, world.otherCoach, input)).rejects.toThrow(NotFound);
  });
});

test("titles and names of sites, which job seekers read first, hold no way past the coach", async () => {
  await expect(draftVacancy(deps, world.employer, { details: { title: "Helper, ring 07700 900123" } })).rejects.toMatchObject({ fields: { title: expect.stringMatching(/phone/) } });
  const [site] = await db.superuser<{ id: string }[]>`select id from employer_site where employer_id = ${world.employer.employerId}`;
  await expect(renameSite(deps, world.employer, { siteId: site!.id, siteName: "help@shop.example" })).rejects.toMatchObject({ fields: { siteName: expect.stringMatching(/email/) } });
  await draftVacancy(deps, world.employer, { details: { title: "Helper" } });
});
