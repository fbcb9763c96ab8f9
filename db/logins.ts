import { createHmac } from "node:crypto";

/** The logins the product connects as. None owns a table of the domain, none may bypass row-level security. */
export const LOGINS = [
  "firstshift_app",
  "firstshift_employer",
  "firstshift_worker",
  "firstshift_auth",
  "firstshift_jobs",
  "firstshift_limits",
] as const;

export type LoginName = (typeof LOGINS)[number];

/** The password of a login: derived, so that one secret is all an operator of Firstshift has to keep. */
export function loginPassword(appSecret: string, login: LoginName): string {
  return createHmac("sha256", appSecret).update(`login:${login}`).digest("base64url");
}

/** The database's URL as one of the logins. */
export function urlOf(databaseUrl: string, appSecret: string, login: LoginName): string {
  const url = new URL(databaseUrl);
  url.username = login;
  url.password = loginPassword(appSecret, login);
  return url.toString();
}
