import { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, Operator, ProviderLead } from "#app/domain/actor.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { changeProvider } from "#app/domain/membership/change-provider.ts";
import { askForIntroduction } from "#app/domain/introduction/ask-for-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { saveContact } from "#app/domain/disclosure/contact-details.ts";
import { savePhoto } from "#app/domain/photo/own-photo.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { suggestDisclosure } from "#app/domain/disclosure/suggest-disclosure.ts";
import { prepareChoice } from "#app/domain/visibility/prepare-choice.ts";
import { prepareRule } from "#app/domain/visibility/prepare-rule.ts";
import { writeMessage } from "#app/domain/message/write-message.ts";
import { signUpEmployer } from "#app/domain/employer/sign-up-employer.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { chooseNextStep } from "#app/domain/booking/choose-next-step.ts";
import { offerSlot } from "#app/domain/booking/offer-slots.ts";
import { proposeTime } from "#app/domain/booking/propose-time.ts";
import { reflectOnBooking } from "#app/domain/booking/reflect.ts";
import { isWorkingDay } from "#app/domain/booking/working-days.ts";
import { pauseOpening } from "#app/domain/opening/pause-opening.ts";
import type { Background } from "./background.server.ts";
import { book, introduce, propose, record, relayWritten, sign } from "./brokering.ts";
import { joinCircle, tellWhatHelps, worryAboutHours, worryAboutTravel } from "./circle.ts";
import * as cast from "./cast.ts";
import * as jobs from "./jobs.ts";
import { admittedProvider, openNeed, lastWorkday, openVacancy, verifiedEmployer, workday, type JobToPost, type Stage } from "./part.ts";
import { planTogether } from "./plans.ts";
import { drawnPortrait } from "./portrait.ts";
import { leaveUnanswered, postBaits } from "./silence.ts";
import { PROFILES } from "./profiles.ts";
import { referredBySchool, saidYes } from "./referrals.ts";
import { choose, fillProfile, join, letIn } from "./seekers.ts";

export type Provider = { lead: ProviderLead; priya: JobCoach; daniel: JobCoach };

/** The cast's provider: it applies, is admitted, and its lead invites two coaches. */
export async function seedProvider(stage: Stage, operator: Operator): Promise<Provider> {
  const { lead, coaches } = await admittedProvider(stage, operator, {
    organisation: "Avon Works",
    town: "Bristol",
    about: "Supported employment in and around Bristol since 2012.",
    lead: cast.MIRIAM,
    coaches: [cast.PRIYA, cast.DANIEL],
  });
  return { lead, priya: coaches[0]!, daniel: coaches[1]! };
}

export type CastEmployers = { tom: EmployerMember; nadia: EmployerMember };

export async function seedCastEmployers(stage: Stage, operator: Operator): Promise<CastEmployers> {
  const tom = await verifiedEmployer(stage, operator, cast.TOM, {
    organisation: "Harbourside Foods", sector: "food", size: "medium", claimedLevel: "leader",
    siteName: "Harbourside shop and kitchen", town: "Bristol", outcode: "BS1",
  });
  const nadia = await verifiedEmployer(stage, operator, cast.NADIA, {
    organisation: "Brightwater Hotel", sector: "food", size: "medium", claimedLevel: "employer",
    siteName: "Brightwater Hotel", town: "Bath", outcode: "BA1",
  });
  // Nobody has said for two months that it still stands: she is asked.
  await openVacancy(stage, nadia, jobs.LINEN_ASSISTANT);
  return { tom, nadia };
}

/** An employer that an operator has still to check. */
export async function seedWaitingEmployer({ deps, accounts }: Stage): Promise<void> {
  const newcomer = await accounts.open(cast.WILL.email, cast.WILL.name);
  await signUpEmployer(deps, newcomer, {
    organisation: "Oak and Ivy Books", sector: "retail", size: "micro", claimedLevel: "committed", name: cast.WILL.name,
    siteName: "The bookshop", town: "Bristol", outcode: "BS6",
  });
}

/** The cast's people in every state of the line, each at its time. */
export async function seedStory(
  stage: Stage,
  { lead, priya, daniel }: Provider,
  { tom, nadia }: CastEmployers,
  background: readonly Background[],
): Promise<void> {
  const { deps, today } = stage;
  const employerNamed = (name: string) => background.find((employer) => employer.name === name)!.member;
  const parts = employerNamed("Avon Parts and Fixings");
  const laundry = employerNamed("Millpond Laundry");
  const garden = employerNamed("Severn Vale Garden Centre");
  /** A stretch that begins and ends on a working day, given in days before today. */
  const days = (from: number, to: number) => ({
    startsOn: workday(today.subtract({ days: from })), endsOn: lastWorkday(today.subtract({ days: to })),
  });
  const at = (daysAgo: number) => stage.clock.goTo(morningOf(today.subtract({ days: daysAgo })));
  const vacancyOf = async (member: EmployerMember) =>
    (await deps.withActor(member, ({ vacancies }) => vacancies.ofEmployer(member.employerId, { status: null, siteId: null, limit: 1, offset: 0 })))[0]!.id;

  at(42);
  const arrive = (who: cast.CastMember, town: string, birthDate: string) => join(stage, who, lead.providerId, town, birthDate);
  const sam = await arrive(cast.SAM, "Bristol", "2003-04-12");
  const aisha = await arrive(cast.AISHA, "Bath", "1998-09-30");
  const leo = await arrive(cast.LEO, "Bristol", "2001-01-22");
  const nina = await arrive(cast.NINA, "Keynsham", "1995-06-03");
  const zara = await arrive(cast.ZARA, "Bristol", "1999-12-15");
  const eli = await arrive(cast.ELI, "Yate", "1990-03-08");
  const ruth = await arrive(cast.RUTH, "Bath", "1987-07-19");
  const owen = await arrive(cast.OWEN, "Bristol", "2000-11-02");
  const coachOf = async (seeker: typeof sam) => {
    const { coachId } = (await deps.withActor(seeker, ({ profiles }) => profiles.seekerById(seeker.jobSeekerId)))!;
    return coachId === priya.coachId ? priya : daniel;
  };
  const between = async (seeker: typeof sam, employer: EmployerMember, opening: OpeningRef) => ({
    seeker, employer, opening, coach: await coachOf(seeker),
  });
  const trio = (seeker: typeof sam, employer: EmployerMember, vacancyId: string) => between(seeker, employer, { kind: "vacancy", id: vacancyId });

  at(40);
  await fillProfile(stage, sam, PROFILES.sam, await coachOf(sam));
  await planTogether(stage, sam, await coachOf(sam));
  await fillProfile(stage, aisha, PROFILES.aisha);
  await fillProfile(stage, leo, PROFILES.leo, null, "friend");
  await fillProfile(stage, nina, PROFILES.nina);
  await fillProfile(stage, zara, PROFILES.zara);
  await fillProfile(stage, eli, PROFILES.eli, await coachOf(eli));
  await fillProfile(stage, ruth, PROFILES.ruth);
  await fillProfile(stage, owen, PROFILES.owen);
  await choose(stage, sam, [tom.employerId, nadia.employerId]);
  await choose(stage, aisha, [nadia.employerId, laundry.employerId]);
  await choose(stage, leo, [tom.employerId]);
  await choose(stage, nina, [nadia.employerId, tom.employerId]);
  await choose(stage, zara, [parts.employerId, tom.employerId]);
  await choose(stage, eli, [garden.employerId, laundry.employerId]);
  await choose(stage, owen, [tom.employerId]);

  at(38);
  const stockRoom = await openNeed(stage, tom, jobs.STOCK_ROOM, { kind: "hourly", pence: 1480 });
  await openNeed(stage, nadia, jobs.GUEST_LINEN, { kind: "monthly", pence: 46_000 });
  // One after the other: lists put the newest first, and the job that Sam fits best is the first that Tom finds in every demo.
  const posts = (job: JobToPost) => {
    stage.clock.goTo(stage.clock.now().add({ minutes: 1 }));
    return openVacancy(stage, tom, job);
  };
  const deli = await posts(jobs.DELI_ASSISTANT);
  const bakery = await posts(jobs.BAKERY_ASSISTANT);
  const shop = await posts(jobs.SHOP_ASSISTANT);
  const kitchen = await posts(jobs.KITCHEN_ASSISTANT);
  const housekeeping = await openVacancy(stage, nadia, jobs.HOUSEKEEPING_ASSISTANT);
  const breakfast = await openVacancy(stage, nadia, jobs.BREAKFAST_ASSISTANT);

  at(37);
  const explored = await between(owen, tom, { kind: "unmet_need", id: stockRoom });
  const exploredIntroduction = await introduce(stage, explored, ["keen"], "This is work in a stock room. You can find out if you like it.");
  const exploredBooking = await book(stage, explored, exploredIntroduction, days(34, 30), {
    kind: "work_experience", legalBasis: "programme", basisAgreedOn: today.subtract({ days: 38 }).toString(),
    agreedWith: "B. Lane, Bristol Learning Partnership",
  });
  await sign(stage, [owen, tom, explored.coach], exploredBooking);

  at(35);
  const got = await trio(owen, tom, bakery);
  const gotIntroduction = await introduce(stage, got, ["tasks-liked", "tasks-done"], "This is a bakery near you. You start early.");
  const gotBooking = await book(stage, got, gotIntroduction, days(28, 22));
  await sign(stage, [owen, tom, got.coach], gotBooking);
  const next = await trio(eli, laundry, await vacancyOf(laundry));
  const nextIntroduction = await introduce(stage, next, ["hours-fit"], "You can try the work in a laundry.");
  // Both begin on one morning, and one coach may have both people: at the second they can be called.
  const nextBooking = await book(stage, next, nextIntroduction, days(28, 21), { support: "on-call" });
  await sign(stage, [eli, laundry, next.coach], nextBooking);

  at(29);
  await record(stage, owen, exploredBooking, "met-with-support", false);
  await record(stage, tom, exploredBooking, "met", false);
  await record(stage, explored.coach, exploredBooking, "met", false);
  await reflectOnBooking(deps, owen, {
    bookingId: exploredBooking, feeling: "in-between", tasks: { recycle: "no", "fill-shelves": "yes", "price-labels": "yes" },
  });
  await chooseNextStep(deps, explored.coach, { bookingId: exploredBooking, step: "other-tasks" });

  at(20);
  await record(stage, got.coach, gotBooking, "met", true);
  await record(stage, owen, gotBooking, "met", true);
  await record(stage, tom, gotBooking, "met-with-support", true);
  await record(stage, next.coach, nextBooking, "met-with-support", false);
  await record(stage, laundry, nextBooking, "met-with-support", true);
  await record(stage, eli, nextBooking, "not-yet", false);

  // A café answers nobody, and is paused for it.
  const cafe = employerNamed("Pulteney Café");
  const kitchenHelp = await vacancyOf(cafe);
  await leaveUnanswered(stage, [await trio(aisha, cafe, kitchenHelp), await trio(nina, cafe, kitchenHelp), await trio(eli, cafe, kitchenHelp)]);

  at(16);
  const jo = await joinCircle(stage, sam, cast.JO);

  at(14);
  const under = await trio(zara, parts, await vacancyOf(parts));
  const underIntroduction = await introduce(stage, under, ["tasks-done", "environment-fit"], "This is packing work. It is the same each day.");
  const underBooking = await book(stage, under, underIntroduction, days(9, -5));
  await sign(stage, [zara, parts, under.coach], underBooking);
  const no = await trio(eli, garden, await vacancyOf(garden));
  const declined = await propose(stage, no, ["tasks-liked"], "This is a garden centre. You like plants.");
  await answerIntroduction(deps, eli, { introductionId: declined, answer: "yes" });
  await decideIntroduction(deps, garden, { introductionId: declined, answer: "declined", reason: "supervision", words: "We are two people short until the spring." });

  at(6);
  await postBaits(stage, employerNamed("Heart of England Parcels"));

  at(5);
  await pauseOpening(deps, tom, { opening: { kind: "vacancy", id: deli }, until: today.add({ days: 28 }) });
  const tuesday = nextTuesday(today);
  const soon = await trio(sam, tom, kitchen);
  const soonIntroduction = await introduce(stage, soon, ["tasks-liked", "hours-fit"], "This is a kitchen by the harbour. They want to meet you.");
  const soonBooking = await book(stage, soon, soonIntroduction, { startsOn: tuesday, endsOn: lastWorkday(tuesday.add({ days: 3 })) });
  await sign(stage, [soon.coach, tom, sam], soonBooking);
  // Tom is to know him on the first day; nobody there has looked yet.
  await savePhoto(deps, sam, { file: drawnPortrait() });
  await tellEmployer(deps, sam, { introductionId: soonIntroduction, items: ["photo"] });
  const shows = await trio(aisha, laundry, await vacancyOf(laundry));
  const showsIntroduction = await introduce(stage, shows, ["tasks-liked", "environment-fit"], "This is a laundry. You can show how you work.");
  const interviewOn = workday(tuesday.add({ days: 1 }));
  for (const day of [interviewOn, workday(tuesday.add({ days: 7 }))]) {
    await offerSlot(deps, laundry, { vacancyId: shows.opening.id, times: { day: day.toString(), startTime: "10:00", endTime: "14:00" } });
  }
  const [offered] = await deps.withActor(shows.coach, ({ bookings }) => bookings.slotsOf(shows.opening.id, stage.clock.now()));
  const interview = await book(stage, shows, showsIntroduction, { startsOn: interviewOn, endsOn: interviewOn }, {
    kind: "working_interview", slotId: offered!.id, startTime: "10:00", endTime: "14:00", breakMinutes: 0, support: "on-call",
  });
  await sign(stage, [shows.coach, laundry, aisha], interview);
  const unsigned = await trio(nina, nadia, breakfast);
  const unsignedIntroduction = await introduce(stage, unsigned, ["tasks-liked", "keen"], "This is breakfast in a hotel. You like to make coffee.");
  const unsignedBooking = await book(stage, unsigned, unsignedIntroduction, { startsOn: tuesday, endsOn: lastWorkday(tuesday.add({ days: 8 })) });
  await sign(stage, [unsigned.coach], unsignedBooking);

  at(4);
  await worryAboutTravel(stage, jo, sam, soon.coach);

  at(3);
  await record(stage, zara, underBooking, "met", true);
  const told = await propose(stage, await trio(leo, tom, shop), ["tasks-liked", "hours-fit"], "This is a food shop. You fill the shelves.");
  await answerIntroduction(deps, leo, { introductionId: told, answer: "yes" });
  await decideIntroduction(deps, tom, { introductionId: told, answer: "interested" });
  const asked = await propose(stage, await trio(sam, nadia, breakfast), ["place-fit"], "This is a hotel in Bath. It is early in the morning.");
  await answerIntroduction(deps, sam, { introductionId: asked, answer: "later" });

  at(2);
  await propose(stage, await trio(aisha, nadia, housekeeping), ["tasks-liked", "environment-fit"], "This is a quiet hotel. You make beds and clean rooms.");
  const waits = await propose(stage, await trio(nina, tom, shop), ["keen", "environment-fit"], "This is a food shop with friendly people.");
  await answerIntroduction(deps, nina, { introductionId: waits, answer: "yes" });

  // Two times for a working interview that the coach proposes, which wait for the employer.
  const timed = await trio(eli, nadia, housekeeping);
  const timedIntroduction = await introduce(stage, timed, ["tasks-liked"], "This is a quiet hotel. You can show how you clean a room.");
  for (const weeks of [1, 2]) {
    const day = workday(tuesday.add({ weeks })).toString();
    await proposeTime(deps, timed.coach, { introductionId: timedIntroduction, times: { day, startTime: "10:00", endTime: "13:00" } });
  }

  const carved = await propose(
    stage, await between(leo, tom, { kind: "unmet_need", id: stockRoom }), ["tasks-liked"], "This is not a job yet. It could be a job for you.",
  );
  await answerIntroduction(deps, leo, { introductionId: carved, answer: "yes" });

  at(1);
  // One message passed on and not read yet, one that waits for the coach, and a question of the job seeker's own.
  await writeMessage(deps, sam, { introductionId: soonIntroduction, text: "Who will I meet?" });
  await writeMessage(deps, tom, { introductionId: soonIntroduction, text: "Staff enter by the service door, beside the blue bins, at nine sharp." });
  await relayWritten(stage, soon.coach, soonIntroduction, "You go in by the side door.\nIt is next to the blue bins.\nPlease come at 9.");
  await askForIntroduction(deps, sam, { openingId: await vacancyOf(garden) });
  const aliases = await deps.withActor(tom, ({ visibility }) => visibility.aliasesFor(tom.employerId, [zara.jobSeekerId]));
  await askCoach(deps, tom, { opening: { kind: "vacancy", id: shop }, aliasId: aliases.get(zara.jobSeekerId)!.aliasId });
  // Two yeses and a rule that wait for the person, a rule that lets employers in, and a list of what could be told.
  await letIn(stage, aisha, { leastLevel: "employer", sectors: ["cleaning"], miles: 20 });
  await prepareChoice(deps, await coachOf(sam), { jobSeekerId: sam.jobSeekerId, employerId: parts.employerId });
  await prepareChoice(deps, jo, { jobSeekerId: sam.jobSeekerId, employerId: laundry.employerId });
  await prepareRule(deps, await coachOf(sam), { jobSeekerId: sam.jobSeekerId, leastLevel: "leader", sectors: ["food"], miles: 5 });
  await suggestDisclosure(deps, await coachOf(leo), {
    introductionId: told, items: ["first_name", "strengths", "helps:one-thing", "task:sort-donations"], stage: "introduced",
  });
  await worryAboutHours(stage, jo, sam);
  await tellWhatHelps(stage, jo, sam);
  await changeProvider(deps, lead, { organisation: "Avon Works and Learning", town: "Bristol" });
  await saveContact(deps, sam, { part: "phone", value: "07700 900361" });
  await referredBySchool(stage, lead.providerId, cast.JAMIE);
  await saidYes(stage, cast.JAMIE);
  await arrive(cast.JAMIE, "Bristol", "2006-05-05");
  await referredBySchool(stage, lead.providerId, cast.KAI);
}

function morningOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: "Europe/London", plainTime: "09:00" }).toInstant();
}

/** Tuesday's work trial: the coming one that is no bank holiday, at least a day away. */
function nextTuesday(today: Temporal.PlainDate): Temporal.PlainDate {
  const TUESDAY = 2;
  const coming = today.add({ days: ((TUESDAY - today.dayOfWeek + 6) % 7) + 1 });
  return isWorkingDay(coming, "ENG") ? coming : nextTuesday(coming);
}
