/** What functions move of other people's; a vacancy is only held still meanwhile. */
export const MOVED = [
  "booking", "sitting", "booking_slot", "introduction", "introduction_request", "introduction_wish", "vacancy",
] as const;

/** Somebody else has this job, or is the one who tries it: one person is considered at a time. */
const takenBy = (job: string, booking: string) => `(
  case
    when exists (select 1 from public.booking o where o.vacancy_id = ${job} and o.id <> ${booking} and o.status = 'job_offered')
      then 'filled'
    when exists (
      select 1 from public.booking o
      where o.vacancy_id = ${job} and o.id <> ${booking} and o.kind = 'work_trial' and o.status in ('awaiting_signatures', 'agreed'))
      then 'trial'
  end)`;

/** What is about the vacancy, and what was about the unmet need it came from. */
const aboutIt = (alias: string) => `(${alias}.vacancy_id = own.vacancy_id or ${alias}.unmet_need_id in (
    select n.id from public.unmet_need n where n.vacancy_id = own.vacancy_id and n.status = 'became_vacancy'))`;

/** Whether the job a booking is about is taken by somebody else, for its own three sides: that it is, and not by whom. */
export const JOB_TAKEN = `
create or replace function public.job_taken(of_booking uuid) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  taken text;
begin
  perform set_config('firstshift.counting', 'moving', true);
  select ${takenBy("b.vacancy_id", "b.id")} into taken
  from public.booking b
  where b.id = of_booking and (
    b.job_seeker_id::text = current_setting('firstshift.job_seeker_id', true)
    or b.employer_id::text = current_setting('firstshift.employer_id', true)
    or exists (
      select 1 from public.coaching c
      where c.job_seeker_id = b.job_seeker_id and c.ended_at is null and (
        c.coach_id::text = current_setting('firstshift.coach_id', true)
        or c.provider_id::text = current_setting('firstshift.led_provider_id', true))));
  perform set_config('firstshift.counting', '', true);
  return taken;
end
$$;

revoke all on function public.job_taken(uuid) from public;
grant execute on function public.job_taken(uuid) to firstshift_app, firstshift_employer;
`;

/**
 * Job seeker and employer both want the job to go ahead, so everything else that was under
 * way for it ends: whoever spoke last may see only a part of it. What somebody has begun
 * goes on, and so does work experience that everybody signed, which is not for the job.
 * @returns false where somebody else has the job or tries it; nothing is moved then
 */
export const FILL_JOB = `
create or replace function public.fill_job(of_booking uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own public.booking;
  moment timestamptz := date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz);
  today date := (moment at time zone 'Europe/London')::date;
  about uuid[];
begin
  perform set_config('firstshift.counting', 'moving', true);
  select b.* into own
  from public.booking b
  where b.id = of_booking and b.status = 'agreed' and b.kind in ('working_interview', 'work_trial') and b.starts_on <= today
    and (b.job_seeker_id::text = current_setting('firstshift.job_seeker_id', true)
      or b.employer_id::text = current_setting('firstshift.employer_id', true))
    and (
      select count(*) from public.booking_outcome o
      where o.booking_id = b.id and o.round = b.round and o.side in ('job_seeker', 'employer') and o.satisfied) = 2;
  if own.id is null then
    raise exception 'both sides must want the job first' using errcode = '42501';
  end if;
  perform 1 from public.vacancy v where v.id = own.vacancy_id for update;
  if ${takenBy("own.vacancy_id", "own.id")} is not null then
    perform set_config('firstshift.counting', '', true);
    return false;
  end if;
  -- Whoever books somebody holds their introduction: after this nobody else is booked for the job.
  perform 1 from public.introduction i where ${aboutIt("i")}
  order by i.id for update;
  about := array(
    select i.id from public.introduction i
    where i.id <> own.introduction_id and ${aboutIt("i")});
  update public.booking b
  set status = 'cancelled', closing_reason = 'vacancy-filled', changed_at = moment, sequence = b.sequence + 1
  where b.introduction_id = any(about) and (
    (b.status = 'awaiting_signatures' and b.first_agreed_at is null)
    or (b.kind <> 'work_experience' and (b.status = 'awaiting_signatures' or (b.status = 'agreed' and b.starts_on > today))));
  update public.sitting s set live = false
  where s.live and s.booking_id in (
    select b.id from public.booking b
    where b.introduction_id = any(about) and b.status = 'cancelled' and b.closing_reason = 'vacancy-filled');
  update public.booking_slot t set status = 'withdrawn'
  where t.vacancy_id = own.vacancy_id and (t.status in ('proposed', 'open') or (t.status = 'taken' and not exists (
    select 1 from public.booking b where b.slot_id = t.id and b.status <> 'cancelled')));
  update public.introduction i
  set status = 'closed', closing_reason = 'vacancy-filled', changed_at = moment, closed_at = moment
  where i.id = any(about) and i.status in ('proposed', 'put_off', 'with_employer', 'interested', 'introduced')
    and not exists (
      select 1 from public.booking b
      where b.introduction_id = i.id and (b.status = 'agreed' or (b.status = 'awaiting_signatures' and b.first_agreed_at is not null)));
  update public.introduction_request r set status = 'closed', answered_at = moment
  where r.status in ('waiting', 'taken_up') and ${aboutIt("r")};
  update public.introduction_wish w set status = 'closed', answered_at = moment, reason = 'job-gone'
  where w.status = 'waiting' and ${aboutIt("w")};
  perform set_config('firstshift.counting', '', true);
  return true;
end
$$;

revoke all on function public.fill_job(uuid) from public;
grant execute on function public.fill_job(uuid) to firstshift_app, firstshift_employer;
`;

/** Two sittings a coach has to be at, at once. */
const attendedAtOnce = (one: string, other: string) =>
  `${one}.coach_attends and ${other}.coach_attends and ${other}.live and ${other}.booking_id <> ${one}.booking_id
      and ${other}.starts_at < ${one}.ends_at and ${other}.ends_at > ${one}.starts_at`;

/**
 * What lies ahead of somebody who has just changed coach is the new coach's to be at. They
 * may have to be elsewhere, which whoever makes the change cannot see: then the booking
 * goes on all the same, marked, and the new coach is shown that the times clash.
 */
export const MOVE_SITTINGS = `
create or replace function public.move_sittings(of_person uuid) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  next_coach uuid;
begin
  perform set_config('firstshift.counting', 'moving', true);
  select c.coach_id into next_coach
  from public.coaching c
  where c.job_seeker_id = of_person and c.ended_at is null and (
    c.job_seeker_id::text = current_setting('firstshift.job_seeker_id', true)
    or c.provider_id::text = current_setting('firstshift.led_provider_id', true));
  if next_coach is null then
    raise exception 'only the person and their lead move them to another coach' using errcode = '42501';
  end if;
  update public.sitting s
  set coach_id = next_coach, clashes = exists (
    select 1 from public.sitting o where o.coach_id = next_coach and o.job_seeker_id <> of_person and ${attendedAtOnce("s", "o")})
  where s.job_seeker_id = of_person and s.live and s.coach_id <> next_coach
    and s.ends_at > current_setting('firstshift.now', true)::timestamptz;
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.move_sittings(uuid) from public;
grant execute on function public.move_sittings(uuid) to firstshift_app;
`;
