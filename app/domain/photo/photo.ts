/** What a photo comes to, whatever was sent: small enough for a page, large enough for a face. In pixels. */
export const PHOTO_LIMITS = {
  /** Of the longer side, once it is made smaller. */
  longestSide: 512,
  /** Of the shorter side of what is sent: less is no face any more. */
  leastSide: 160,
  /** Of what is sent, once it is unpacked: a small file can hold a very large picture. */
  mostPixels: 50_000_000,
} as const;

export type PhotoProblem = "not-a-photo" | "unreadable" | "too-small" | "too-many-pixels";

/**
 * Makes a photo anew from what somebody sent: the way up that its camera said, no larger
 * than the limits, as a JPEG that holds the picture and nothing else: no place, no time,
 * no name of a camera, no words, no smaller picture of before. Of a moving picture, the first.
 */
export type MakePhoto = (file: Uint8Array) => Promise<{ jpeg: Uint8Array } | { problem: PhotoProblem }>;

const BEGINNINGS: readonly (readonly [offset: number, bytes: string])[][] = [
  // JPEG (ITU-T T.81, B.1.1.3), PNG (W3C PNG, 5.2), WebP (RFC 9649, 2.4).
  [[0, "\xff\xd8\xff"]],
  [[0, "\x89PNG\r\n\x1a\n"]],
  [[0, "RIFF"], [8, "WEBP"]],
];

/** Whether a file begins as one of the three kinds we take. Its name and what the browser calls it are claims. */
export function beginsAsPhoto(file: Uint8Array): boolean {
  const holds = ([offset, bytes]: readonly [number, string]) => [...bytes].every((byte, at) => file[offset + at] === byte.charCodeAt(0));
  return BEGINNINGS.some((parts) => parts.every(holds));
}

/** In easy words, beside the question. */
export const PHOTO_PROBLEMS: Record<PhotoProblem, string> = {
  "not-a-photo": "We cannot use this file. Choose a JPEG, PNG or WebP photo",
  unreadable: "We cannot open this photo. It may be broken. Choose another photo",
  "too-small": "This photo is too small. Choose a larger photo",
  "too-many-pixels": "This photo is too large to open. Choose a smaller photo",
};
