import { and, eq, exists, inArray, isNotNull, notExists, or } from "drizzle-orm";
import { LIVE_INTRODUCTION_STATES, statusNow } from "#app/domain/introduction/introduction-lifecycle.ts";
import type { Circumstances, StatusOf, Topic } from "#app/domain/mailing/mailing-store.ts";
import type { Tx } from "../client.server.ts";
import { circleMember, supporter } from "../schema/circle.ts";
import { employer, employerMember, teamInvitation } from "../schema/employer.ts";
import { introduction, introductionRequest } from "../schema/introduction.ts";
import { invitation, provider, providerMember } from "../schema/membership.ts";
import { referral } from "../schema/referral.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { coaching } from "../schema/vocational-profile.ts";
import { booking } from "../schema/booking.ts";
import { bookingStands } from "./booking-stands.ts";
import { toldNote } from "../schema/told.ts";
import { worry } from "../schema/worry.ts";
import { introductionWish } from "../schema/wish.ts";
import { agreedWith, hasRole, hiringSide, leadsOf, mentorOf, operators, othersInProcess, ownersOf, seekerAndCoach, toldOfDates } from "./mailing-people.ts";
import { aboutVacancy, needOf, openingColumns, STANDING, vacancyOf } from "./opening-columns.ts";

type Readers = { [T in Topic]: (tx: Tx, id: string) => Promise<Circumstances<StatusOf[T]> | null> };

/** Whom something is about and how it stands, for the emails that say so. */
export function circumstancesOf<T extends Topic>(tx: Tx, topic: T, id: string): Promise<Circumstances<StatusOf[T]> | null> {
  return READERS[topic](tx, id);
}

const READERS: Readers = {
  /** The employer, and whoever still had an introduction for it: they are over with it. */
  async opening(tx, id) {
    const columns = (table: typeof vacancy | typeof unmetNeed) =>
      ({ status: table.status, employerId: table.employerId, endedAt: table.endedAt });
    const [asVacancy] = await tx.select(columns(vacancy)).from(vacancy).where(eq(vacancy.id, id));
    const [asNeed] = await tx.select(columns(unmetNeed)).from(unmetNeed).where(eq(unmetNeed.id, id));
    const found = asVacancy ?? asNeed;
    if (!found) return null;
    const signed = tx.select({ id: booking.id }).from(booking).where(and(eq(booking.introductionId, introduction.id), bookingStands));
    // What its employer could see was closed in the same moment; the rest ends with it as it stands.
    const endedWithIt = found.endedAt && and(
      eq(introduction.status, "closed"), eq(introduction.closingReason, "vacancy-closed"), eq(introduction.closedAt, found.endedAt),
    );
    const introduced = await tx
      .selectDistinct({ jobSeekerId: introduction.jobSeekerId })
      .from(introduction)
      .where(
        and(
          asVacancy ? aboutVacancy(introduction, id) : eq(introduction.unmetNeedId, id),
          or(
            and(inArray(introduction.status, [...LIVE_INTRODUCTION_STATES]), notExists(signed)),
            endedWithIt ?? undefined,
          ),
        ),
      )
      .orderBy(introduction.jobSeekerId);
    const people = await Promise.all(introduced.map(({ jobSeekerId }) => seekerAndCoach(tx, jobSeekerId)));
    const side = (name: "jobSeeker" | "coach") => [...new Set(people.flatMap((one) => one?.[name] ?? []))];
    return {
      status: found.status,
      people: { employer: await hiringSide(tx, found.employerId), jobSeeker: side("jobSeeker"), coach: side("coach") },
      about: { kind: asVacancy ? "vacancy" : "unmet_need", id },
      // Nobody has ever been able to find a draft.
      ...(found.status === "draft" ? {} : { openings: { openingId: id } }),
    };
  },
  async employer(tx, id) {
    const [row] = await tx.select({ status: employer.status }).from(employer).where(eq(employer.id, id));
    if (!row) return null;
    const [hiring, owner] = [await hiringSide(tx, id), await ownersOf(tx, id)];
    return { status: row.status, people: { employer: hiring, owner, operator: await operators(tx) }, openings: { employerId: id } };
  },
  async provider(tx, id) {
    const [row] = await tx
      .select({ status: provider.status })
      .from(provider)
      .where(eq(provider.id, id));
    return row
      ? { status: row.status, people: { providerLead: await leadsOf(tx, id), operator: await operators(tx) } }
      : null;
  },
  async invitation(tx, id) {
    const [row] = await tx
      .select({ status: invitation.status, providerId: invitation.providerId })
      .from(invitation)
      .where(eq(invitation.id, id));
    return row ? { status: row.status, people: { invited: [id], providerLead: await leadsOf(tx, row.providerId) } } : null;
  },
  /** Whoever has joined already is not asked: nobody, the referrer least of all, hears that they have. */
  async referral(tx, id) {
    const [row] = await tx.select({ status: referral.status, email: referral.email }).from(referral).where(eq(referral.id, id));
    if (!row) return null;
    return { status: row.status, people: { invited: (await hasRole(tx, row.email)) ? [] : [id] } };
  },
  async teamInvitation(tx, id) {
    const [row] = await tx
      .select({ status: teamInvitation.status, employerId: teamInvitation.employerId })
      .from(teamInvitation)
      .where(eq(teamInvitation.id, id));
    return row ? { status: row.status, people: { invited: [id], owner: await ownersOf(tx, row.employerId) } } : null;
  },
  async teamMember(tx, id) {
    const [row] = await tx
      .select({ accountId: employerMember.accountId, employerId: employerMember.employerId })
      .from(employerMember)
      .where(eq(employerMember.id, id));
    return row
      ? { status: "joined", people: { member: [row.accountId], owner: await ownersOf(tx, row.employerId) } }
      : null;
  },
  async circleMember(tx, id) {
    const [row] = await tx
      .select({ status: circleMember.status, jobSeekerId: circleMember.jobSeekerId, supporter: supporter.accountId })
      .from(circleMember)
      .leftJoin(supporter, eq(supporter.id, circleMember.supporterId))
      .where(eq(circleMember.id, id));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    return people
      ? {
          status: row.status,
          people: { invited: [id], jobSeeker: people.jobSeeker, supporter: row.supporter ? [row.supporter] : [] },
        }
      : null;
  },
  async toldNote(tx, id) {
    const [row] = await tx
      .select({ jobSeekerId: toldNote.jobSeekerId, reviewedAt: toldNote.reviewedAt })
      .from(toldNote)
      .where(eq(toldNote.id, id));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    return people ? { status: row.reviewedAt ? "read" : "unread", people } : null;
  },
  async worry(tx, id) {
    const [row] = await tx
      .select({ status: worry.status, jobSeekerId: worry.jobSeekerId, memberStatus: circleMember.status, supporter: supporter.accountId })
      .from(worry)
      .innerJoin(circleMember, eq(circleMember.id, worry.circleMemberId))
      .leftJoin(supporter, eq(supporter.id, circleMember.supporterId))
      .where(eq(worry.id, id));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    // Whoever was taken out meanwhile hears nothing more.
    const supporters = row?.memberStatus === "joined" && row.supporter ? [row.supporter] : [];
    return people ? { status: row.status, people: { ...people, supporter: supporters } } : null;
  },
  async coach(tx, id) {
    const [row] = await tx
      .select({ accountId: providerMember.accountId, providerId: providerMember.providerId })
      .from(providerMember)
      .where(eq(providerMember.id, id));
    return row
      ? { status: "joined", people: { coach: [row.accountId], providerLead: await leadsOf(tx, row.providerId) } }
      : null;
  },
  async account(_tx, id) {
    return { status: "open", people: { formerMember: [id] } };
  },
  async jobSeeker(tx, id) {
    const people = await seekerAndCoach(tx, id);
    return people ? { status: "joined", people, jobSeekerId: id } : null;
  },
  async coaching(tx, id) {
    const [row] = await tx
      .select({ jobSeekerId: coaching.jobSeekerId, former: providerMember.accountId })
      .from(coaching)
      .innerJoin(providerMember, eq(providerMember.id, coaching.coachId))
      .where(and(eq(coaching.id, id), isNotNull(coaching.endedAt)));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    return people
      ? { status: "ended", people: { ...people, formerCoach: [row.former], employer: await agreedWith(tx, row.jobSeekerId) } }
      : null;
  },
  async introductionRequest(tx, id) {
    const [row] = await tx
      .select({
        status: introductionRequest.status,
        jobSeekerId: introductionRequest.jobSeekerId,
        employerId: introductionRequest.employerId,
      })
      .from(introductionRequest)
      .where(eq(introductionRequest.id, id));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    return people
      ? {
          status: row.status,
          people: {
            coach: people.coach,
            providerLead: people.providerLead,
            employer: await hiringSide(tx, row.employerId),
          },
        }
      : null;
  },
  async introductionWish(tx, id) {
    const [row] = await tx
      .select({ status: introductionWish.status, jobSeekerId: introductionWish.jobSeekerId })
      .from(introductionWish)
      .where(eq(introductionWish.id, id));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    return people ? { status: row.status, people } : null;
  },
  async introduction(tx, id) {
    const [row] = await tx
      .select({
        status: introduction.status,
        jobSeekerId: introduction.jobSeekerId,
        employerId: introduction.employerId,
        sharedAt: introduction.sharedAt,
        openingStatus: openingColumns.status,
        bookingStands: exists(
          tx
            .select({ id: booking.id })
            .from(booking)
            .where(and(eq(booking.introductionId, id), bookingStands)),
        ).mapWith(Boolean),
      })
      .from(introduction)
      .leftJoin(unmetNeed, needOf(introduction))
      .leftJoin(vacancy, vacancyOf(introduction))
      .where(eq(introduction.id, id));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    if (!people) return null;
    // An employer takes part only once the job seeker has said yes.
    const members = row.sharedAt ? await hiringSide(tx, row.employerId) : [];
    const status = statusNow({ ...row, openingStands: STANDING.includes(row.openingStatus) });
    return { status, people: { ...people, employer: members }, jobSeekerId: row.jobSeekerId };
  },
  async booking(tx, id) {
    const [row] = await tx
      .select({
        status: booking.status, jobSeekerId: booking.jobSeekerId, employerId: booking.employerId, vacancyId: booking.vacancyId,
        mentorId: booking.mentorId, firstAgreedAt: booking.firstAgreedAt,
      })
      .from(booking)
      .where(eq(booking.id, id));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    return people
      ? {
          status: row.status,
          people: {
            ...people,
            // They are told of dates once all have signed, so of a plan that was never agreed there is nothing to take back.
            supporter: row.firstAgreedAt === null ? [] : await toldOfDates(tx, row.jobSeekerId),
            employer: await hiringSide(tx, row.employerId),
            mentor: await mentorOf(tx, row.mentorId),
            ...(row.status === "job_offered" && row.vacancyId !== null ? await othersInProcess(tx, row.vacancyId, id) : {}),
          },
          about: { kind: "booking", id },
          ...(row.vacancyId === null ? {} : { openings: { openingId: row.vacancyId } }),
        }
      : null;
  },
};
