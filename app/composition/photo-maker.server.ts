import { PHOTO_LIMITS, type MakePhoto } from "#app/domain/photo/photo.ts";

type Sharp = typeof import("sharp").default;

/** The three kinds we take (`beginsAsPhoto`). Whatever else `libvips` can read stays closed. */
const READERS = ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"];
/** Good enough for a face on a page; a photo of 512 × 512 pixels then takes about 50 kB. */
const QUALITY = 82;
const LONGEST_SECONDS = 15;

let loading: Promise<Sharp> | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Loaded at the first photo and in the server alone: what it takes in memory is no page's business. */
async function load(): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: READERS });
  return sharp;
}

/**
 * Makes photos with `sharp`, one after the other: a picture of 50 million pixels can take
 * 250 MB while it is unpacked. What it writes holds no metadata unless it is asked to.
 */
export const makePhoto: MakePhoto = async (file) => {
  const sharp = await (loading ??= load());
  const made = turn.then(() => make(sharp, file));
  turn = made;
  return made;
};

async function make(sharp: Sharp, file: Uint8Array): ReturnType<MakePhoto> {
  const { mostPixels, leastSide, longestSide } = PHOTO_LIMITS;
  try {
    // What it says of itself is read first; nothing is unpacked for that.
    const { width, height } = await sharp(file, { limitInputPixels: false, pages: 1 }).metadata();
    if (width * height > mostPixels) return { problem: "too-many-pixels" };
    if (Math.min(width, height) < leastSide) return { problem: "too-small" };
    const jpeg = await sharp(file, { limitInputPixels: mostPixels, failOn: "error", pages: 1 })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: QUALITY })
      .timeout({ seconds: LONGEST_SECONDS })
      .toBuffer();
    return { jpeg };
  } catch {
    // Cut off, damaged, or made to be: it says nothing that helps whoever sent it.
    return { problem: "unreadable" };
  }
}
