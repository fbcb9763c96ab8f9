import type { At } from "../things.ts";
import { type Access } from "./who.ts";

const waiting = ({ waitingEmployerId }: At) => ({ employerId: waitingEmployerId });
const applied = ({ appliedProviderId }: At) => ({ providerId: appliedProviderId });
export const OPERATOR: Record<string, Access> = {
  "/operator": { opens: ["operator"] },
  "/operator/employers": { opens: ["operator"] },
  "/operator/employers/:employerId": { opens: ["operator"], params: waiting },
  "/operator/employers/:employerId/not-verified": { opens: ["operator"], params: waiting },
  "/operator/providers/:providerId/name": { opens: ["operator"], params: ({ line }) => ({ providerId: line.other.lead.providerId }) },
  "/operator/providers/:providerId/suspend": { opens: ["operator"], params: ({ line }) => ({ providerId: line.own.lead.providerId }) },
  "/operator/providers/:providerId/not-admitted": { opens: ["operator"], params: applied },
  "/operator/providers/:providerId/members/:coachId/second-factor": {
    opens: ["operator"],
    params: ({ line }) => ({ providerId: line.own.lead.providerId, coachId: line.own.colleague.coachId }),
  },
  "/operator/alerts": { opens: ["operator"] },
  "/operator/alerts/:alertId": { opens: ["operator"], params: ({ alertId }) => ({ alertId }) },
  "/operator/queues": { opens: ["operator"] },
  "/operator/search": { opens: ["operator"] },
  "/operator/list": { opens: ["operator"] },
  "/operator/list/import": { opens: ["operator"] },
  "/operator/list/imports/:listImportId": { opens: ["operator"], params: ({ listImportId }) => ({ listImportId }) },
  "/operator/providers": { opens: ["operator"] },
  "/operator/providers/:providerId": { opens: ["operator"], params: applied },
};
