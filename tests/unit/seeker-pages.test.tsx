import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Outlet, createRoutesStub } from "react-router";
import { describe, expect, test } from "vitest";
import { BOOKING, BOOKING_GOES_ON } from "#app/domain/booking/booking-lifecycle.ts";
import { statesOf } from "#app/domain/lifecycle.ts";
import { AgreementEasy } from "#app/ui/brokering/agreement-easy.tsx";
import { AgreementSummary } from "#app/ui/brokering/agreement-summary.tsx";
import { CalendarLink } from "#app/ui/brokering/calendar-link.tsx";
import { GetReady } from "#app/ui/brokering/get-ready.tsx";
import { formatFullDate } from "#app/ui/format.ts";
import { PublicLayout, ReadAloud, SeekerLayout } from "#app/ui/index.ts";
import TellEmployer from "#app/routes/me/introductions-tell.tsx";
import ChooseEmployer from "#app/routes/me/visibility-choose.tsx";
import { WhoSees } from "#app/ui/coach/who-sees.tsx";
import { NextThings } from "#app/ui/seeker-home/next-things.tsx";
import { StandingQuestionForm } from "#app/ui/visibility/standing-questions.tsx";
import { WhatChanged } from "#app/ui/visibility/changes.tsx";
import { StandingCheck } from "#app/ui/visibility/standing-check.tsx";
import MyMessages from "#app/routes/me/introductions-messages.tsx";
import MyJobs from "#app/routes/me/introductions.tsx";

function render(element: ReactElement): string {
  const root = { kind: "jobSeeker", mentors: false, demo: false, writeTo: null };
  const Stub = createRoutesStub([{ id: "root", path: "/", Component: Outlet, loader: () => root, children: [{ path: "*", Component: () => element }] }]);
  return renderToStaticMarkup(<Stub initialEntries={["/me"]} hydrationData={{ loaderData: { root } }} />);
}

describe("reading aloud", () => {
  test("is on the pages that somebody reads before they have joined as on those after, and not on everybody's", () => {
    // It is drawn once scripts run, so what a layout puts together is looked at instead.
    const reads = (layout: () => ReactElement<{ children: ReactNode }>) => {
      let found = false;
      const Probe = () => {
        found = Children.toArray(layout().props.children).some((child) => isValidElement(child) && child.type === ReadAloud);
        return null;
      };
      render(<Probe />);
      return found;
    };
    expect(reads(() => PublicLayout({ easyRead: true, children: "x" }))).toBe(true);
    expect(reads(() => SeekerLayout({ children: "x" }))).toBe(true);
    expect(reads(() => PublicLayout({ children: "x" }))).toBe(false);
  });
});

describe("getting ready", () => {
  test.each([
    ["working_interview", "agreed", [], true],
    ["working_interview", "awaiting_signatures", [], true],
    ["working_interview", "agreed", ["job_seeker"], false],
    ["working_interview", "ended", ["job_seeker"], false],
    ["work_trial", "agreed", [], false],
  ] as const)("is a press away from a %s that is %s, told %j: %s", (kind, status, recorded, is) => {
    expect(render(<GetReady booking={{ kind, status, recorded: [...recorded] }} />).includes('href="/me/prepare"')).toBe(is);
  });
});

describe("the plan in easy words", () => {
  const plan = (dates: string[], days: string[]) => {
    const agreement = { days, startTime: "10:00", endTime: "14:00", breakMinutes: 0, basis: "You get paid", payPencePerHour: null, ratesUnknownFrom: null, tasks: [], adjustments: [], criteria: [], supervisor: "Tom", support: "Your coach is there" };
    return render(<AgreementEasy booking={{ agreement, dates, place: null, purpose: { easy: [] } } as never} />);
  };

  test("of one day says that day, and nothing twice", () => {
    const one = plan(["2026-12-01"], ["Tuesday"]);
    expect(one).toContain("It is one day.");
    expect(one).toContain(formatFullDate("2026-12-01"));
    for (const more of ["first day", "last day", "You work on"]) expect(one).not.toContain(more);
  });

  test("of several names the first and the last that somebody comes, and the days of the week between", () => {
    const several = plan(["2026-12-01", "2026-12-02", "2026-12-04"], ["Tuesday", "Wednesday", "Friday"]).replaceAll("<!-- -->", "");
    for (const said of [`The first day is ${formatFullDate("2026-12-01")}.`, `The last day is ${formatFullDate("2026-12-04")}.`, "You work on Tuesday, Wednesday and Friday.", "That is 3 days."]) {
      expect(several).toContain(said);
    }
  });
});

describe("a yes to being seen, to one employer or by a rule", () => {
  const employer = { id: "e", name: "Acme", work: "Shops", towns: ["Bath"], level: "Level 1", levelMeans: "", chosen: false, published: true, prepared: null, readBack: false, assistance: null };
  const plan = { employers: [], later: 0, town: "Bath", published: true, prepared: null, readBack: false, assistance: null };
  const Choose = ChooseEmployer as unknown as (props: { loaderData: object }) => ReactElement;
  test.each([
    ["one", <Choose key="one" loaderData={{ employer, here: "/" }} />],
    ["a rule", <StandingCheck key="rule" answers={{ leastLevel: "leader", sectors: [], miles: 5 }} plan={plan as never} />],
  ])("%s: is asked with all that a card can say, and what it never says", (_, asked) => {
    const page = render(asked);
    for (const said of ["do by yourself", "did it before", "certificates", "What helps you", "what you do not like", "days and times", "About where you live"]) expect(page).toContain(said);
    for (const never of ["Your name, your age", "Your town, your phone", "Your own words"]) expect(page).toContain(never);
  });
});

describe("a rule, asked in turn", () => {
  const answered = { work: ["retail", "food"], level: "leader", miles: "5" };
  test.each([
    ["work", ["level", "miles"]],
    ["level", ["work", "miles"]],
    ["miles", ["work", "level"]],
  ] as const)("%s: whoever goes back to it finds their answer, and keeps the others", (question, others) => {
    const page = render(<StandingQuestionForm question={question} soFar={answered} problem={undefined} />);
    const inputs = (name: string, type: string) =>
      [...page.matchAll(/<input[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag.includes(`name="${name}"`) && tag.includes(`type="${type}"`));
    const values = (tags: string[]) => tags.map((tag) => /value="([^"]*)"/.exec(tag)![1]).toSorted();
    const ticked = inputs(question, question === "work" ? "checkbox" : "radio").filter((tag) => tag.includes("checked"));
    expect(values(ticked)).toEqual([answered[question]].flat().toSorted());
    for (const other of others) expect(values(inputs(other, "hidden"))).toEqual([answered[other]].flat().toSorted());
    expect(inputs(question, "hidden")).toEqual([]);
  });
});

describe("when nothing waits", () => {
  test.each([
    [true, "talk with your coach about your job", "there is a job that could fit"],
    [false, "there is a job that could fit", "about your job"],
  ])("somebody who has a job (%s) is not told of another one", (hasJob, said, never) => {
    const page = render(<NextThings things={[]} hasJob={hasJob} />);
    expect(page).toContain(said);
    expect(page).not.toContain(never);
  });
});

describe("a calendar", () => {
  test.each([
    ["awaiting_signatures", "Put it in my calendar"], ["agreed", "Put it in my calendar"],
    ["cancelled", "Take it out of my calendar"], ["did_not_take_place", "Take it out of my calendar"], ["ended", null], ["job_offered", null],
  ] as const)("is offered what is %s: %s", (status, words) => {
    const page = render(<CalendarLink at="/me/bookings/b" status={status} easy />);
    expect(page.includes("booking.ics")).toBe(words !== null);
    if (words) expect(page).toContain(words);
  });
});

test("the plan in easy words says the days that were signed where they cannot be worked out any more", () => {
  const agreement = { startsOn: "2026-12-01", endsOn: "2026-12-04", days: ["Tuesday"], startTime: "10:00", endTime: "14:00", breakMinutes: 0, basis: "You get paid", payPencePerHour: null, ratesUnknownFrom: null, tasks: [], adjustments: [], criteria: [], supervisor: "Tom", support: "Your coach is there" };
  const page = render(<AgreementEasy booking={{ agreement, dates: [], place: null, purpose: { easy: [] } } as never} />);
  for (const day of ["2026-12-01", "2026-12-04"]) expect(page).toContain(formatFullDate(day));
  expect(page).not.toContain("0 days");
});

test.each(statesOf(BOOKING).map((status) => [status, BOOKING_GOES_ON.includes(status)] as const))("an agreement of a booking that is %s says that nothing was agreed that helps: %s", (status, says) => {
  const agreement = { version: 1, days: [], tasks: [], adjustments: [], criteria: [], startsOn: "2026-12-01", endsOn: "2026-12-01", startTime: "10:00", endTime: "14:00", breakMinutes: 0, basis: "Paid", payPencePerHour: null, supervisor: "Tom", support: "A coach is there" };
  const page = render(<AgreementSummary booking={{ agreement, status, dates: ["2026-12-01"], place: null } as never} />);
  expect(page.includes("Adjustments")).toBe(says);
});

test("what has changed says of whoever somebody hides from that what was signed goes on, where it does", () => {
  const change = { kind: "cannot-see" as const, name: "Acme", at: "2026-06-08T09:00:00Z", items: [], from: null, helped: null };
  const page = (staying: string[]) => render(<WhatChanged view={{ changes: [change], lastRead: null, until: "2026-06-08T10:00:00Z" }} staying={staying} />);
  expect(render(<WhatChanged view={{ changes: [{ ...change, name: null }], lastRead: null, until: "2026-06-08T10:00:00Z" }} staying={[null]} />)).not.toContain("goes on");
  for (const staying of [["Acme"], ["Other"], []]) {
    expect(page(staying)).toContain("Acme cannot find you any more.");
    expect(page(staying).includes("Only what you signed goes on.")).toBe(staying.includes("Acme"));
  }
});

describe("who sees somebody, for whoever coaches them", () => {
  const stays = [{ id: "e", name: "Acme", told: [], bookingId: "b", job: false }];
  const page = (visibility: object) =>
    render(<WhoSees visibility={{ employers: [], soon: [], stays: [], prepared: [], ...visibility } as never} knownAs="Pat" jobSeekerId="p" />).replaceAll("<!-- -->", "");

  test("names whom they hide from and keep a plan with, and whom their rule lets in soon", () => {
    const nobody = page({});
    expect(nobody).toContain("No employer can find Pat now.");
    expect(nobody).not.toContain("Pat hides from");
    expect(page({ stays })).toContain("Pat hides from Acme.");
    expect(page({ soon: [{ id: "s", name: "Soon Ltd", from: "2026-12-01T00:00:00Z" }] })).toContain("After their notice: Soon Ltd.");
  });
});

describe("messages about a job", () => {
  test("say that the talks have ended, and whom to talk with, where nothing more can be written", () => {
    const Page = MyMessages as unknown as (props: { loaderData: object }) => ReactElement;
    const thread = (mayWrite: boolean) =>
      render(<Page loaderData={{ id: "i", title: "Baker", employerName: null, done: null, thread: { messages: [], unread: 0, page: 1, pageCount: 1, mayWrite } }} />);
    expect(thread(false)).toContain("The talks about this job have ended.");
    expect(thread(false)).toContain('href="/me/coach"');
    expect(thread(true)).not.toContain("have ended");
    expect(thread(true)).toContain("Write a message");
  });
});

describe("what an employer is told", () => {
  const Page = TellEmployer as unknown as (props: { loaderData: object }) => ReactElement;
  const tell = (employerChecked: boolean, more: boolean) =>
    render(
      <Page
        loaderData={{
          id: "i", title: "Baker", employerName: "Green Mop", employerChecked, more, booked: false, photoAsked: false, suggested: null,
          tellableSeen: "", tellable: [{ item: "first_name", group: "who", label: "My first name", words: "Sam" }],
        }}
      />,
    );

  test.each([true, false])("can be ticked, introduced before %s, while the employer is verified: otherwise the page says what is so", (more) => {
    expect(tell(true, more)).toMatch(/type="checkbox"[^]*name="answer"/);
    expect(tell(false, more)).not.toMatch(/type="checkbox"|name="answer"/);
    expect(tell(false, more)).toContain("We have to check this employer again first.");
    expect(tell(false, more)).toContain('href="/me/introductions/i"');
  });
});

describe("my jobs", () => {
  const nothing = { items: [], page: 1, pageCount: 1 };
  const jobs = (list: object) => {
    const Page = MyJobs as unknown as (props: { loaderData: object }) => ReactElement;
    return render(<Page loaderData={{ wishes: nothing, bookings: [], done: null, list: { ...nothing, part: "going-on", counts: { "going-on": 0, ended: 1 }, ...list } }} />);
  };

  test("lead on where there is none: to jobs that can be found, or to those that are over", () => {
    expect(jobs({ none: true })).toContain("Look at jobs near me");
    expect(jobs({ none: false })).toContain("Press “Ended”.");
    expect(jobs({ none: false, part: "ended" })).toContain("No job has ended.");
  });
});
