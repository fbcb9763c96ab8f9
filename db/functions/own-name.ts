/**
 * What people are called they say themselves, and who does what is for whoever leads: the rows hold both, and a
 * policy cannot tell one column from another. Grants say which columns the two logins may change at all.
 */
const named = (table: string, login: string, mine: string, leads: string, others: readonly string[]) => `
create or replace function public.${table}_own_name() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.name is distinct from old.name and old.id::text is distinct from current_setting('firstshift.${mine}', true) then
    raise exception 'nobody says what somebody else is called' using errcode = '42501';
  end if;
  if (${others.map((column) => `new.${column} is distinct from old.${column}`).join(" or ")}) and (${leads}) is not true then
    raise exception 'nobody but whoever leads says who does what' using errcode = '42501';
  end if;
  return new;
end
$$;

create or replace trigger ${table}_own_name
before update on public.${table}
for each row when (current_user = '${login}') execute function public.${table}_own_name();
`;

export const OWN_NAMES = [
  named(
    "provider_member", "firstshift_app", "coach_id",
    "old.provider_id::text = current_setting('firstshift.led_provider_id', true)", ["role", "takes_people", "ended_at"],
  ),
  named("employer_member", "firstshift_employer", "member_id", "current_setting('firstshift.employer_role', true) = 'owner'", ["role"]),
].join("\n");
