import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { SectorCode } from "#app/domain/vocabulary/sectors.ts";
import type { HelperCode } from "#app/domain/vocabulary/helping.ts";
import type { PreparedAnswer, PreparedStore } from "#app/domain/visibility/prepared-store.ts";
import { circleMember } from "../schema/circle.ts";
import { employer } from "../schema/employer.ts";
import { preparedRule } from "../schema/standing-choice.ts";
import { preparedChoice } from "../schema/visibility.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";

/** Without a member it was a coach. */
const preparer = (table: typeof preparedChoice | typeof preparedRule) => ({
  preparedBy: table.preparedBy,
  preparedAt: table.preparedAt,
  helper: sql<HelperCode>`coalesce(${circleMember.relation}, 'job-coach')`,
  memberName: circleMember.name,
});

const choicesFor = statement((tx, value: Value<"jobSeekerId">) =>
  tx
    .select({
      id: preparedChoice.id,
      employerId: preparedChoice.employerId,
      employerName: employer.name,
      ...preparer(preparedChoice),
    })
    .from(preparedChoice)
    .innerJoin(employer, and(eq(employer.id, preparedChoice.employerId), eq(employer.status, "verified")))
    .leftJoin(circleMember, eq(circleMember.id, preparedChoice.memberId))
    .where(and(eq(preparedChoice.jobSeekerId, value("jobSeekerId")), eq(preparedChoice.status, "waiting")))
    .orderBy(asc(employer.name), asc(preparedChoice.id)),
);

const rulesFor = statement((tx, value: Value<"jobSeekerId">) =>
  tx
    .select({
      id: preparedRule.id,
      leastLevel: preparedRule.leastLevel,
      sectors: preparedRule.sectors,
      withinMetres: preparedRule.withinMetres,
      ...preparer(preparedRule),
    })
    .from(preparedRule)
    .leftJoin(circleMember, eq(circleMember.id, preparedRule.memberId))
    .where(and(eq(preparedRule.jobSeekerId, value("jobSeekerId")), eq(preparedRule.status, "waiting")))
    .orderBy(asc(preparedRule.preparedAt), asc(preparedRule.id)),
);

export function preparedQueries({ tx }: QueryContext): PreparedStore {
  return {
    async add(choice) {
      await tx.insert(preparedChoice).values({ ...choice, status: "waiting" });
    },
    ofPerson: (jobSeekerId) => choicesFor(tx, { jobSeekerId }),
    async waiting(jobSeekerId, employerId) {
      const [row] = await tx
        .select({ id: preparedChoice.id, ...preparer(preparedChoice) })
        .from(preparedChoice)
        .leftJoin(circleMember, eq(circleMember.id, preparedChoice.memberId))
        .where(
          and(
            eq(preparedChoice.jobSeekerId, jobSeekerId),
            eq(preparedChoice.employerId, employerId),
            eq(preparedChoice.status, "waiting"),
          ),
        );
      return row ?? null;
    },
    async lastAnswer(jobSeekerId, employerId) {
      const [row] = await tx
        .select({ status: preparedChoice.status })
        .from(preparedChoice)
        .where(
          and(
            eq(preparedChoice.jobSeekerId, jobSeekerId),
            eq(preparedChoice.employerId, employerId),
            ne(preparedChoice.status, "waiting"),
          ),
        )
        .orderBy(desc(preparedChoice.answeredAt), asc(preparedChoice.id))
        .limit(1);
      return (row?.status as PreparedAnswer | undefined) ?? null;
    },
    async answer(id, to, at) {
      const rows = await tx
        .update(preparedChoice)
        .set({ status: to, answeredAt: at })
        .where(and(eq(preparedChoice.id, id), eq(preparedChoice.status, "waiting")))
        .returning({ id: preparedChoice.id });
      return rows.length === 1;
    },
    async addRule(rule) {
      await tx.insert(preparedRule).values({ ...rule, status: "waiting" });
    },
    async rulesOf(jobSeekerId) {
      const rows = await rulesFor(tx, { jobSeekerId });
      return rows.map((row) => ({ ...row, sectors: row.sectors as SectorCode[] }));
    },
    async answeredRules(jobSeekerId, limit) {
      const { id, leastLevel, sectors, withinMetres, status } = preparedRule;
      const rows = await tx
        .select({ id, leastLevel, sectors, withinMetres, answer: status })
        .from(preparedRule)
        .where(and(eq(preparedRule.jobSeekerId, jobSeekerId), ne(status, "waiting")))
        .orderBy(desc(preparedRule.answeredAt), asc(id))
        .limit(limit);
      return rows.map((row) => ({ ...row, sectors: row.sectors as SectorCode[], answer: row.answer as PreparedAnswer }));
    },
    async answerRule(id, to, at) {
      const rows = await tx
        .update(preparedRule)
        .set({ status: to, answeredAt: at })
        .where(and(eq(preparedRule.id, id), eq(preparedRule.status, "waiting")))
        .returning({ id: preparedRule.id });
      return rows.length === 1;
    },
  };
}
