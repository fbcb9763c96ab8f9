import type { EmployerMember, EmployerRole, Operator } from "#app/domain/actor.ts";
import { chooseMentor } from "#app/domain/booking/choose-mentor.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { askForCheck } from "#app/domain/employer/ask-for-check.ts";
import { setStartsPerMonth } from "#app/domain/employer/set-capacity.ts";
import { verifyEmployer } from "#app/domain/employer/verify-employer.ts";
import { acceptTeamInvitation } from "#app/domain/employer-team/answer-team-invitation.ts";
import { inviteMember } from "#app/domain/employer-team/invite-member.ts";
import type { Background } from "./background.server.ts";
import * as cast from "./cast.ts";
import type { Stage } from "./part.ts";
import type { CastEmployers } from "./story.ts";

/** A team of three, one of them a mentor, with one invitation open, a level that ends soon, and one that an employer wants to raise. */
export async function seedOrganisations(
  stage: Stage,
  operator: Operator,
  { tom, nadia }: CastEmployers,
  background: readonly Background[],
): Promise<void> {
  const { deps, today } = stage;
  await intoTeam(stage, tom, cast.BEA, "hiring_manager");
  await intoTeam(stage, tom, cast.GUS, "workplace_mentor");
  const [coming] = (await listBookings(deps, tom, { part: "ahead", page: 1 })).bookings;
  const gus = (await deps.withActor(tom, ({ teams }) => teams.members(tom.employerId))).find(({ name }) => name === cast.GUS.name);
  await chooseMentor(deps, tom, { bookingId: coming!.id, mentorId: gus!.id });
  await inviteMember(deps, tom, { name: "Ira Frost", email: "ira.frost@example.org", role: "hiring_manager" });
  await setStartsPerMonth(deps, tom, { startsPerMonth: 3 });
  await verifyEmployer(deps, operator, {
    employerId: nadia.employerId,
    level: "employer",
    evidence: "Certificate seen again: it ends sooner than we had written down",
    listEntryId: null,
    verifiedUntil: today.add({ days: 40 }),
  });
  const laundry = background.find(({ name }) => name === "Millpond Laundry")!.member;
  await askForCheck(deps, laundry, { level: "leader", words: "Validated last week. Our certificate is DCS012345 and ends in three years." });
}

async function intoTeam(
  { deps, accounts }: Stage,
  owner: EmployerMember,
  { email, name }: cast.CastMember,
  role: EmployerRole,
): Promise<void> {
  const { teamInvitationId } = await inviteMember(deps, owner, { name, email, role });
  await acceptTeamInvitation(deps, await accounts.open(email, name), { teamInvitationId, name });
}
