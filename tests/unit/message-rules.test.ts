import { describe, expect, test } from "vitest";
import { outOfReach } from "#app/domain/message/reach.ts";
import { tellsTooMuch } from "#app/domain/message/what-it-tells.ts";
import { Temporal } from "temporal-polyfill";

const names = { fullName: "Samuel O'Taylor", knownAs: "Sam" };
const before = { introduced: false, to: "employer" as const, names, told: [], contact: null };

describe("what a message must not say yet", () => {
  test.each([
    ["Ring me on 07700 900123", /phone/],
    ["Call (0117) 900-1234 please", /phone/],
    ["Write to me: me.too@example.org", /email/],
    ["Look at www.example.org", /web/],
    ["See https://example.org/a", /web/],
    ["Come to BS1 4DJ", /postcode/],
    ["Sam would like to come", /name/],
    ["I am sam.", /name/],
    ["It's Sam's first job", /name/],
    ["Samuel can start on Monday", /name/],
    ["Ask O'Taylor", /name/],
    ["They are autistic, so a quiet room", /autistic.*No employer needs a diagnosis/],
    ["Keep a list: it helps with the dyslexia", /dyslexia/],
  ])("%s", (text, why) => {
    expect(tellsTooMuch(text, before)).toMatch(why);
  });

  test.each([
    "They would like to start at 9 on Monday 12 June, for 16 hours.",
    "The same tasks as before. £12.71 an hour is fine.",
    "A sample of the work would help.",
    "Meet at the main desk of the hospital. The disabled toilet is on the left.",
  ])("may be said: %s", (text) => {
    expect(tellsTooMuch(text, before)).toBeNull();
  });

  test("a name may be said once it is told, and only that one", () => {
    const told = { ...before, told: [{ item: "first_name" as const }] };
    expect(tellsTooMuch("Sam is glad", told)).toBeNull();
    expect(tellsTooMuch("Samuel is glad", told)).toMatch(/name/);
    expect(tellsTooMuch("Sam and Samuel O'Taylor", { ...before, told: [{ item: "first_name" }, { item: "full_name" }] })).toBeNull();
  });

  test("contact may be passed on once they are introduced, and their own name is no news to the job seeker", () => {
    expect(tellsTooMuch("Ring 07700 900123", { ...before, introduced: true })).toBeNull();
    const reach = { ...before, introduced: true, contact: { phone: "07700 900123", email: "Sam@example.org" } };
    expect(tellsTooMuch("Ring them on +44 (0)7700 900 123", reach)).toMatch(/phone/);
    expect(tellsTooMuch("Ring them on 07700900123", reach)).toMatch(/phone/);
    expect(tellsTooMuch("Write to sam@EXAMPLE.org", reach)).toMatch(/email/);
    expect(tellsTooMuch("Ring me, their coach, on 0117 496 0000", reach)).toBeNull();
    expect(tellsTooMuch("Write to sam@example.org or ring 07700 900 123", { ...reach, told: [{ item: "phone" }, { item: "email" }] })).toMatch(/name/);
    expect(tellsTooMuch("Ring them on 07700 900 123", { ...reach, told: [{ item: "phone" }] })).toBeNull();
    expect(tellsTooMuch("Hello Sam", { ...before, to: "job_seeker" })).toBeNull();
    expect(tellsTooMuch("Hello Sam, ring 07700 900123", { ...before, to: "job_seeker" })).toMatch(/phone/);
  });
});

test("nothing reaches an employer before the yes, and nobody once it is over", () => {
  const at = Temporal.Instant.from("2026-06-08T09:00:00Z");
  const proposed = { status: "proposed", openingStands: true, bookingStands: false, sharedAt: null } as const;
  expect(outOfReach(proposed, "job_seeker")).toBeNull();
  expect(outOfReach(proposed, "employer")).toMatch(/does not know/);
  expect(outOfReach({ ...proposed, status: "with_employer", sharedAt: at }, "employer")).toBeNull();
  for (const side of ["employer", "job_seeker"] as const) {
    expect(outOfReach({ ...proposed, status: "closed", sharedAt: at }, side)).toMatch(/over/);
    expect(outOfReach({ ...proposed, status: "introduced", sharedAt: at, openingStands: false }, side)).toMatch(/over/);
  }
});
