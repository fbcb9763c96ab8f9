import { appendFileSync } from "node:fs";

/** One thing that was measured, and the bar it is held to; null where it is only reported. */
export type Figure = { name: string; value: number; bar: number | null; ok: boolean };

/** `npm run test:privacy` runs the large sizes; `npm test` small ones of the same tests. */
export const LARGE = process.env.PRIVACY_FIGURES !== undefined;

/** Prints a figure in the run that asks for figures. What fails, fails its test as well. */
export function measured(name: string, value: number, bar: number | null, ok: boolean): void {
  const file = process.env.PRIVACY_FIGURES;
  const figure: Figure = { name, value: Number(value.toPrecision(4)), bar, ok };
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}
