import { describe, expect, it } from "vitest";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { readContact, saveContact } from "#app/domain/disclosure/contact-details.ts";
import { NotAllowed, NotFound } from "#app/domain/errors.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { applyAsProvider } from "#app/domain/membership/apply-as-provider.ts";
import { changeCoach } from "#app/domain/membership/change-coach.ts";
import { readProviderCheck } from "#app/domain/membership/decide-provider.ts";
import { readReach, readWorkContact, saveProviderContact, saveWorkContact } from "#app/domain/membership/work-contact.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, chooses, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;

const COACH = { phone: "0117 496 0001", email: "priya@avon.test" };
const PROVIDER = { phone: "0117 496 0000", email: "office@avon.test" };
const NOTHING = { phone: "", email: "" };

describe("how a coach is reached", () => {
  it("is read by the people they support now, with the provider's for when they are away", async () => {
    const world = await aWorld(db);
    expect(await readReach(deps, world.seeker)).toMatchObject({ coachAt: NOTHING, providerAt: NOTHING });
    await saveWorkContact(deps, world.coach, COACH);
    await saveProviderContact(deps, world.lead, PROVIDER);
    expect(await readReach(deps, world.seeker)).toMatchObject({ coachAt: COACH, providerAt: PROVIDER });
    const read = (who: typeof world.seeker | typeof world.otherCoach | typeof world.operator | typeof world.supporter | typeof world.newcomer) =>
      deps.withActor(who, (store) => store.workContacts.ofCoach(world.coach.coachId));
    for (const other of [world.otherSeeker, world.otherCoach, world.operator, world.supporter, world.newcomer]) expect(await read(other)).toBeNull();
    expect(await read(world.seeker)).toEqual(COACH);

    await changeCoach(deps, world.seeker, {
      jobSeekerId: world.seeker.jobSeekerId, fromCoachId: world.coach.coachId, providerId: world.otherCoach.providerId, coachId: world.otherCoach.coachId,
    });
    expect(await read(world.seeker)).toBeNull();
  });

  it("is the coach's own to change, and the provider's is its lead's", async () => {
    const world = await aWorld(db);
    await saveWorkContact(deps, world.coach, COACH);
    await saveWorkContact(deps, world.coach, COACH);
    const saved = await db.superuser`select 1 from event where name = 'WorkContactSaved' and subjects->>'coachId' = ${world.coach.coachId}`;
    expect(saved).toHaveLength(1);
    const { coachId, providerId } = world.coach;
    for (const other of [world.lead, world.otherCoach, world.seeker, world.operator]) {
      const save = deps.withActor(other, (store) => store.workContacts.saveCoach({ coachId, providerId }, PROVIDER, null, db.clock.now()));
      await expect(save, other.kind).rejects.toThrow();
    }
    await expect(saveProviderContact(deps, world.coach as never, PROVIDER)).rejects.toBeInstanceOf(NotAllowed);
    await expect(deps.withActor(world.coach, (store) => store.workContacts.saveProvider(providerId, PROVIDER, null, db.clock.now()))).rejects.toThrow();
    expect(await readWorkContact(deps, world.coach)).toMatchObject(COACH);
  });

  it("begins as the address they proved when they joined, which an operator finds beside the application", async () => {
    const world = await aWorld(db);
    const applicant = { kind: "newcomer" as const, accountId: crypto.randomUUID(), email: `${crypto.randomUUID()}@harbour.test` };
    await db.superuser`insert into auth.account ${db.superuser({
      id: applicant.accountId, name: "Lena", email: applicant.email, email_verified: true, created_at: new Date(), updated_at: new Date(),
    })}`;
    const { providerId } = await applyAsProvider(deps, applicant, { organisation: "Harbour Works", town: "Bath", about: "We support.", name: "Lena" });
    const lead = await deps.withActor(applicant, (store) => store.membership.roleOf(applicant.accountId));
    expect(await readWorkContact(deps, lead as typeof world.lead)).toMatchObject({ phone: "", email: applicant.email });
    expect(await readProviderCheck(deps, world.operator, { providerId })).toMatchObject({ appliedBy: applicant.email });
    for (const other of [world.lead, world.coach, world.seeker, world.newcomer]) {
      await expect(deps.withActor(other, (store) => store.workContacts.addressOfApplicant(providerId))).rejects.toThrow();
    }
  });

  it("is read by an employer while the two are introduced, on the introduction and on the booking, and not longer", async () => {
    const world = await aWorld(db);
    await saveWorkContact(deps, world.coach, COACH);
    await anApprovedProfile(db, world.seeker);
    await chooses(db, world.seeker, world.employer);
    const vacancyId = await anOpenVacancy(db, world.employer.employerId);
    const introductionId = await introduced(db, world, vacancyId);
    const seen = async () => (await introductionForEmployer(deps, world.employer, { introductionId })).coach?.coachAt;
    expect(await seen()).toEqual(COACH);
    await expect(introductionForEmployer(deps, world.otherEmployer, { introductionId })).rejects.toBeInstanceOf(NotFound);
    const other = await deps.withActor(world.otherEmployer, (store) => store.introductions.coachOf(introductionId));
    expect(other).toBeNull();

    const bookingId = await agreedBooking(db, world, introductionId);
    expect((await readBooking(deps, world.employer, { bookingId })).talkTo?.coachAt).toEqual(COACH);
    expect((await readBooking(deps, world.seeker, { bookingId })).talkTo?.coachAt).toEqual(COACH);
    expect((await readBooking(deps, world.coach, { bookingId })).talkTo).toBeNull();
    await db.superuser`update booking set status = 'cancelled' where id = ${bookingId}`;
    await closeIntroduction(deps, world.coach, { introductionId, reason: "support-not-ready" });
    expect(await seen() ?? NOTHING).toEqual(NOTHING);
    expect((await readBooking(deps, world.employer, { bookingId })).talkTo?.coachAt ?? NOTHING).toEqual(NOTHING);
  });
});

describe("how a person is reached", () => {
  it("is read by themselves, their coach and who leads the coach, and by nobody else", async () => {
    const world = await aWorld(db);
    const { jobSeekerId } = world.seeker;
    await saveContact(deps, world.seeker, { part: "phone", value: "07700 900 123" });
    for (const reader of [world.seeker, world.coach, world.lead]) {
      expect(await readContact(deps, reader, { jobSeekerId }), reader.kind).toEqual({ phone: "07700 900 123", email: "" });
    }
    for (const other of [world.otherSeeker, world.otherCoach]) {
      await expect(readContact(deps, other, { jobSeekerId }), other.kind).rejects.toBeInstanceOf(NotFound);
    }
  });
});
