import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, Newcomer, ProviderLead, Supporter } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { isExpired } from "../membership/invitation-lifecycle.ts";
import { markOf } from "../seen.ts";
import { itemsInOrder, type CircleItem } from "./circle-items.ts";
import type { CircleInvitation, PersonBeside } from "./circle-store.ts";
import type { RelationCode } from "./relations.ts";

export type CircleMemberView = {
  id: string;
  name: string;
  relation: RelationCode;
  /** Null for whoever is not told addresses. */
  email: string | null;
  /** `expired`: nobody answered in time, and the person may ask again. */
  status: "joined" | "invited" | "expired";
  circleItems: CircleItem[];
};

/** Who is in somebody's circle, or asked into it: for the person, and for whoever coaches them to know. */
export async function readCircle(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { jobSeekerId: string },
): Promise<CircleMemberView[]> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(input.jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "circle:read", { ...seeker, jobSeekerId: seeker.id });
    const now = deps.clock.now();
    const members = await store.circle.members(seeker.id);
    return members.map(({ id, name, relation, email, status, expiresAt, circleItems }) => ({
      id,
      name,
      relation,
      email: actor.kind === "jobSeeker" ? email : null,
      status: status === "joined" ? "joined" : isExpired({ expiresAt, now }) ? "expired" : "invited",
      circleItems: itemsInOrder(circleItems),
    }));
  });
}

/** @throws NotFound when they are not in this person's circle */
export async function readCircleMember(
  deps: Deps,
  actor: JobSeeker,
  input: { circleMemberId: string },
): Promise<CircleMemberView & { seen: string }> {
  const members = await readCircle(deps, actor, { jobSeekerId: actor.jobSeekerId });
  const found = members.find(({ id }) => id === input.circleMemberId);
  if (!found) throw new NotFound("person");
  return { ...found, seen: markOf(found.circleItems) };
}

type SupportedPersonView = Pick<
  PersonBeside,
  "id" | "knownAs" | "coachName" | "providerName" | "circleItems" | "relation"
>;

/** The people a supporter supports, with what each lets them do. */
export async function readPeopleISupport(deps: Deps, actor: Supporter): Promise<SupportedPersonView[]> {
  return deps.withActor(actor, async (store) => (await store.circle.people()).map((person) => supported(actor, person)));
}

/** @throws NotFound when this supporter is not in their circle now */
export async function readPersonISupport(
  deps: Deps,
  actor: Supporter,
  input: { jobSeekerId: string },
): Promise<SupportedPersonView> {
  return deps.withActor(actor, async (store) => {
    const person = await store.circle.person(input.jobSeekerId);
    if (!person) throw new NotFound("person");
    return supported(actor, person);
  });
}

function supported(actor: Supporter, person: PersonBeside): SupportedPersonView {
  allow(actor, "circle:be-in", person);
  const { id, knownAs, coachName, providerName, circleItems, relation } = person;
  return { id, knownAs, coachName, providerName, circleItems: itemsInOrder(circleItems), relation };
}

/** ISO moment. */
export type CircleInvitationView = Omit<CircleInvitation, "expiresAt"> & { expiresAt: string };

/** Invitations into circles that wait for whoever proved this address. */
export async function readCircleInvitations(deps: Deps, actor: Newcomer | Supporter): Promise<CircleInvitationView[]> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "circle-invitation:answer", { email: actor.email });
    const waiting = await store.circle.invitations(deps.clock.now());
    return waiting.map(({ expiresAt, ...invitation }) => ({ ...invitation, expiresAt: expiresAt.toString() }));
  });
}

/** @throws NotFound when it is not theirs, was answered, or is too old */
export async function readCircleInvitation(
  deps: Deps,
  actor: Newcomer | Supporter,
  circleMemberId: string,
): Promise<CircleInvitationView> {
  const found = (await readCircleInvitations(deps, actor)).find((one) => one.circleMemberId === circleMemberId);
  if (!found) throw new NotFound("invitation");
  return found;
}
