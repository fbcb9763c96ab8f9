import { date, dateKinds, must, type Form } from "./form.ts";

export const OPERATOR: Record<string, Form[]> = {
  "/operator/employers/:employerId": [
    {
      by: "operator",
      fields: () => ({ listEntryId: "none", level: "leader", evidence: "Seen on a call.", ...date("verifiedUntil", null) }),
      kinds: {
        listEntryId: must("choice"), level: must("choice"), evidence: must("text"), ...dateKinds("verifiedUntil", false),
      },
      others: () => ({ listEntryId: crypto.randomUUID() }),
      again: "harmless",
    },
  ],
  "/operator/employers/:employerId/not-verified": [
    { by: "operator", fields: () => ({ reason: "not-on-list" }), kinds: { reason: must("choice") } },
  ],
  "/operator/providers/:providerId": [
    { by: "operator", fields: () => ({ decision: "admit" }), kinds: { decision: must("press") } },
  ],
};
