export type Guard = {
  /** Of the trigger and its function. */
  name: string;
  table: string;
  on?: "insert" | "update";
  /** Whose changes are looked at, as SQL. */
  when: string;
  /** What must be true of the row as it was and as it would be, as SQL, and what is said where it is not. */
  holds: readonly { that: string; otherwise: string }[];
};

/**
 * A trigger that refuses what a policy cannot: it compares the row as it was with the row
 * as it would be, or tells one column from another. It runs with the login's own rights.
 */
export const guard = ({ name, table, on = "update", when, holds }: Guard): string => `
create or replace function public.${name}() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
${holds.map(({ that, otherwise }) => `  if (${that}) is not true then
    raise exception '${otherwise}' using errcode = '42501';
  end if;`).join("\n")}
  return new;
end
$$;

create or replace trigger ${name}
before ${on} on public.${table}
for each row when (${when}) execute function public.${name}();
`;
