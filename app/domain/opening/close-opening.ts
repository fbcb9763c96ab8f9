import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Invalid } from "../errors.ts";
import { closeLiveIntroductions } from "../introduction/close-introductions.ts";
import { isCode } from "../vocabulary/terms.ts";
import { OPENING_ENDINGS, type OpeningEndingCode } from "./endings.ts";
import { countClosing } from "./count-uses.ts";
import { aboutOpening, type OpeningRef } from "./opening-ref.ts";
import { moveOpening, ownOpeningForChange } from "./own-opening.ts";

/**
 * Takes an opening down with a reason from the list, or throws a draft away, which
 * needs none. It stays readable to its employer.
 * @returns whether it was a draft
 * @throws Invalid without a reason for one that was posted
 */
export async function closeOpening(
  deps: Deps,
  actor: EmployerMember,
  input: { opening: OpeningRef; reason: string | null },
): Promise<{ draft: boolean }> {
  return deps.withActor(actor, async (store) => {
    const opening = await ownOpeningForChange(store, actor, input.opening);
    const reason = input.reason ?? "";
    const given = isCode<OpeningEndingCode>(OPENING_ENDINGS, reason);
    const now = deps.clock.now();
    const draft = opening.status === "draft";
    await moveOpening(store, actor, opening, "closed", now, given && !draft ? { closingReason: reason } : {});
    if (!draft && !given) throw new Invalid({ reason: "Choose a reason" });
    if (!draft) await countClosing(store, { employerId: opening.employerId, opening: input.opening, tasks: [], now });
    await closeLiveIntroductions(store, actor, { ...aboutOpening(opening), reason: "vacancy-closed", now });
    await store.events.record(
      opening.kind === "vacancy"
        ? { name: "VacancyClosed", subjects: { vacancyId: opening.id } }
        : { name: "UnmetNeedClosed", subjects: { unmetNeedId: opening.id } },
    );
    return { draft };
  });
}
