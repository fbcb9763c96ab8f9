import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { FOR_MENTORS, isDue } from "../schema/disclosure.ts";
import { SHARED_AND_LIVE } from "../schema/introduction.ts";

/** Whoever acts hires for the employer, or is the mentor of the booking in row `b`. */
const HIRES = `coalesce(current_setting('firstshift.employer_role', true), '') <> 'workplace_mentor'`;
const NAMED = `(${HIRES} or b.mentor_id::text = current_setting('firstshift.member_id', true))`;
/** The same of an introduction: somebody is booked from it. */
const namedFor = (introduction: string) =>
  `(${HIRES} or exists (select 1 from public.booking b where b.introduction_id = ${introduction} and ${NAMED}))`;

/** Whom an employer talks to: named once an introduction is shared with it, and for as long as it goes on. */
const COACH_OF_INTRODUCTION = `
drop function if exists public.coach_of_introduction(uuid);
create or replace function public.coach_of_introduction(of_introduction uuid)
returns table (coach text, provider text, coach_phone text, coach_email text, provider_phone text, provider_email text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('firstshift.counting', 'coach', true);
  return query
    select m.name, p.name, w.phone, w.email, o.phone, o.email
    from public.introduction i
    join public.coaching c on c.job_seeker_id = i.job_seeker_id and c.ended_at is null
    join public.provider_member m on m.id = c.coach_id
    join public.provider p on p.id = m.provider_id
    left join public.coach_contact w on w.member_id = m.id and i.status = 'introduced'
    left join public.provider_contact o on o.provider_id = p.id and i.status = 'introduced'
    where i.id = of_introduction and ${SHARED_AND_LIVE}
      and i.employer_id::text = current_setting('firstshift.employer_id', true) and ${namedFor("i.id")};
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.coach_of_introduction(uuid) from public;
grant execute on function public.coach_of_introduction(uuid) to firstshift_employer;
`;

/**
 * An employer's member is about to be shown what was released to the employer: each
 * row that nobody of it has read yet says from now on when that was. Against a
 * withdrawal at the same moment the row's own lock decides, so that one of the two
 * wins and the other finds nothing to do.
 */
const READ_WHAT_WAS_TOLD = `
create or replace function public.read_what_was_told(of_introductions uuid[], only_items text[]) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  shown integer;
begin
  if current_setting('firstshift.actor', true) is distinct from 'employerMember' then
    raise exception 'only an employer reads what it is told' using errcode = '42501';
  end if;
  perform set_config('firstshift.counting', 'told', true);
  update public.disclosure d
  set first_read_at = date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz)
  where d.introduction_id = any(of_introductions)
    and d.employer_id::text = current_setting('firstshift.employer_id', true)
    and d.withdrawn_at is null and d.first_read_at is null
    and (only_items is null or d.item = any(only_items))
    and (${FOR_MENTORS} or ${HIRES})
    and ${namedFor("d.introduction_id")}
    and ${isDue("d")};
  get diagnostics shown = row_count;
  perform set_config('firstshift.counting', '', true);
  return shown;
end
$$;

revoke all on function public.read_what_was_told(uuid[], text[]) from public;
grant execute on function public.read_what_was_told(uuid[], text[]) to firstshift_employer;
`;

/** Codes beside the words in which they were told before each was a choice of its own (`what_helps`). */
const HELPS = ADJUSTMENTS.map(({ code, label }) => `('${code}', '${label.replaceAll("'", "''")}')`).join(", ");

/**
 * The versions of an agreement for the employer: of what helps, only what it was told and
 * may read now. Nothing of that stands on a booking that was called off before all had
 * signed. With `showing`, what the last version says is kept as read first.
 */
const READ_AGREEMENTS = `
create or replace function public.read_agreements(of_booking uuid, showing boolean)
returns table (id uuid, version integer, terms jsonb, content_hash text, written_at timestamptz)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  acting text := current_setting('firstshift.employer_id', true);
  about uuid;
  agreed text[];
  readable text[];
begin
  if current_setting('firstshift.actor', true) is distinct from 'employerMember' then
    raise exception 'only an employer reads what it is told' using errcode = '42501';
  end if;
  perform set_config('firstshift.counting', 'told', true);
  select b.introduction_id into about
  from public.booking b
  where b.id = of_booking and b.employer_id::text = acting and ${NAMED}
    and (b.status <> 'cancelled' or b.first_agreed_at is not null);
  if about is not null and showing then
    select array(select 'helps:' || jsonb_array_elements_text(t.terms->'adjustments')) into agreed
    from public.trial_agreement t where t.booking_id = of_booking order by t.version desc limit 1;
    if cardinality(agreed) > 0 then
      perform public.read_what_was_told(array[about], agreed || array['what_helps']);
      perform set_config('firstshift.counting', 'told', true);
    end if;
  end if;
  readable := array(
    select h.code from (values ${HELPS}) h (code, label)
    where exists (
      select 1 from public.disclosure d
      where d.introduction_id = about and d.withdrawn_at is null and d.first_read_at is not null
        and (d.item = 'helps:' || h.code or (d.item = 'what_helps' and h.label = any(string_to_array(d.value, E'\\n'))))
        and ${isDue("d")}));
  return query
    select t.id, t.version,
      jsonb_set(t.terms, '{adjustments}', coalesce((
        select jsonb_agg(a.code order by a.place)
        from jsonb_array_elements_text(t.terms->'adjustments') with ordinality a (code, place)
        where a.code = any(readable)), '[]')),
      case when b.status = 'awaiting_signatures'
        and t.version = (select max(l.version) from public.trial_agreement l where l.booking_id = b.id)
        then t.content_hash else '' end,
      t.written_at
    from public.trial_agreement t
    join public.booking b on b.id = t.booking_id
    where t.booking_id = of_booking and b.employer_id::text = acting and ${NAMED}
    order by t.version;
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.read_agreements(uuid, boolean) from public;
grant execute on function public.read_agreements(uuid, boolean) to firstshift_employer;
`;

/** What a coach typed about the first day: an employer's to read for as long as it has the coach to talk to. */
const BOOKING_NOTES = `
create or replace function public.booking_notes(of_bookings uuid[])
returns table (id uuid, mentor text, meeting_notes text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('firstshift.counting', 'told', true);
  return query
    select b.id, b.mentor, b.meeting_notes
    from public.booking b
    join public.introduction i on i.id = b.introduction_id
    where b.id = any(of_bookings) and ${SHARED_AND_LIVE} and ${NAMED}
      and b.employer_id::text = current_setting('firstshift.employer_id', true);
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.booking_notes(uuid[]) from public;
grant execute on function public.booking_notes(uuid[]) to firstshift_employer;
`;

/** Why a coach kept the criteria as they were, in the coach's words: an employer's to read as long as what a booking's notes say. */
const KEPT_REASONS = `
create or replace function public.kept_reasons(of_booking uuid)
returns table (side text, version integer, kept_reason text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('firstshift.counting', 'told', true);
  return query
    select p.side, p.version, p.kept_reason
    from public.criterion_proposal p
    join public.booking b on b.id = p.booking_id
    join public.introduction i on i.id = b.introduction_id
    where p.booking_id = of_booking and p.kept_reason is not null and ${SHARED_AND_LIVE} and ${NAMED}
      and b.employer_id::text = current_setting('firstshift.employer_id', true);
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.kept_reasons(uuid) from public;
grant execute on function public.kept_reasons(uuid) to firstshift_employer;
`;

/** What an employer is told of people through functions alone. `functions.server.ts` installs them and lets them read. */
export const TOLD_TO_EMPLOYERS: readonly string[] = [READ_WHAT_WAS_TOLD, READ_AGREEMENTS, BOOKING_NOTES, KEPT_REASONS, COACH_OF_INTRODUCTION];
