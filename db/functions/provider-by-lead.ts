/**
 * What a lead may change of their provider: its town, a name that waits, and the name itself where no operator has
 * admitted it by one. The row holds what operators decided too, and a policy cannot tell one column from another.
 */
export const PROVIDER_BY_LEAD = `
create or replace function public.provider_by_lead() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_jsonb(new) - array['name', 'new_name', 'place_id'] is distinct from to_jsonb(old) - array['name', 'new_name', 'place_id']
    or (new.name is distinct from old.name and old.status not in ('applied', 'not_admitted')) then
    raise exception 'a lead cannot bring this about' using errcode = '42501';
  end if;
  return new;
end
$$;

create or replace trigger provider_by_lead
before update on public.provider
for each row when (current_user = 'firstshift_app' and current_setting('firstshift.actor', true) is distinct from 'operator')
execute function public.provider_by_lead();
`;
