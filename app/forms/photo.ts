import { z } from "zod";
import { file, type FileRule } from "./file.ts";

/** Telephones make photos of up to about this size. */
export const PHOTO_FILE: FileRule = {
  called: "a photo",
  kinds: "a JPEG, PNG or WebP photo",
  maxMegabytes: 10,
  endings: [".jpg", ".jpeg", ".jfif", ".png", ".webp"],
  mediaTypes: ["image/jpeg", "image/png", "image/webp"],
};

export const photoSchema = z.object({ photo: file(PHOTO_FILE) });
