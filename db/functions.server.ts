import type postgres from "postgres";

/**
 * What somebody must be told without being shown the rows it follows from. Each
 * function runs with the rights of the tables' owner, for whom the policies are
 * forced too: it may read only through a policy that looks for a setting which
 * the function itself makes, for as long as it runs.
 * Runs again at every migration.
 */
export async function installFunctions(owner: postgres.Sql): Promise<void> {
  const [me] = await owner<{ name: string }[]>`select current_user as name`;
  if (!me) throw new Error("The database did not say who its owner is.");
  await owner.begin(async (tx) => {
    for (const table of ["coaching", "provider_member"]) {
      await tx`drop policy if exists ${tx(`${table}_count`)} on ${tx(table)}`;
      await tx`
        create policy ${tx(`${table}_count`)} on ${tx(table)} for select to ${tx(me.name)}
        using ((select current_setting('firstshift.counting', true)) = 'caseloads')`;
    }
    await tx.unsafe(LEAST_BUSY_COACH);
  });
}

/**
 * A newcomer gets the coach with the fewest people, and cannot read how many
 * anybody has; somebody who changes gets another one than they have. The setting is made by hand because only a superuser may tie one
 * of ours to a function.
 */
const LEAST_BUSY_COACH = `
drop function if exists public.least_busy_coach(uuid);
create or replace function public.least_busy_coach(of_provider uuid, but uuid default null) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  coach uuid;
begin
  perform set_config('firstshift.counting', 'caseloads', true);
  select m.id into coach
  from public.provider_member m
  left join public.coaching c on c.coach_id = m.id and c.ended_at is null
  where m.provider_id = of_provider and m.role = 'coach' and m.id is distinct from but
  group by m.id, m.joined_at
  order by count(c.id), m.joined_at, m.id
  limit 1;
  perform set_config('firstshift.counting', '', true);
  return coach;
end
$$;

revoke all on function public.least_busy_coach(uuid, uuid) from public;
grant execute on function public.least_busy_coach(uuid, uuid) to firstshift_app;
`;
