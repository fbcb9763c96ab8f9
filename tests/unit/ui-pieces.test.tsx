import { readdirSync, readFileSync } from "node:fs";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Outlet, createRoutesStub } from "react-router";
import { describe, expect, it } from "vitest";
import type { ActorKind } from "#app/domain/actor.ts";
import { errorWords } from "#app/ui/error-words.ts";
import {
  BigChoice, CircleLayout, CoachLayout, EmployerLayout, ErrorPage, NotificationBanner, OperatorLayout, Pagination, PublicLayout,
  SeekerLayout, Table, YES_NO_LATER,
} from "#app/ui/index.ts";
import type { RootData } from "#app/ui/layout/root-data.ts";
import { pagesToShow } from "#app/ui/pagination.tsx";
import { PICTURES } from "#app/ui/picture.tsx";

function render(element: ReactElement, { kind, demo }: Pick<RootData, "kind" | "demo"> = { kind: "visitor", demo: false }) {
  const root: RootData = { kind, demo, mentors: false, writeTo: "help@firstshift.test" };
  const Stub = createRoutesStub([
    {
      id: "root",
      path: "/",
      Component: Outlet,
      loader: () => root,
      children: [{ path: "*", Component: () => element }],
    },
  ]);
  return renderToStaticMarkup(<Stub initialEntries={["/me/profile"]} hydrationData={{ loaderData: { root } }} />);
}

describe("every layout", () => {
  const layouts: [string, ReactElement, ActorKind][] = [
    ["public", <PublicLayout>x</PublicLayout>, "visitor"],
    ["employer", <EmployerLayout>x</EmployerLayout>, "employerMember"],
    ["coach", <CoachLayout>x</CoachLayout>, "jobCoach"],
    ["seeker", <SeekerLayout>x</SeekerLayout>, "jobSeeker"],
    ["circle", <CircleLayout>x</CircleLayout>, "supporter"],
    ["operator", <OperatorLayout>x</OperatorLayout>, "operator"],
  ];

  it.each(layouts)("%s: skip link first, one main, help in the footer", (_name, layout, kind) => {
    const page = render(layout, { kind, demo: false });
    expect(page.indexOf("govuk-skip-link")).toBeLessThan(page.indexOf("<header"));
    expect(page.match(/<main/g)).toHaveLength(1);
    expect(page).toContain('href="/help"');
    expect(page).not.toContain("/demo");
  });

  it.each(layouts)("%s: the demo says that it is one", (_name, layout, kind) => {
    expect(render(layout, { kind, demo: true })).toContain('href="/demo/outbox"');
  });

  it("signs out by a form that posts, and only somebody who is signed in", () => {
    expect(render(<SeekerLayout>x</SeekerLayout>, { kind: "jobSeeker", demo: false })).toMatch(
      /<form[^>]*action="\/sign-out"[^>]*method="post"|<form[^>]*method="post"[^>]*action="\/sign-out"/,
    );
    expect(render(<PublicLayout>x</PublicLayout>)).not.toContain("/sign-out");
  });

  it("marks the page you are on", () => {
    const page = render(<SeekerLayout>x</SeekerLayout>, { kind: "jobSeeker", demo: false });
    expect(page).toMatch(/<a[^>]*aria-current="page"[^>]*href="\/me\/profile"/);
    expect(page.match(/aria-current/g)).toHaveLength(1);
  });

  it("keeps who can see me, and the way to hide, on every page of a job seeker", () => {
    const page = render(<SeekerLayout hideFromEveryone={<button type="submit">Hide</button>}>x</SeekerLayout>);
    expect(page).toContain('href="/me/visibility"');
    expect(page).toContain("Hide</button>");
  });
});

describe("error pages", () => {
  it.each([400, 403, 404, 405, 409, 413, 429, 500, 503])("%i says what happened and what to do", (status) => {
    const page = render(<ErrorPage status={status} />);
    expect(page).toContain(errorWords(status).title);
    expect(page).toContain(errorWords(status).next);
  });

  it("has words for a status nobody thought of", () => {
    expect(errorWords(418)).toEqual(errorWords(404));
    expect(errorWords(599)).toEqual(errorWords(500));
  });

  it("shows the reference of the request only when something broke", () => {
    expect(render(<ErrorPage status={500} reference="r-1" />)).toContain("r-1");
    expect(render(<ErrorPage status={404} reference="r-1" />)).not.toContain("r-1");
  });
});

describe("pieces", () => {
  it("asks yes, no or later with one button each", () => {
    const page = render(<BigChoice question="Would you like to meet them?" options={YES_NO_LATER} />);
    expect(page.match(/<button[^>]*name="answer"/g)).toHaveLength(3);
  });

  it("reads out a success at once", () => {
    expect(render(<NotificationBanner kind="success">Saved</NotificationBanner>)).toContain('role="alert"');
  });

  it("keeps a table a table when it is stacked", () => {
    const page = render(
      <Table
        caption="Trials"
        columns={[{ header: "Person", cell: (row: string) => row }, { header: "Hours", cell: () => "16" }]}
        rows={["Amber Heron"]}
        rowKey={(row) => row}
      />,
    );
    expect(page).toMatch(/<th[^>]*scope="row"/);
    expect(page.match(/role="(cell|rowheader)"/g)).toHaveLength(2);
  });

  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])("page %i of %i shows %j", (page, count, shown) => {
    expect(pagesToShow(page, count)).toEqual(shown);
  });

  it("pages without a total where nobody may know it", () => {
    const page = render(<Pagination page={2} hasNext href={(number) => `?page=${number}`} />);
    expect(page).toContain('rel="next"');
    expect(page).not.toContain("Page 1");
  });

  it("has a file for each symbol, and a symbol for each file", () => {
    const files = readdirSync("app/ui/symbols").filter((name) => name.endsWith(".svg"));
    expect(files.toSorted()).toEqual(PICTURES.map((name) => `${name}.svg`).toSorted());
  });

  it("never styles in the markup, which the policy of the page forbids", () => {
    const sources = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
    const styled = sources.filter((name) => /\sstyle=/.test(readFileSync(`app/${name}`, "utf8")));
    expect(styled).toEqual([]);
  });
});
