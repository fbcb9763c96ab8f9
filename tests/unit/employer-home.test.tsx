import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createRoutesStub } from "react-router";
import { describe, expect, test } from "vitest";
import {
  EMPLOYER_TASK_KINDS, type EmployerDashboard, type EmployerTask,
} from "#app/domain/dashboard/read-employer-dashboard.ts";
import type { Standing } from "#app/domain/employer/read-own-employer.ts";
import { ComingBookings } from "#app/ui/employer/coming.tsx";
import { DescribeMore, OpeningCards } from "#app/ui/employer/openings-overview.tsx";
import { AskForCheck, StandingNotice } from "#app/ui/employer/standing.tsx";
import { formatDate } from "#app/ui/format.ts";
import { KeptBackNotice } from "#app/ui/openings/kept-back.tsx";
import { vacancyFacts } from "#app/ui/employer/vacancy-words.tsx";
import { WaitingForEmployer } from "#app/ui/employer/waiting.tsx";

function render(element: ReactElement): string {
  const Stub = createRoutesStub([{ path: "*", Component: () => element }]);
  return renderToStaticMarkup(<Stub initialEntries={["/employer"]} />);
}

const VERIFIED = { kind: "verified", level: "leader", until: "2027-01-01", asked: null } as const;
const STANDINGS: Record<string, Standing> = {
  "has ended": { kind: "lapsed", until: "2026-06-01" },
  "was refused": { kind: "not-verified", advice: "Send us your certificate." },
  "ends soon": { ...VERIFIED, ends: 60 },
  "ends soon, and has asked": { ...VERIFIED, ends: 60, asked: "2026-06-02" },
  "waits for us": { kind: "waiting", level: "employer", since: "2026-06-01", again: false, shown: true },
  "holds": { ...VERIFIED, ends: null },
};

describe("an employer whose level", () => {
  test.each([
    ["has ended", true], ["was refused", true], ["ends soon", true], ["ends soon, and has asked", false], ["waits for us", false], ["holds", false],
  ])("%s is led to ask for a check: %s; who may not is told who does", (which, asks) => {
    const standing = STANDINGS[which]!;
    expect(render(<AskForCheck standing={standing} mayChange />).includes('href="/employer/organisation/level"')).toBe(asks);
    const others = render(<AskForCheck standing={standing} mayChange={false} />);
    expect(others.includes("An owner of your team can ask us")).toBe(asks);
    expect(others).not.toContain("href");
  });
});

test("an employer reads since when it waits, and for which level: from its signing up, or from when it asked again", () => {
  const waits = { kind: "waiting", level: "leader", since: "2026-06-01", shown: true } as const;
  const first = render(<StandingNotice mayChange standing={{ ...waits, again: false }} />);
  expect(first).toContain("Disability Confident Leader (level 3)");
  expect(first).toContain(`You signed up on ${formatDate("2026-06-01")}`);
  expect(render(<StandingNotice mayChange standing={{ ...waits, again: true }} />)).toContain(`You asked us on ${formatDate("2026-06-01")}`);
});

test("an open opening says where nobody new reads it", () => {
  expect(render(<KeptBackNotice keptBack={null} />)).toBe("");
  expect(render(<KeptBackNotice keptBack="not-verified" />)).toContain("not verified now. Nobody new reads this");
  expect(render(<KeptBackNotice keptBack="paused" />)).toContain("You are paused. Nobody new reads this");
});

test("one whose level ends soon is told to ask, or that it has", () => {
  expect(render(<StandingNotice mayChange standing={STANDINGS["ends soon"]!} />)).toContain("Once you have renewed your membership, ask us to check it");
  const asked = render(<StandingNotice mayChange standing={STANDINGS["ends soon, and has asked"]!} />);
  expect(asked).toContain(`You asked us to check on ${formatDate("2026-06-02")}`);
  expect(asked).not.toContain("ask us to check it");
  // Only an owner can: the others read who.
  const others = render(<StandingNotice mayChange={false} standing={STANDINGS["ends soon"]!} />);
  expect(others).toContain("After it you see no people");
  expect(others).not.toContain("ask us");
});

test("whoever may is led to send what shows the level, until it is there", () => {
  const waits = { kind: "waiting", level: "leader", since: "2026-06-01", again: false } as const;
  expect(render(<AskForCheck standing={{ ...waits, shown: false }} mayChange />)).toContain('href="/employer/organisation/level"');
  expect(render(<AskForCheck standing={{ ...waits, shown: true }} mayChange />)).toBe("");
  expect(render(<AskForCheck standing={{ ...waits, shown: false }} mayChange={false} />)).toBe("");
});

test("whoever mentors is told of the times that name them, not of what a job coach books with others", () => {
  expect(render(<ComingBookings coming={[]} />)).toContain("What a job coach books with you stands here");
  const mentors = render(<ComingBookings coming={[]} mentors />);
  expect(mentors).toContain("Times at work that you are named for stand here");
  expect(mentors).not.toContain("books with you");
});

describe("an employer's home page", () => {
  const dashboard = (openings: EmployerDashboard["openings"], moreOpenings = false, began = openings.length > 0) =>
    ({ openings, moreOpenings, began, mayHire: true, standing: STANDINGS.holds }) as EmployerDashboard;
  const BEGINNINGS = ['href="/employer/vacancies/new"', 'href="/employer/unmet-needs/new"'];

  test("lets either kind of opening be begun, before there is any and beside those there are", () => {
    for (const page of [render(<OpeningCards dashboard={dashboard([])} />), render(<DescribeMore />)]) {
      for (const begins of BEGINNINGS) expect(page).toContain(begins);
    }
  });

  test("says that there are none now, and where those are that are over, to whom there was one", () => {
    expect(render(<OpeningCards dashboard={dashboard([])} />)).toContain("No openings yet");
    const after = render(<OpeningCards dashboard={dashboard([], false, true)} />);
    expect(after).toContain("No openings now");
    for (const list of ['href="/employer/vacancies"', 'href="/employer/unmet-needs"', ...BEGINNINGS]) expect(after).toContain(list);
  });

  test("counts one hour as one", () => {
    const terms = { payPencePerHour: null, startDate: null };
    expect([1, 2].map((hoursPerWeek) => vacancyFacts({ ...terms, hoursPerWeek }))).toEqual(["1 hour a week", "2 hours a week"]);
  });

  test("calls an unmet need by its one name", () => {
    const need = { kind: "unmet_need", id: "n", title: "Stock room", siteName: "Shop", status: "open", terms: null } as const;
    const page = render(<OpeningCards dashboard={dashboard([need], true)} />);
    expect(page).toContain("Unmet need, Shop");
    expect(page).toContain("See all your unmet needs");
  });

  test("leads from each thing that waits to where it is done", () => {
    const common = { who: null, about: null, by: null, since: null, late: false };
    const waits: [EmployerTask, string][] = [
      [{ ...common, id: "a", kind: "answer-introduction" }, "/employer/introductions/a"],
      [{ ...common, id: "b", kind: "read-message" }, "/employer/introductions/b/messages"],
      [{ ...common, id: "c", kind: "answer-time" }, "/employer/proposed-times/c"],
      [{ ...common, id: "d", kind: "sign-booking", booking: "work_trial" }, "/employer/bookings/d"],
      [{ ...common, id: "e", kind: "record-booking", booking: "work_trial" }, "/employer/bookings/e"],
      [{ ...common, id: "f", kind: "raise-pay", opening: "vacancy" }, "/employer/vacancies/f"],
      [{ ...common, id: "g", kind: "renew-opening", opening: "vacancy" }, "/employer/vacancies/g"],
      [{ ...common, id: "h", kind: "renew-opening", opening: "unmet_need" }, "/employer/unmet-needs/h"],
      [{ ...common, id: "i", kind: "set-start", opening: "vacancy" }, "/employer/vacancies/i/edit/contract"],
    ];
    expect(new Set(waits.map(([{ kind }]) => kind))).toEqual(new Set(EMPLOYER_TASK_KINDS));
    const counts = { all: waits.length } as EmployerDashboard["waiting"]["counts"];
    const waiting = { kind: null, page: 1, pageCount: 1, counts };
    const page = render(<WaitingForEmployer dashboard={{ tasks: waits.map(([task]) => task), waiting }} />);
    expect([...page.matchAll(/href="(\/employer\/[^"]+)"/g)].map(([, to]) => to)).toEqual(waits.map(([, to]) => to));
  });
});
