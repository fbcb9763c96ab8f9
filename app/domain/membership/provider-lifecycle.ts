import type { Lifecycle } from "../lifecycle.ts";

export type ProviderStatus = "applied" | "admitted" | "not_admitted";

/** A provider applies; an operator decides, and may decide otherwise later. */
export const PROVIDER: Lifecycle<ProviderStatus> = {
  name: "provider",
  initial: { state: "applied", by: ["newcomer"] },
  moves: {
    admitted: { from: ["applied", "not_admitted"], by: ["operator"] },
    not_admitted: { from: ["applied"], by: ["operator"] },
  },
};
