import { and, asc, eq } from "drizzle-orm";
import type { PreparedStore } from "#app/domain/visibility/prepared-store.ts";
import { employer } from "../schema/employer.ts";
import { preparedChoice } from "../schema/visibility.ts";
import type { QueryContext } from "./context.ts";

export function preparedQueries({ tx }: QueryContext): PreparedStore {
  return {
    async add(choice) {
      await tx.insert(preparedChoice).values({ ...choice, status: "waiting" });
    },
    ofPerson(jobSeekerId) {
      return tx
        .select({
          id: preparedChoice.id,
          employerId: preparedChoice.employerId,
          employerName: employer.name,
          preparedBy: preparedChoice.preparedBy,
          preparedAt: preparedChoice.preparedAt,
        })
        .from(preparedChoice)
        .innerJoin(employer, eq(employer.id, preparedChoice.employerId))
        .where(and(eq(preparedChoice.jobSeekerId, jobSeekerId), eq(preparedChoice.status, "waiting")))
        .orderBy(asc(employer.name), asc(preparedChoice.id));
    },
    async waiting(jobSeekerId, employerId) {
      const [row] = await tx
        .select({ id: preparedChoice.id })
        .from(preparedChoice)
        .where(
          and(
            eq(preparedChoice.jobSeekerId, jobSeekerId),
            eq(preparedChoice.employerId, employerId),
            eq(preparedChoice.status, "waiting"),
          ),
        );
      return row ?? null;
    },
    async answer(id, to, at) {
      const rows = await tx
        .update(preparedChoice)
        .set({ status: to, answeredAt: at })
        .where(and(eq(preparedChoice.id, id), eq(preparedChoice.status, "waiting")))
        .returning({ id: preparedChoice.id });
      return rows.length === 1;
    },
  };
}
