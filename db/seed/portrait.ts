import { crc32, deflateSync } from "node:zlib";

/** Drawn larger than it is kept, so that its edges are smooth once it is made smaller. */
const SIDE = 768;

type Colour = readonly [red: number, green: number, blue: number];
/** Whether a place belongs to it; across and down go from 0 to 1. */
type Shape = { colour: Colour; holds(across: number, down: number): boolean };

const oval = (across: number, down: number, wide: number, high: number) => (x: number, y: number) =>
  ((x - across) / wide) ** 2 + ((y - down) / high) ** 2 <= 1;

const SKIN: Colour = [226, 168, 128];
const DARK: Colour = [52, 36, 30];

/** From the back to the front: a person of the cast who never lived, with a beard, in a yellow jumper. */
const FACE: readonly Shape[] = [
  { colour: DARK, holds: oval(0.5, 0.36, 0.235, 0.255) },
  { colour: [222, 158, 44], holds: oval(0.5, 1.02, 0.4, 0.33) },
  { colour: [206, 146, 108], holds: (x, y) => Math.abs(x - 0.5) < 0.075 && y > 0.55 && y < 0.74 },
  { colour: [206, 146, 108], holds: oval(0.5, 0.735, 0.105, 0.05) },
  { colour: SKIN, holds: oval(0.29, 0.44, 0.035, 0.055) },
  { colour: SKIN, holds: oval(0.71, 0.44, 0.035, 0.055) },
  { colour: DARK, holds: oval(0.5, 0.5, 0.2, 0.2) },
  { colour: SKIN, holds: (x, y) => oval(0.5, 0.43, 0.19, 0.22)(x, y) && (y < 0.5 || oval(0.5, 0.47, 0.15, 0.14)(x, y)) && y > 0.29 - (x - 0.42) ** 2 },
  { colour: [255, 255, 255], holds: oval(0.425, 0.425, 0.032, 0.02) },
  { colour: [255, 255, 255], holds: oval(0.575, 0.425, 0.032, 0.02) },
  { colour: DARK, holds: oval(0.425, 0.425, 0.016, 0.018) },
  { colour: DARK, holds: oval(0.575, 0.425, 0.016, 0.018) },
  { colour: DARK, holds: (x, y) => Math.abs(Math.abs(x - 0.5) - 0.075) < 0.045 && Math.abs(y - 0.375 - (Math.abs(x - 0.5) - 0.075) ** 2 * 3) < 0.009 },
  { colour: [196, 130, 94], holds: (x, y) => oval(0.5, 0.485, 0.03, 0.02)(x, y) && y > 0.485 },
  { colour: [150, 62, 58], holds: (x, y) => oval(0.5, 0.545, 0.07, 0.035)(x, y) && y > 0.548 },
];

/** What stands for a photo in the demo: nobody's face, and nobody else's picture. A PNG. */
export function drawnPortrait(): Uint8Array {
  const row = SIDE * 3 + 1;
  const pixels = Buffer.alloc(row * SIDE);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [across, down] = [x / SIDE, y / SIDE];
      const light = Math.round(20 * (1 - down));
      const colour = FACE.findLast((shape) => shape.holds(across, down))?.colour ?? [164 + light, 205 + light, 203 + light];
      pixels.set(colour, y * row + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Eight bits of red, green and blue (W3C PNG, 11.2.1).
  header.set([8, 2], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const written = Buffer.alloc(data.length + 12);
  written.writeUInt32BE(data.length, 0);
  written.write(type, 4, "latin1");
  data.copy(written, 8);
  written.writeUInt32BE(crc32(written.subarray(4, data.length + 8)), data.length + 8);
  return written;
}
