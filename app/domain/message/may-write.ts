import { isLive, LIVE_INTRODUCTION_STATES } from "../introduction/introduction-lifecycle.ts";
import { seekerStage } from "../introduction/read-for-job-seeker.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import type { ReaderSide } from "./message-lifecycle.ts";

/**
 * Whether one side may write about an introduction. An employer's no that the coach has not read is none yet to
 * the job seeker (I2): a page on which they can write no more would tell it.
 */
export function mayWriteAbout(introduction: Introduction, side: ReaderSide): boolean {
  return side === "employer" ? isLive(introduction) : LIVE_INTRODUCTION_STATES.includes(seekerStage(introduction));
}
