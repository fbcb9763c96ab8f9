import { and, eq, exists, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { EmployerRole } from "#app/domain/actor.ts";
import type { Tx } from "../client.server.ts";
import { account } from "../schema/auth.ts";
import { booking } from "../schema/booking.ts";
import { circleAccess, circleMember, supporter } from "../schema/circle.ts";
import { employerMember } from "../schema/employer.ts";
import { introduction } from "../schema/introduction.ts";
import { operator, providerMember } from "../schema/membership.ts";
import { vacancy } from "../schema/vacancy.ts";
import { coaching, jobSeeker } from "../schema/vocational-profile.ts";
import { introductionWish } from "../schema/wish.ts";
import { bookingStands } from "./booking-stands.ts";
import { aboutVacancy } from "./opening-columns.ts";

/** The job seeker, whoever coaches them now and who leads that provider, by account. */
export async function seekerAndCoach(tx: Tx, jobSeekerId: string) {
  const [row] = await tx
    .select({ seeker: jobSeeker.accountId, coach: providerMember.accountId, providerId: coaching.providerId })
    .from(jobSeeker)
    .leftJoin(coaching, and(eq(coaching.jobSeekerId, jobSeeker.id), isNull(coaching.endedAt)))
    .leftJoin(providerMember, eq(providerMember.id, coaching.coachId))
    .where(eq(jobSeeker.id, jobSeekerId));
  if (!row) return null;
  const leads = row.providerId === null ? [] : await leadsOf(tx, row.providerId);
  return { jobSeeker: [row.seeker], coach: row.coach ? [row.coach] : [], providerLead: leads };
}

/** Those for whom something ended, or who go on without it, because somebody else got the job; a vacancy is filled once. */
export async function othersInProcess(tx: Tx, vacancyId: string, bookingId: string) {
  const filled = "vacancy-filled";
  const introduced = await tx
    .select({
      jobSeekerId: introduction.jobSeekerId,
      planned: sql<boolean>`coalesce(bool_or(${booking.status} = 'cancelled' and ${booking.firstAgreedAt} is not null), false)`,
    })
    .from(introduction)
    .leftJoin(booking, and(
      eq(booking.introductionId, introduction.id), ne(booking.id, bookingId),
      or(eq(booking.closingReason, filled), and(bookingStands, ne(booking.kind, "work_experience"))),
    ))
    .where(and(aboutVacancy(introduction, vacancyId), or(eq(introduction.closingReason, filled), isNotNull(booking.id))))
    .groupBy(introduction.jobSeekerId);
  const asked = await tx
    .select({ jobSeekerId: introductionWish.jobSeekerId })
    .from(introductionWish)
    .innerJoin(vacancy, eq(vacancy.id, vacancyId))
    .where(and(aboutVacancy(introductionWish, vacancyId), eq(introductionWish.status, "closed"), eq(introductionWish.answeredAt, vacancy.endedAt)));
  const [people, askers, supporters] = [
    await Promise.all(introduced.map(({ jobSeekerId }) => seekerAndCoach(tx, jobSeekerId))),
    await Promise.all(asked.map(({ jobSeekerId }) => seekerAndCoach(tx, jobSeekerId))),
    await Promise.all(introduced.filter(({ planned }) => planned).map(({ jobSeekerId }) => toldOfDates(tx, jobSeekerId))),
  ];
  return {
    otherJobSeeker: [...new Set([...people, ...askers].flatMap((one) => one?.jobSeeker ?? []))],
    otherSupporter: [...new Set(supporters.flat())],
    otherCoach: [...new Set(people.flatMap((one) => one?.coach ?? []))],
  };
}

/** Whether somebody has joined with this address, as whatever. */
export async function hasRole(tx: Tx, email: string): Promise<boolean> {
  const held = [jobSeeker, supporter, providerMember, employerMember, operator].map((role) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(role)
        .where(and(eq(role.accountId, account.id), "endedAt" in role ? isNull(role.endedAt) : undefined)),
    ),
  );
  const rows = await tx.select({ id: account.id }).from(account).where(and(eq(account.email, email), or(...held)));
  return rows.length > 0;
}

/** Members of the circle whom the person lets have emails about dates. */
export async function toldOfDates(tx: Tx, jobSeekerId: string): Promise<string[]> {
  const rows = await tx
    .select({ accountId: supporter.accountId })
    .from(circleAccess)
    .innerJoin(circleMember, and(eq(circleMember.id, circleAccess.circleMemberId), eq(circleMember.status, "joined")))
    .innerJoin(supporter, eq(supporter.id, circleMember.supporterId))
    .where(and(eq(circleAccess.jobSeekerId, jobSeekerId), eq(circleAccess.item, "email-dates")))
    .orderBy(supporter.accountId);
  return rows.map((row) => row.accountId);
}

export async function leadsOf(tx: Tx, providerId: string): Promise<string[]> {
  const rows = await tx
    .select({ accountId: providerMember.accountId })
    .from(providerMember)
    .where(and(eq(providerMember.providerId, providerId), eq(providerMember.role, "lead"), isNull(providerMember.endedAt)))
    .orderBy(providerMember.accountId);
  return rows.map((row) => row.accountId);
}

/** Those who hire where something stands that all sides agreed with this person. */
export async function agreedWith(tx: Tx, jobSeekerId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ employerId: booking.employerId })
    .from(booking)
    .where(and(eq(booking.jobSeekerId, jobSeekerId), bookingStands))
    .orderBy(booking.employerId);
  return (await Promise.all(rows.map(({ employerId }) => hiringSide(tx, employerId)))).flat();
}

/** Mentors at the workplace do not hire, so they are not written to about hiring. */
export const hiringSide = (tx: Tx, employerId: string) => teamOf(tx, employerId, ["owner", "hiring_manager"]);
export const ownersOf = (tx: Tx, employerId: string) => teamOf(tx, employerId, ["owner"]);

async function teamOf(tx: Tx, employerId: string, roles: EmployerRole[]): Promise<string[]> {
  const rows = await tx
    .select({ accountId: employerMember.accountId })
    .from(employerMember)
    .where(and(eq(employerMember.employerId, employerId), inArray(employerMember.role, roles)))
    .orderBy(employerMember.accountId);
  return rows.map((row) => row.accountId);
}

/** Who mentors at work without hiring: whoever hires hears of it as the employer. */
export async function mentorOf(tx: Tx, memberId: string | null): Promise<string[]> {
  if (memberId === null) return [];
  const rows = await tx
    .select({ accountId: employerMember.accountId })
    .from(employerMember)
    .where(and(eq(employerMember.id, memberId), eq(employerMember.role, "workplace_mentor")));
  return rows.map((row) => row.accountId);
}

export async function operators(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ accountId: operator.accountId }).from(operator).where(isNull(operator.endedAt)).orderBy(operator.accountId);
  return rows.map((row) => row.accountId);
}
