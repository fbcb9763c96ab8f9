import { guard } from "./guard.ts";

/**
 * What people are called they say themselves, and who does what is for whoever leads: the rows hold both, and a
 * policy cannot tell one column from another. Grants say which columns the two logins may change at all.
 */
const named = (table: string, login: string, mine: string, leads: string, others: readonly string[]) =>
  guard({
    name: `${table}_own_name`,
    table,
    when: `current_user = '${login}'`,
    holds: [
      {
        that: `new.name is not distinct from old.name or old.id::text is not distinct from current_setting('firstshift.${mine}', true)`,
        otherwise: "nobody says what somebody else is called",
      },
      {
        that: `(${others.map((column) => `new.${column} is not distinct from old.${column}`).join(" and ")}) or (${leads})`,
        otherwise: "nobody but whoever leads says who does what",
      },
    ],
  });

export const OWN_NAMES = [
  named(
    "provider_member", "firstshift_app", "coach_id",
    "old.provider_id::text = current_setting('firstshift.led_provider_id', true)", ["role", "takes_people", "ended_at"],
  ),
  named("employer_member", "firstshift_employer", "member_id", "current_setting('firstshift.employer_role', true) = 'owner'", ["role"]),
].join("\n");
