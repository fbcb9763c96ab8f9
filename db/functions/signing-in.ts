/**
 * The worker throws away sessions, emailed codes and links that ran out, and can neither
 * read one nor end one that still counts, whatever time it believes it is. Each stays for
 * a day, so that whoever is late is told that it ran out.
 */
export const FORGET_EXPIRED = `
create or replace function auth.forget_expired(most integer) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  ran_out timestamptz :=
    least(clock_timestamp(), current_setting('firstshift.now', true)::timestamptz) - interval '1 day';
  gone integer;
  forgotten integer := 0;
begin
  if current_setting('firstshift.actor', true) is distinct from 'timekeeping' then
    raise exception 'only time ends what ran out' using errcode = '42501';
  end if;
  ${[
    ["session", "expires_at"],
    ["verification", "expires_at"],
    ["former_address", "expires_at"],
    ["gone_account", "gone_at"],
  ].map(
    ([table, moment]) => `
  delete from auth.${table} where id in (
    select t.id from auth.${table} t where t.${moment} < ran_out limit most for update skip locked);
  get diagnostics gone = row_count;
  forgotten := forgotten + gone;`,
  ).join("")}
  return forgotten;
end
$$;

revoke all on function auth.forget_expired(integer) from public;
grant execute on function auth.forget_expired(integer) to firstshift_worker;
`;

const ROLES = ["job_seeker", "employer_member", "provider_member", "supporter", "operator"];

/**
 * Gives an account an address that was proven. An account of that address which has joined nothing, as somebody makes who
 * tries to sign in with it first, goes. One that has, or had, or asked for an organisation, stays where it is: "taken". Both
 * are held still before they are looked at, and so is whatever joins meanwhile (below).
 */
export const TAKE_ADDRESS = `
create or replace function auth.take_address(for_account uuid, address text) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  other uuid;
begin
  perform 1 from auth.account a where a.id = for_account or a.email = address order by a.id for update;
  select a.id into other from auth.account a where a.email = address and a.id <> for_account;
  if other is not null then
    perform set_config('firstshift.counting', 'roles', true);
    if ${ROLES.map((table) => `exists (select from public.${table} t where t.account_id = other)`).join(" or ")}
      or exists (select from public.employer e where e.signed_up_by = other)
      or exists (select from public.provider p where p.applied_by = other) then
      perform set_config('firstshift.counting', '', true);
      return 'taken';
    end if;
    perform set_config('firstshift.counting', '', true);
    delete from auth.account a where a.id = other;
    insert into auth.gone_account (id, gone_at) values (other, clock_timestamp());
  end if;
  update auth.account a set email = address, email_verified = true, updated_at = clock_timestamp() where a.id = for_account;
  return 'changed';
end
$$;

revoke all on function auth.take_address(uuid, text) from public;
grant execute on function auth.take_address(uuid, text) to firstshift_auth;
`;

/** Whoever joins waits for whoever takes their address over right now, and joins nothing once the account is gone. */
export const STILL_THERE = `
create or replace function auth.still_there() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform 1 from auth.account a where a.id = new.account_id for key share;
  if exists (select from auth.gone_account g where g.id = new.account_id) then
    raise exception 'the address of this account belongs to another one now' using errcode = '40001';
  end if;
  return new;
end
$$;

revoke all on function auth.still_there() from public;
${ROLES.map((table) => `
create or replace trigger ${table}_still_there
before insert on public.${table}
for each row execute function auth.still_there();`).join("")}
`;
