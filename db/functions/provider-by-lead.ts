import { guard } from "./guard.ts";

const SAID = "array['name', 'new_name', 'place_id']";

/**
 * What a lead may change of their provider: its town, a name that waits, and the name itself where no operator has
 * admitted it by one. The row holds what operators decided too, and a policy cannot tell one column from another.
 */
export const PROVIDER_BY_LEAD = guard({
  name: "provider_by_lead",
  table: "provider",
  when: "current_user = 'firstshift_app' and current_setting('firstshift.actor', true) is distinct from 'operator'",
  holds: [
    {
      that: `to_jsonb(new) - ${SAID} is not distinct from to_jsonb(old) - ${SAID}
        and (new.name is not distinct from old.name or old.status in ('applied', 'not_admitted'))`,
      otherwise: "a lead cannot bring this about",
    },
  ],
});
