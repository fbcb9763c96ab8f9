import type { ReadySentenceCode } from "#app/domain/message/message-words.ts";
import type { PictureName } from "../picture.tsx";

/** The symbol left of each ready sentence. */
export const SENTENCE_PICTURES: Record<ReadySentenceCode, PictureName> = {
  "know-more": "question",
  when: "calendar",
  "how-get-there": "bus",
  "who-meet": "people",
  "what-bring": "box",
  "other-time": "clock",
  "need-time": "later",
  thanks: "heart",
};
