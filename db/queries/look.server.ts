import { and, eq, gt, lt, or } from "drizzle-orm";
import type { LookStore } from "#app/domain/visibility/look-store.ts";
import { circleMember } from "../schema/circle.ts";
import { employer } from "../schema/employer.ts";
import { visibilityLook } from "../schema/look.ts";
import { standingAdmission, standingChoice } from "../schema/standing-choice.ts";
import { visibilityChoice } from "../schema/visibility.ts";
import type { QueryContext } from "./context.ts";

type Ended = typeof visibilityChoice | typeof standingAdmission | typeof standingChoice;
const endedBeside = (table: Ended) => ({ endedHelper: table.endedHelper, endedMember: circleMember.name });

export function lookQueries({ tx }: QueryContext): LookStore {
  return {
    async of(jobSeekerId) {
      const [row] = await tx
        .select({ readUntil: visibilityLook.readUntil, notSeeing: visibilityLook.notSeeing })
        .from(visibilityLook)
        .where(eq(visibilityLook.jobSeekerId, jobSeekerId));
      return row ?? null;
    },
    async mark(jobSeekerId, look) {
      const marked = await tx
        .insert(visibilityLook)
        .values({ jobSeekerId, ...look })
        .onConflictDoUpdate({
          target: visibilityLook.jobSeekerId,
          set: look,
          setWhere: lt(visibilityLook.readUntil, look.readUntil),
        })
        .returning({ jobSeekerId: visibilityLook.jobSeekerId });
      return marked.length > 0;
    },
    chosen(jobSeekerId, since) {
      return tx
        .select({
          employerId: visibilityChoice.employerId,
          name: employer.name,
          chosenAt: visibilityChoice.chosenAt,
          withdrawnAt: visibilityChoice.withdrawnAt,
          ...endedBeside(visibilityChoice),
        })
        .from(visibilityChoice)
        .leftJoin(circleMember, eq(circleMember.id, visibilityChoice.endedMemberId))
        .leftJoin(employer, eq(employer.id, visibilityChoice.employerId))
        .where(
          and(
            eq(visibilityChoice.jobSeekerId, jobSeekerId),
            or(gt(visibilityChoice.chosenAt, since), gt(visibilityChoice.withdrawnAt, since)),
          ),
        );
    },
    admitted(jobSeekerId, since) {
      return tx
        .select({
          employerId: standingAdmission.employerId,
          name: employer.name,
          addedAt: standingAdmission.addedAt,
          admittedFrom: standingAdmission.admittedFrom,
          endedAt: standingAdmission.endedAt,
          ...endedBeside(standingAdmission),
        })
        .from(standingAdmission)
        .leftJoin(circleMember, eq(circleMember.id, standingAdmission.endedMemberId))
        .leftJoin(employer, eq(employer.id, standingAdmission.employerId))
        .where(
          and(
            eq(standingAdmission.jobSeekerId, jobSeekerId),
            or(
              gt(standingAdmission.addedAt, since),
              gt(standingAdmission.admittedFrom, since),
              gt(standingAdmission.endedAt, since),
            ),
          ),
        );
    },
    rules(jobSeekerId, since) {
      return tx
        .select({ madeAt: standingChoice.madeAt, endedAt: standingChoice.endedAt, ...endedBeside(standingChoice) })
        .from(standingChoice)
        .leftJoin(circleMember, eq(circleMember.id, standingChoice.endedMemberId))
        .where(
          and(
            eq(standingChoice.jobSeekerId, jobSeekerId),
            or(gt(standingChoice.madeAt, since), gt(standingChoice.endedAt, since)),
          ),
        );
    },
  };
}
