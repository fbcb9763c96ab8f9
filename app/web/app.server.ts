import { randomBytes, randomUUID } from "node:crypto";
import * as build from "virtual:react-router/server-build";
import { createRequestHandler, RouterContextProvider } from "react-router";
import type { Env } from "#app/composition/env.server.ts";
import type { Setting } from "#app/composition/deps.server.ts";
import { wireUp, type Wired } from "#app/composition/wiring.server.ts";
import { appContext, type AppContext } from "./context.ts";
import { authenticate } from "./identity/request-auth.server.ts";
import { LimitsUnavailable, TooManyAttempts } from "./limits.server.ts";
import { BodyTooLarge, readBody } from "./request-body.server.ts";
import { routePatterns } from "./route-pattern.server.ts";
import { draftsOf } from "./drafts.server.ts";
import { isFromSameOrigin, networkOf, originRules } from "./request-origin.server.ts";
import { REFUSALS, REFUSED_PATH, tooMany, UNAVAILABLE, type Refusal } from "./refusal.ts";
import { EMAIL_POLICY, securityHeaders } from "./security-headers.server.ts";
import { loadStaticFiles } from "./static-files.server.ts";
import { isMultipart, uploadAt } from "./uploads.server.ts";

/** How a file for the browser is logged; which one is no news. */
const FILE = "a file";

/** Whom the request came from, as the socket says. */
type Client = { address: string };

export type App = {
  /** Answers a request. Never rejects: the worst is a bare page with status 500. */
  fetch(request: Request, client: Client): Promise<Response>;
  close(): Promise<void>;
};

/**
 * Sent by another server, which has no page of ours to come from and no session:
 * each checks the sender's signature over the whole body before it believes a word.
 */
const WEBHOOKS = new Set(["/webhooks/resend"]);

/** Answered at every host: a load balancer asks each process at an address of its own. Nobody's data is in them. */
const PROBES = new Set(["/healthz", "/readyz"]);

/** Answered without asking who is there, so that they answer when the database does not. */
const WITHOUT_IDENTITY = new Set([...PROBES, ...WEBHOOKS, REFUSED_PATH]);

export type AppOptions = {
  /** The built files for the browser; null in development, where Vite serves them. */
  clientFolder: string | null;
  /** What tests set apart from a real run. */
  setting?: Setting;
};

/** The web app: from a request to a response with all its checks and headers. */
export async function createApp(env: Env, options: AppOptions): Promise<App> {
  const wired = await wireUp(env, options.setting);
  const files = options.clientFolder ? await loadStaticFiles(options.clientFolder) : null;
  const rules = originRules(env.appUrl, env.trustedProxies);
  const https = new URL(env.appUrl).protocol === "https:";
  const handle = createRequestHandler(build, env.nodeEnv);
  const patternOf = routePatterns(build.routes);

  return {
    async fetch(request, client) {
      const requestId = randomUUID();
      const nonce = randomBytes(18).toString("base64");
      const started = performance.now();
      const context = blankContext(wired, { requestId, nonce });
      let response: Response;
      const file = files?.answer(request) ?? null;
      try {
        response = file ?? (await respond(request, client, context));
      } catch (error) {
        context.log.error({ error }, "unexpected error");
        response = barePage(requestId);
      }
      const finished = withHeaders(response, securityHeaders(nonce, { https, dev: import.meta.env.DEV }), context);
      context.log.info(
        {
          method: request.method,
          route: file ? FILE : patternOf(new URL(request.url).pathname),
          status: finished.status,
          actor: context.actor.kind,
          ms: Math.round(performance.now() - started),
        },
        "request",
      );
      return finished;
    },
    close: wired.close,
  };

  async function respond(sent: Request, client: Client, context: AppContext): Promise<Response> {
    const probed = PROBES.has(new URL(sent.url).pathname) ? { origin: env.appUrl, address: client.address } : null;
    const located = rules.locate(sent.headers, client.address) ?? probed;
    if (!located) return refuse(sent, env.appUrl, REFUSALS.unknownHost, context);
    const refusal = refusalOf(sent, located.origin);
    if (refusal) return refuse(sent, located.origin, refusal, context);
    const read = await readable(sent, located.origin);
    if (!(read instanceof Request)) return refuse(sent, located.origin, read, context);
    if (!WITHOUT_IDENTITY.has(new URL(read.url).pathname)) {
      const scope = {
        headers: read.headers,
        origin: located.origin,
        network: networkOf(located.address),
        outgoing: context.outgoing,
      };
      try {
        const { actor, auth } = await authenticate(wired.authParts, scope);
        const drafts = draftsOf(wired.authParts, scope, auth.signedIn?.accountId ?? null);
        Object.assign(context, { actor, auth, drafts, network: scope.network });
      } catch (error) {
        context.log.error({ error }, "could not tell who is signed in");
        return refuse(sent, located.origin, UNAVAILABLE, context);
      }
      const limited = await overLimit(read, context);
      if (limited) return refuse(sent, located.origin, limited, context);
    }
    return handle(read, providerOf(context));
  }

  /**
   * The same request at the origin it is for, whatever the proxy made of it, with its body read; but for
   * files, which a page reads as they come in, once it has let the sender in.
   */
  async function readable(sent: Request, origin: string): Promise<Request | Refusal> {
    const { pathname, search } = new URL(sent.url);
    const target = `${origin}${pathname}${search}`;
    const { method, headers, signal } = sent;
    if (method === "GET" || method === "HEAD") return new Request(target, { method, headers, signal });
    if (sendsFiles(sent)) {
      const streamed: RequestInit & { duplex: "half" } = { method, headers, signal, body: sent.body, duplex: "half" };
      return new Request(target, streamed);
    }
    try {
      return new Request(target, { method, headers, signal, body: await readBody(sent) });
    } catch (error) {
      if (error instanceof BodyTooLarge) return REFUSALS.tooLarge;
      throw error;
    }
  }

  async function overLimit(request: Request, context: AppContext): Promise<Refusal | null> {
    const { signedIn } = context.auth;
    if (request.method === "GET" || request.method === "HEAD" || !signedIn) return null;
    try {
      await context.limits.count("change", signedIn.accountId);
      if (sendsFiles(request)) await context.limits.count("upload", signedIn.accountId);
      return null;
    } catch (error) {
      if (error instanceof TooManyAttempts) return tooMany(error.retryAfterSeconds);
      // Without the counters a change still needs the database's own consent.
      if (error instanceof LimitsUnavailable) return null;
      throw error;
    }
  }

  /** Shows why, in the look of the site. The request itself goes no further. */
  async function refuse(sent: Request, origin: string, refusal: Refusal, context: AppContext): Promise<Response> {
    for (const [name, value] of Object.entries(refusal.headers ?? {})) context.outgoing.set(name, value);
    const suffix = new URL(sent.url).pathname.endsWith(".data") ? ".data" : "";
    const asking = new Request(`${origin}${REFUSED_PATH}${suffix}`, { signal: sent.signal });
    return handle(asking, providerOf({ ...context, actor: { kind: "visitor" }, refusal }));
  }
}

/** A page reads these as they come in, once it has let the sender in. */
function sendsFiles({ url, headers }: Request): boolean {
  return uploadAt(new URL(url).pathname) !== null && isMultipart(headers);
}

function refusalOf(request: Request, origin: string): Refusal | null {
  const safe = request.method === "GET" || request.method === "HEAD";
  if (!safe && request.method !== "POST") return REFUSALS.method;
  const signed = WEBHOOKS.has(new URL(request.url).pathname);
  if (!safe && !signed && !isFromSameOrigin(request.headers, origin)) return REFUSALS.otherSite;
  if (/%00/.test(request.url)) return REFUSALS.badRequest;
  return null;
}

function blankContext(wired: Wired, request: { requestId: string; nonce: string }): AppContext {
  return {
    ...request,
    deps: wired.deps,
    onePage: wired.onePage,
    network: "",
    actor: { kind: "visitor" },
    auth: wired.nobody,
    demo: wired.demo,
    writeTo: wired.writeTo,
    cast: wired.cast,
    outbox: wired.outbox,
    samples: wired.samples,
    readEmailNews: wired.readEmailNews,
    readiness: wired.readiness,
    limits: wired.authParts.limits,
    drafts: draftsOf(wired.authParts, { headers: new Headers(), outgoing: new Headers() }, null),
    log: wired.log.child({ requestId: request.requestId }),
    refusal: null,
    outgoing: new Headers(),
  };
}

function providerOf(context: AppContext): RouterContextProvider {
  const provider = new RouterContextProvider();
  provider.set(appContext, context);
  return provider;
}

function withHeaders(response: Response, always: Headers, context: AppContext): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of always) {
    // Files with a hash in their name are the only thing that may be kept.
    if (name === "cache-control" && headers.get(name)?.startsWith("public")) continue;
    // An email is shown in the demo as it is sent, with its styles inside; its own policy allows nothing else.
    if (name === "content-security-policy" && context.demo && headers.get(name) === EMAIL_POLICY) continue;
    headers.set(name, value);
  }
  for (const [name, value] of context.outgoing) {
    if (name === "set-cookie") headers.append(name, value);
    else headers.set(name, value);
  }
  headers.set("X-Request-Id", context.requestId);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** When even the error page cannot be drawn. */
function barePage(requestId: string): Response {
  const html =
    `<!doctype html><html lang="en"><title>Sorry, there is a problem – Firstshift</title>` +
    `<h1>Sorry, there is a problem with Firstshift</h1>` +
    `<p>Try again in a few minutes. If you tell us about it, give this number: ${requestId}</p></html>`;
  return new Response(html, { status: 500, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
