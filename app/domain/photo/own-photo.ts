import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { stands } from "../disclosure/disclosure-store.ts";
import { PHOTO_ITEM } from "../disclosure/items.ts";
import { Invalid, NotFound } from "../errors.ts";
import { isLive } from "../introduction/introduction-lifecycle.ts";
import { beginsAsPhoto, PHOTO_PROBLEMS } from "./photo.ts";

export type OwnPhotoView = {
  /** Stands for this very picture; null while there is none. */
  photoId: string | null;
  /**
   * Whom they told it, and when (ISO moment) anybody there saw it first; null: nobody has. An
   * employer opens it while the introduction goes on; one that never did is not among those that ended.
   */
  toldTo: { introductionId: string; employerName: string | null; title: string; readAt: string | null; goesOn: boolean }[];
};

/** Whether they have a photo here, and who has been given one. Nobody but its owner is told of either. */
export async function readOwnPhoto(deps: Deps, actor: JobSeeker): Promise<OwnPhotoView> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "photo:read", { jobSeekerId });
    const introductions = await store.introductions.list({ jobSeekerId });
    const told = await store.disclosures.of(introductions.map(({ id }) => id));
    const readOf = new Map(
      told.filter((one) => one.item === PHOTO_ITEM && stands(one)).map(({ introductionId, firstReadAt }) => [introductionId, firstReadAt]),
    );
    return {
      photoId: (await store.photos.of(jobSeekerId))?.id ?? null,
      toldTo: introductions
        .filter(({ id }) => readOf.has(id))
        .map((one) => ({
          introductionId: one.id,
          employerName: one.employerName,
          title: one.openingTitle,
          readAt: readOf.get(one.id)?.toString() ?? null,
          goesOn: isLive(one),
        }))
        .filter(({ goesOn, readAt }) => goesOn || readAt !== null),
    };
  });
}

/** @throws NotFound while there is none */
export async function ownPhoto(deps: Deps, actor: JobSeeker): Promise<Uint8Array> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "photo:read", { jobSeekerId });
    const jpeg = await store.photos.picture(jobSeekerId);
    if (!jpeg) throw new NotFound("photo");
    return jpeg;
  });
}

/**
 * Keeps a photo made anew from what was sent, in place of the one before. It shows it to
 * nobody, and what an employer was given before stays as it was.
 * @throws Invalid on `photo` when nothing can be made of it
 */
export async function savePhoto(deps: Deps, actor: JobSeeker, input: { file: Uint8Array }): Promise<void> {
  const { jobSeekerId } = actor;
  allow(actor, "photo:save", { jobSeekerId });
  const made = beginsAsPhoto(input.file) ? await deps.makePhoto(input.file) : { problem: "not-a-photo" as const };
  if ("problem" in made) throw new Invalid({ photo: PHOTO_PROBLEMS[made.problem] });
  return deps.withActor(actor, async (store) => {
    await store.photos.save(jobSeekerId, { id: deps.random.uuid(), savedAt: deps.clock.now(), jpeg: made.jpeg });
    await store.events.record({ name: "PhotoSaved", subjects: { jobSeekerId } });
  });
}

/** Erases it. A second press finds nothing, and that is fine. */
export async function removePhoto(deps: Deps, actor: JobSeeker): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "photo:save", { jobSeekerId });
    if (await store.photos.remove(jobSeekerId)) {
      await store.events.record({ name: "PhotoRemoved", subjects: { jobSeekerId } });
    }
  });
}
