import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { ADMISSION_ASKS, isOfKind } from "../schema/sight.ts";

/** As the policies read it, so that no two can disagree. The level is not in it: an operator decides that. */
const ofKind = (condition: SQL) => new PgDialect().sqlToQuery(condition).sql;
const DOES_NOT_FIT = `not exists (select from employer e where e.id = a.employer_id and ${ofKind(isOfKind(ADMISSION_ASKS))})`;

/** The tables' own schema stands in the path, as the predicate names them the way policies do. */
const AS_OWNER = "security definer set search_path = pg_catalog, public, pg_temp";
const MOMENT = "date_trunc('milliseconds', coalesce(nullif(current_setting('firstshift.now', true), '')::timestamptz, now()))";

/**
 * An admission by a standing choice is over for good once the employer is no longer of the
 * kind or as near as the choice asks, and what changed is the employer's own doing: else it
 * could put people out and let them in again, and read off where they live (decision 017).
 * In the same transaction, past the rights of whoever makes the change.
 */
export const END_WHAT_FITS_NO_MORE = `
create or replace function public.end_what_fits_no_more() returns trigger
language plpgsql ${AS_OWNER}
as $$
declare
  before text := coalesce(current_setting('firstshift.counting', true), '');
  changed uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  perform set_config('firstshift.counting', 'fitting', true);
  -- Whoever adds an admission at this moment holds the employer: they are waited for, and theirs is read below.
  perform 1 from employer e where e.id = changed for update;
  update standing_admission a set ended_at = ${MOMENT}, stopped_fitting = true
  where a.employer_id = changed and a.ended_at is null and ${DOES_NOT_FIT};
  perform set_config('firstshift.counting', before, true);
  return null;
end
$$;

revoke all on function public.end_what_fits_no_more() from public;

create or replace trigger employer_site_fits_no_more
after update of closed_at, place_id, outcode on public.employer_site
for each row execute function public.end_what_fits_no_more('employer_id');

create or replace trigger employer_fits_no_more
after update of sector on public.employer
for each row when (new.sector is distinct from old.sector) execute function public.end_what_fits_no_more('id');

create or replace function public.begin_what_fits() returns trigger
language plpgsql ${AS_OWNER}
as $$
declare
  before text := coalesce(current_setting('firstshift.counting', true), '');
begin
  perform set_config('firstshift.counting', 'fitting', true);
  update standing_admission a set ended_at = ${MOMENT}, stopped_fitting = true
  where a.id = new.id and ${DOES_NOT_FIT};
  perform set_config('firstshift.counting', before, true);
  return null;
end
$$;

revoke all on function public.begin_what_fits() from public;

-- Named so that it runs after the foreign key's own, which is what waits for an employer that changes at this moment.
create or replace trigger zz_begin_what_fits
after insert on public.standing_admission
for each row when (new.ended_at is null) execute function public.begin_what_fits();
`;
