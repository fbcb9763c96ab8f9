/**
 * Whoever leaves an employer's team is nobody's mentor: their name goes from plans that are not over, and the coach
 * finds the task to choose another one. What was signed stays as it was signed. By the database, as the row of the
 * member takes itself out of the plan (`on delete set null`), whoever ends it.
 */
export const MENTOR_LEFT = `
create or replace function public.mentor_left() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.mentor_id is not null or new.mentor is distinct from old.mentor then
    new.mentor_left := false;
  elsif old.mentor_id is not null and old.status in ('awaiting_signatures', 'agreed')
    and not exists (select from public.employer_member m where m.id = old.mentor_id) then
    new.mentor := null;
    new.mentor_left := true;
  end if;
  return new;
end
$$;

create or replace trigger booking_mentor_left
before update of mentor_id, mentor on public.booking
for each row execute function public.mentor_left();
`;
