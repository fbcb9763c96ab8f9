/** Set on every response: pages, `.data`, files, errors. */
export function securityHeaders(nonce: string, { https, dev }: { https: boolean; dev: boolean }): Headers {
  const headers = new Headers({
    "Content-Security-Policy": contentSecurityPolicy(nonce, { https, dev }),
    // Not `no-referrer`: browsers would then post `Origin: null`, and the same-origin check needs the origin.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    // Pages about people must not wait in a shared computer's cache or history.
    "Cache-Control": "no-store",
  });
  if (https) headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  return headers;
}

/** For the page that shows an email of the demo as it is sent: styles inside it, and nothing that acts or loads. */
export const EMAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** In development Vite puts styles into the page and keeps a socket open, so those two are wider there. */
function contentSecurityPolicy(nonce: string, { https, dev }: { https: boolean; dev: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    ...(dev ? ["connect-src 'self' ws:"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
