import { createHash } from "node:crypto";
import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { canonicalTerms } from "#app/domain/agreement/canonical-terms.ts";
import type { Agreement, WorkTrial, WorkTrialStore } from "#app/domain/work-trial/work-trial-store.ts";
import { SIDES, type Side } from "#app/domain/work-trial/work-trial-lifecycle.ts";
import { employer, employerMember } from "../schema/employer.ts";
import { vacancy } from "../schema/vacancy.ts";
import {
  agreementSignature,
  criterionRating,
  jobOffer,
  trialAgreement,
  trialOutcome,
  workTrial,
} from "../schema/work-trial.ts";
import type { QueryContext } from "./context.ts";
import { supportersOf } from "./supporters.ts";

export function workTrialQueries({ tx, actor }: QueryContext): WorkTrialStore {
  async function trials(where: SQL | undefined): Promise<WorkTrial[]> {
    const rows = await tx
      .select({ row: workTrial, title: vacancy.title, vacancyStatus: vacancy.status, employerName: employer.name })
      .from(workTrial)
      .innerJoin(vacancy, eq(vacancy.id, workTrial.vacancyId))
      .leftJoin(employer, eq(employer.id, workTrial.employerId))
      .where(where)
      .orderBy(desc(workTrial.startsOn), workTrial.id);
    const ids = rows.map(({ row }) => row.id);
    const signed = await signedSides(ids);
    const recorded = await recordedSides(ids);
    const supportedBy = await supportersOf({ tx, actor }, rows.map(({ row }) => row.jobSeekerId));
    return rows.map(({ row, title, vacancyStatus, employerName }) => ({
      ...row,
      coachId: supportedBy.get(row.jobSeekerId)?.coachId ?? row.coachId,
      providerId: supportedBy.get(row.jobSeekerId)?.providerId ?? "",
      vacancyTitle: title,
      vacancyOpen: vacancyStatus === "open",
      employerName,
      signed: signed.get(row.id) ?? [],
      recorded: recorded.get(row.id) ?? [],
    }));
  }

  async function signedSides(trialIds: string[]): Promise<Map<string, Side[]>> {
    if (trialIds.length === 0) return new Map();
    const versions = await tx
      .select({ id: trialAgreement.id, workTrialId: trialAgreement.workTrialId })
      .from(trialAgreement)
      .where(inArray(trialAgreement.workTrialId, trialIds))
      .orderBy(asc(trialAgreement.version));
    const current = [...new Map(versions.map((version) => [version.workTrialId, version.id])).values()];
    if (current.length === 0) return new Map();
    const rows = await tx
      .select({ workTrialId: agreementSignature.workTrialId, side: agreementSignature.side })
      .from(agreementSignature)
      .where(inArray(agreementSignature.agreementId, current));
    return sidesByTrial(rows);
  }

  async function recordedSides(trialIds: string[]): Promise<Map<string, Side[]>> {
    if (trialIds.length === 0) return new Map();
    const rows = await tx
      .select({ workTrialId: trialOutcome.workTrialId, side: trialOutcome.side })
      .from(trialOutcome)
      .where(inArray(trialOutcome.workTrialId, trialIds));
    return sidesByTrial(rows);
  }

  return {
    byId: async (id) => (await trials(eq(workTrial.id, id)))[0] ?? null,
    async byIdForChange(id) {
      const where = eq(workTrial.id, id);
      const locked = await tx.select({ id: workTrial.id }).from(workTrial).where(where).for("update");
      return locked.length === 0 ? null : ((await trials(where))[0] ?? null);
    },
    list: (which = {}) =>
      trials(
        and(
          which.jobSeekerId === undefined ? undefined : eq(workTrial.jobSeekerId, which.jobSeekerId),
          which.employerId === undefined ? undefined : eq(workTrial.employerId, which.employerId),
          which.vacancyId === undefined ? undefined : eq(workTrial.vacancyId, which.vacancyId),
        ),
      ),
    async add(trial) {
      await tx.insert(workTrial).values({ ...trial, status: "awaiting_signatures", changedAt: trial.bookedAt });
    },
    async move(id, from, to, at, closingReason) {
      const moved = await tx
        .update(workTrial)
        .set({ status: to, changedAt: at, ...(closingReason === undefined ? {} : { closingReason }) })
        .where(and(eq(workTrial.id, id), eq(workTrial.status, from)))
        .returning({ id: workTrial.id });
      return moved.length === 1;
    },
    async rebook(id, basis, at) {
      await tx
        .update(workTrial)
        .set({ ...basis, changedAt: at })
        .where(eq(workTrial.id, id));
    },

    async addAgreement(agreement) {
      const contentHash = createHash("sha256").update(canonicalTerms(agreement.terms)).digest("hex");
      await tx.insert(trialAgreement).values({ ...agreement, contentHash });
    },
    async agreementOf(workTrialId) {
      const [row] = await tx
        .select({
          id: trialAgreement.id,
          version: trialAgreement.version,
          terms: trialAgreement.terms,
          contentHash: trialAgreement.contentHash,
          writtenAt: trialAgreement.writtenAt,
        })
        .from(trialAgreement)
        .where(eq(trialAgreement.workTrialId, workTrialId))
        .orderBy(desc(trialAgreement.version))
        .limit(1);
      return (row satisfies Agreement | undefined) ?? null;
    },
    async signaturesOf(agreementId) {
      const rows = await tx
        .select({ side: agreementSignature.side, signedAt: agreementSignature.signedAt })
        .from(agreementSignature)
        .where(eq(agreementSignature.agreementId, agreementId));
      return rows.toSorted((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side));
    },
    async sign(signature) {
      await tx.insert(agreementSignature).values(signature);
    },

    outcomesOf: (workTrialId) =>
      tx
        .select({ side: trialOutcome.side, satisfied: trialOutcome.satisfied, recordedAt: trialOutcome.recordedAt })
        .from(trialOutcome)
        .where(eq(trialOutcome.workTrialId, workTrialId)),
    ratingsOf: (workTrialId) =>
      tx
        .select({ side: criterionRating.side, criterion: criterionRating.criterion, rating: criterionRating.rating })
        .from(criterionRating)
        .where(eq(criterionRating.workTrialId, workTrialId))
        .orderBy(asc(criterionRating.criterion)),
    async recordOutcome(by, outcome, ratings) {
      await tx.insert(trialOutcome).values({ ...by, ...outcome });
      if (ratings.length > 0) await tx.insert(criterionRating).values(ratings.map((rating) => ({ ...by, ...rating })));
    },
    async offerJob(offer) {
      await tx.insert(jobOffer).values(offer);
    },

    employerPeople: (employerId) =>
      tx
        .select({ name: employerMember.name, role: employerMember.role })
        .from(employerMember)
        .where(eq(employerMember.employerId, employerId))
        .orderBy(asc(employerMember.name), asc(employerMember.id)),
  };
}

function sidesByTrial(rows: { workTrialId: string; side: Side }[]): Map<string, Side[]> {
  const found = new Map<string, Side[]>();
  for (const { workTrialId, side } of rows) found.set(workTrialId, [...(found.get(workTrialId) ?? []), side]);
  return found;
}
