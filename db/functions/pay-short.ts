import { MINIMUM_WAGE } from "#app/domain/vacancy/minimum-wage.ts";

/** Since when, from which age and how many pence. Before the first rates that are known these are used. */
const RATES = MINIMUM_WAGE.flatMap(({ from, bands }, index) =>
  bands.flatMap(({ fromAge, pence }) => (fromAge === null ? [] : [`('${index === 0 ? "-infinity" : from}'::date, ${fromAge}, ${pence})`])),
).join(", ");

/** Whoever is paid as much is paid enough at any age, on every day whose rates are known. */
const ENOUGH = Math.max(...MINIMUM_WAGE.flatMap(({ bands }) => bands.map(({ pence }) => pence)));

/**
 * The first day of a booking on which its pay is below the minimum wage of whoever works, as
 * `payProblem` says of a plan; null when there is none. Rates that nobody knew when it was
 * agreed, and a date of birth that was put right, are seen by whoever asks after that.
 * It reads with the rights of whoever asks, and stands apart so that a list of bookings
 * does not set up its plan before there is one.
 */
const PAY_SHORT_ON = `
create or replace function public.pay_short_on(of_booking uuid) returns date
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  pay integer;
begin
  select (t.terms->>'payPencePerHour')::integer into pay
  from public.trial_agreement t where t.booking_id = of_booking order by t.version desc limit 1;
  if pay is null or pay >= ${ENOUGH} then
    return null;
  end if;
  return (
    select min(d.day)
    from public.booking b
    join public.job_seeker j on j.id = b.job_seeker_id
    cross join lateral (
      select (s.starts_at at time zone 'Europe/London')::date as day from public.sitting s where s.booking_id = b.id and s.live
      union all select b.starts_on
    ) d
    where b.id = of_booking and pay < (
      select r.pence from (values ${RATES}) r (since, age, pence)
      where r.since <= d.day and r.age <= extract(year from age(d.day::timestamp, j.birth_date::timestamp))
      order by r.since desc, r.age desc limit 1
    ));
end
$$;

revoke all on function public.pay_short_on(uuid) from public;
grant execute on function public.pay_short_on(uuid) to firstshift_app, firstshift_worker;
`;

/**
 * Whether the pay that the sides are asked to agree to is too low for whoever works. For the
 * employer, who may not know their age: that it is, and not from which day on.
 */
const PAID_TOO_LITTLE = `
create or replace function public.paid_too_little(of_booking uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  short date;
begin
  perform set_config('firstshift.counting', 'pay', true);
  select public.pay_short_on(b.id) into short
  from public.booking b
  where b.id = of_booking and b.employer_id::text = current_setting('firstshift.employer_id', true);
  perform set_config('firstshift.counting', '', true);
  return short is not null;
end
$$;

revoke all on function public.paid_too_little(uuid) from public;
grant execute on function public.paid_too_little(uuid) to firstshift_employer;
`;

export const PAY_FUNCTIONS = [PAY_SHORT_ON, PAID_TOO_LITTLE];
