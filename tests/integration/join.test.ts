import { describe, expect, it } from "vitest";
import type { JobCoach, Newcomer, ProviderLead } from "#app/domain/actor.ts";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { acceptInvitation, declineInvitation } from "#app/domain/membership/answer-invitation.ts";
import { applyAsProvider } from "#app/domain/membership/apply-as-provider.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { inviteCoach } from "#app/domain/membership/invite-coach.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { readInvitation, readInvitations } from "#app/domain/membership/read-invitations.ts";
import { readTeam } from "#app/domain/membership/read-team.ts";
import { readSentInvitation } from "#app/domain/membership/read-team.ts";
import { withdrawInvitation } from "#app/domain/membership/withdraw-invitation.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();
const { deps } = db;

let newcomers = 0;
function aNewcomer(email = `person-${++newcomers}@example.org`): Newcomer {
  return { kind: "newcomer", accountId: deps.random.uuid(), email };
}

const roleOf = (who: Newcomer) => deps.withActor(who, (store) => store.membership.roleOf(who.accountId));

/** A provider that has applied; admitted past the policies unless said otherwise. */
async function aProvider({ town = "Bath, Somerset", admitted = true } = {}): Promise<ProviderLead> {
  const lead = aNewcomer();
  const input = { organisation: "Harbour Works", town: town.split(",")[0]!, about: "We support people.", name: "Lena" };
  const { providerId } = await applyAsProvider(deps, lead, input);
  if (admitted) await db.superuser`update provider set status = 'admitted' where id = ${providerId}`;
  return (await roleOf(lead)) as ProviderLead;
}

async function aCoach(lead: ProviderLead, name = "Chris"): Promise<JobCoach> {
  const coach = aNewcomer();
  const { invitationId } = await inviteCoach(deps, lead, { name, email: coach.email });
  await acceptInvitation(deps, coach, { invitationId, name });
  return (await roleOf(coach)) as JobCoach;
}

const about = { fullName: "Pat Example", knownAs: "Pat", birthDate: "2000-01-01", town: "Bath" };

async function problems(work: Promise<unknown>): Promise<Record<string, string>> {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).fields;
}

describe("a provider", () => {
  it("applies, and its lead can invite nobody before it is admitted", async () => {
    const lead = await aProvider({ admitted: false });
    expect(lead).toMatchObject({ kind: "providerLead" });
    expect((await readTeam(deps, lead)).provider.status).toBe("applied");
    await expect(inviteCoach(deps, lead, { name: "C", email: "c@example.org" })).rejects.toBeInstanceOf(Clash);
  });

  it("invites a coach, who joins by signing in with that address", async () => {
    const lead = await aProvider();
    const invited = aNewcomer();
    const { invitationId } = await inviteCoach(deps, lead, { name: "Nia", email: invited.email });
    expect(await readInvitations(deps, invited)).toMatchObject([{ id: invitationId, providerName: "Harbour Works" }]);
    const { coachId } = await acceptInvitation(deps, invited, { invitationId, name: "Nia Jones" });
    expect(await roleOf(invited)).toMatchObject({ kind: "jobCoach", coachId, providerId: lead.providerId });
    const team = await readTeam(deps, lead);
    expect(team.members.map(({ name, role, people }) => [name, role, people])).toEqual([
      ["Lena", "lead", 0],
      ["Nia Jones", "coach", 0],
    ]);
    expect(team.invitations).toEqual([]);
    await expect(acceptInvitation(deps, aNewcomer(invited.email), { invitationId, name: "N" })).rejects.toThrow();
  });

  it("shows an invitation to nobody else", async () => {
    const lead = await aProvider();
    const { invitationId } = await inviteCoach(deps, lead, { name: "Nia", email: "nia@example.org" });
    const other = aNewcomer();
    expect(await readInvitations(deps, other)).toEqual([]);
    await expect(readInvitation(deps, other, invitationId)).rejects.toBeInstanceOf(NotFound);
    await expect(acceptInvitation(deps, other, { invitationId, name: "X" })).rejects.toBeInstanceOf(NotFound);
    await expect(withdrawInvitation(deps, await aProvider(), { invitationId })).rejects.toBeInstanceOf(NotFound);
  });

  it("lets nobody accept after 14 days, and can invite the same address again", async () => {
    const lead = await aProvider();
    const invited = aNewcomer();
    const { invitationId } = await inviteCoach(deps, lead, { name: "Nia", email: invited.email });
    await expect(inviteCoach(deps, lead, { name: "Nia", email: invited.email })).rejects.toBeInstanceOf(Clash);
    const before = deps.clock.now().toString();
    db.clock.advance({ days: 14 });
    expect(await readInvitations(deps, invited)).toEqual([]);
    await expect(acceptInvitation(deps, invited, { invitationId, name: "Nia" })).rejects.toBeInstanceOf(Clash);
    const again = await inviteCoach(deps, lead, { name: "Nia", email: invited.email });
    await acceptInvitation(deps, invited, { invitationId: again.invitationId, name: "Nia" });
    db.clock.set(before);
  });

  it("can take an invitation back, and the invited can say no", async () => {
    const lead = await aProvider();
    const [first, second] = [aNewcomer(), aNewcomer()];
    const one = await inviteCoach(deps, lead, { name: "A", email: first.email });
    expect(await readSentInvitation(deps, lead, one)).not.toBeNull();
    await withdrawInvitation(deps, lead, one);
    expect(await readSentInvitation(deps, lead, one)).toBeNull();
    await expect(readSentInvitation(deps, await aProvider(), one)).rejects.toBeInstanceOf(NotFound);
    await expect(acceptInvitation(deps, first, { ...one, name: "A" })).rejects.toBeInstanceOf(Clash);
    const two = await inviteCoach(deps, lead, { name: "B", email: second.email });
    await declineInvitation(deps, second, two);
    expect((await readTeam(deps, lead)).invitations).toEqual([]);
    expect(await roleOf(second)).toBeNull();
  });
});

describe("a job seeker", () => {
  it("joins with the coach who has the fewest people, and an empty profile that nobody sees", async () => {
    const lead = await aProvider();
    const first = await aCoach(lead, "First");
    db.clock.advance({ minutes: 1 });
    const second = await aCoach(lead, "Second");
    const chosen: string[] = [];
    for (let n = 0; n < 3; n++) {
      const { coachId } = await joinAsJobSeeker(deps, aNewcomer(), { ...about, providerId: lead.providerId });
      chosen.push(coachId);
    }
    expect(chosen).toEqual([first.coachId, second.coachId, first.coachId]);
    expect((await readTeam(deps, lead)).members.map((member) => member.people)).toEqual([0, 2, 1]);

    const who = aNewcomer();
    const { jobSeekerId } = await joinAsJobSeeker(deps, who, { ...about, providerId: lead.providerId });
    expect(await roleOf(who)).toEqual({ kind: "jobSeeker", accountId: who.accountId, jobSeekerId });
    const seeker = { kind: "jobSeeker", accountId: who.accountId, jobSeekerId } as const;
    const profile = await readProfile(deps, seeker, jobSeekerId);
    expect(profile).toMatchObject({ knownAs: "Pat", approval: "not-approved", published: false, coachName: "Second" });
    await expect(joinAsJobSeeker(deps, who, { ...about, providerId: lead.providerId })).rejects.toBeInstanceOf(Clash);
  });

  it("learns a coach's name and no count: the function answers with one id, to the app's login only", async () => {
    const lead = await aProvider();
    const coach = await aCoach(lead);
    await joinAsJobSeeker(deps, aNewcomer(), { ...about, providerId: lead.providerId });
    const app = db.as("firstshift_app");
    expect(await app`select * from least_busy_coach(${lead.providerId})`).toEqual([{ least_busy_coach: coach.coachId }]);
    expect(await app`select * from coaching`).toHaveLength(0);
    await app`select set_config('firstshift.counting', 'caseloads', false)`;
    expect(await app`select * from coaching`).toHaveLength(0);
    await expect(db.as("firstshift_employer")`select least_busy_coach(${lead.providerId})`).rejects.toThrow(/denied/);
  });

  it("cannot join a provider that has no coach, is not admitted, or does not exist", async () => {
    const waiting = await aProvider({ admitted: false });
    const empty = await aProvider();
    for (const providerId of [waiting.providerId, empty.providerId, deps.random.uuid()]) {
      await expect(joinAsJobSeeker(deps, aNewcomer(), { ...about, providerId })).rejects.toBeInstanceOf(Clash);
    }
    const { providers } = await findProviders(deps, aNewcomer(), { town: "Bath" });
    const offered = providers.map(({ id }) => id);
    expect(offered).not.toContain(waiting.providerId);
    expect(offered).not.toContain(empty.providerId);
  });

  it("is offered the nearest provider first", async () => {
    const far = await aProvider({ town: "Inverness" });
    const near = await aProvider({ town: "Bristol" });
    await aCoach(far);
    await aCoach(near);
    const { town, providers } = await findProviders(deps, aNewcomer(), { town: "bristol" });
    expect(town).toMatch(/^Bristol/);
    const order = providers.map(({ id }) => id);
    expect(order[0]).toBe(near.providerId);
    expect(order.indexOf(far.providerId)).toBe(order.length - 1);
    expect(providers[0]).toMatchObject({ miles: 0 });
    expect(await problems(findProviders(deps, aNewcomer(), { town: "Nowhere at all" }))).toHaveProperty("town");
  });

  it("is 16 on the day of their birthday, by the clock in London", async () => {
    const lead = await aProvider();
    await aCoach(lead);
    const joining = (birthDate: string) => joinAsJobSeeker(deps, aNewcomer(), { ...about, birthDate, providerId: lead.providerId });
    const before = deps.clock.now().toString();
    // Half past midnight in London is still the day before in UTC.
    db.clock.set("2026-06-08T23:30:00Z");
    await expect(joining("2010-06-09")).resolves.toBeTruthy();
    expect((await problems(joining("2010-06-10"))).birthDate).toContain("not built it yet");
    expect((await problems(joining("2013-01-01"))).birthDate).toContain("16 or older");
    db.clock.set(before);
  });
});
