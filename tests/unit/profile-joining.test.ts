import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { ageOn, whyTooYoung } from "#app/domain/membership/age.ts";
import { INVITATION, type InvitationFacts, isExpired } from "#app/domain/membership/invitation-lifecycle.ts";
import { PROVIDER } from "#app/domain/membership/provider-lifecycle.ts";
import { birthDateSchema } from "#app/forms/join.ts";
import { canMove, statesOf, terminalStates } from "#app/domain/lifecycle.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe("age", () => {
  it.each([
    ["2010-06-08", "2026-06-08", 16],
    ["2010-06-09", "2026-06-08", 15],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2027-01-01", "2026-06-08", -1],
  ])("of somebody born on %s is on %s %i", (born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age);
  });

  it.each([
    ["2010-06-08", null],
    ["1960-01-01", null],
    ["2010-06-09", "separate safe way"],
    ["2011-01-01", "separate safe way"],
    ["2013-01-01", "16 or older"],
    ["2026-06-09", "in the future"],
    ["1890-01-01", "very long time ago"],
  ])("decides about %s: %s", (born, words) => {
    const why = whyTooYoung(day(born), day("2026-06-08"));
    if (words === null) expect(why).toBeNull();
    else expect(why).toContain(words);
    for (const sentence of why?.split(". ") ?? []) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(15);
  });

  it("is asked for with a day that somebody can be born on", () => {
    const { error } = birthDateSchema.safeParse({ birthDate: { day: "31", month: "2", year: "2001" } });
    expect(error?.issues[0]?.message).toBe("Your date of birth must be a real date, like 27 3 2001");
  });
});

describe("an invitation", () => {
  const now = Temporal.Instant.from("2026-06-08T09:00:00Z");
  const facts = (change: Partial<InvitationFacts> = {}): InvitationFacts => ({
    now, expiresAt: now.add({ hours: 1 }), providerStatus: "admitted", ...change,
  });

  it("is accepted by the invited while it is fresh and the provider is admitted", () => {
    expect(canMove(INVITATION, "invited", "accepted", "newcomer", facts())).toBe(true);
    expect(canMove(INVITATION, "invited", "accepted", "newcomer", facts({ expiresAt: now }))).toBe(false);
    expect(canMove(INVITATION, "invited", "accepted", "newcomer", facts({ providerStatus: "not_admitted" }))).toBe(false);
    expect(canMove(INVITATION, "invited", "accepted", "providerLead", facts())).toBe(false);
    expect(isExpired(facts({ expiresAt: now }))).toBe(true);
  });

  it("ends for good, however it is answered", () => {
    expect(terminalStates(INVITATION)).toEqual(["accepted", "declined", "withdrawn"]);
    expect(canMove(INVITATION, "invited", "withdrawn", "newcomer", facts())).toBe(false);
  });
});

describe("a provider", () => {
  it("is admitted by an operator alone", () => {
    for (const state of statesOf(PROVIDER)) expect(canMove(PROVIDER, state, "admitted", "providerLead")).toBe(false);
    expect(canMove(PROVIDER, "applied", "admitted", "operator")).toBe(true);
    expect(canMove(PROVIDER, "not_admitted", "admitted", "operator")).toBe(true);
  });
});
