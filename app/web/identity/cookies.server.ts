import { createCookie } from "react-router";

/** How long someone may take between asking for a code and typing it. */
export const CODE_MINUTES = 10;

/**
 * Browsers keep a `__Host-` cookie only when it is Secure, for the whole site
 * and for no other host. That needs HTTPS; plain HTTP is allowed on this machine
 * alone, where the names are the plain ones.
 */
export function cookieNames(https: boolean) {
  const prefix = https ? "__Host-" : "";
  return { session: `${prefix}firstshift_session`, step: `${prefix}firstshift_sign_in`, answers: `${prefix}firstshift_answers` };
}

export function cookieFlags(https: boolean) {
  return { secure: https, httpOnly: true, sameSite: "lax", path: "/" } as const;
}

/** Carries the address from one sign-in page to the next, so that it is in no URL. Sealed, gone after the code is. */
export function stepCookie(https: boolean) {
  return createCookie(cookieNames(https).step, { ...cookieFlags(https), maxAge: CODE_MINUTES * 60 });
}

/** What the sign-in library sets, it sets on an answer of its own. */
export function passOn(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append("Set-Cookie", cookie);
}
