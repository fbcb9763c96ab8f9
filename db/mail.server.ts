import type postgres from "postgres";

/**
 * Who may do what with `mail`: the worker keeps its records of what was sent;
 * any of our processes may put an email in the local outbox but not look at it;
 * the people's side may read the outbox, which only the demo's page does.
 * Runs after the migrations, and may run again.
 * @param owner a connection as the owner of the tables
 */
export async function installMail(owner: postgres.Sql): Promise<void> {
  await owner.unsafe(FUNCTIONS);
}

const FUNCTIONS = `
create or replace function mail.keep_in_outbox(key text, to_address text, subject text, html text, body text)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into mail.outbox_email (idempotency_key, to_address, subject, html, text)
  values (key, to_address, subject, html, body)
  on conflict (idempotency_key) do nothing
$$;

create or replace function mail.read_outbox()
returns table (id uuid, to_address text, subject text, html text, body text, kept_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.to_address, o.subject, o.html, o.text, o.kept_at
  from mail.outbox_email o
  order by o.kept_at desc, o.id
  limit 500
$$;

revoke all on schema mail from public;
revoke all on all tables in schema mail from public;
revoke all on function mail.keep_in_outbox(text, text, text, text, text), mail.read_outbox() from public;

grant usage on schema mail to firstshift_app, firstshift_auth, firstshift_worker;
grant select, insert on mail.email_delivery to firstshift_worker;
grant execute on function mail.keep_in_outbox(text, text, text, text, text)
  to firstshift_app, firstshift_auth, firstshift_worker;
grant execute on function mail.read_outbox() to firstshift_app;
`;
