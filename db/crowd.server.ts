import type postgres from "postgres";

/** Whoever changes who is published, and the count of everybody, take turns by this number. */
export const CROWD_LOCK = 710_204_118;

/**
 * What the database itself sees to, whatever writes to `published_profile`: nobody is
 * shown more than was counted, and no group that is shown has fewer than five members,
 * in the very transaction that would make it so. Runs again at every migration.
 */
export async function installCrowd(owner: postgres.Sql): Promise<void> {
  const [me] = await owner<{ name: string }[]>`select current_user as name`;
  if (!me) throw new Error("The database did not say who its owner is.");
  const counting = `(select current_setting('firstshift.counting', true)) = 'crowd'`;
  await owner.begin(async (tx) => {
    await tx`drop policy if exists shown_profile_crowd on shown_profile`;
    await tx.unsafe(`create policy shown_profile_crowd on shown_profile for all to "${me.name}" using (${counting}) with check (${counting})`);
    await tx`drop policy if exists coaching_crowd on coaching`;
    await tx.unsafe(`create policy coaching_crowd on coaching for select to "${me.name}" using (${counting})`);
    await tx.unsafe(CROWD_FOLLOWS);
    await tx.unsafe(PEOPLE_ALIKE);
  });
}

/**
 * Follows every change of a published profile.
 *
 * Somebody new, or whose facts changed, is shown nothing until the next count. Whoever
 * is gone leaves a group: if fewer than five stay, they are shown nothing either, and
 * single values that fewer than five people of the region still show are taken from
 * those who do. Whoever comes or goes at the same moment waits for the lock, so that two
 * who leave one group of six are counted one after the other.
 *
 * Under a policy no index on a list is used, since comparing lists might tell what it
 * compares; so each look stops at five, and goes by the pool first, which a group has in common.
 */
const CROWD_FOLLOWS = `
create or replace function public.crowd_follows() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  gone public.shown_profile;
  lost text[];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'published_at' = to_jsonb(old) - 'published_at' then
    return null;
  end if;
  perform pg_advisory_xact_lock(${CROWD_LOCK});
  perform set_config('firstshift.counting', 'crowd', true);

  if tg_op <> 'INSERT' then
    delete from public.shown_profile where job_seeker_id = old.job_seeker_id returning * into gone;
    lost := gone.told;
    if gone.outside <> '{}' and (
      select count(*) from (select from public.shown_profile s where s.pool = gone.pool and s.outside = gone.outside limit 5) five
    ) < 5 then
      with left_behind as (
        select s.job_seeker_id, s.told from public.shown_profile s where s.pool = gone.pool and s.outside = gone.outside
      ), emptied as (
        update public.shown_profile s
        set outside = '{}', told = '{}', pool = '', latitude = null, longitude = null, counted_at = null
        from left_behind l where l.job_seeker_id = s.job_seeker_id
      )
      select lost || coalesce(array_agg(t), '{}') into lost from left_behind, unnest(left_behind.told) t;
    end if;
    select array_agg(l.value) into lost
    from (select distinct unnest(lost) as value) l
    where (
      select count(*) from (select from public.shown_profile s where s.pool = gone.pool and s.told @> array[l.value] limit 5) five
    ) < 5;
    if lost is not null then
      update public.shown_profile s
      set told = array(select t from unnest(s.told) with ordinality as u(t, place) where t <> all(lost) order by place),
        counted_at = null
      where s.pool = gone.pool and s.told && lost;
    end if;
  end if;

  if tg_op <> 'DELETE' then
    if new.withdrawn_at is null then
      insert into public.shown_profile (job_seeker_id, search_id) values (new.job_seeker_id, new.search_id);
    end if;
  end if;
  perform set_config('firstshift.counting', '', true);
  return null;
end
$$;

revoke all on function public.crowd_follows() from public;

create or replace trigger published_profile_crowd
after insert or update or delete on public.published_profile
for each row execute function public.crowd_follows();
`;

/**
 * How many people look like one person to everybody, and how many would without one of
 * the things that are theirs to leave out: kinds of past work and certificates. For the
 * person and their coach, who can read nobody else's.
 */
const PEOPLE_ALIKE = `
create or replace function public.people_alike(of_person uuid) returns table (without text, people integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  mine text[];
  me uuid := nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid;
  coach uuid := nullif(current_setting('firstshift.coach_id', true), '')::uuid;
  led uuid := nullif(current_setting('firstshift.led_provider_id', true), '')::uuid;
begin
  perform set_config('firstshift.counting', 'crowd', true);
  if of_person = me or exists (
    select from public.coaching c
    where c.job_seeker_id = of_person and c.ended_at is null and (c.coach_id = coach or c.provider_id = led)
  ) then
    select s.outside into mine from public.shown_profile s where s.job_seeker_id = of_person;
    if mine <> '{}' then
      return query select null::text, count(*)::integer from public.shown_profile s where s.outside = mine;
      return query
        select m.statement, (select count(*)::integer from public.shown_profile s where s.outside @> array_remove(mine, m.statement))
        from unnest(mine) with ordinality as m(statement, place)
        where split_part(m.statement, ':', 1) in ('experience', 'certificate')
        order by m.place;
    end if;
  end if;
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.people_alike(uuid) from public;
grant execute on function public.people_alike(uuid) to firstshift_app;
`;
