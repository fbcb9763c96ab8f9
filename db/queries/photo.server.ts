import { and, eq, sql } from "drizzle-orm";
import type { PhotoStore } from "#app/domain/photo/photo-store.ts";
import { disclosurePhoto, photo } from "../schema/photo.ts";
import type { QueryContext } from "./context.ts";

export function photoQueries({ tx }: QueryContext): PhotoStore {
  return {
    async of(jobSeekerId) {
      const [row] = await tx.select({ id: photo.id, savedAt: photo.savedAt }).from(photo).where(eq(photo.jobSeekerId, jobSeekerId));
      return row ?? null;
    },
    async picture(jobSeekerId) {
      const [row] = await tx.select({ picture: photo.picture }).from(photo).where(eq(photo.jobSeekerId, jobSeekerId));
      return row?.picture ?? null;
    },
    async save(jobSeekerId, { jpeg, ...rest }) {
      const values = { ...rest, picture: jpeg };
      await tx
        .insert(photo)
        .values({ jobSeekerId, ...values })
        .onConflictDoUpdate({ target: photo.jobSeekerId, set: values });
    },
    async remove(jobSeekerId) {
      const rows = await tx.delete(photo).where(eq(photo.jobSeekerId, jobSeekerId)).returning({ id: photo.id });
      return rows.length === 1;
    },

    async release({ disclosureId, introductionId, jobSeekerId, employerId }, photoId) {
      const rows = await tx
        .insert(disclosurePhoto)
        .select(
          tx
            .select({
              disclosureId: sql<string>`${disclosureId}::uuid`.as("disclosure_id"),
              introductionId: sql<string>`${introductionId}::uuid`.as("introduction_id"),
              jobSeekerId: photo.jobSeekerId,
              employerId: sql<string>`${employerId}::uuid`.as("employer_id"),
              picture: photo.picture,
            })
            .from(photo)
            .where(and(eq(photo.jobSeekerId, jobSeekerId), eq(photo.id, photoId))),
        )
        .returning({ disclosureId: disclosurePhoto.disclosureId });
      return rows.length === 1;
    },
    async released(introductionId) {
      const [row] = await tx
        .select({ picture: disclosurePhoto.picture })
        .from(disclosurePhoto)
        .where(eq(disclosurePhoto.introductionId, introductionId));
      return row?.picture ?? null;
    },
  };
}
