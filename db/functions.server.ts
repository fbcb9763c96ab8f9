import type postgres from "postgres";
import { FORGET_EXPIRED, STILL_THERE, TAKE_ADDRESS } from "./functions/signing-in.ts";
import { END_WHAT_FITS_NO_MORE } from "./functions/fitting.ts";
import { FILL_JOB, JOB_TAKEN, MOVE_SITTINGS, MOVED } from "./functions/filling.ts";
import { TOLD_TO_EMPLOYERS } from "./functions/told.ts";
import { MENTOR_LEFT } from "./functions/mentor-left.ts";
import { OWN_NAMES } from "./functions/own-name.ts";
import { PAY_FUNCTIONS } from "./functions/pay-short.ts";
import { PROVIDER_BY_LEAD } from "./functions/provider-by-lead.ts";
import { FORGET_PHOTO, LEAVE_OUT_OF_PLAN, STOP_BESIDE_UNREAD_NO, TAKE_BACK_UNREAD } from "./functions/taking-back.ts";
import { UNREAD_WORDS } from "./functions/unread-words.ts";

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
    for (const [table, settings] of Object.entries(TOLD)) {
      await tx`drop policy if exists ${tx(`${table}_told`)} on ${tx(table)}`;
      await tx.unsafe(
        `create policy ${table}_told on ${table} for select to "${me.name}"
         using ((select current_setting('firstshift.counting', true)) in (${settings.map((name) => `'${name}'`).join(", ")}))`,
      );
    }
    for (const table of MOVED) {
      await tx.unsafe(`drop policy if exists ${table}_moved on ${table}`);
      await tx.unsafe(
        `create policy ${table}_moved on ${table} for update to "${me.name}"
         using ((select current_setting('firstshift.counting', true)) = 'moving')`,
      );
    }
    await tx`drop policy if exists disclosure_first_read on disclosure`;
    await tx.unsafe(
      `create policy disclosure_first_read on disclosure for update to "${me.name}"
       using ((select current_setting('firstshift.counting', true)) = 'told')`,
    );
    await tx`drop policy if exists trial_agreement_left_out on trial_agreement`;
    await tx.unsafe(
      `create policy trial_agreement_left_out on trial_agreement for insert to "${me.name}"
       with check ((select current_setting('firstshift.counting', true)) = 'told')`,
    );
    await tx`drop policy if exists disclosure_photo_taken_back on disclosure_photo`;
    await tx.unsafe(
      `create policy disclosure_photo_taken_back on disclosure_photo for delete to "${me.name}"
       using ((select current_setting('firstshift.counting', true)) = 'told')`,
    );
    for (const table of ["employer", "standing_admission"]) {
      await tx.unsafe(`drop policy if exists ${table}_fitting on ${table}`);
      await tx.unsafe(
        `create policy ${table}_fitting on ${table} for update to "${me.name}"
         using ((select current_setting('firstshift.counting', true)) = 'fitting')`,
      );
    }
    await tx.unsafe(END_WHAT_FITS_NO_MORE);
    await tx`drop policy if exists told_note_taken_out on told_note`;
    await tx.unsafe(
      `create policy told_note_taken_out on told_note for delete to "${me.name}"
       using ((select current_setting('firstshift.counting', true)) = 'unread')`,
    );
    for (const told of [
      ...TOLD_TO_EMPLOYERS, TAKE_BACK_UNREAD, STOP_BESIDE_UNREAD_NO, LEAVE_OUT_OF_PLAN, FORGET_PHOTO, MENTOR_LEFT, OWN_NAMES, PROVIDER_BY_LEAD, ...PAY_FUNCTIONS, ...UNREAD_WORDS,
    ]) {
      await tx.unsafe(told);
    }
    await tx.unsafe(LEAST_BUSY_COACH);
    await tx.unsafe(EMPLOYER_ANSWERS);
    await tx.unsafe(EVENT_NAME_OF);
    await tx.unsafe(ADDRESS_OF_APPLICANT);
    for (const ofSigningIn of [FORGET_EXPIRED, TAKE_ADDRESS, STILL_THERE]) await tx.unsafe(ofSigningIn);
    await tx.unsafe(STARTS_IN_MONTH);
    await tx.unsafe(JOB_TAKEN);
    await tx.unsafe(FILL_JOB);
    await tx.unsafe(MOVE_SITTINGS);
    await tx.unsafe(CIRCLE_PEOPLE);
    await tx.unsafe(CIRCLE_DATES);
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
  where m.provider_id = of_provider and m.ended_at is null and (m.role = 'coach' or m.takes_people) and m.id is distinct from but
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

/** What the functions below may read while they run. */
const TOLD: Record<string, readonly string[]> = {
  event: ["event names"],
  booking: ["starts", "told", "circle", "moving", "coach", "pay"],
  booking_outcome: ["moving"],
  trial_agreement: ["told", "pay"],
  criterion_proposal: ["told"],
  booking_slot: ["moving"],
  sitting: ["circle", "moving", "pay"],
  vacancy: ["circle", "moving"],
  unmet_need: ["circle", "moving"],
  employer: ["circle", "applicants", "fitting", "roles"],
  employer_site: ["circle", "fitting"],
  introduction: ["answers", "coach", "told", "moving"],
  introduction_request: ["moving"],
  introduction_wish: ["moving"],
  disclosure: ["told"],
  disclosure_photo: ["told"],
  visibility_choice: ["told"],
  standing_admission: ["told", "fitting"],
  coaching: ["coach", "circle", "moving", "told"],
  provider_member: ["coach", "circle", "roles"],
  provider: ["coach", "circle", "applicants", "roles"],
  coach_contact: ["coach"],
  provider_contact: ["coach"],
  circle_member: ["circle"],
  circle_access: ["circle"],
  job_seeker: ["circle", "pay", "roles"],
  employer_member: ["roles"],
  supporter: ["roles"],
  operator: ["roles"],
  worry: ["unread"],
  told_note: ["unread"],
};

/**
 * How an employer answers, counted over everybody it was introduced to in a year.
 * For coaches, who can read their own people's introductions only: counts, no rows.
 */
const EMPLOYER_ANSWERS = `
create or replace function public.employer_answers(of_employer uuid)
returns table (answered integer, usual_days integer, overdue integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  moment timestamptz := current_setting('firstshift.now', true)::timestamptz;
begin
  if coalesce(current_setting('firstshift.actor', true), '') not in ('jobCoach', 'providerLead') then
    return;
  end if;
  perform set_config('firstshift.counting', 'answers', true);
  return query
    select
      count(i.employer_answered_at)::integer,
      case when count(i.employer_answered_at) >= 3 then
        greatest(1, ceil(percentile_cont(0.5) within group (
          order by extract(epoch from i.employer_answered_at - i.shared_at)::double precision / 86400)))::integer
      end,
      (count(*) filter (where i.status = 'with_employer'
        and i.reply_by < (moment at time zone 'Europe/London')::date))::integer
    from public.introduction i
    where i.employer_id = of_employer and i.shared_at > moment - interval '1 year';
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.employer_answers(uuid) from public;
grant execute on function public.employer_answers(uuid) to firstshift_app;
`;

/** An operator learns what kind of event a job follows from, and nothing of whom it is about. */
const EVENT_NAME_OF = `
create or replace function public.event_name_of(event_id uuid) returns table (name text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_setting('firstshift.actor', true) is distinct from 'operator' then
    raise exception 'only operators look after the queue' using errcode = '42501';
  end if;
  perform set_config('firstshift.counting', 'event names', true);
  return query select e.name from public.event e where e.id = event_id;
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.event_name_of(uuid) from public;
grant execute on function public.event_name_of(uuid) to firstshift_app;
`;

/**
 * Where an operator writes to whoever applied for a provider or signed an employer up: that
 * one account's address. Whose else an account is, an operator does not learn.
 */
const ADDRESS_OF_APPLICANT = `
create or replace function public.address_of_applicant(of_organisation uuid) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  address text;
begin
  if current_setting('firstshift.actor', true) is distinct from 'operator' then
    raise exception 'only operators write to whoever applied' using errcode = '42501';
  end if;
  perform set_config('firstshift.counting', 'applicants', true);
  select a.email into address
  from auth.account a
  where a.id in (
    select p.applied_by from public.provider p where p.id = of_organisation
    union all
    select e.signed_up_by from public.employer e where e.id = of_organisation);
  perform set_config('firstshift.counting', '', true);
  return address;
end
$$;

revoke all on function public.address_of_applicant(uuid) from public;
grant execute on function public.address_of_applicant(uuid) to firstshift_app;
`;

/**
 * How many bookings of an employer begin in one month, whoever made them. For coaches, who
 * read their own people's only. Whoever asks makes others who ask the same wait until they
 * are done, so that two coaches do not both take the last place.
 */
const STARTS_IN_MONTH = `
create or replace function public.starts_in_month(of_employer uuid, on_day date) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  starts integer;
begin
  if coalesce(current_setting('firstshift.actor', true), '') not in ('jobCoach', 'providerLead') then
    raise exception 'only coaches book' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(of_employer::text || to_char(on_day, 'YYYY-MM'), 0));
  perform set_config('firstshift.counting', 'starts', true);
  select count(*) into starts
  from public.booking b
  where b.employer_id = of_employer and b.status not in ('cancelled', 'did_not_take_place')
    and date_trunc('month', b.starts_on::timestamp) = date_trunc('month', on_day::timestamp);
  perform set_config('firstshift.counting', '', true);
  return starts;
end
$$;

revoke all on function public.starts_in_month(uuid, date) from public;
grant execute on function public.starts_in_month(uuid, date) to firstshift_app;
`;

/**
 * Whom a supporter supports: what the person is called and who coaches them, the date of
 * birth for whoever helps with the profile, where some answers go by age, and nothing else, since no row of theirs is a supporter's to read. Of an invitation, only
 * who asks.
 */
const CIRCLE_PEOPLE = `
drop function if exists public.circle_people();
create or replace function public.circle_people()
returns table (
  circle_member_id uuid, status text, relation text, expires_at timestamptz, items text[], supporter_id uuid,
  job_seeker_id uuid, known_as text, birth_date date, coach_id uuid, coach_name text, provider_id uuid, provider_name text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  acting uuid := nullif(current_setting('firstshift.supporter_id', true), '')::uuid;
  address text := nullif(current_setting('firstshift.circle_email', true), '');
begin
  perform set_config('firstshift.counting', 'circle', true);
  return query
    select m.id, m.status, m.relation, m.expires_at,
      array(select a.item from public.circle_access a where a.circle_member_id = m.id and m.status = 'joined' order by a.item),
      m.supporter_id, case when m.status = 'joined' then s.id end, s.known_as,
      (select s.birth_date from public.circle_access a
        where a.circle_member_id = m.id and m.status = 'joined' and a.item = 'help-profile'),
      c.coach_id, w.name, c.provider_id, p.name
    from public.circle_member m
    join public.job_seeker s on s.id = m.job_seeker_id
    left join public.coaching c on c.job_seeker_id = s.id and c.ended_at is null and m.status = 'joined'
    left join public.provider_member w on w.id = c.coach_id
    left join public.provider p on p.id = c.provider_id
    where (m.status = 'joined' and m.supporter_id = acting) or (m.status = 'invited' and m.email = address);
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.circle_people() from public;
grant execute on function public.circle_people() to firstshift_app;
`;

/** When somebody is at work, for a member of their circle whom they let see it: no row of a booking is theirs to read. */
const CIRCLE_DATES = `
create or replace function public.circle_dates(of_person uuid)
returns table (
  booking_id uuid, kind text, title text, employer_name text, town text, starts_at timestamptz, ends_at timestamptz)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  acting uuid := nullif(current_setting('firstshift.supporter_id', true), '')::uuid;
begin
  perform set_config('firstshift.counting', 'circle', true);
  return query
    select b.id, b.kind, coalesce(v.title, n.title), e.name, p.name, s.starts_at, s.ends_at
    from public.circle_member m
    join public.circle_access a on a.circle_member_id = m.id and a.item = 'see-dates'
    join public.booking b on b.job_seeker_id = m.job_seeker_id and b.status in ('agreed', 'job_offered')
    join public.sitting s on s.booking_id = b.id and s.live
    left join public.vacancy v on v.id = b.vacancy_id
    left join public.unmet_need n on n.id = b.unmet_need_id
    join public.employer_site w on w.id = coalesce(v.site_id, n.site_id)
    join public.place p on p.id = w.place_id
    left join public.employer e on e.id = b.employer_id and e.status = 'verified'
    where m.job_seeker_id = of_person and m.status = 'joined' and m.supporter_id = acting;
  perform set_config('firstshift.counting', '', true);
end
$$;

revoke all on function public.circle_dates(uuid) from public;
grant execute on function public.circle_dates(uuid) to firstshift_app;
`;
