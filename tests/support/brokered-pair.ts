import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import { Temporal } from "temporal-polyfill";
import type postgres from "postgres";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "#app/domain/actor.ts";
import { account } from "#db/schema/auth.ts";
import { employer, employerMember, employerSite } from "#db/schema/employer.ts";
import { introduction } from "#db/schema/introduction.ts";
import { invitation, operator, provider, providerMember } from "#db/schema/membership.ts";
import { vacancy } from "#db/schema/vacancy.ts";
import { coaching, jobSeeker } from "#db/schema/vocational-profile.ts";
import { A_MONDAY } from "./clock.ts";

export type BrokeredPair = Awaited<ReturnType<typeof aBrokeredPair>>;

/**
 * A job seeker and an employer with a coach between them, an introduction just
 * proposed, an operator and an invitation: one of each that an event can be about.
 * Laid down past every policy; what a use case writes is for the use cases' own tests.
 */
export async function aBrokeredPair(superuser: postgres.Sql) {
  const tx = drizzle(superuser);
  const at = Temporal.Instant.from(A_MONDAY);
  const [town] = await superuser<{ id: number }[]>`select id from place order by id limit 1`;
  const placeId = town!.id;
  const accountFor = async (email: string) => {
    const id = randomUUID();
    await tx.insert(account).values({ id, name: email, email });
    return id;
  };

  const operatorEmail = "operator@example.org";
  await tx.insert(operator).values({ accountId: await accountFor(operatorEmail), name: "Olu", since: at });

  const providerId = randomUUID();
  const lead: ProviderLead = {
    kind: "providerLead",
    accountId: await accountFor("lead@example.org"),
    coachId: randomUUID(),
    providerId,
  };
  const coach: JobCoach = {
    kind: "jobCoach",
    accountId: await accountFor("coach@example.org"),
    coachId: randomUUID(),
    providerId,
  };
  await tx.insert(provider).values({
    id: providerId, name: "Harbour Works", placeId, about: "", status: "admitted",
    appliedBy: lead.accountId, appliedAt: at,
  });
  await tx.insert(providerMember).values([
    { id: lead.coachId, providerId, accountId: lead.accountId, name: "Lena", role: "lead", joinedAt: at },
    { id: coach.coachId, providerId, accountId: coach.accountId, name: "Chris", role: "coach", joinedAt: at },
  ]);
  const invitationId = randomUUID();
  const invitedEmail = "new-coach@example.org";
  await tx.insert(invitation).values({
    id: invitationId, providerId, email: invitedEmail, name: "Nia", status: "invited",
    invitedBy: lead.accountId, invitedAt: at, expiresAt: at.add({ hours: 24 * 14 }),
  });

  const jobSeekerEmail = "robin@example.org";
  const seeker: JobSeeker = {
    kind: "jobSeeker",
    accountId: await accountFor(jobSeekerEmail),
    jobSeekerId: randomUUID(),
  };
  await tx.insert(jobSeeker).values({
    id: seeker.jobSeekerId, accountId: seeker.accountId, fullName: "Robin Example", knownAs: "Robin",
    birthDate: Temporal.PlainDate.from("2001-02-03"), joinedAt: at,
  });
  await tx.insert(coaching).values({
    id: randomUUID(), jobSeekerId: seeker.jobSeekerId, coachId: coach.coachId, providerId, startedAt: at,
  });

  const member: EmployerMember = {
    kind: "employerMember",
    accountId: await accountFor("owner@example.org"),
    memberId: randomUUID(),
    employerId: randomUUID(),
    role: "owner",
  };
  const { employerId } = member;
  const siteId = randomUUID();
  await tx.insert(employer).values({
    id: employerId, name: "Quay Café", sector: "hospitality", size: "small", claimedLevel: "committed",
    status: "verified", level: "committed", signedUpBy: member.accountId, signedUpAt: at,
  });
  await tx.insert(employerSite).values({ id: siteId, employerId, name: "Quay", placeId, outcode: "BS1", addedAt: at });
  await tx.insert(employerMember).values([
    { id: member.memberId, employerId, accountId: member.accountId, name: "Omar", role: "owner", joinedAt: at },
    {
      id: randomUUID(), employerId, accountId: await accountFor("mentor@example.org"), name: "May",
      role: "workplace_mentor", joinedAt: at,
    },
  ]);
  const vacancyId = randomUUID();
  await tx.insert(vacancy).values({
    id: vacancyId, employerId, siteId, title: "Kitchen helper", sector: "hospitality", status: "open",
    hoursPerWeek: 16, days: ["mon"], startTime: "09:00", endTime: "13:00", payPencePerHour: 1300,
    contract: "permanent", startDate: Temporal.PlainDate.from("2026-07-01"), environment: [], adjustments: [],
    selection: "work_trial", createdAt: at, postedAt: at,
  });
  const introductionId = randomUUID();
  await tx.insert(introduction).values({
    id: introductionId, vacancyId, employerId, jobSeekerId: seeker.jobSeekerId, coachId: coach.coachId,
    status: "proposed", reasons: [], proposedAt: at, changedAt: at,
  });
  return {
    coach, lead, jobSeeker: seeker, employerMember: member, employerId, invitationId, introductionId, vacancyId,
    jobSeekerEmail, invitedEmail, operatorEmail,
  };
}
