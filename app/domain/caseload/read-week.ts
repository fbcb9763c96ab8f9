import { Temporal } from "temporal-polyfill";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { BookingStatus } from "../booking/booking-lifecycle.ts";
import type { BookingKind } from "../booking/kinds.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { byDate } from "./next-steps.ts";
import { coachesOf, situationsOf, taskView, type CoachTask } from "./read-caseload.ts";

/** Somebody at work, for some hours. Moments are ISO. */
export type TimeAtWork = {
  bookingId: string;
  jobSeekerId: string;
  who: string;
  coachName: string;
  kind: BookingKind;
  status: BookingStatus;
  title: string;
  employerName: string | null;
  town: string;
  startsAt: string;
  endsAt: string;
  coachAttends: boolean;
  /** The coach has to be somewhere else at that time too. */
  clashes: boolean;
};

export type WeekView = {
  /** ISO dates of its Monday, and of the Mondays before and after. */
  monday: string;
  before: string;
  after: string;
  /** The week that today is in. */
  isThisWeek: boolean;
  today: string;
  /** For a lead: whose week is shown, null for everybody's, and whose could be. */
  coachId: string | null;
  coaches: { id: string; name: string }[];
  days: { day: string; times: TimeAtWork[]; deadlines: CoachTask[] }[];
};

const DAYS = 7;
const LONDON = "Europe/London";
/** Further from today than this, nothing is booked. */
const FURTHEST_WEEKS = 104;

/** The Monday of the week a day is in. */
function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** The week an address names, or this one; never so far off that there can be nothing. */
export function weekFrom(words: string | null, today: Temporal.PlainDate): Temporal.PlainDate {
  const thisWeek = mondayOf(today);
  let wanted: Temporal.PlainDate;
  try {
    wanted = mondayOf(Temporal.PlainDate.from(words ?? ""));
  } catch {
    return thisWeek;
  }
  const weeks = Math.abs(wanted.since(thisWeek).days) / DAYS;
  return weeks > FURTHEST_WEEKS ? thisWeek : wanted;
}

/** A coach's week: who is at work when and where, and what is due on which day. For a lead, all coaches' or one's. */
export async function readWeek(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { week: string | null; coachId?: string | null },
): Promise<WeekView> {
  const coachId = actor.kind === "providerLead" ? (input.coachId ?? null) : null;
  const today = londonDay(deps.clock.now());
  const monday = weekFrom(input.week, today);
  const after = monday.add({ days: DAYS });
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(LONDON).toInstant();
  return deps.withActor(actor, async (store) => {
    const [all, times] = await Promise.all([
      situationsOf(store, actor, today),
      store.caseload.bookedTimes(startOf(monday), startOf(after)),
    ]);
    const everybody = all.filter(({ person }) => coachId === null || person.coachId === coachId);
    const people = new Map(everybody.map(({ person }) => [person.jobSeekerId, person]));
    const deadlines = everybody.flatMap(({ person, steps }) =>
      steps
        // When somebody starts stands among the times already.
        .filter(({ kind }) => kind !== "wait-start")
        .map((step) => ({ person, step })),
    );
    return {
      monday: monday.toString(),
      before: monday.subtract({ days: DAYS }).toString(),
      after: after.toString(),
      isThisWeek: monday.equals(mondayOf(today)),
      today: today.toString(),
      coachId,
      coaches: actor.kind === "providerLead" ? coachesOf(all, today).map(({ id, name }) => ({ id, name })) : [],
      days: Array.from({ length: DAYS }, (_, index) => monday.add({ days: index })).map((day) => ({
        day: day.toString(),
        times: times.flatMap(({ startsAt, endsAt, ...time }) => {
          const person = people.get(time.jobSeekerId);
          if (!person || !londonDay(startsAt).equals(day)) return [];
          const who = { who: person.knownAs, coachName: person.coachName };
          return [{ ...time, ...who, startsAt: startsAt.toString(), endsAt: endsAt.toString() }];
        }),
        deadlines: deadlines
          .filter(({ step }) => step.due?.equals(day))
          .toSorted((a, b) => byDate(a.step, b.step))
          .map((task) => taskView(task, today)),
      })),
    };
  });
}
