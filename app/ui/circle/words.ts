import type { CircleItem } from "#app/domain/circle/circle-items.ts";
import type { RelationCode } from "#app/domain/circle/relations.ts";
import type { PictureName } from "../picture.tsx";

export const ITEM_PICTURES: Record<CircleItem, PictureName> = {
  "see-profile": "note", "help-profile": "hand", "see-visibility": "eye", "help-choose": "search",
  "see-dates": "calendar", "email-dates": "letter",
};

/** What ticking it means, where its name does not say all. */
export const ITEM_HINTS: Partial<Record<CircleItem, string>> = {
  "help-choose": "They can write down a yes. It waits for you. They can pass on your no. It counts at once.",
};

/** How the person knows somebody, in a sentence about them. */
export const KNOWN_AS_WHAT: Record<RelationCode, string> = {
  family: "In your family",
  friend: "Your friend",
  "support-worker": "Your support worker",
  teacher: "Your teacher",
  advocate: "Your advocate",
};

/** The same for whoever reads about somebody else. */
export const RELATION_WORDS: Record<RelationCode, string> = {
  family: "Family",
  friend: "Friend",
  "support-worker": "Support worker",
  teacher: "Teacher or tutor",
  advocate: "Advocate",
};
