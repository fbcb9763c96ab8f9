import { isLive } from "../introduction/introduction-lifecycle.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import type { ReaderSide } from "./message-lifecycle.ts";

/** @returns why nothing can be passed on to this side now, in words for the coach, or null */
export function outOfReach(
  introduction: Pick<Introduction, "status" | "openingStands" | "bookingStands" | "sharedAt">,
  to: ReaderSide,
): string | null {
  if (!isLive(introduction)) return "This introduction is over, so nothing is passed on any more.";
  if (to === "employer" && introduction.sharedAt === null) {
    return "The employer does not know of this introduction before the job seeker says yes.";
  }
  return null;
}
