import { Temporal } from "temporal-polyfill";
import { londonDay } from "#app/domain/calendar.ts";
import { remindOfBookings } from "#app/domain/booking/remind-of-bookings.ts";
import type { BookingStatus, Side } from "#app/domain/booking/booking-lifecycle.ts";
import { bookingDays, weekdayOf } from "#app/domain/booking/working-days.ts";
import { DANIEL, ELI, NADIA, PRIYA, TOM } from "#db/seed/cast.ts";
import type { Change } from "./changes.ts";
import { carried, enter, type Pages } from "./pages.ts";
import type { World } from "./world.ts";

type Booked = { id: string; status: BookingStatus; sequence: number; version: number; startsOn: string; signed: Side[] };
/** How the last booking of one introduction stands. */
export type Standing = Booked | null;

/** What a round was to change, and what was answered. */
export type Attempt = { before: Standing; wanted: Omit<Booked, "id" | "sequence">; acknowledged: boolean };

/** One booking that is made, signed by its sides, moved and cancelled, each in a round of its own. */
export type Bookings = {
  changes: readonly Change[];
  sides: Record<Side, Pages>;
  /** An employer that has no part in it. */
  stranger: Pages;
  jobSeekerId: string;
  /** How it stands now. */
  standing(): Promise<Standing>;
  /** The last, or null when nothing was tried since `forget`. */
  attempt(): Attempt | null;
  forget(): void;
};

const AT: Record<Side, string> = { job_seeker: "/me", employer: "/employer", coach: "/coach" };
/** A booking's page, or one below it, as a side sees it. */
export const at = (side: Side, { id }: { id: string }, rest = "") => `${AT[side]}/bookings/${id}${rest}`;

const SIGNERS: readonly Side[] = ["coach", "employer", "job_seeker"];
const REASON: Record<Side, string> = { job_seeker: "seeker-changed-mind", employer: "employer-withdrew", coach: "dates" };

export async function bookingsOf({ env, superuser, wired }: World): Promise<Bookings> {
  const [row] = await superuser<{ id: string; job_seeker_id: string; coach_email: string }[]>`
    select i.id, i.job_seeker_id, c.email as coach_email from introduction i
      join job_seeker s on s.id = i.job_seeker_id join auth.account a on a.id = s.account_id and a.email = ${ELI.email}
      join coaching k on k.job_seeker_id = s.id and k.ended_at is null
      join provider_member p on p.id = k.coach_id join auth.account c on c.id = p.account_id and c.email in (${PRIYA.email}, ${DANIEL.email})
      join employer_member m on m.employer_id = i.employer_id join auth.account o on o.id = m.account_id and o.email = ${NADIA.email}
    where i.status = 'introduced'`;
  const { id: introductionId, job_seeker_id: jobSeekerId, coach_email: coachEmail } = row!;
  const sides: Record<Side, Pages> = {
    job_seeker: await enter(env, ELI.email), employer: await enter(env, NADIA.email), coach: await enter(env, coachEmail),
  };
  const stranger = await enter(env, TOM.email);

  async function standing(): Promise<Standing> {
    const [found] = await superuser<Booked[]>`
      select b.id, b.status, b.sequence, a.version, b.starts_on::text as "startsOn",
        (select coalesce(json_agg(g.side order by g.side), '[]') from agreement_signature g where g.agreement_id = a.id) as signed
      from booking b join trial_agreement a on a.booking_id = b.id
      where b.introduction_id = ${introductionId} order by b.booked_at desc, a.version desc limit 1`;
    return found ?? null;
  }

  /** Pressed twice at once: whichever came through, it is done once. */
  const twice = async (side: Side, address: string, fields: readonly (readonly [string, string])[]) => {
    const answers = await Promise.all([sides[side].post(address, fields), sides[side].post(address, fields)]);
    return answers.some((where) => where?.includes("?done="));
  };
  const make = (day: string) => twice("coach", `/coach/introductions/${introductionId}/booking/work_trial`, planned(day));
  const sign = async (side: Side, booking: { id: string }) => {
    const page = await sides[side].read(at(side, booking, "/sign"));
    return twice(side, at(side, booking, "/sign"), ["agreementId", "contentHash"].map((name) => [name, carried(page, name)] as const));
  };

  /** As far as somebody has brought it before; what is not there yet is done now, while all is well. */
  async function bringTo(wanted: "nothing" | "to be signed last" | "agreed", last: Side = "coach"): Promise<Standing> {
    let now = await standing();
    const stands = () => now?.status === "awaiting_signatures" || now?.status === "agreed";
    const again = async (done: boolean, what: string) => {
      if (!done) throw new Error(`Before the round: ${what} was refused`);
      now = await standing();
    };
    const isTooFar = wanted === "nothing" || (wanted === "to be signed last" && now?.signed.includes(last));
    if (now && stands() && isTooFar) {
      await again(await twice("coach", at("coach", now, "/cancel"), [["reason", REASON.coach]]), "cancelling");
    }
    if (wanted !== "nothing" && !stands()) await again(await make(daysToCome()[0]), "booking");
    const signers = SIGNERS.filter((side) => wanted === "agreed" || side !== last);
    for (const side of wanted === "nothing" ? [] : signers) {
      if (!now!.signed.includes(side)) await again(await sign(side, now!), `signing by ${side}`);
    }
    return now;
  }

  let begun: Standing = null;
  let last: Attempt | null = null;
  async function attempt(wanted: Attempt["wanted"], press: () => Promise<boolean>): Promise<void> {
    last = { before: begun, wanted, acknowledged: false };
    last.acknowledged = await press().catch(() => false);
    // Time goes on meanwhile, and several workers may mind it.
    await Promise.allSettled([1, 2].map(() => remindOfBookings(wired.deps, { kind: "timekeeping" })));
  }
  const sideOf = (round: number): Side => SIGNERS[round % SIGNERS.length]!;
  let signer = 0;

  const changes: Change[] = [
    {
      name: "a booking that is made",
      prepare: async () => void (begun = await bringTo("nothing")),
      make: () => {
        const [startsOn] = daysToCome();
        return attempt({ status: "awaiting_signatures", version: 1, startsOn, signed: [] }, () => make(startsOn));
      },
    },
    {
      name: "a booking that the last side signs",
      prepare: async () => void (begun = await bringTo("to be signed last", sideOf(++signer))),
      make: () => attempt({ ...begun!, status: "agreed", signed: [...SIGNERS] }, () => sign(sideOf(signer), begun!)),
    },
    {
      name: "a booking that is moved",
      prepare: async () => void (begun = await bringTo("agreed")),
      async make() {
        const startsOn = daysToCome().find((day) => day !== begun!.startsOn)!;
        const wanted: Attempt["wanted"] = { status: "awaiting_signatures", version: begun!.version + 1, startsOn, signed: [] };
        await attempt(wanted, async () => {
          const seen = carried(await sides.coach.read(at("coach", begun!, "/change")), "seen");
          return twice("coach", at("coach", begun!, "/change"), [...planned(startsOn), ["seen", seen]]);
        });
      },
    },
    {
      name: "a booking that is cancelled",
      prepare: async () => void (begun = await bringTo("agreed")),
      make: (round) => {
        const side = sideOf(round);
        return attempt({ ...begun!, status: "cancelled" }, () => twice(side, at(side, begun!, "/cancel"), [["reason", REASON[side]]]));
      },
    },
  ];
  return { changes, sides, stranger, jobSeekerId, standing, attempt: () => last, forget: () => void (last = null) };
}

/** Two days about a week ahead, of which people are reminded as soon as it is agreed. */
function daysToCome(): [string, string] {
  const today = londonDay(Temporal.Now.instant());
  const days = [7, 6, 8, 9, 10, 11].map((ahead) => today.add({ days: ahead }));
  const open = days.filter((day) => bookingDays({ startsOn: day, endsOn: day, days: [weekdayOf(day)], nation: "ENG" }).length > 0);
  return [open[0]!.toString(), open[1]!.toString()];
}

/** A paid trial of two hours on one day, as the form sends it. */
function planned(day: string): [string, string][] {
  const date = Temporal.PlainDate.from(day);
  const boxes = (name: string): [string, string][] => [
    [`${name}.day`, String(date.day)], [`${name}.month`, String(date.month)], [`${name}.year`, String(date.year)],
  ];
  return [
    ["kind", "work_trial"], ["legalBasis", "paid"], ...boxes("startsOn"), ...boxes("endsOn"), ["days", weekdayOf(date)],
    ["startTime", "14:00"], ["endTime", "16:00"], ["breakMinutes", "0"], ["support", "on-call"],
    ["tasks", "make-beds"], ["tasks", "clean-rooms"], ["criteria", "task:make-beds"], ["criteria", "arrives"], ["supervisor", NADIA.name],
  ];
}
