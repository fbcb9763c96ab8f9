import { RouterContextProvider, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "#app/domain/actor.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { appContext, type AppContext } from "#app/web/context.ts";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";

const employer: Actor = { kind: "employerMember", accountId: "a", memberId: "m", employerId: "e", role: "owner" };
const seeker: Actor = { kind: "jobSeeker", accountId: "a", jobSeekerId: "s" };
const newcomer: Actor = { kind: "newcomer", accountId: "a", email: "a@example.org" };
const visitor: Actor = { kind: "visitor" };

function args(actor: Actor, options: { params?: Record<string, string>; form?: Record<string, string>; owes?: boolean } = {}) {
  const logged: unknown[] = [];
  const context = new RouterContextProvider();
  context.set(appContext, {
    actor,
    onePage: (work: (deps: unknown) => unknown) => work({}),
    requestId: "request-1",
    auth: { owesSecondFactor: options.owes ? "operator" : null },
    log: { error: (...line: unknown[]) => logged.push(line) },
    outgoing: new Headers(),
  } as unknown as AppContext);
  const url = new URL("https://a.test/employer/vacancies?page=2");
  const request = options.form
    ? new Request(url, { method: "POST", body: new URLSearchParams(options.form) })
    : new Request(url);
  const routeArgs = { request, url, params: options.params ?? {}, context, pattern: "" };
  return { logged, args: routeArgs as unknown as LoaderFunctionArgs & ActionFunctionArgs };
}

async function outcome(work: Promise<unknown>): Promise<unknown> {
  const result = await work.catch((error: unknown) => error);
  if (result instanceof Response) return `${result.status} ${result.headers.get("Location")}`;
  return result;
}

describe("who reaches a page", () => {
  const load = page(["employerMember"], async ({ actor }) => actor.employerId);

  test("the kinds it names", async () => expect(await load(args(employer).args)).toBe("e"));
  test("visitors sign in first, and come back", async () =>
    expect(await outcome(load(args(visitor).args))).toBe("302 /sign-in?next=%2Femployer%2Fvacancies%3Fpage%3D2"));
  test("whoever owes a second factor gives it first", async () =>
    expect(await outcome(load(args(visitor, { owes: true }).args))).toContain("302 /sign-in/second-factor"));
  test("newcomers join first", async () => expect(await outcome(load(args(newcomer).args))).toBe("302 /join"));
  test("for everybody else there is no such page", async () =>
    expect(await outcome(load(args(seeker).args))).toMatchObject({ init: { status: 404 } }));
});

test.each([
  ["?done=saved", "It is saved."],
  ["?page=2", null],
  ["?done=", null],
  ["?done=else", null],
  ["?done=constructor", null],
  ["?done=__proto__", null],
])("an address that ends in %s says was done: %s", (search, words) =>
  expect(doneWords({ saved: "It is saved." }, new URL(search, "https://a.test/account"))).toBe(words));

describe("ids in addresses", () => {
  const load = page("anyone", async ({ id }) => id("vacancyId"));
  const uuid = "0190f5a0-0000-4000-8000-00000000000a";

  test("are given in lower case", async () =>
    expect(await load(args(visitor, { params: { vacancyId: uuid.toUpperCase() } }).args)).toBe(uuid));
  test.each(["", "1", "x'--", `${uuid}0`, "\0"])("%j is no page", async (vacancyId) =>
    expect(await outcome(load(args(visitor, { params: { vacancyId } }).args))).toMatchObject({ init: { status: 404 } }));
});

describe("what a use case refuses with", () => {
  test.each([
    [new NotFound("vacancy"), 404, "We cannot find this vacancy."],
    [new NotAllowed(), 403, "You cannot do this with the account you are signed in with."],
    [new Clash("Somebody was first."), 409, "Somebody was first."],
    [new Error("secret"), 500, null],
  ])("%s", async (error, status, message) => {
    const { args: routeArgs, logged } = args(visitor);
    const load = page("anyone", () => Promise.reject<null>(error));
    expect(await outcome(load(routeArgs))).toMatchObject({
      data: { message, requestId: "request-1" },
      init: { status },
    });
    expect(logged).toHaveLength(status === 500 ? 1 : 0);
  });
});

describe("a form", () => {
  const schema = z.object({ title: z.string({ error: "Enter a title" }).max(5, "Shorten it"), code: z.string().optional() });
  const send = (form: Record<string, string>, act: () => Promise<unknown> = async () => "done") =>
    outcome(submission(["employerMember"], schema, act, { hide: ["code"] })(args(employer, { form }).args));

  test("that fits is acted on", async () => expect(await send({ title: "Baker" })).toBe("done"));

  test("that does not comes back with its messages and what was typed, codes left out", async () => {
    expect(await send({ title: "Head baker", code: "123456" })).toMatchObject({
      data: { result: { status: "error", initialValue: { title: "Head baker" }, error: { title: ["Shorten it"] } } },
      init: { status: 422 },
    });
    expect(JSON.stringify(await send({ title: "Head baker", code: "123456" }))).not.toContain("123456");
    expect(await send({})).toMatchObject({ data: { result: { error: { title: ["Enter a title"] } } } });
  });

  test("that the use case finds invalid says so by the field", async () => {
    expect(await send({ title: "Baker" }, () => Promise.reject(new Invalid({ title: "Taken" })))).toMatchObject({
      data: { result: { initialValue: { title: "Baker" }, error: { title: ["Taken"] } } },
      init: { status: 422 },
    });
  });

  test("that came too late keeps what was typed", async () => {
    expect(await send({ title: "Baker" }, () => Promise.reject(new Clash("It has moved on.")))).toMatchObject({
      data: { result: { initialValue: { title: "Baker" }, error: { "": ["It has moved on."] } } },
      init: { status: 409 },
    });
  });

  test("loses its NULs, and is not read when its fields are none of ours", async () => {
    expect(await send({ title: "Ba\0ker" })).toBe("done");
    for (const name of ["__proto__.x", "a[99999]", "constructor", "a b"]) {
      expect(await send({ title: "Baker", [name]: "1" })).toMatchObject({ init: { status: 400 } });
    }
  });

  test("is for the kinds it names too", async () => {
    const act = submission(["employerMember"], schema, async () => "done");
    expect(await outcome(act(args(visitor, { form: { title: "Baker" } }).args))).toContain("/sign-in?next=");
  });
});
