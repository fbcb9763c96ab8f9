import { londonDay } from "#app/domain/calendar.ts";
import { pauseEmployer } from "#app/domain/employer/set-capacity.ts";
import { proposeCriteria } from "#app/domain/booking/propose-criteria.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { reflectOnBooking } from "#app/domain/booking/reflect.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { createSeal } from "#app/web/identity/seal.server.ts";
import type { TestDatabase } from "../database.ts";
import { TEST_SECRET } from "../template.ts";
import { addressOf, ROUTES } from "./access.ts";
import { FORMS, type Form } from "./forms.ts";
import type { At, Things } from "./things.ts";
import type { Asking, Fields, Visitors } from "./visitors.ts";

/** Where nothing is ever taken, whatever is sent. */
export const CLOSED = Object.keys(ROUTES).filter((pattern) => ROUTES[pattern]!.nothing && pattern in FORMS);
/** What other forms would answer, or put something newer in the place of. */
const FIRST = ["/circle/invitations/:circleMemberId", "/operator/list/imports/:listImportId"];
const HIDING = ["/circle/people/:jobSeekerId", "/coach/people/:jobSeekerId", "/me"].flatMap((person) => [
  `${person}/hide`, `${person}/visibility/:employerId/hide`,
]);
/** Another coach cannot answer the first one's forms. Hiding ends what other forms need, and so does the end of a membership: they come last. */
const LAST = [
  ...HIDING, "/circle/people/:jobSeekerId/leave", "/coach/people/:jobSeekerId/coach", "/me/coach", "/me/coach/move",
  "/coach/team/members/:memberId/end",
];
const patterns = Object.keys(FORMS).filter((pattern) => !CLOSED.includes(pattern) && !FIRST.includes(pattern) && !LAST.includes(pattern));

/** Every form that takes something, in an order in which each is still there when its turn comes. */
export const CASES = [...FIRST, ...patterns, ...LAST].flatMap((pattern) =>
  FORMS[pattern]!.map((form) => ({ name: pattern.replace(/:(step|question)/, (part, name: string) => form.params?.[name] ?? part), pattern, form })),
);

/** Somebody in front of a form of their own that nobody has answered, who knows what would be right. */
export type Standing = { address: string; at: At; right: Fields; ask: Asking };

export type Stands = { db: TestDatabase; things: Things; visitors: Visitors };

/** What has to be so before a form is there at all. */
const BEFOREHAND: Record<string, (stands: Stands, ask: Asking, at: At) => Promise<unknown>> = {
  "/sign-in/code": (_, ask) => ask("/sign-in", { fields: { email: "code@new.test" } }),
  "/account/address/code": (_, ask) => ask("/account/address", { fields: { email: "address@new.test" } }),
  // Asked before, and waiting in their browser: the next page is of the groups near it.
  "/join/job-seeker/:question": (_, ask) => ask("/join/job-seeker", { fields: { town: "Bristol" } }),
  "/sign-in/second-factor": async ({ db, things }) => {
    const { accountId } = things.line.own.coach;
    const secret = createSeal(TEST_SECRET).seal("second factor", "JBSWY3DPEHPK3PXP", accountId);
    await db.superuser`insert into auth.second_factor (account_id, sealed_secret, confirmed_at)
      values (${accountId}, ${secret}, now()) on conflict do nothing`;
  },
  "/sign-in/second-factor/set-up": async ({ db }) => db.superuser`delete from auth.second_factor`,
  "/employer/organisation/resume": ({ db, things }) =>
    pauseEmployer(db.deps, things.line.other.owner, { until: londonDay(db.clock.now()).add({ weeks: 2 }), reason: "busy" }),
  "/circle/people/:jobSeekerId/visibility": notChosenYet,
  "/coach/people/:jobSeekerId/visibility": notChosenYet,
  "/coach/bookings/:bookingId/criteria": ({ db, things }, _, { lane: { bookingId, agreementId } }) =>
    proposeCriteria(db.deps, things.line.own.seeker, { bookingId, agreementId, criteria: ["works-safely"] }),
  "/coach/bookings/:bookingId/next-step": async (stands, _, at) => {
    await howItWent(stands, at, "seeker");
    await howItWent(stands, at, "owner");
  },
  "/me/bookings/:bookingId/reflection/:question": (stands, _, at) => howItWent(stands, at, "seeker"),
  "/me/bookings/:bookingId/reflection/profile": async (stands, _, at) => {
    await howItWent(stands, at, "seeker");
    const { db, things } = stands;
    const said = { feeling: "liked", tasks: { "wash-up": "yes" } } as const;
    await reflectOnBooking(db.deps, things.line.own.seeker, { bookingId: at.lane.bookingId, ...said });
  },
};

/** One side of a booking that has begun says that it went well, and that this job is not the one. */
async function howItWent({ db, things }: Stands, { lane: { bookingId } }: At, who: "seeker" | "owner"): Promise<void> {
  const ratings = { "task:wash-up": "met", arrives: "met" };
  await recordOutcome(db.deps, things.line.own[who], { bookingId, ratings, satisfied: false });
}

/** A yes is written down for an employer that cannot see them. */
async function notChosenYet({ db, things: { line } }: Stands): Promise<void> {
  await db.superuser`update visibility_choice set withdrawn_at = ${db.clock.now().toString()} where withdrawn_at is null
    and job_seeker_id = ${line.own.seeker.jobSeekerId} and employer_id = ${line.other.owner.employerId}`;
}

async function chooseAgain({ db, things }: Stands): Promise<void> {
  const { seeker, owner } = things.line.own;
  await chooseVisibility(db.deps, seeker, { employerId: owner.employerId, readBack: "this-employer" });
}

export async function standBefore(stands: Stands, pattern: string, form: Form): Promise<Standing> {
  const { db, things, visitors } = stands;
  // Before anything is agreed with an employer that they hid from a form ago.
  if (HIDING.includes(pattern)) await chooseAgain(stands);
  const lane = await things.line.own.lane(ROUTES[pattern]!.at ?? "draft");
  const at = { ...things, lane };
  const ask: Asking =
    form.by === "fresh" || form.by === "owing" || form.by === "visitor"
      ? await visitors.another(form.by)
      : (address, sent) => visitors.ask(form.by as never, address, sent);
  await BEFOREHAND[pattern]?.(stands, ask, at);
  return { address: addressOf(pattern, at, form.params), at, right: await form.fields(at, db), ask };
}
