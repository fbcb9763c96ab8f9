import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReadAloud } from "#app/ui/index.ts";
import { sentencesOf, spoken } from "#app/ui/read-aloud-text.ts";

describe("reading aloud", () => {
  it("is not there before scripts run, so nobody presses a button that does nothing", () => {
    expect(renderToStaticMarkup(<ReadAloud />)).toBe("");
  });

  it("says sentences one by one, and pauses after a label", () => {
    expect(sentencesOf("Is it right? Read it. Or ask.")).toEqual(["Is it right?", "Read it.", "Or ask."]);
    expect(spoken("\n  Wash up\n in a kitchen ")).toBe("Wash up in a kitchen.");
    expect(spoken("What do you like?")).toBe("What do you like?");
    expect(spoken("  \n ")).toBe("");
  });
});
