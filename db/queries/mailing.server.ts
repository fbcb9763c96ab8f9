import { and, eq, exists, inArray, isNotNull, lt, notExists, or } from "drizzle-orm";
import { LIVE_INTRODUCTION_STATES, statusNow } from "#app/domain/introduction/introduction-lifecycle.ts";
import type { Circumstances, DigestItem, MailingStore, RecordedEvent, Side, StatusOf, Topic } from "#app/domain/mailing/mailing-store.ts";
import type { Tx } from "../client.server.ts";
import { circleMember, supporter } from "../schema/circle.ts";
import { account } from "../schema/auth.ts";
import { digestItem, emailDelivery, emailPreference, emailReturn } from "../schema/email.ts";
import { employer, employerMember, teamInvitation } from "../schema/employer.ts";
import { event } from "../schema/event.ts";
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
import type { QueryContext } from "./context.ts";
import { agreedWith, hasRole, hiringSide, leadsOf, mentorOf, operators, othersInProcess, ownersOf, seekerAndCoach, toldOfDates } from "./mailing-people.ts";
import { aboutVacancy, needOf, openingColumns, STANDING, vacancyOf } from "./opening-columns.ts";

type Readers = { [T in Topic]: (tx: Tx, id: string) => Promise<Circumstances<StatusOf[T]> | null> };

/** What the worker reads to send an email, and where it keeps that it did. */
export function mailingQueries({ tx }: QueryContext): MailingStore {
  return {
    async event(eventId) {
      const [row] = await tx
        .select({ id: event.id, name: event.name, subjects: event.subjects, accountId: event.accountId, occurredAt: event.occurredAt })
        .from(event)
        .where(eq(event.id, eventId));
      return (row as RecordedEvent | undefined) ?? null;
    },
    circumstances: (topic, id) => READERS[topic](tx, id),
    async addressOf(accountId) {
      const [row] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId));
      return row?.email ?? null;
    },
    async addresseeOf(invitationId) {
      const [coach] = await tx
        .select({ email: invitation.email, organisation: provider.name })
        .from(invitation)
        .innerJoin(provider, eq(provider.id, invitation.providerId))
        .where(eq(invitation.id, invitationId));
      if (coach) return coach;
      const [member] = await tx
        .select({ email: teamInvitation.email, organisation: employer.name })
        .from(teamInvitation)
        .innerJoin(employer, eq(employer.id, teamInvitation.employerId))
        .where(eq(teamInvitation.id, invitationId));
      return member ?? null;
    },
    async referralTo(referralId) {
      const [row] = await tx
        .select({ email: referral.email, referrerName: referral.referrerName, readTogether: referral.readTogether })
        .from(referral)
        .where(eq(referral.id, referralId));
      return row ?? null;
    },
    async circleAddressOf(circleMemberId) {
      const [row] = await tx.select({ email: circleMember.email }).from(circleMember).where(eq(circleMember.id, circleMemberId));
      return row?.email ?? null;
    },
    async pacesOf(accountIds) {
      if (accountIds.length === 0) return new Map();
      const rows = await tx
        .select({ accountId: emailPreference.accountId, pace: emailPreference.pace })
        .from(emailPreference)
        .where(inArray(emailPreference.accountId, [...accountIds]));
      return new Map(rows.map(({ accountId, pace }) => [accountId, pace]));
    },
    async keepForDigest(items) {
      const dueAts = [];
      for (const item of items) {
        await tx.insert(digestItem).values(item).onConflictDoNothing();
        const [kept] = await tx
          .select({ dueAt: digestItem.dueAt })
          .from(digestItem)
          .where(
            and(
              eq(digestItem.eventId, item.eventId),
              eq(digestItem.template, item.template),
              eq(digestItem.recipientId, item.recipientId),
            ),
          );
        dueAts.push(kept!.dueAt);
      }
      return dueAts;
    },
    async digestItems(recipientId, dueAt) {
      const rows = await tx
        .select({
          eventId: digestItem.eventId,
          template: digestItem.template,
          side: digestItem.side,
          recipientId: digestItem.recipientId,
          dueAt: digestItem.dueAt,
        })
        .from(digestItem)
        .where(and(eq(digestItem.recipientId, recipientId), eq(digestItem.dueAt, dueAt)))
        .orderBy(digestItem.keptAt, digestItem.eventId);
      return rows.map((row): DigestItem => ({ ...row, side: row.side as Side }));
    },
    async accountAt(email) {
      const [row] = await tx.select({ id: account.id }).from(account).where(eq(account.email, email.trim().toLowerCase()));
      return row?.id ?? null;
    },
    async emailReturn(accountId) {
      const [row] = await tx
        .select({ reason: emailReturn.reason, since: emailReturn.since })
        .from(emailReturn)
        .where(eq(emailReturn.accountId, accountId));
      return row ?? null;
    },
    async recordReturn(accountId, returned) {
      await tx
        .insert(emailReturn)
        .values({ accountId, ...returned })
        .onConflictDoUpdate({
          target: emailReturn.accountId,
          set: returned,
          setWhere: lt(emailReturn.since, returned.since),
        });
    },
    async forgetReturnBefore(accountId, at) {
      await tx.delete(emailReturn).where(and(eq(emailReturn.accountId, accountId), lt(emailReturn.since, at)));
    },
    async isDelivered(idempotencyKey) {
      const rows = await tx
        .select({ key: emailDelivery.idempotencyKey })
        .from(emailDelivery)
        .where(eq(emailDelivery.idempotencyKey, idempotencyKey));
      return rows.length > 0;
    },
    async recordDelivery(delivered) {
      await tx.insert(emailDelivery).values(delivered).onConflictDoNothing();
    },
  };
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
        mentorId: booking.mentorId,
      })
      .from(booking)
      .where(eq(booking.id, id));
    const people = row && (await seekerAndCoach(tx, row.jobSeekerId));
    return people
      ? {
          status: row.status,
          people: {
            ...people,
            supporter: await toldOfDates(tx, row.jobSeekerId),
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
