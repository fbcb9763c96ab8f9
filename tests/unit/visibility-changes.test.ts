import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { visibilityChanges, type Happened } from "#app/domain/visibility/changes.ts";
import { whyNotSeeing } from "#app/domain/visibility/who-sees.ts";

const day = (n: number) => Temporal.Instant.from("2026-06-01T09:00:00Z").add({ hours: 24 * n });
const SINCE = { since: day(10), now: day(20), notSeeing: ["fallen-before"] };
const NOTHING: Happened = { chosen: [], admitted: [], rules: [], told: [], letSee: [] };
const kinds = (happened: Partial<Happened>) =>
  visibilityChanges({ ...NOTHING, ...happened }, SINCE).map(({ kind, name, at }) => [kind, name, at === null ? null : Temporal.Instant.from(at).since(day(0)).total("hours") / 24]);
const ALONE = { endedHelper: null, endedMember: null };
const chosen = (at: number, ended: number | null = null) => ({
  employerId: "e", name: "Acme", chosenAt: day(at), withdrawnAt: ended === null ? null : day(ended), ...ALONE,
});
const admitted = (added: number, from: number, ended: number | null = null) => ({
  employerId: "e", name: "Acme", addedAt: day(added), admittedFrom: day(from), endedAt: ended === null ? null : day(ended), ...ALONE,
});
const told = (item: string, released: number, read: number | null = null, back: number | null = null) => ({
  item, name: "Acme", releasedAt: day(released), firstReadAt: read === null ? null : day(read), withdrawnAt: back === null ? null : day(back),
});

describe("what has changed since somebody last read it", () => {
  test.each([
    ["a choice before that is no news", { chosen: [chosen(9)] }, []],
    ["nor one at that very moment, which the page told of", { chosen: [chosen(10)] }, []],
    ["a choice after it is", { chosen: [chosen(11)] }, [["can-see", "Acme", 11]]],
    ["and its end", { chosen: [chosen(9, 12)] }, [["cannot-see", "Acme", 12]]],
    ["both, the latest first", { chosen: [chosen(11, 12)] }, [["cannot-see", "Acme", 12], ["can-see", "Acme", 11]]],
    ["what is still to come has not happened", { chosen: [chosen(21)] }, []],
    ["an employer that a rule lets in at once", { admitted: [admitted(11, 11)] }, [["rule-lets-in", "Acme", 11]]],
    ["one that waits is announced", { admitted: [admitted(15, 22)] }, [["will-see", "Acme", 15]]],
    ["and let in when its notice is over", { admitted: [admitted(8, 15)] }, [["rule-lets-in", "Acme", 15]]],
    ["but not where it was refused before that", { admitted: [admitted(8, 15, 12)] }, [["cannot-see", "Acme", 12]]],
    ["rules", { rules: [{ madeAt: day(11), endedAt: day(13), ...ALONE }] }, [["rule-ended", null, 13], ["rule-made", null, 11]]],
    ["what was told, read and taken back", { told: [told("phone", 11, 12), told("email", 13, null, 14)] },
      [["taken-back", "Acme", 14], ["told", "Acme", 13], ["read", "Acme", 12], ["told", "Acme", 11]]],
    ["an employer that cannot see them now, and could", { letSee: [{ employerId: "x", name: "Acme", whyNot: "membership-ended" as const }] }, [["membership-ended", "Acme", null]]],
    ["one that takes a break", { letSee: [{ employerId: "x", name: "Acme", whyNot: "on-break" as const }] }, [["on-break", "Acme", null]]],
    ["one that a rule would let in, and that fits it no more", { letSee: [{ employerId: "x", name: "Low", whyNot: "not-fitting" as const }] }, [["not-fitting", "Low", null]]],
    ["not again once that was read", { letSee: [{ employerId: "fallen-before", name: null, whyNot: "not-checked" as const }] }, []],
    ["one that can see them again", { letSee: [{ employerId: "fallen-before", name: "Back", whyNot: null }] }, [["sees-again", "Back", null]]],
  ])("%s", (_, happened, expected) => {
    expect(kinds(happened)).toEqual(expected);
  });

  test("what was told at once about several jobs of one employer is said once", () => {
    expect(visibilityChanges({ ...NOTHING, told: [told("phone", 11), told("email", 11), told("phone", 11)] }, SINCE)).toMatchObject([
      { kind: "told", items: ["phone", "email"] },
    ]);
  });

  test.each([
    ["nobody, where nobody is known to", { endedHelper: null, endedMember: null }, null],
    ["nobody, where they were alone", { endedHelper: "nobody" as const, endedMember: null }, null],
    ["a coach", { endedHelper: "job-coach" as const, endedMember: null }, { helper: "job-coach", name: null }],
    ["a member of the circle, by name", { endedHelper: "family" as const, endedMember: "Mum" }, { helper: "family", name: "Mum" }],
  ])("who helped with a no: %s", (_, ending, helped) => {
    const [change] = visibilityChanges({ ...NOTHING, chosen: [{ ...chosen(9, 12), ...ending }] }, SINCE);
    expect(change).toMatchObject({ kind: "cannot-see", helped });
  });

  test.each([
    [{ verified: true, lapsed: false, onBreak: false }, true, null],
    [{ verified: true, lapsed: false, onBreak: true }, true, "on-break"],
    [{ verified: true, lapsed: false, onBreak: false }, false, "not-fitting"],
    [{ verified: true, lapsed: false, onBreak: true }, false, "not-fitting"],
    [{ verified: false, lapsed: true, onBreak: true }, false, "membership-ended"],
    [{ verified: false, lapsed: false, onBreak: false }, true, "not-checked"],
  ] as const)("why an employer %j that fits: %s does not see them: %s", (now, fits, why) => {
    expect(whyNotSeeing(now, fits)).toBe(why);
  });

  test("what is told at once is one line", () => {
    const changes = visibilityChanges({ ...NOTHING, told: [told("phone", 11), told("email", 11), told("strengths", 12)] }, SINCE);
    expect(changes.map(({ items }) => items)).toEqual([["strengths"], ["phone", "email"]]);
  });
});
