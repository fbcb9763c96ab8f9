import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { makePhoto } from "#app/composition/photo-maker.server.ts";
import { toldLines } from "#app/domain/disclosure/items.ts";
import { wordsSeen } from "#app/domain/disclosure/tellable.ts";
import { beginsAsPhoto, type PhotoProblem } from "#app/domain/photo/photo.ts";
import { photoResponse } from "#app/web/photo-response.server.ts";
import { aMovingPicture, aPhoto, aPictureBomb } from "#tests/support/photos.ts";

const WORDS = "Tintagel Cottage";

async function made(file: Uint8Array): Promise<Uint8Array> {
  const result = await makePhoto(file);
  if ("problem" in result) throw new Error(result.problem);
  return result.jpeg;
}

async function sizeOf(jpeg: Uint8Array): Promise<[width: number, height: number]> {
  const { width, height } = await sharp(jpeg).metadata();
  return [width, height];
}

/** Red, green and blue of one place of it, in parts of its width and height. */
async function colourAt(jpeg: Uint8Array, across: number, down: number): Promise<number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(down * info.height) * info.width + Math.floor(across * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

const mostly = (colour: "red" | "green" | "blue") => (found: number[]) => found.indexOf(Math.max(...found)) === ["red", "green", "blue"].indexOf(colour);

describe("a photo is made anew", () => {
  test.each(["jpeg", "png", "webp"] as const)("from %s: nothing that stood beside the picture is left", async (format) => {
    const file = await aPhoto({ format, words: WORDS });
    expect(file.toString("latin1")).toContain(WORDS);
    const text = Buffer.from(await made(file)).toString("latin1");
    for (const left of [WORDS, "Exif", "GPS", "Telephone", "2026:05:04", "ICC_PROFILE", "xmp", "adobe", "Photoshop"]) {
      expect(text, left).not.toContain(left);
    }
    const { format: now, exif, icc, xmp, iptc, orientation } = await sharp(Buffer.from(text, "latin1")).metadata();
    expect({ now, exif, icc, xmp, iptc, orientation }).toEqual({ now: "jpeg" });
  });

  test("the way up its camera said, before that is forgotten", async () => {
    // Held upright: the left of what is stored is the top of what was seen.
    const jpeg = await made(await aPhoto({ width: 800, height: 600, orientation: 6 }));
    expect(await sizeOf(jpeg)).toEqual([384, 512]);
    expect(await colourAt(jpeg, 0.5, 0.1)).toSatisfy(mostly("red"));
    expect(await colourAt(jpeg, 0.5, 0.9)).toSatisfy(mostly("blue"));
  });

  test("no larger than 512 pixels, and never larger than it was", async () => {
    expect(await sizeOf(await made(await aPhoto({ width: 3000, height: 2000 })))).toEqual([512, 341]);
    expect(await sizeOf(await made(await aPhoto({ width: 200, height: 180 })))).toEqual([200, 180]);
    const noise = sharp({ create: { width: 700, height: 700, channels: 3, background: "#888888", noise: { type: "gaussian", mean: 128, sigma: 80 } } });
    expect((await made(await noise.png().toBuffer())).byteLength).toBeLessThan(400_000);
  });

  test("what is see-through becomes white, and of a moving picture the first stands still", async () => {
    const clear = await sharp({ create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    expect(await colourAt(await made(clear), 0.5, 0.5)).toEqual([255, 255, 255]);
    const still = await made(await aMovingPicture());
    expect(await sizeOf(still)).toEqual([300, 300]);
    expect(await colourAt(still, 0.5, 0.5)).toSatisfy(mostly("red"));
  });
});

describe("of what is no use, it says why", () => {
  const cut = async (format: "jpeg" | "png" | "webp") => (await aPhoto({ format })).subarray(0, 2_000);
  const beginning = (text: string) => Buffer.concat([Buffer.from(text, "latin1"), Buffer.alloc(5_000, 7)]);
  const CASES: [what: string, file: () => Uint8Array | Promise<Uint8Array>, problem: PhotoProblem][] = [
    ["a JPEG that ends too soon", () => cut("jpeg"), "unreadable"],
    ["a PNG that ends too soon", () => cut("png"), "unreadable"],
    ["a WebP that ends too soon", () => cut("webp"), "unreadable"],
    ["the beginning of a JPEG and nonsense", () => beginning("\xff\xd8\xff\xe0"), "unreadable"],
    ["the beginning of a PNG and nonsense", () => beginning("\x89PNG\r\n\x1a\n"), "unreadable"],
    ["the beginning of a WebP and nonsense", () => beginning("RIFF\x00\x10\x00\x00WEBPVP8 "), "unreadable"],
    ["a drawing in words", () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>`), "unreadable"],
    ["one smaller than a face", () => aPhoto({ width: 159, height: 800 }), "too-small"],
    ["one of more pixels than we unpack", () => aPictureBomb(8_000), "too-many-pixels"],
    ["one that says it has more pixels than there are", () => aPictureBomb(2_000_000_000), "unreadable"],
  ];
  test.each(CASES)("%s", async (_what, file, problem) => {
    expect(await makePhoto(await file())).toEqual({ problem });
  });

  test("however many come at once, each gets its own answer", async () => {
    const [good, bad] = [await aPhoto(), await cut("jpeg")];
    const answers = await Promise.all([good, bad, good, bad].map((file) => makePhoto(file)));
    expect(answers.map((answer) => "jpeg" in answer)).toEqual([true, false, true, false]);
  });
});

describe("a file begins as a photo", () => {
  test.each(["jpeg", "png", "webp"] as const)("of the kind %s", async (format) => {
    expect(beginsAsPhoto(await aPhoto({ width: 20, height: 20, format }))).toBe(true);
  });

  test.each(["", "\xff\xd8", "GIF89a", "<svg", "BM6", "RIFF\x00\x00\x00\x00WAVE", "RIFF", "II*\x00", "%PDF-1.7", " \xff\xd8\xff"])("or as %j, and is none", (text) => {
    expect(beginsAsPhoto(Buffer.from(text, "latin1"))).toBe(false);
  });
});

describe("told, it is a line among the others", () => {
  const told = (...items: [item: string, value: string][]) => items.map(([item, value]) => ({ item, value }));

  test("called by the name that was told too, the one they go by before the full one", () => {
    const photo = ["photo", "A photo of them"] as [string, string];
    const altOf = (...names: [string, string][]) => toldLines(told(photo, ...names), "plain").find(({ label }) => label === "Photo")?.photo?.alt;
    expect(altOf()).toBe("Photo");
    expect(altOf(["full_name", "Pat Example"])).toBe("Pat Example");
    expect(altOf(["full_name", "Pat Example"], ["first_name", "Pat"])).toBe("Pat");
    expect(toldLines(told(photo, ["phone", "0"], ["first_name", "Pat"]), "plain").map(({ label }) => label)).toEqual(["Name they go by", "Photo", "Phone number"]);
    expect(toldLines(told(["first_name", "Pat"]), "plain")).toEqual([{ label: "Name they go by", values: ["Pat"] }]);
  });

  test("another photo is other words on the page that asks", () => {
    const seen = (photoId?: string) => wordsSeen([{ item: "photo", value: "A photo of them", words: "A photo of me", photoId }]);
    expect(new Set([seen("a"), seen("b"), seen()]).size).toBe(3);
  });

  test("its answer says what it is and gives away nothing by its name", () => {
    expect(Object.fromEntries(photoResponse(new Uint8Array([255])).headers)).toEqual({
      "content-type": "image/jpeg", "content-length": "1", "content-disposition": 'inline; filename="photo.jpg"',
    });
  });
});
