import type { Term } from "../vocabulary/terms.ts";
import type { DisclosureItem } from "./introduction-store.ts";

/** What can be told to an employer, one choice each (V7). */
export const DISCLOSURE_ITEMS = [
  { code: "first_name", label: "Name they go by", easy: "The name people call me" },
  { code: "full_name", label: "Full name", easy: "My full name" },
  { code: "strengths", label: "Strengths", easy: "What I am good at" },
  { code: "what_helps", label: "What helps", easy: "What helps me at work" },
] as const satisfies readonly Term<DisclosureItem>[];
