/** As SQL: refuses all but the person themselves, whoever coaches them now, or a member of their circle whom they let pass on their no. */
const ONLY_WHO_MAY_PASS_ON_NO = `
  if not (
    of_person::text = current_setting('firstshift.job_seeker_id', true)
    or exists (
      select from public.coaching c
      where c.job_seeker_id = of_person and c.ended_at is null and (
        c.coach_id::text = current_setting('firstshift.coach_id', true)
        or c.provider_id::text = current_setting('firstshift.led_provider_id', true)))
    or of_person = any (public.people_who_let_me('help-choose'))
  ) then
    raise exception 'only the person, or whoever may pass on their no' using errcode = '42501';
  end if;`;

/** As SQL: nothing lets this employer in any more. */
const IS_HIDDEN = `
    not exists (
      select from public.visibility_choice v
      where v.job_seeker_id = of_person and v.employer_id = from_employer and v.withdrawn_at is null)
    and not exists (
      select from public.standing_admission a
      where a.job_seeker_id = of_person and a.employer_id = from_employer and a.ended_at is null)`;

/**
 * When somebody hides, everything that one employer was told and nobody of it has read is
 * taken back, whoever passes on the no: a member of the circle may not even read what it is.
 * What a plan for work needs stays told: the name of who comes, and what helps them in it
 * (`neededByPlan`). Nothing is taken back while anything still lets the employer in.
 */
export const TAKE_BACK_UNREAD = `
create or replace function public.take_back_unread(of_person uuid, from_employer uuid) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('firstshift.counting', 'told', true);${ONLY_WHO_MAY_PASS_ON_NO}
  if ${IS_HIDDEN}
  then
    update public.disclosure d
    set withdrawn_at = date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz)
    where d.job_seeker_id = of_person and d.employer_id = from_employer and d.first_read_at is null and d.withdrawn_at is null
      and not exists (
        select from public.booking b
        where b.introduction_id = d.introduction_id and b.status in ('awaiting_signatures', 'agreed', 'job_offered') and (
          d.item = (
            select min(n.item) from public.disclosure n
            where n.introduction_id = d.introduction_id and n.withdrawn_at is null and n.item in ('first_name', 'full_name'))
          or d.item in (
            select 'helps:' || helps.code
            from public.trial_agreement t, jsonb_array_elements_text(t.terms->'adjustments') helps (code)
            where t.booking_id = b.id
              and t.version = (select max(l.version) from public.trial_agreement l where l.booking_id = b.id))));
  end if;
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.take_back_unread(uuid, uuid) from public;
grant execute on function public.take_back_unread(uuid, uuid) to firstshift_app;
`;

/**
 * What an employer declined, and the coach has not read, ends for the person where they hide, and the no stands beside it
 * (`stopBesideNo`). A member of the circle who passes on that they hide may not read that there is a no.
 */
export const STOP_BESIDE_UNREAD_NO = `
create or replace function public.stop_beside_unread_no(of_person uuid, from_employer uuid) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('firstshift.counting', 'told', true);${ONLY_WHO_MAY_PASS_ON_NO}
  if ${IS_HIDDEN}
  then
    perform set_config('firstshift.counting', 'moving', true);
    update public.introduction i
    set closing_reason = 'seeker-hid', closed_at = date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz)
    where i.job_seeker_id = of_person and i.employer_id = from_employer
      and i.status = 'declined' and i.decline_reviewed_at is null and i.closed_at is null;
  end if;
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.stop_beside_unread_no(uuid, uuid) from public;
grant execute on function public.stop_beside_unread_no(uuid, uuid) to firstshift_app;
`;

/**
 * The person took back what helps, unread, and it goes out of a plan that not all have signed: the last version
 * again without it, for everyone to sign. They write no other word of a plan, so no right on the table would do.
 * The hash comes from outside; signatures are held to the words that it is the hash of.
 */
export const LEAVE_OUT_OF_PLAN = `
create or replace function public.leave_out_of_plan(of_booking uuid, adjustment text, as_id uuid, hash text) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  written integer;
begin
  perform set_config('firstshift.counting', 'told', true);
  insert into public.trial_agreement (id, booking_id, employer_id, job_seeker_id, coach_id, version, terms, content_hash, written_at)
  select as_id, t.booking_id, b.employer_id, b.job_seeker_id, b.coach_id, t.version + 1,
    jsonb_set(t.terms, '{adjustments}', (t.terms->'adjustments') - adjustment), hash,
    date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz)
  from public.trial_agreement t
  join public.booking b on b.id = t.booking_id
  where b.id = of_booking and b.status = 'awaiting_signatures'
    and current_setting('firstshift.actor', true) = 'jobSeeker'
    and b.job_seeker_id::text = current_setting('firstshift.job_seeker_id', true)
    and t.version = (select max(l.version) from public.trial_agreement l where l.booking_id = b.id)
    and t.terms->'adjustments' @> to_jsonb(array[adjustment])
    and not exists (
      select from public.disclosure d
      where d.introduction_id = b.introduction_id and d.item = 'helps:' || adjustment and d.withdrawn_at is null);
  get diagnostics written = row_count;
  perform set_config('firstshift.counting', '', true);
  return written = 1;
end
$$;

revoke all on function public.leave_out_of_plan(uuid, text, uuid, text) from public;
grant execute on function public.leave_out_of_plan(uuid, text, uuid, text) to firstshift_app;
`;

/** The copy of a photo goes when it is taken back, whichever way. */
export const FORGET_PHOTO = `
create or replace function public.forget_photo() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  before text := coalesce(current_setting('firstshift.counting', true), '');
begin
  perform set_config('firstshift.counting', 'told', true);
  delete from public.disclosure_photo p where p.disclosure_id = new.id;
  perform set_config('firstshift.counting', before, true);
  return null;
end
$$;

revoke all on function public.forget_photo() from public;

create or replace trigger disclosure_forgets_photo
after update of withdrawn_at on public.disclosure
for each row when (new.item = 'photo' and old.withdrawn_at is null and new.withdrawn_at is not null)
execute function public.forget_photo();
`;
