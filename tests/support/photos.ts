import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

type PhotoWish = {
  width?: number;
  height?: number;
  format?: "jpeg" | "png" | "webp";
  /** Written wherever a camera or a program writes words. */
  words?: string;
  /** How the camera was held (Exif 2.32, 4.6.4, tag 0x0112). */
  orientation?: number;
};

/** A photo as telephones make them: red on its left and blue on its right as stored, with time, place and words beside. */
export async function aPhoto({ width = 600, height = 800, format = "jpeg", words = "Exampleville", orientation = 1 }: PhotoWish = {}) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) pixels[at * 3 + (at % width < width / 2 ? 0 : 2)] = 220;
  const exif = {
    IFD0: { Artist: words, ImageDescription: words, Make: "Telephone" },
    IFD2: { UserComment: words, DateTimeOriginal: "2026:05:04 10:11:12" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 27/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "2/1 35/1 0/1" },
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${words}"/></rdf:RDF></x:xmpmeta>`;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif(exif)
    .withMetadata({ orientation })
    .withXmp(xmp)
    .withIccProfile("p3")
    .toFormat(format)
    .toBuffer();
}

/** As a browser sends it. */
export const photoFile = (bytes: Uint8Array, name = "IMG_0001.jpg", type = "image/jpeg") =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type });

/** Small on the wire, and without end when it is unpacked: what it says of its size is all there is of it. */
export function aPictureBomb(side: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return pngOf([["IHDR", header], ["IDAT", deflateSync(Buffer.alloc(100_000))], ["IEND", Buffer.alloc(0)]]);
}

function pngOf(chunks: readonly (readonly [type: string, data: Buffer])[]): Uint8Array {
  const written = chunks.map(([type, data]) => {
    const chunk = Buffer.alloc(data.length + 12);
    chunk.writeUInt32BE(data.length, 0);
    chunk.write(type, 4, "latin1");
    data.copy(chunk, 8);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
    return chunk;
  });
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...written]);
}

/** Three pictures after another, of which the first is red. */
export async function aMovingPicture(): Promise<Uint8Array> {
  const frame = (background: string) => sharp({ create: { width: 300, height: 300, channels: 3, background } }).png().toBuffer();
  return sharp(await Promise.all(["#dc0000", "#00dc00", "#0000dc"].map(frame)), { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100, 100] })
    .toBuffer();
}
