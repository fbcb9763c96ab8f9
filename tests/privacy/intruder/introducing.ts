import type { JobSeeker } from "#app/domain/actor.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { openingOfVacancy, type PlacedOpening } from "#app/domain/matching/opening.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import type { World } from "#tests/support/people.ts";
import { everythingSaid, refOf, versionOf, type Look } from "./attack.ts";
import { keyOf, linesOf } from "./reading.ts";

type Sides = { db: TestDatabase; world: Pick<World, "coach" | "employer">; bait: PlacedOpening; look: Look };

/** These people say yes to an introduction for this bait. @returns the introductions, and by which alias the employer knows each */
export async function introducedFor({ db, world, bait }: Omit<Sides, "look">, people: readonly string[]): Promise<{ introductionId: string; alias: string }[]> {
  const made = [];
  for (const jobSeekerId of people) {
    const [row] = await db.superuser<{ account: string }[]>`with coached as (
        insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at)
        values (${crypto.randomUUID()}, ${jobSeekerId}, ${world.coach.coachId}, ${world.coach.providerId}, ${db.clock.now().toString()}))
      select account_id as account from job_seeker where id = ${jobSeekerId}`;
    const seeker: JobSeeker = { kind: "jobSeeker", jobSeekerId, accountId: row!.account };
    const { introductionId } = await proposeIntroduction(db.deps, world.coach, { jobSeekerId, opening: refOf(bait), reasons: ["keen"], note: "" });
    await answerIntroduction(db.deps, seeker, { introductionId, answer: "yes" });
    const [alias] = await db.superuser<{ id: string }[]>`select id from employer_alias
      where job_seeker_id = ${jobSeekerId} and employer_id = ${world.employer.employerId}`;
    made.push({ introductionId, alias: alias!.id });
  }
  return made;
}

/** What pages said of each alias, and the versions of the bait that it was asked with. */
type Edited = { said: Map<string, Set<string>>; versions: PlacedOpening[]; /** Lines that a changed bait brought onto the page of an introduction. */ newLines: number };

/** Changes the tasks of a bait again and again, and reads after each both who is shown for it and how those who said yes are explained. */
export async function editing(
  { db, world: { employer }, bait, look }: Sides,
  introductions: readonly { introductionId: string; alias: string }[],
  edits: number,
): Promise<Edited> {
  const said = new Map<string, Set<string>>();
  const add = (alias: string, keys: Iterable<string>) => said.set(alias, new Set([...(said.get(alias) ?? []), ...keys]));
  const versions: PlacedOpening[] = [];
  let newLines = 0;
  for (let edit = 0; edit <= edits; edit += 1) {
    if (edit > 0) {
      const code = TASKS[(edit * 13) % TASKS.length]!.code;
      await changeVacancy(db.deps, employer, { vacancyId: bait.id, answer: { tasks: [{ code, need: "essential", frequency: "daily" }] } });
      const version = await db.deps.withActor(employer, async ({ vacancies }) => openingOfVacancy((await vacancies.byId(bait.id))!));
      versions.push(versionOf(version, edit));
      for (const [alias, keys] of await everythingSaid(look, [versions.at(-1)!])) add(alias, keys);
    }
    for (const { introductionId, alias } of introductions) {
      const { fit } = await introductionForEmployer(db.deps, employer, { introductionId });
      const keys = fit ? linesOf(fit).map((line) => keyOf(bait.id, line)) : [];
      if (edit > 0) newLines += keys.filter((key) => !said.get(alias)?.has(key)).length;
      add(alias, keys);
    }
  }
  return { said, versions, newLines };
}
