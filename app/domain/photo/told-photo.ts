import { allow, allowEver } from "../access/policy.ts";
import type { EmployerMember, JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { PHOTO_ITEM } from "../disclosure/items.ts";
import { NotFound } from "../errors.ts";
import { statusNow } from "../introduction/introduction-lifecycle.ts";

/**
 * The photo an employer was given in one introduction, as it was when it was released.
 * Whoever of the employer asks for it has seen it; for an employer that is not due it
 * yet, or not any more, there is none.
 */
export async function releasedPhoto(
  deps: Deps,
  actor: EmployerMember | JobSeeker,
  input: { introductionId: string },
): Promise<Uint8Array> {
  allowEver(actor, "introduction:read");
  return deps.withActor(actor, async (store) => {
    const introduction = await store.introductions.byId(input.introductionId);
    if (!introduction) throw new NotFound("photo");
    allow(actor, "introduction:read", introduction);
    const { id } = introduction;
    if (actor.kind === "employerMember") {
      if (statusNow(introduction) !== "introduced") throw new NotFound("photo");
      await store.disclosures.show([id], [PHOTO_ITEM]);
    }
    const jpeg = await store.photos.released(id);
    if (!jpeg) throw new NotFound("photo");
    return jpeg;
  });
}
