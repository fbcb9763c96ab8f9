import { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "#app/domain/agreement/terms.ts";
import { SIDES, type BookingStatus } from "#app/domain/booking/booking-lifecycle.ts";
import { BOOKING_REMINDERS, isReminderDue } from "#app/domain/booking/reminder-rule.ts";
import { sittingsOf } from "#app/domain/booking/sittings.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { ELI } from "#db/seed/cast.ts";
import { at, type Attempt, type Bookings, type Standing } from "./bookings.ts";
import type { World } from "./world.ts";

/** What is not as it should be of the booking that rounds change, and of everybody's time. */
export async function bookingProblems(world: World, bookings: Bookings): Promise<string[]> {
  const now = await bookings.standing();
  const tried = bookings.attempt();
  return [
    ...(tried ? changeProblems(tried, now) : []),
    ...(await inTwoPlaces(world)),
    ...(now ? [...(await timeProblems(world, now)), ...(await pageProblems(bookings, now)), ...(await reminderProblems(world, now))] : []),
  ];
}

type Booked = NonNullable<Standing>;

/** What was answered is so; what was not answered is there whole or not at all. */
function changeProblems({ before, wanted, acknowledged }: Attempt, now: Standing): string[] {
  const isMade = now !== null && now.version === wanted.version && say(now) === say(wanted);
  const isAsBefore = now?.id === before?.id && say(now) === say(before);
  if (isMade || (isAsBefore && !acknowledged)) return [];
  return [`it was ${say(before)}, ${acknowledged ? "and said to be" : "and perhaps"} ${say(wanted)} now, and is ${say(now)}`];
}

function say(booking: Omit<Booked, "id" | "sequence"> | null): string {
  if (!booking) return "not there";
  return `${booking.status} from ${booking.startsOn} in version ${booking.version}, signed by ${booking.signed.toSorted().join(" and ") || "nobody"}`;
}

/** Nobody is to be in two places at once, whoever they are. */
async function inTwoPlaces({ superuser }: World): Promise<string[]> {
  const clashes = await superuser`select 1 from sitting a join sitting b on a.id < b.id and a.live and b.live
      and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    where a.job_seeker_id = b.job_seeker_id
      or (a.coach_id = b.coach_id and a.coach_attends and b.coach_attends and not a.clashes and not b.clashes)`;
  const trials = await superuser`select 1 from booking where kind = 'work_trial' and status in ('awaiting_signatures', 'agreed')
    group by vacancy_id having count(*) > 1`;
  return [
    ...(clashes.length > 0 ? [`${clashes.length} times somebody is in two places at once`] : []),
    ...(trials.length > 0 ? [`${trials.length} vacancies are tried by two people at once`] : []),
  ];
}

/** The times that are taken up are those of the agreement as it stands; none once it is called off. */
async function timeProblems({ superuser }: World, { id, status }: Booked): Promise<string[]> {
  const taken = await superuser<{ starts: Date; ends: Date }[]>`
    select starts_at as starts, ends_at as ends from sitting where booking_id = ${id} and live order by starts_at`;
  const [agreement] = await superuser<{ terms: AgreementTerms }[]>`
    select terms from trial_agreement where booking_id = ${id} order by version desc limit 1`;
  const planned = status === "cancelled" ? [] : sittingsOf(agreement!.terms, "ENG");
  const are = taken.map(({ starts, ends }) => `${starts.getTime()}-${ends.getTime()}`).join();
  const should = planned.map(({ startsAt, endsAt }) => `${startsAt.epochMilliseconds}-${endsAt.epochMilliseconds}`).join();
  return are === should ? [] : [`it takes up ${taken.length} other times than the ${planned.length} of its agreement`];
}

/** As its tag says on every page, to the job seeker in easy read. */
const TAGS: Partial<Record<BookingStatus, string>> = { awaiting_signatures: "To be signed", agreed: "Agreed", cancelled: "Cancelled" };
const TAGS_EASY: typeof TAGS = { ...TAGS, cancelled: "Stopped" };

/** The page and the calendar of each side say the same state, and no employer more than it was told. */
async function pageProblems({ sides, stranger, jobSeekerId }: Bookings, now: Booked): Promise<string[]> {
  const problems: string[] = [];
  const calendars = new Set<string>();
  for (const side of SIDES) {
    const page = await sides[side].read(at(side, now));
    const all = side === "job_seeker" ? TAGS_EASY : TAGS;
    const tags = Object.values(all).filter((words) => new RegExp(`fs-tag--\\w+">${words}<`).test(page));
    if (tags.join() !== all[now.status]) problems.push(`the page of ${side} says ${tags.join(" and ") || "nothing"}, and it is ${now.status}`);
    const file = await sides[side].read(at(side, now, "/booking.ics"));
    calendars.add(eventsIn(file).toSorted().join("; "));
    if (side !== "employer") continue;
    const list = await sides.employer.read("/employer/bookings");
    const secrets = [ELI.name, ELI.email, jobSeekerId].filter((secret) => `${page}${file}${list}`.includes(secret));
    if (secrets.length > 0) problems.push(`the employer reads ${secrets.join(" and ")}`);
  }
  if (calendars.size !== 1) problems.push(`the sides hold different calendars: ${[...calendars].join(" / ")}`);
  const events = [...calendars].join("; ");
  const standing = { awaiting_signatures: "TENTATIVE", agreed: "CONFIRMED" }[now.status as string];
  const first = `${now.startsOn.replaceAll("-", "")}T140000`;
  const isInCalendar = standing ? events.includes(`${now.sequence} ${first} ${standing}`) : !/TENTATIVE|CONFIRMED/.test(events);
  if (!isInCalendar) problems.push(`the calendars say ${events}, and it is ${now.status} from ${now.startsOn} as change ${now.sequence}`);
  const seen = await stranger.statusOf(at("employer", now));
  if (seen !== 404) problems.push(`an employer that has no part in it is answered ${seen}`);
  return problems;
}

/** Each event of a calendar file: its change, its first minute in London, and how it stands. */
function eventsIn(file: string): string[] {
  return file.split("BEGIN:VEVENT").slice(1).map((event) => {
    const part = (name: string) => event.match(new RegExp(`^${name}[^:]*:(\\S+)`, "m"))?.[1] ?? "";
    const [, day, time] = part("DTSTART").match(/^(\d{8})T(\d{6})Z$/) ?? [];
    const moment = day && time ? Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime("UTC").withTimeZone("Europe/London") : null;
    const wall = moment?.toPlainDateTime().toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
    return `${part("SEQUENCE")} ${wall} ${part("STATUS")}`;
  });
}

/** Once time was looked at: each reminder that is due went out for the day as it stands, and each that went out did so once. */
async function reminderProblems({ superuser }: World, { id, status, startsOn, signed }: Booked): Promise<string[]> {
  const today = londonDay(Temporal.Now.instant());
  const day = Temporal.PlainDate.from(startsOn);
  const rows = await superuser<{ step: string; day: string }[]>`
    select step, for_day::text as day from booking_reminder where booking_id = ${id}`;
  const told = await superuser`select 1 from event where subjects ->> 'bookingId' = ${id}
    and name in ${superuser([...new Set(BOOKING_REMINDERS.map(({ event }) => event))])}`;
  const due = BOOKING_REMINDERS.filter((one) => isReminderDue(one, { status, startsOn: day, endsOn: day, firstAgreedAt: null, changedAt: Temporal.Now.instant(), signed, recorded: [] }, today, "ENG"));
  return [
    ...due.filter(({ name }) => !rows.some((row) => row.step === name && row.day === startsOn)).map(({ name }) => `nobody was reminded: ${name}`),
    ...(told.length === rows.length ? [] : [`${rows.length} reminders were told ${told.length} times`]),
  ];
}
