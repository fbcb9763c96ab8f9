import type { KeptBack } from "#app/domain/employer/read-own-employer.ts";
import { InsetText } from "../notices.tsx";

/** What an employer reads of an open opening of its own that nobody new reads. */
const WHILE_OPEN: Record<KeptBack, string> = {
  "not-verified": "Your organisation is not verified now. Nobody new reads this, and you see nobody for it, until it is. Your home page says how that stands.",
  paused: "You are paused. Nobody new reads this, and you see nobody for it, until you are back. Your home page says what ends it.",
};

export function KeptBackNotice({ keptBack }: { keptBack: KeptBack | null }) {
  return keptBack && <InsetText>{WHILE_OPEN[keptBack]}</InsetText>;
}
