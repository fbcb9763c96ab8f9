import { and, asc, count, desc, eq, gt, isNull, lt, ne, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import type { WorryStatus } from "#app/domain/worry/worry-lifecycle.ts";
import type { WorryTopic } from "#app/domain/worry/worry-rules.ts";
import type { WorryStore } from "#app/domain/worry/worry-store.ts";
import { circleMember } from "../schema/circle.ts";
import { providerMember } from "../schema/membership.ts";
import { coaching, jobSeeker } from "../schema/vocational-profile.ts";
import { worry } from "../schema/worry.ts";
import type { QueryContext } from "./context.ts";

const WORRY = {
  id: worry.id,
  jobSeekerId: worry.jobSeekerId,
  circleMemberId: worry.circleMemberId,
  topic: worry.topic,
  words: worry.words,
  status: worry.status,
  raisedAt: worry.raisedAt,
  answerBy: worry.answerBy,
  answer: worry.answer,
  answeredAt: worry.answeredAt,
  memberName: circleMember.name,
  relation: circleMember.relation,
};

/** Row-level security leaves what the actor may read: no query here names whoever acts. */
export function worryQueries({ tx }: QueryContext): WorryStore {
  return {
    async raise(row) {
      const rows = await tx.insert(worry).values({ ...row, status: "raised" }).onConflictDoNothing().returning({ id: worry.id });
      return rows.length > 0;
    },
    async byId(worryId) {
      const [row] = await tx
        .select(WORRY)
        .from(worry)
        .innerJoin(circleMember, eq(circleMember.id, worry.circleMemberId))
        .where(eq(worry.id, worryId));
      return row ?? null;
    },
    about(jobSeekerId, { limit, offset }) {
      return tx
        .select(WORRY)
        .from(worry)
        .innerJoin(circleMember, eq(circleMember.id, worry.circleMemberId))
        .where(and(eq(worry.jobSeekerId, jobSeekerId), ne(worry.status, "taken_back")))
        .orderBy(desc(worry.raisedAt), asc(worry.id))
        .limit(limit)
        .offset(offset);
    },
    aboutMe({ limit, offset }) {
      const answered = tx
        .select({ ...WORRY, words: sql<string | null>`${worry.words}`.as("words") })
        .from(worry)
        .innerJoin(circleMember, eq(circleMember.id, worry.circleMemberId))
        .where(eq(worry.status, "answered"));
      const waiting = tx
        .select({
          id: sql<string>`w.id`,
          jobSeekerId: circleMember.jobSeekerId,
          circleMemberId: circleMember.id,
          topic: sql<WorryTopic>`w.topic`,
          words: sql<string | null>`null::text`,
          status: sql<WorryStatus>`'raised'`,
          raisedAt: sql<Temporal.Instant>`w.raised_at`,
          answerBy: sql<Temporal.PlainDate>`w.answer_by`,
          answer: sql<string | null>`null::text`,
          answeredAt: sql<Temporal.Instant | null>`null::timestamptz`,
          memberName: circleMember.name,
          relation: circleMember.relation,
        })
        .from(sql`worries_waiting() w`)
        .innerJoin(circleMember, eq(circleMember.id, sql`w.circle_member_id`));
      return unionAll(answered, waiting).orderBy(sql`raised_at desc, id`).limit(limit).offset(offset);
    },
    async countOpen(circleMemberId) {
      const [row] = await tx
        .select({ open: count() })
        .from(worry)
        .where(and(eq(worry.circleMemberId, circleMemberId), eq(worry.status, "raised")));
      return row?.open ?? 0;
    },
    ofCaseload(status, { limit, offset }) {
      return tx
        .select({ ...WORRY, who: jobSeeker.knownAs, coachName: providerMember.name })
        .from(worry)
        .innerJoin(circleMember, eq(circleMember.id, worry.circleMemberId))
        .innerJoin(jobSeeker, eq(jobSeeker.id, worry.jobSeekerId))
        .innerJoin(coaching, and(eq(coaching.jobSeekerId, worry.jobSeekerId), isNull(coaching.endedAt)))
        .innerJoin(providerMember, eq(providerMember.id, coaching.coachId))
        .where(eq(worry.status, status))
        .orderBy(...(status === "raised" ? [asc(worry.raisedAt), asc(worry.id)] : [desc(worry.answeredAt), asc(worry.id)]))
        .limit(limit)
        .offset(offset);
    },
    async settle({ id, to, answer }) {
      const rows = await tx
        .update(worry)
        .set({ status: to, answer: answer?.words, answeredBy: answer?.by, answeredAt: answer?.at })
        .where(and(eq(worry.id, id), eq(worry.status, "raised")))
        .returning({ id: worry.id });
      return rows.length > 0;
    },
    async overdue({ before, after, limit }) {
      const rows = await tx
        .select({ id: worry.id })
        .from(worry)
        .where(
          and(
            eq(worry.status, "raised"),
            isNull(worry.leadToldAt),
            lt(worry.answerBy, before),
            after === null ? undefined : gt(worry.id, after),
          ),
        )
        .orderBy(asc(worry.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async markLeadTold(worryId, at) {
      const rows = await tx
        .update(worry)
        .set({ leadToldAt: at })
        .where(and(eq(worry.id, worryId), eq(worry.status, "raised"), isNull(worry.leadToldAt)))
        .returning({ id: worry.id });
      return rows.length > 0;
    },
  };
}
