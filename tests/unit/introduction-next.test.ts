import { describe, expect, test } from "vitest";
import { inPart, LIST_PARTS, nextStep, partIn, type NextCode, type StandsNow, type Turn } from "#app/domain/introduction/next-step.ts";

const TODAY = "2026-06-15";
const stands = (extra: Partial<StandsNow>): StandsNow => ({ stage: "proposed", lastBooking: null, replyBy: null, ...extra });

describe("what happens next, and whose turn it is", () => {
  test.each<[string, Partial<StandsNow>, NextCode, Turn]>([
    ["asked", { stage: "proposed" }, "decide", "jobSeeker"],
    ["later", { stage: "put_off" }, "decide-later", "jobSeeker"],
    ["with the employer", { stage: "with_employer", replyBy: "2026-06-20" }, "answer", "employer"],
    ["interested", { stage: "interested" }, "choose-what-is-told", "jobSeeker"],
    ["a no to read", { stage: "declined", toReview: true }, "review", "coach"],
    ["a no that was read", { stage: "declined" }, "over", "nobody"],
    ["a message waits", { stage: "with_employer", messages: 1 }, "relay", "coach"],
    ["introduced", { stage: "introduced" }, "book", "coach"],
    ["to be signed", { stage: "introduced", lastBooking: "awaiting_signatures" }, "sign", "everyone"],
    ["agreed", { stage: "introduced", lastBooking: "agreed" }, "booked", "nobody"],
    ["cancelled", { stage: "introduced", lastBooking: "cancelled" }, "book", "coach"],
    ["finished", { stage: "introduced", lastBooking: "ended" }, "talk", "coach"],
    ["finished, and a trial comes next", { stage: "introduced", lastBooking: "ended", chosen: "work-trial" }, "book", "coach"],
    ["finished, and a job is to be made", { stage: "introduced", lastBooking: "ended", chosen: "job-from-need" }, "make-job", "coach"],
    ["finished, and it leads elsewhere", { stage: "introduced", lastBooking: "ended", chosen: "training" }, "leads-on", "nobody"],
    ["a message waits after that", { stage: "introduced", lastBooking: "ended", chosen: "training", messages: 1 }, "relay", "coach"],
    ["the job", { stage: "introduced", lastBooking: "job_offered" }, "job", "nobody"],
    ["no", { stage: "refused" }, "over", "nobody"],
    ["closed", { stage: "closed", lastBooking: "ended" }, "over", "nobody"],
  ])("%s", (_, extra, code, turn) => {
    expect(nextStep(stands(extra), TODAY)).toMatchObject({ code, turn });
  });

  test("an answer is late the day after it was asked for, and only while it is waited for", () => {
    const by = (replyBy: string, stage: StandsNow["stage"] = "with_employer") => nextStep(stands({ stage, replyBy }), TODAY).late;
    expect([by("2026-06-14"), by(TODAY), by("2026-06-16")]).toEqual([true, false, false]);
    expect(by("2026-06-14", "interested")).toBe(false);
  });
});

describe("the parts of a list", () => {
  const line = (extra: Partial<StandsNow>) => ({ next: nextStep(stands(extra), TODAY) });
  test("each is somewhere: going on or ended, never both", () => {
    for (const stage of ["proposed", "put_off", "refused", "with_employer", "declined", "interested", "introduced", "closed"] as const) {
      const one = line({ stage });
      expect(inPart(one, "going-on", "coach")).toBe(!inPart(one, "ended", "coach"));
    }
    expect(inPart(line({ stage: "introduced", lastBooking: "job_offered" }), "ended", "employer")).toBe(true);
  });

  test("signing is everybody's turn", () => {
    for (const side of ["coach", "employer", "jobSeeker"] as const) {
      expect(inPart(line({ stage: "introduced", lastBooking: "awaiting_signatures" }), "yours", side)).toBe(true);
    }
    expect(inPart(line({ stage: "proposed" }), "yours", "coach")).toBe(false);
  });

  test("what an address asks for is one of them", () => {
    expect([...LIST_PARTS, null, "", "x"].map(partIn)).toEqual([...LIST_PARTS, "going-on", "going-on", "going-on"]);
  });
});
