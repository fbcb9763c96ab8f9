/**
 * What others wrote that no coach has read yet: to the person it is about there is a row, and no words.
 * The functions act for the acting person alone, whoever calls them.
 */
const ME = `nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid`;

/** Worries of members of the person's circle that wait for an answer. */
const WORRIES_WAITING = `
create or replace function public.worries_waiting()
returns table (id uuid, circle_member_id uuid, topic text, raised_at timestamptz, answer_by date)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('firstshift.counting', 'unread', true);
  return query
    select w.id, w.circle_member_id, w.topic, w.raised_at, w.answer_by
    from public.worry w where w.job_seeker_id = ${ME} and w.status = 'raised';
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.worries_waiting() from public;
grant execute on function public.worries_waiting() to firstshift_app;
`;

/** What was told about the person, which their coach has not read yet. */
const TOLD_WAITING = `
create or replace function public.told_waiting()
returns table (id uuid, consent_id uuid, topic text, written_at timestamptz)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('firstshift.counting', 'unread', true);
  return query
    select n.id, n.consent_id, n.topic, n.written_at
    from public.told_note n where n.job_seeker_id = ${ME} and n.reviewed_at is null;
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.told_waiting() from public;
grant execute on function public.told_waiting() to firstshift_app;
`;

/** The person takes a note out of their record, or all that came of one yes, whether it was read or not. */
const TAKE_OUT_TOLD = `
create or replace function public.take_out_told(note uuid, of_consent uuid) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  gone integer;
begin
  perform set_config('firstshift.counting', 'unread', true);
  delete from public.told_note n where n.job_seeker_id = ${ME} and (n.id = note or n.consent_id = of_consent);
  get diagnostics gone = row_count;
  perform set_config('firstshift.counting', '', true);
  return gone;
end
$$;

revoke all on function public.take_out_told(uuid, uuid) from public;
grant execute on function public.take_out_told(uuid, uuid) to firstshift_app;
`;

export const UNREAD_WORDS: readonly string[] = [WORRIES_WAITING, TOLD_WAITING, TAKE_OUT_TOLD];
