import { readPlanStep } from "#app/domain/action-plan/read-plan.ts";
import { offeredTimes } from "#app/domain/booking/offer-slots.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { readCircleMember } from "#app/domain/circle/read-circle.ts";
import { readSite } from "#app/domain/employer/change-site.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { readEmployerTeam } from "#app/domain/employer-team/read-employer-team.ts";
import { readProviderAbout } from "#app/domain/membership/change-provider.ts";
import { readOwnName } from "#app/domain/membership/own-name.ts";
import { readProviderContact, readWorkContact } from "#app/domain/membership/work-contact.ts";
import { readTeamMember } from "#app/domain/membership/read-team.ts";
import type { OpeningKind } from "#app/domain/opening/opening-ref.ts";
import { readOwnOpening } from "#app/domain/opening/read-own-opening.ts";
import { markOf } from "#app/domain/seen.ts";
import { readOwnDetails, type DetailPart } from "#app/domain/vocational-profile/own-details.ts";
import type { TestDatabase } from "../../database.ts";
import type { At } from "../things.ts";
import { must, type Form } from "./form.ts";

type Seen = (at: At, db: TestDatabase) => Promise<string>;

/** A form that carries what its page showed. A second press of it stands as wanted, and writes nothing. */
export function carrying(seen: Seen, form: Form): Form {
  return {
    ...form,
    fields: async (at, db) => ({ ...(await form.fields(at, db)), seen: await seen(at, db) }),
    kinds: { ...form.kinds, seen: must("hidden") },
  };
}

export const sectionSeen =
  (kind: OpeningKind, name: string): Seen =>
  async ({ line, lane }, { deps }) => {
    const id = kind === "vacancy" ? lane.vacancyId : lane.unmetNeedId;
    const { view } = await readOwnOpening(deps, line.own.owner, { kind, id });
    return view.sections.find((section) => section.name === name)!.seen;
  };

export const organisationSeen: Seen = async ({ line }, { deps }) => (await readOwnEmployer(deps, line.own.owner)).seen;
export const startsSeen: Seen = async ({ line }, { deps }) => (await readOwnEmployer(deps, line.own.owner)).capacity.seen.startsPerMonth;
export const pauseSeen: Seen = async ({ line }, { deps }) => (await readOwnEmployer(deps, line.other.owner)).capacity.seen.pause;
export const siteSeen: Seen = async ({ line, spareSiteId }, { deps }) => (await readSite(deps, line.own.owner, { siteId: spareSiteId }))?.seen ?? "";
export const noticeSeen: Seen = async ({ line, lane }, { deps }) => (await offeredTimes(deps, line.own.owner, lane)).noticeSeen;
export const roleSeen: Seen = async ({ line, spareMemberId }, { deps }) => {
  const { members } = await readEmployerTeam(deps, line.own.owner);
  return markOf(members.find(({ id }) => id === spareMemberId)?.role);
};

export const coachRoleSeen: Seen = async ({ line: { own } }, { deps }) =>
  (await readTeamMember(deps, own.lead, { memberId: own.colleague.coachId })).seen;
export const contactSeen: Seen = async ({ line }, { deps }) => (await readWorkContact(deps, line.own.coach)).seen;
export const providerSeen: Seen = async ({ line }, { deps }) => (await readProviderAbout(deps, line.own.lead)).seen;
export const providerContactSeen: Seen = async ({ line }, { deps }) => (await readProviderContact(deps, line.own.lead)).seen;
export const nextStepSeen: Seen = async ({ line, lane }, { deps }) => (await readBooking(deps, line.own.coach, lane)).seen.nextStep;
export const agreementSeen: Seen = async ({ line, lane }, { deps }) => (await readBooking(deps, line.own.coach, lane)).seen.agreement;
export const notesSeen: Seen = async ({ line, lane }, { deps }) => (await readBooking(deps, line.own.coach, lane)).seen.notes;

export const planSeen =
  (part: string): Seen =>
  async ({ line, planStepId }, { deps }) => {
    const { seeker } = line.own;
    return (await readPlanStep(deps, seeker, { jobSeekerId: seeker.jobSeekerId, planStepId, part })).seen;
  };
export const detailSeen =
  (part: DetailPart): Seen =>
  async ({ line }, { deps }) => (await readOwnDetails(deps, line.own.seeker)).seen[part];
export const ownNameSeen =
  (who: "coach" | "mentor"): Seen =>
  async ({ line }, { deps }) => (await readOwnName(deps, line.own[who])).seen;
export const accessSeen: Seen = async ({ line: { own } }, { deps }) => (await readCircleMember(deps, own.seeker, own)).seen;
