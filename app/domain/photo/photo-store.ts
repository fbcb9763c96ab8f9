import type { Temporal } from "temporal-polyfill";

/** `id` stands for this very picture: another one has another. */
export type Photo = { id: string; savedAt: Temporal.Instant };

/** Where a copy of a photo belongs: to one thing released to one employer. */
type PhotoRelease = { disclosureId: string; introductionId: string; jobSeekerId: string; employerId: string };

export type PhotoStore = {
  /** Their own; null for everybody else, be it that there is none. */
  of(jobSeekerId: string): Promise<Photo | null>;
  /** The JPEG itself, for its owner. */
  picture(jobSeekerId: string): Promise<Uint8Array | null>;
  /** Takes the place of the one before. */
  save(jobSeekerId: string, photo: Photo & { jpeg: Uint8Array }): Promise<void>;
  /** @returns false when there was none */
  remove(jobSeekerId: string): Promise<boolean>;

  /**
   * Copies their photo to something that is released at this moment.
   * @returns false when it is not this photo any more
   */
  release(release: PhotoRelease, photoId: string): Promise<boolean>;
  /** The copy that was released, for its owner; for an employer once it is kept as read (`disclosures.show`). */
  released(introductionId: string): Promise<Uint8Array | null>;
};
