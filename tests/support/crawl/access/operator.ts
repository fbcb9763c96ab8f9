import type { At } from "../things.ts";
import { type Access } from "./who.ts";

const waiting = ({ waitingEmployerId }: At) => ({ employerId: waitingEmployerId });
const applied = ({ appliedProviderId }: At) => ({ providerId: appliedProviderId });
export const OPERATOR: Record<string, Access> = {
  "/operator": { opens: ["operator"] },
  "/operator/employers": { opens: ["operator"] },
  "/operator/employers/:employerId": { opens: ["operator"], params: waiting },
  "/operator/employers/:employerId/not-verified": { opens: ["operator"], params: waiting },
  "/operator/providers": { opens: ["operator"] },
  "/operator/providers/:providerId": { opens: ["operator"], params: applied },
};
