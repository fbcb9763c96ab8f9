import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { renderToStaticMarkup } from "react-dom/server";
import { createRoutesStub } from "react-router";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { plainDate } from "#app/forms/date.ts";
import {
  Checkbox, Checkboxes, DateField, FormShell, MoneyField, Radios, Select, SubmitButton, TextArea, TextField,
  pageTitle, useFirstshiftForm,
} from "#app/ui/form/index.ts";
import { summaryItems } from "#app/ui/form/error-summary.tsx";
import { countText } from "#app/ui/form/text-area.tsx";

const schema = z.object({
  title: z.string({ error: "Enter the job title" }),
  pay: z.string().regex(/^\d+(\.\d\d)?$/, "Pay must be an amount, like 12.71"),
  about: z.string().max(5, "Write no more than 5 characters").optional(),
  sector: z.enum(["retail", "care"], { error: "Choose a sector" }),
  first: z.enum(["trial", "interview"], { error: "Choose what comes first" }),
  days: z.array(z.enum(["mon", "tue", "wed"])).min(1, "Choose at least one day"),
  start: plainDate("the start date"),
  agreed: z.boolean({ error: "Tick to say you agree" }),
});

function Page({ lastResult }: { lastResult?: SubmissionResult<string[]> }) {
  const { form, fields } = useFirstshiftForm<typeof schema>({ id: "vacancy", lastResult });
  return (
    <FormShell form={form} hidden={{ version: "3" }}>
      <TextField field={fields.title} label="Job title" hint="As staff say it" autoComplete="organization-title" />
      <MoneyField field={fields.pay} label="Pay for an hour, in pounds" />
      <TextArea field={fields.about} label="About" maxLength={5} />
      <Select field={fields.sector} label="Sector" options={[{ value: "retail", label: "Retail" }]} />
      <Radios
        field={fields.first}
        label="What comes first?"
        options={[{ value: "trial", label: "Trial", hint: "The job itself" }, { value: "interview", label: "Talk" }]}
      />
      <Checkboxes
        field={fields.days}
        label="Days"
        groups={[
          { heading: "Early", options: [{ value: "mon", label: "Monday" }, { value: "tue", label: "Tuesday" }] },
          { heading: "Midweek", options: [{ value: "wed", label: "Wednesday" }] },
        ]}
      />
      <DateField field={fields.start} label="Start date" />
      <Checkbox field={fields.agreed} label="I agree" />
      <SubmitButton>Continue</SubmitButton>
    </FormShell>
  );
}

/** What a browser without JavaScript gets after posting these answers. */
function answer(...answers: [string, string][]): string {
  const typed = new FormData();
  for (const [name, value] of answers) typed.append(name, value);
  return html(parseWithZod(typed, { schema }).reply());
}

function html(lastResult?: SubmissionResult<string[]>): string {
  const Stub = createRoutesStub([{ path: "/", Component: () => <Page lastResult={lastResult} /> }]);
  return renderToStaticMarkup(<Stub />);
}

function tagWith(markup: string, attribute: string): string {
  const found = markup.match(new RegExp(`<[a-z]+[^>]*${attribute.replace(/[[\]().$]/g, "\\$&")}[^>]*>`));
  expect(found, `no element with ${attribute}`).not.toBeNull();
  return found?.[0] ?? "";
}

describe("a form that came back", () => {
  it("lists every problem, each with a link that leads to a control on the page", () => {
    const page = answer(["title", ""], ["pay", "lots"], ["about", "too long"]);
    const hrefs = [...page.matchAll(/<a href="#([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(hrefs).toHaveLength(8);
    for (const id of hrefs) expect(tagWith(page, `id="${id}"`)).toMatch(/^<(input|select|textarea)/);
    expect(page).toContain("There is a problem");
  });

  it("ties label, hint and message to the control", () => {
    const page = answer(["pay", "lots"]);
    const title = tagWith(page, 'id="vacancy-title"');
    expect(title).toContain('aria-describedby="vacancy-title-hint vacancy-title-error"');
    expect(title).toContain('aria-invalid="true"');
    expect(page).toContain('for="vacancy-title"');
    expect(tagWith(page, 'id="vacancy-title-error"')).toContain("govuk-error-message");
    expect(page).toContain('<span class="govuk-visually-hidden">Error:</span> Enter the job title');
  });

  it("keeps everything that was typed or chosen", () => {
    const page = answer(
      ["title", "Shelf <filler>"], ["pay", "lots"], ["about", "abcdefgh"], ["sector", "retail"], ["first", "interview"],
      ["days", "wed"], ["start.day", "31"], ["start.month", "2"], ["start.year", "2027"], ["agreed", "on"],
    );
    expect(tagWith(page, 'id="vacancy-title"')).toContain('value="Shelf &lt;filler&gt;"');
    expect(tagWith(page, 'id="vacancy-pay"')).toContain('value="lots"');
    expect(page).toContain(">abcdefgh</textarea>");
    expect(tagWith(page, 'value="retail"')).toContain("selected");
    expect(tagWith(page, 'value="interview"')).toContain("checked");
    expect(tagWith(page, 'value="trial"')).not.toContain("checked");
    expect(tagWith(page, 'value="wed"')).toContain("checked");
    expect(tagWith(page, 'value="mon"')).not.toContain("checked");
    expect(tagWith(page, 'name="start.day"')).toContain('value="31"');
    expect(tagWith(page, 'name="agreed"')).toContain("checked");
    expect(page).toContain("The start date must be a real date");
    expect(page).not.toContain("Choose at least one day");
  });

  it("survives choices nobody offered", () => {
    const page = answer(["days", "doom"], ["days", "mon"], ["start", "soon"], ["first[0]", "x"], ["title[a]", "y"]);
    expect(page).toContain("There is a problem");
    expect(tagWith(page, 'value="mon"')).toContain("checked");
  });
});

describe("a form not sent yet", () => {
  it("has no summary, no message and nothing marked wrong", () => {
    const page = html();
    expect(page).not.toContain("There is a problem");
    expect(page).not.toContain("aria-invalid");
    expect(tagWith(page, 'name="version"')).toContain('value="3"');
  });

  it("posts, and leaves checking to the server", () => {
    const form = tagWith(html(), 'id="vacancy"');
    expect(form).toContain('method="post"');
    expect(form).toMatch(/novalidate/i);
  });
});

describe("DateField", () => {
  it("marks only the part that is missing, and the summary leads to the question", () => {
    const page = answer(["start.day", "4"], ["start.year", "2027"]);
    expect(page).toContain("The start date must include a month");
    expect(tagWith(page, 'name="start.month"')).toContain('aria-invalid="true"');
    expect(tagWith(page, 'name="start.day"')).not.toContain("aria-invalid");
    expect(page).toContain('href="#vacancy-start"');
    expect(tagWith(page, 'id="vacancy-start"')).toContain('name="start.day"');
  });

  it("gives the use case an ISO date", () => {
    const value = { day: " 4", month: "03", year: "2028" };
    expect(plainDate("the day").parse(value)).toBe("2028-03-04");
    expect(plainDate("the day").safeParse({ day: "29", month: "2", year: "2027" }).success).toBe(false);
    expect(plainDate("the day").safeParse({ day: "1", month: "2", year: "27" }).success).toBe(false);
  });
});

describe("words", () => {
  it("puts the error first in the title", () => {
    expect(pageTitle("Post a vacancy", { error: true })).toBe("Error: Post a vacancy – Firstshift");
    expect(pageTitle("Post a vacancy")).toBe("Post a vacancy – Firstshift");
  });

  it("counts characters in words", () => {
    expect(countText(500, null)).toBe("You can write up to 500 characters.");
    expect(countText(5, 4)).toBe("You have 1 character left.");
    expect(countText(5, 7)).toBe("You have 2 characters too many.");
    expect(countText(600, null, "letter")).toBe("You can write up to 600 letters.");
    expect(countText(5, 4, "letter")).toBe("You have 1 letter left.");
  });

  it.each([["jobSeeker", "letters"], ["jobCoach", "characters"]])("says to a %s how many %s fit", (kind, unit) => {
    const Stub = createRoutesStub([{ id: "root", path: "/", Component: () => <Page />, loader: () => null, HydrateFallback: () => null }]);
    const markup = renderToStaticMarkup(<Stub hydrationData={{ loaderData: { root: { kind } } }} />);
    expect(markup).toContain(`You can write up to 5 ${unit}.`);
  });

  it("gives a problem of the whole form no link", () => {
    expect(summaryItems("f", { "": ["Somebody was first."], "tasks[0].name": ["Enter a task"] })).toEqual([
      { message: "Somebody was first.", href: null },
      { message: "Enter a task", href: "#f-tasks[0].name" },
    ]);
  });
});
