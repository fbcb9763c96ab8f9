import type { Temporal } from "temporal-polyfill";
import type { InTheWayCode } from "../vocabulary/in-the-way.ts";

export type InTheWay = { kinds: InTheWayCode[]; words: string; /** Counts saves. */ revision: number };

export type InTheWayStore = {
  /** Null until something was said, or when it is not this actor's to know. */
  of(jobSeekerId: string): Promise<InTheWay | null>;
  /** @returns false when it has been changed since that revision (0: when there is one already) */
  save(saved: {
    jobSeekerId: string;
    kinds: InTheWayCode[];
    words: string;
    seen: number;
    savedAt: Temporal.Instant;
    savedBy: string;
  }): Promise<boolean>;
};
