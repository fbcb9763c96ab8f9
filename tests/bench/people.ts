import type postgres from "postgres";
import { browser, signIn } from "#tests/support/session.ts";

/** Signs somebody in as people do, by emailed code; a coach's second factor is taken as passed. @returns the Cookie header */
export async function cookieOf(superuser: postgres.Sql, appUrl: string, email: string): Promise<string> {
  const visitor = browser({ fetch: (request) => fetch(request, { redirect: "manual" }) }, appUrl);
  await superuser`delete from limits.attempt`;
  await signIn({ superuser }, visitor, email);
  await superuser`update auth.session set second_factor_at = now()
    where account_id = (select id from auth.account where email = ${email})`;
  return [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}
