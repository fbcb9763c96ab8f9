import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inVariedOrder, type WeighedJob } from "#app/domain/jobs/vary-jobs.ts";

const job = (id: string, more: Partial<WeighedJob> = {}): WeighedJob => ({
  id, employerId: id, sector: "food", hoped: true, weight: 10, ...more,
});
const idsOf = (jobs: WeighedJob[]) => inVariedOrder(jobs).map(({ id }) => id);

describe("the order of jobs for one person", () => {
  test("hopes come first, whatever else weighs", () => {
    expect(idsOf([job("near", { hoped: false, weight: 99, sector: "office" }), job("hoped")])).toEqual(["hoped", "near"]);
  });

  test("every fourth place is something else, so that a hope is not all there is", () => {
    const hopes = Array.from({ length: 6 }, (_, index) => job(`hope-${index}`));
    const others = [job("other-a", { hoped: false, sector: "office" }), job("other-b", { hoped: false, sector: "retail" })];
    const order = idsOf([...hopes, ...others]);
    expect(order.indexOf("other-a")).toBe(3);
    expect(order.indexOf("other-b")).toBe(7);
  });

  test("one employer does not fill the list with many openings", () => {
    const many = Array.from({ length: 5 }, (_, index) => job(`big-${index}`, { employerId: "big", weight: 30 }));
    const order = idsOf([...many, job("small", { weight: 12 })]);
    expect(order.indexOf("small")).toBe(1);
  });

  test("kinds of work take turns among equals", () => {
    const jobs = ["food", "food", "food", "office", "retail"].map((sector, index) => job(`${sector}-${index}`, { sector, hoped: false }));
    const firstThree = inVariedOrder(jobs).slice(0, 3).map(({ sector }) => sector);
    expect(new Set(firstThree).size).toBe(3);
  });

  test("nothing is lost, nothing comes twice, and the order does not depend on how they arrive", () => {
    const anyJob = fc.record({
      id: fc.uuid(), employerId: fc.constantFrom("a", "b", "c"), sector: fc.constantFrom("food", "office", "retail"),
      hoped: fc.boolean(), weight: fc.integer({ min: -5, max: 60 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyJob, { selector: ({ id }) => id, maxLength: 40 }), (jobs) => {
        const order = idsOf(jobs);
        expect(order.toSorted()).toEqual(jobs.map(({ id }) => id).toSorted());
        expect(idsOf(jobs.toReversed())).toEqual(order);
      }),
    );
  });
});
