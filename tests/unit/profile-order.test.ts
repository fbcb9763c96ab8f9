import { describe, expect, it } from "vitest";
import { profileStepSchema } from "#app/forms/profile.ts";
import { stepNamed } from "#app/domain/vocational-profile/steps.ts";

const schema = profileStepSchema(stepNamed("matters-order")!);
const order = ["pay", "quiet", "hours"];

describe("putting in order what matters", () => {
  it.each([
    ["quiet", ["quiet", "pay", "hours"]],
    ["hours", ["pay", "hours", "quiet"]],
    ["pay", order],
    ["learning", order],
  ])("moves %s one place up", (up, chosen) => {
    expect(schema.parse({ seen: "", order, up })).toMatchObject({ after: "again", answer: { kind: "order", chosen } });
  });

  it("keeps the order and goes on without a move", () => {
    expect(schema.parse({ seen: "", order, after: "go-on" })).toMatchObject({ after: "go-on", answer: { chosen: order } });
    expect(schema.safeParse({ seen: "", order, up: "health" }).success).toBe(false);
  });
});
