import { data, isRouteErrorResponse } from "react-router";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { DeliveryFailed } from "#emails/delivery.server.ts";
import type { AppContext } from "./context.ts";
import { UnreadableForm } from "./form-data.server.ts";
import { LimitsUnavailable, TooManyAttempts } from "./limits.server.ts";
import { BodyTooLarge } from "./request-body.server.ts";
import { REFUSALS, SIGN_IN_UNAVAILABLE, tooMany, type Refusal } from "./refusal.ts";

/** What the error page is told. On a 500 that is the request's id and nothing else. */
type ProblemData = { message: string | null; requestId: string };

/**
 * Turns what a page threw into what React Router shows: the error page with the
 * right status. The unexpected is logged here, under the id the page shows.
 */
export function problem(error: unknown, context: AppContext): unknown {
  // Redirects, and problems that were made here before.
  if (error instanceof Response || isRouteErrorResponse(error) || isDataWithInit(error)) return error;
  if (error instanceof NotFound) return thrown(context, 404, error.message);
  if (error instanceof NotAllowed) return thrown(context, 403, error.message);
  if (error instanceof Clash) return thrown(context, 409, error.message);
  if (error instanceof Invalid) return thrown(context, 422, error.message);
  if (error instanceof UnreadableForm) return refused(context, REFUSALS.badRequest);
  if (error instanceof BodyTooLarge) return refused(context, REFUSALS.tooLarge);
  if (error instanceof TooManyAttempts) return refused(context, tooMany(error.retryAfterSeconds));
  if (error instanceof LimitsUnavailable || error instanceof DeliveryFailed) {
    context.log.error({ error }, "signing in is not possible");
    return refused(context, SIGN_IN_UNAVAILABLE);
  }
  context.log.error({ error }, "unexpected error");
  return thrown(context, 500, null);
}

export function refused(context: AppContext, refusal: Refusal) {
  for (const [name, value] of Object.entries(refusal.headers ?? {})) context.outgoing.set(name, value);
  return thrown(context, refusal.status, refusal.message);
}

function thrown({ requestId }: AppContext, status: number, message: string | null) {
  return data<ProblemData>({ message, requestId }, { status });
}

function isDataWithInit(error: unknown): boolean {
  return typeof error === "object" && error !== null && "type" in error && error.type === "DataWithResponseInit";
}
