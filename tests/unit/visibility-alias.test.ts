import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newAliasLabel } from "#app/domain/visibility/alias.ts";

/** Draws the given numbers in turn, each brought into range. */
function drawing(...numbers: number[]) {
  let at = 0;
  return { below: (limit: number) => (numbers[at++ % numbers.length] ?? 0) % limit };
}

describe("an alias", () => {
  it("is always two words and two digits", () => {
    const draw = fc.nat({ max: 1_000_000 });
    fc.assert(
      fc.property(draw, draw, draw, (a, b, c) => {
        expect(newAliasLabel(drawing(a, b, c))).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ [1-9]\d$/);
      }),
    );
  });

  it("is drawn from enough of them that nobody's is guessed", () => {
    const limits: number[] = [];
    newAliasLabel({ below: (limit) => (limits.push(limit), 0) });
    expect(limits.reduce((product, limit) => product * limit, 1)).toBeGreaterThan(150_000);
  });

  it("has no word that could be taken for a first name, an age, a rank or a remark about somebody", () => {
    const words = new Set<string>();
    for (let n = 0; n < 60; n++) for (const word of newAliasLabel(drawing(n)).split(" ")) words.add(word);
    const refused = [
      "Amber", "Ruby", "Jade", "Hazel", "Rowan", "Robin", "Martin", "Willow", "Holly", "Olive", "Coral", "Pearl",
      "Black", "White", "Brown", "Yellow", "Red", "Pink", "Blue", "Grey", "Ginger", "Ebony", "Ivory",
      "Gold", "Silver", "Bronze", "Elder", "Coot", "Cuckoo", "Dodo", "Owl", "Swift", "Magpie", "Vulture",
    ];
    expect(refused.filter((word) => words.has(word))).toEqual([]);
  });
});
