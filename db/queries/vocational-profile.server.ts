import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { Profile } from "#app/domain/vocational-profile/profile.ts";
import type { ProfileStore } from "#app/domain/vocational-profile/profile-store.ts";
import { circleMember } from "../schema/circle.ts";
import { provider, providerMember } from "../schema/membership.ts";
import { visibilityChoice } from "../schema/visibility.ts";
import { coaching, jobSeeker, ownJobSeeker, profileChange, publishedProfile, vocationalProfile } from "../schema/vocational-profile.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";

const SEEKER = {
  id: jobSeeker.id,
  accountId: jobSeeker.accountId,
  fullName: jobSeeker.fullName,
  knownAs: jobSeeker.knownAs,
  birthDate: jobSeeker.birthDate,
  joinedAt: jobSeeker.joinedAt,
  coachId: coaching.coachId,
  coachName: providerMember.name,
  providerId: coaching.providerId,
  providerName: provider.name,
};

/** Listed one by one: a new column is not published by existing. */
const PUBLISHED = {
  hopes: publishedProfile.hopes,
  tasksLiked: publishedProfile.tasksLiked,
  tasksDone: publishedProfile.tasksDone,
  tasksAlone: publishedProfile.tasksAlone,
  experience: publishedProfile.experience,
  experienceLong: publishedProfile.experienceLong,
  certificates: publishedProfile.certificates,
  environmentLike: publishedProfile.environmentLike,
  environmentAvoid: publishedProfile.environmentAvoid,
  helps: publishedProfile.helps,
  hoursStart: publishedProfile.hoursStart,
  hoursAim: publishedProfile.hoursAim,
  days: publishedProfile.days,
  times: publishedProfile.times,
  placeId: publishedProfile.placeId,
  travelMetres: publishedProfile.travelMetres,
};

const seekers = statement((tx, value: Value<"id">) =>
  tx
    .select(SEEKER)
    .from(jobSeeker)
    .innerJoin(coaching, and(eq(coaching.jobSeekerId, jobSeeker.id), isNull(coaching.endedAt)))
    .innerJoin(providerMember, eq(providerMember.id, coaching.coachId))
    .innerJoin(provider, eq(provider.id, coaching.providerId))
    .where(eq(jobSeeker.id, value("id"))),
);

const publishedOf = statement((tx, value: Value<"jobSeekerId">) =>
  tx
    .select(PUBLISHED)
    .from(publishedProfile)
    .where(and(eq(publishedProfile.jobSeekerId, value("jobSeekerId")), isNull(publishedProfile.withdrawnAt))),
);

const profileRows = (tx: QueryContext["tx"], whose: SQL) => tx.select().from(vocationalProfile).where(whose);
const profiles = statement((tx, value: Value<"jobSeekerId">) => profileRows(tx, eq(vocationalProfile.jobSeekerId, value("jobSeekerId"))));

export function profileQueries({ tx, random }: QueryContext): ProfileStore {
  return {
    async seekerById(jobSeekerId) {
      const [row] = await seekers(tx, { id: jobSeekerId });
      return row ?? null;
    },
    async addSeeker(seeker) {
      // First: the policies of the tables below ask it whose row they are given.
      await tx.insert(ownJobSeeker).values({ id: seeker.id, accountId: seeker.accountId });
      await tx.insert(jobSeeker).values(seeker);
    },
    async changeSeeker(jobSeekerId, changes) {
      await tx.update(jobSeeker).set(changes).where(eq(jobSeeker.id, jobSeekerId));
    },
    async startCoaching(started) {
      await tx.insert(coaching).values(started);
    },
    async endCoaching({ jobSeekerId, coachId, endedAt }) {
      const [row] = await tx
        .update(coaching)
        .set({ endedAt })
        .where(and(eq(coaching.jobSeekerId, jobSeekerId), eq(coaching.coachId, coachId), isNull(coaching.endedAt)))
        .returning({ id: coaching.id });
      return row?.id ?? null;
    },
    async coachedBy(coachId) {
      const rows = await tx
        .select({ jobSeekerId: coaching.jobSeekerId })
        .from(coaching)
        .where(and(eq(coaching.coachId, coachId), isNull(coaching.endedAt)))
        .orderBy(coaching.startedAt, coaching.jobSeekerId);
      return rows.map(({ jobSeekerId }) => jobSeekerId);
    },
    async namesOf(jobSeekerIds) {
      if (jobSeekerIds.length === 0) return new Map();
      const rows = await tx
        .select({ id: jobSeeker.id, knownAs: jobSeeker.knownAs })
        .from(jobSeeker)
        .where(inArray(jobSeeker.id, [...jobSeekerIds]));
      return new Map(rows.map(({ id, knownAs }) => [id, knownAs]));
    },
    async caseload({ coachId, providerId }) {
      const rows = await tx
        .select({
          jobSeekerId: jobSeeker.id,
          knownAs: jobSeeker.knownAs,
          coachId: coaching.coachId,
          coachName: providerMember.name,
          joinedAt: jobSeeker.joinedAt,
          profile: vocationalProfile,
          searchId: publishedProfile.searchId,
          // For each person by themselves: counting everybody's first took longer than all the rest of a coach's page.
          chosen: tx.$count(visibilityChoice, and(eq(visibilityChoice.jobSeekerId, jobSeeker.id), isNull(visibilityChoice.withdrawnAt))),
        })
        .from(coaching)
        .innerJoin(jobSeeker, eq(jobSeeker.id, coaching.jobSeekerId))
        .innerJoin(providerMember, eq(providerMember.id, coaching.coachId))
        .innerJoin(vocationalProfile, eq(vocationalProfile.jobSeekerId, jobSeeker.id))
        .leftJoin(
          publishedProfile,
          and(eq(publishedProfile.jobSeekerId, jobSeeker.id), isNull(publishedProfile.withdrawnAt)),
        )
        .where(
          and(
            isNull(coaching.endedAt),
            coachId ? eq(coaching.coachId, coachId) : undefined,
            providerId ? eq(coaching.providerId, providerId) : undefined,
          ),
        )
        .orderBy(asc(jobSeeker.joinedAt), asc(jobSeeker.id));
      return rows.map(({ profile, searchId, chosen, ...row }) => ({
        ...row,
        profile: profileOf(profile),
        published: searchId !== null,
        chosen: Number(chosen),
      }));
    },

    async start(jobSeekerId, answers, saved) {
      await tx.insert(vocationalProfile).values({ jobSeekerId, ...answers, ...saved, revision: 0, helpedBy: "nobody" });
    },
    async profile(jobSeekerId) {
      const [row] = await profiles(tx, { jobSeekerId });
      return row ? profileOf(row) : null;
    },
    async profileForChange(jobSeekerId) {
      const [row] = await profileRows(tx, eq(vocationalProfile.jobSeekerId, jobSeekerId)).for("update");
      return row ? profileOf(row) : null;
    },
    async save(jobSeekerId, changes, saved) {
      await tx
        .update(vocationalProfile)
        .set({ ...changes, ...saved, revision: sql`${vocationalProfile.revision} + 1` })
        .where(eq(vocationalProfile.jobSeekerId, jobSeekerId));
    },
    async approve({ jobSeekerId, revision, strengths, facts, approvedAt }) {
      const rows = await tx
        .update(vocationalProfile)
        .set({ approvedRevision: revision, approvedAt, approvedStrengths: strengths, approvedFacts: facts })
        .where(and(eq(vocationalProfile.jobSeekerId, jobSeekerId), eq(vocationalProfile.revision, revision)))
        .returning({ id: vocationalProfile.jobSeekerId });
      return rows.length > 0;
    },
    async keepApproved(jobSeekerId, { strengths, facts }) {
      await tx
        .update(vocationalProfile)
        .set({ approvedStrengths: strengths, approvedFacts: facts })
        .where(eq(vocationalProfile.jobSeekerId, jobSeekerId));
    },

    async recordChange(change) {
      await tx.insert(profileChange).values({ id: random.uuid(), ...change });
    },
    changes(jobSeekerId, { limit, offset }) {
      const { id: _id, jobSeekerId: _seeker, ...entry } = getTableColumns(profileChange);
      return tx
        .select({ ...entry, coachName: providerMember.name, memberName: circleMember.name })
        .from(profileChange)
        .leftJoin(providerMember, eq(providerMember.accountId, profileChange.accountId))
        .leftJoin(circleMember, eq(circleMember.id, profileChange.circleMemberId))
        .where(eq(profileChange.jobSeekerId, jobSeekerId))
        .orderBy(desc(profileChange.changedAt), desc(profileChange.revision), desc(profileChange.id))
        .limit(limit)
        .offset(offset);
    },
    async stepsChangedAfter(jobSeekerId, revision) {
      const rows = await tx
        .selectDistinct({ step: profileChange.step })
        .from(profileChange)
        .where(and(eq(profileChange.jobSeekerId, jobSeekerId), gt(profileChange.revision, revision)));
      return rows.flatMap(({ step }) => step ?? []);
    },

    async published(jobSeekerId) {
      const [row] = await publishedOf(tx, { jobSeekerId });
      return row ?? null;
    },
    async publish(jobSeekerId, published, publishedAt) {
      await tx
        .insert(publishedProfile)
        .values({ jobSeekerId, searchId: random.uuid(), ...published, publishedAt })
        .onConflictDoUpdate({
          target: publishedProfile.jobSeekerId,
          set: { ...published, publishedAt, withdrawnAt: null },
        });
    },
    async unpublish(jobSeekerId, withdrawnAt) {
      await tx.update(publishedProfile).set({ withdrawnAt }).where(eq(publishedProfile.jobSeekerId, jobSeekerId));
    },
  };
}

/** The columns hold codes that only this application writes, checked against the closed lists on the way in. */
function profileOf({ updatedBy: _account, ...row }: typeof vocationalProfile.$inferSelect): Profile {
  return row as Profile;
}
