import { expect, test } from "vitest";
import type { Actor } from "#app/domain/actor.ts";
import { readEmployerTeam } from "#app/domain/employer-team/read-employer-team.ts";
import { NotAllowed } from "#app/domain/errors.ts";
import { changeOwnName, readOwnName } from "#app/domain/membership/own-name.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";

/* Somebody of a team says what they are called; who does what there is for whoever leads. */

const db = await testDatabase();
const { deps } = db;
const world = await aWorld(db);
const rowsAs = rowsAsActor(db);

test("the people a coach supports read the new name, and nothing else of the coach changes", async () => {
  const { coach, seeker } = world;
  const before = await db.superuser`select role, takes_people, joined_at from provider_member where id = ${coach.coachId}`;
  await changeOwnName(deps, coach, { name: "Cora Married" });
  await changeOwnName(deps, coach, { name: "Cora Married" });
  expect(await readPerson(deps, seeker, seeker.jobSeekerId)).toMatchObject({ coachName: "Cora Married" });
  expect(await db.superuser`select role, takes_people, joined_at from provider_member where id = ${coach.coachId}`).toEqual(before);
  expect(await db.superuser`select 1 from event where name = 'CoachRenamed' and subjects->>'coachId' = ${coach.coachId}`).toHaveLength(1);
});

test("an employer's team reads the new name of its member", async () => {
  await changeOwnName(deps, world.employer, { name: "Otto Newname" });
  expect((await readOwnName(deps, world.employer)).name).toBe("Otto Newname");
  expect((await readEmployerTeam(deps, world.employer)).members.find(({ isMe }) => isMe)?.name).toBe("Otto Newname");
});

test("nobody else says what somebody is called, and nobody makes more of themselves, in SQL either", async () => {
  const { coach, lead, otherCoach, employer, otherEmployer } = world;
  const [mentorId, accountId] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.superuser`insert into employer_member (id, employer_id, account_id, name, role, joined_at)
    values (${mentorId}, ${employer.employerId}, ${accountId}, 'Mo', 'workplace_mentor', now())`;
  const mentor: Actor = { ...employer, accountId, memberId: mentorId, role: "workplace_mentor" };
  const coachRow = (change: string) => `update provider_member set ${change} where id = '${coach.coachId}'`;
  const mentorRow = (change: string) => `update employer_member set ${change} where id = '${mentorId}'`;
  const tries: [Actor, string, number][] = [
    [coach, coachRow("name = 'Cora'"), 1],
    [lead, coachRow("name = 'Somebody'"), 0],
    [otherCoach, coachRow("name = 'Somebody'"), 0],
    [world.operator, coachRow("name = 'Somebody'"), 0],
    [coach, coachRow("role = 'lead'"), 0],
    [coach, coachRow("takes_people = true"), 0],
    [lead, coachRow("takes_people = takes_people"), 1],
    [mentor, mentorRow("name = 'Mona'"), 1],
    [employer, mentorRow("name = 'Somebody'"), 0],
    [otherEmployer, mentorRow("name = 'Somebody'"), 0],
    [mentor, mentorRow("role = 'owner'"), 0],
    [employer, mentorRow("role = 'hiring_manager'"), 1],
  ];
  for (const [actor, statement, rows] of tries) expect(await rowsAs(actor, statement), `${actor.kind}: ${statement}`).toBe(rows);
  await expect(changeOwnName(deps, world.seeker as never, { name: "Somebody" })).rejects.toBeInstanceOf(NotAllowed);
});
