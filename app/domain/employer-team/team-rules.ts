import type { EmployerRole } from "../actor.ts";

type Member = { id: string; role: EmployerRole };

/** An organisation nobody owns could not be looked after by anyone. */
export function isLastOwner(team: readonly Member[], memberId: string): boolean {
  const owners = team.filter(({ role }) => role === "owner");
  return owners.length === 1 && owners[0]!.id === memberId;
}

export const LAST_OWNER = "A team needs an owner. Make somebody else an owner first.";
export const CHANGED_TEAM = "Somebody has just changed the team. Here is how it stands now.";
