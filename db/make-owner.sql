-- Makes the login that owns Firstshift's database, and the database. Run once, with psql 15 or newer, as the
-- administrator of the server, with the password to give the owner in FIRSTSHIFT_OWNER_PASSWORD.
-- The owner may make logins and is no superuser: `npm run db:migrate` makes the rest as this owner.
\set ON_ERROR_STOP on
\getenv password FIRSTSHIFT_OWNER_PASSWORD

create role firstshift_owner login createrole password :'password';
-- An administrator who is no superuser may give a database only to a role it is a member of.
grant firstshift_owner to current_user;
-- The order of names must not depend on what languages the server has.
create database firstshift owner firstshift_owner
  template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'en-GB';
revoke temporary on database firstshift from public;
