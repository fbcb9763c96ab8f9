import { describe, expect, it } from "vitest";
import type { JobCoach, JobSeeker, Newcomer, ProviderLead } from "#app/domain/actor.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { Clash, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { changeCoach } from "#app/domain/membership/change-coach.ts";
import { decideProvider } from "#app/domain/membership/decide-provider.ts";
import { changeCoachRole, endCoachMembership, supportPeople } from "#app/domain/membership/change-team.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { inviteCoach } from "#app/domain/membership/invite-coach.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { anApprovedProfile, anOpenVacancy, aPlan, chooses, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;

async function aMember({ providerId }: { providerId: string }, role: "coach" | "lead" = "coach") {
  const [coachId, accountId] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.superuser`insert into provider_member (id, provider_id, account_id, name, role, joined_at)
    values (${coachId}, ${providerId}, ${accountId}, 'A Colleague', ${role}, ${db.clock.now().toString()})`;
  return { accountId, coachId, providerId };
}
const roleOf = (accountId: string) => {
  const who: Newcomer = { kind: "newcomer", accountId, email: "somebody@example.org" };
  return deps.withActor(who, (store) => store.membership.roleOf(accountId));
};
const coachOf = (seeker: JobSeeker) =>
  deps.withActor(seeker, async (store) => (await store.profiles.seekerById(seeker.jobSeekerId))?.coachId);

describe("a lead ends a coach's membership", () => {
  it("and the people go to another coach in the same step, each told; the coach opens nothing from then on", async () => {
    const world = await aWorld(db);
    const { lead, coach, seeker } = world;
    const leaving = { memberId: coach.coachId, toCoachId: null };
    await expect(endCoachMembership(deps, lead, leaving)).rejects.toBeInstanceOf(Clash);
    expect(await coachOf(seeker)).toBe(coach.coachId);

    const colleague = await aMember(lead);
    await expect(endCoachMembership(deps, lead, { ...leaving, toCoachId: world.otherCoach.coachId })).rejects.toBeInstanceOf(NotFound);
    await endCoachMembership(deps, lead, { ...leaving, toCoachId: colleague.coachId });
    expect(await coachOf(seeker)).toBe(colleague.coachId);
    expect(await roleOf(coach.accountId)).toBeNull();
    await expect(readPerson(deps, coach, seeker.jobSeekerId)).rejects.toBeInstanceOf(NotFound);
    const events = await db.superuser`select name, subjects from event
      where (name = 'CoachChanged' and subjects->>'jobSeekerId' = ${seeker.jobSeekerId})
         or (name = 'CoachRemoved' and subjects->>'accountId' = ${coach.accountId})`;
    expect(events.map(({ name }) => name).toSorted()).toEqual(["CoachChanged", "CoachRemoved"]);
    await expect(endCoachMembership(deps, lead, leaving)).rejects.toBeInstanceOf(Clash);
    // Nobody can have them as their coach any more, in SQL either.
    const back = { jobSeekerId: seeker.jobSeekerId, fromCoachId: colleague.coachId, providerId: lead.providerId, coachId: coach.coachId };
    await expect(changeCoach(deps, seeker, back)).rejects.toBeInstanceOf(NotFound);
    await expect(
      db.superuser`insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at, ended_at)
        values (${crypto.randomUUID()}, ${seeker.jobSeekerId}, ${coach.coachId}, ${lead.providerId}, now(), now())`,
    ).rejects.toMatchObject({ constraint_name: "coaching_coach_stands" });
  });

  it("and nobody else does, nor does a lead their own", async () => {
    const world = await aWorld(db);
    const colleague = await aMember(world.lead);
    const end = (who: unknown) => endCoachMembership(deps, who as ProviderLead, { memberId: colleague.coachId, toCoachId: null });
    for (const who of [world.coach, world.otherCoach, world.seeker, world.operator]) await expect(end(who), who.kind).rejects.toBeInstanceOf(NotAllowed);
    const elsewhere: ProviderLead = { kind: "providerLead", ...(await aMember(world.otherCoach, "lead")) };
    await expect(end(elsewhere)).rejects.toBeInstanceOf(NotFound);
    await expect(endCoachMembership(deps, world.lead, { memberId: world.lead.coachId, toCoachId: null })).rejects.toBeInstanceOf(Clash);
    await expect(deps.withActor(world.coach, (store) => store.providers.endMember(colleague.coachId, db.clock.now()))).resolves.toBeUndefined();
    expect(await roleOf(colleague.accountId)).toMatchObject({ kind: "jobCoach" });
  });

  it("and of two leads who end each other's at once, one stays", async () => {
    const world = await aWorld(db);
    const second: ProviderLead = { kind: "providerLead", ...(await aMember(world.lead, "lead")) };
    const end = (by: ProviderLead, of: ProviderLead) => endCoachMembership(deps, by, { memberId: of.coachId, toCoachId: null });
    const done = await Promise.allSettled([end(world.lead, second), end(second, world.lead)]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const left = await db.superuser`select 1 from provider_member where provider_id = ${world.lead.providerId} and role = 'lead' and ended_at is null`;
    expect(left).toHaveLength(1);
  });
});

it("makes a coach a lead who goes on supporting people, and never changes its own role", async () => {
  const world = await aWorld(db);
  const change = (by: unknown, memberId: string) => changeCoachRole(deps, by as ProviderLead, { memberId, role: "lead" });
  await change(world.lead, world.coach.coachId);
  expect(await roleOf(world.coach.accountId)).toEqual({ ...world.coach, kind: "providerLead" });
  expect(await coachOf(world.seeker)).toBe(world.coach.coachId);
  await expect(change(world.otherCoach, world.coach.coachId)).rejects.toBeInstanceOf(NotAllowed);
  await expect(change(world.lead, world.otherCoach.coachId)).rejects.toBeInstanceOf(NotFound);
  await expect(changeCoachRole(deps, world.lead, { memberId: world.lead.coachId, role: "coach" })).rejects.toBeInstanceOf(Clash);
});

describe("a lead supports people", () => {
  it("where they are the whole provider: somebody joins, and they book, sign and are signed with", async () => {
    const world = await aWorld(db);
    const providerId = crypto.randomUUID();
    await db.superuser`insert into provider (id, name, place_id, about, status, applied_by, applied_at)
      select ${providerId}, 'One Person', place_id, 'We support people.', 'admitted', ${crypto.randomUUID()}, ${db.clock.now().toString()}
      from provider where id = ${world.lead.providerId}`;
    const lead: ProviderLead = { kind: "providerLead", ...(await aMember({ providerId }, "lead")) };
    const found = async () => (await findProviders(deps, world.newcomer, { town: "Bristol" })).providers.some(({ id }) => id === providerId);
    const newcomer: Newcomer = { kind: "newcomer", accountId: crypto.randomUUID(), email: "pat@example.org" };
    const about = { fullName: "Pat Example", knownAs: "Pat", birthDate: "2000-01-01", town: "Bristol", providerId };
    expect(await found()).toBe(false);
    await expect(joinAsJobSeeker(deps, newcomer, about)).rejects.toBeInstanceOf(Clash);

    await supportPeople(deps, lead, { takesPeople: true });
    expect(await found()).toBe(true);
    const { jobSeekerId, coachId } = await joinAsJobSeeker(deps, newcomer, about);
    expect(coachId).toBe(lead.coachId);
    await expect(supportPeople(deps, lead, { takesPeople: false })).rejects.toBeInstanceOf(Clash);

    const seeker: JobSeeker = { kind: "jobSeeker", accountId: newcomer.accountId, jobSeekerId };
    await db.superuser`delete from vocational_profile where job_seeker_id = ${jobSeekerId}`;
    await anApprovedProfile(db, seeker);
    await chooses(db, seeker, world.employer);
    const coach = lead as unknown as JobCoach;
    const introductionId = await introduced(db, { seeker, coach, employer: world.employer }, await anOpenVacancy(db, world.employer.employerId));
    const { bookingId } = await makeBooking(deps, lead, { introductionId, plan: aPlan() });
    expect((await listBookings(deps, lead, { part: "to-do", page: 1 })).bookings).toMatchObject([{ id: bookingId, todo: "sign" }]);
    for (const actor of [seeker, world.employer, lead]) {
      const { agreement } = await readBooking(deps, actor, { bookingId });
      await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
    }
    expect(await readBooking(deps, lead, { bookingId })).toMatchObject({ status: "agreed", can: { revise: true } });
  });

  it("and books and signs for nobody whom another coach supports", async () => {
    const world = await aWorld(db);
    await anApprovedProfile(db, world.seeker);
    await chooses(db, world.seeker, world.employer);
    const introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
    await expect(makeBooking(deps, world.lead, { introductionId, plan: aPlan() })).rejects.toBeInstanceOf(NotFound);
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    const { agreement, can } = await readBooking(deps, world.lead, { bookingId });
    expect(can).toMatchObject({ sign: false, record: false, revise: false });
    const sign = { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash };
    await expect(signAgreement(deps, world.lead, sign)).rejects.toBeInstanceOf(NotFound);
    expect((await listBookings(deps, world.lead, { part: "to-do", page: 1 })).bookings).toEqual([]);
  });
});

it("an operator suspends a provider: nobody new comes to it, whom it supports keeps their coach, and it is admitted again", async () => {
  const world = await aWorld(db);
  const { lead, coach, seeker, otherSeeker } = world;
  const { providerId } = lead;
  const suspend = (by: unknown) => decideProvider(deps, by as typeof world.operator, { providerId, to: "suspended", reason: "safeguarding" });
  const joining = (): Newcomer => ({ kind: "newcomer", accountId: crypto.randomUUID(), email: `${crypto.randomUUID()}@example.org` });
  const joins = () => joinAsJobSeeker(deps, joining(), { fullName: "Pat Example", knownAs: "Pat", birthDate: "2000-01-01", town: "Bristol", providerId });
  const moves = () =>
    changeCoach(deps, otherSeeker, { jobSeekerId: otherSeeker.jobSeekerId, fromCoachId: world.otherCoach.coachId, providerId, coachId: null });
  for (const by of [lead, coach, seeker, world.employer]) await expect(suspend(by), by.kind).rejects.toBeInstanceOf(NotAllowed);
  await suspend(world.operator);
  await expect(suspend(world.operator)).rejects.toBeInstanceOf(Clash);
  await expect(joins()).rejects.toBeInstanceOf(Clash);
  await expect(moves()).rejects.toBeInstanceOf(NotFound);
  await expect(inviteCoach(deps, lead, { name: "Ned", email: "ned@example.org" })).rejects.toBeInstanceOf(Clash);
  expect((await findProviders(deps, world.newcomer, { town: "Bristol" })).providers.map(({ id }) => id)).not.toContain(providerId);
  expect(await readPerson(deps, seeker, seeker.jobSeekerId)).toMatchObject({ coachName: "A Coach" });
  const colleague = await aMember(lead);
  await changeCoach(deps, lead, { jobSeekerId: seeker.jobSeekerId, fromCoachId: coach.coachId, providerId, coachId: colleague.coachId });
  await decideProvider(deps, world.operator, { providerId, to: "admitted" });
  await moves();
  await joins();
});
