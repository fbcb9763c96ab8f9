import { beforeEach, expect, test } from "vitest";
import { sendEmail } from "#app/composition/jobs/email-job.ts";
import { fanOut } from "#app/composition/jobs/event-job.ts";
import { deliveryFor, keptEmails } from "#app/composition/outbox.ts";
import type { Actor, EmployerMember } from "#app/domain/actor.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { remindOfBookings } from "#app/domain/booking/remind-of-bookings.ts";
import type { EventName } from "#app/domain/events.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { readOwnOpening } from "#app/domain/opening/read-own-opening.ts";
import { closeStaleOpenings, warnOfStaleOpenings } from "#app/domain/opening/sweep-openings.ts";
import { agreedBooking, anApprovedProfile, anOpenNeed, anOpenVacancy, introduced, needRef, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

/** What an email is about stands on the very page that it leads to, and its reader may read that. */
const db = await testDatabase();
const { deps } = db;
const { withActor } = db.gate;
const appUrl = "https://firstshift.example";
const delivery = deliveryFor({ resendApiKey: null, resendBaseUrl: null, mailFrom: "x", mailReplyTo: "y" }, { withActor }, { kind: "mailing" });
const mailed = { withActor, keyedHash: deps.keyedHash, clock: db.clock, delivery, appUrl };
let world: World;

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  await db.superuser`truncate event, mail.outbox_email`;
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  for (const { accountId } of [world.seeker, world.supporter, world.coach, world.employer]) await anAddress(accountId);
  await withActor(world.coach, ({ emailSettings }) => emailSettings.choosePace(world.coach.accountId, "each", db.clock.now()));
  await withActor(world.employer, ({ emailSettings }) => emailSettings.choosePace(world.employer.accountId, "each", db.clock.now()));
});

const anAddress = (accountId: string) =>
  db.superuser`insert into auth.account (id, name, email) values (${accountId}, 'Somebody', ${`${accountId}@example.org`})`;

async function aMentor(): Promise<EmployerMember> {
  const { employerId } = world.employer;
  const [memberId, accountId] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.superuser`insert into employer_member (id, employer_id, account_id, name, role, joined_at)
    values (${memberId}, ${employerId}, ${accountId}, 'Gus Hall', 'workplace_mentor', now())`;
  await anAddress(accountId);
  return { kind: "employerMember", accountId, memberId, employerId, role: "workplace_mentor" };
}

/** Where the emails that follow from an event lead, for each who gets one. */
async function linksAfter(name: EventName): Promise<Map<string, string>> {
  await db.superuser`truncate mail.outbox_email, mail.email_delivery`;
  for (const { id } of await db.superuser<{ id: string }[]>`select id from event where name = ${name}`) {
    for (const { data } of (await fanOut(mailed, { eventId: id })).email) await sendEmail(mailed, data);
  }
  const emails = await keptEmails({ withActor });
  return new Map(emails.map(({ to, text }) => [to, /https:\/\/firstshift\.example(\/\S*)/.exec(text)![1]!]));
}
const to = ({ accountId }: Extract<Actor, { accountId: string }>) => `${accountId}@example.org`;

test("a plan that was called off: everybody reads it on the page of the booking, a supporter their dates", async () => {
  const { seeker, coach, employer, supporter } = world;
  const mentor = await aMentor();
  const bookingId = await agreedBooking(db, world, await introduced(db, world, await anOpenVacancy(db, employer.employerId)));
  await noteBooking(deps, coach, { bookingId, mentor: { member: mentor.memberId }, meetingNotes: "" });
  await cancelBooking(deps, world.lead, { bookingId, reason: "dates" });
  expect(await linksAfter("BookingCancelled")).toEqual(
    new Map([
      [to(seeker), `/me/bookings/${bookingId}`],
      [to(coach), `/coach/bookings/${bookingId}`],
      [to(employer), `/employer/bookings/${bookingId}`],
      [to(mentor), `/employer/bookings/${bookingId}`],
      [to(supporter), "/circle"],
    ]),
  );
  for (const reader of [seeker, coach, employer, mentor]) {
    expect((await readBooking(deps, reader, { bookingId })).status).toBe("cancelled");
  }
});

test("what changed for the first day after everybody was reminded of it: whoever reads it looks again, on that page", async () => {
  const { seeker, coach, employer } = world;
  const mentor = await aMentor();
  const bookingId = await agreedBooking(db, world, await introduced(db, world, await anOpenVacancy(db, employer.employerId)));
  const note = (meetingNotes: string) => noteBooking(deps, coach, { bookingId, mentor: { member: mentor.memberId }, meetingNotes });
  await note("Meet at the back door.");
  await remindOfBookings(deps, { kind: "timekeeping" });
  await note("Meet at the front door.");
  expect(await linksAfter("BookingNoted")).toEqual(new Map());
  expect(await linksAfter("FirstDayChanged")).toEqual(
    new Map([
      [to(seeker), `/me/bookings/${bookingId}`],
      [to(employer), `/employer/bookings/${bookingId}`],
      [to(mentor), `/employer/bookings/${bookingId}`],
    ]),
  );
  for (const reader of [seeker, employer, mentor]) {
    expect((await readBooking(deps, reader, { bookingId })).meetingNotes).toBe("Meet at the front door.");
  }
  // What was called off meanwhile is told as that.
  await cancelBooking(deps, coach, { bookingId, reason: "dates" });
  expect(await linksAfter("FirstDayChanged")).toEqual(new Map());
});

test.each<[string, string, () => Promise<OpeningRef>]>([
  [" vacancy", "/employer/vacancies", async () => vacancyRef(await anOpenVacancy(db, world.employer.employerId))],
  ["n unmet need", "/employer/unmet-needs", async () => needRef(await anOpenNeed(db, world.employer))],
])("a%s that we closed is read on its own page", async (_what, list, open) => {
  const opening = await open();
  db.clock.advance({ days: 61 });
  await warnOfStaleOpenings(deps, { kind: "timekeeping" });
  db.clock.advance({ days: 31 });
  await closeStaleOpenings(deps, { kind: "timekeeping" });
  expect((await linksAfter("OpeningLapsed")).get(to(world.employer))).toBe(`${list}/${opening.id}`);
  expect((await readOwnOpening(deps, world.employer, opening)).view.status).toBe("closed");
});
