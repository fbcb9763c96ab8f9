import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type RouterContextProvider } from "react-router";
import type { z } from "zod";
import { ROLE_KINDS, type Actor, type ActorKind } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { appContext, type AppContext } from "./context.ts";
import { readForm } from "./form-data.server.ts";
import { problem } from "./problem.server.ts";

/** Nobody is one of these by signing in. */
type Apart = "indexing" | "mailing" | "timekeeping" | "referred";
type PersonKind = Exclude<ActorKind, Apart>;

/** Who may open a page: some kinds of actor, or anyone at all, signed in or not. */
export type Kinds<Kind extends PersonKind = PersonKind> = readonly Kind[] | "anyone";

/** Everyone with an account, joined or not. */
export const SIGNED_IN = ["newcomer", ...ROLE_KINDS] as const satisfies Kinds;

export type PageArgs<Kind extends PersonKind = PersonKind> = {
  deps: Deps;
  actor: Extract<Actor, { kind: Kind }>;
  params: LoaderFunctionArgs["params"];
  /** The id in the path, or NotFound when it could not be an id at all. */
  id(name: string): string;
  /** As in the address bar, without `.data`. */
  url: URL;
  request: Request;
  context: AppContext;
};

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** Makes a loader that only these kinds of actor reach. */
export function page<const Kind extends PersonKind = PersonKind, T = unknown>(
  kinds: Kinds<Kind>,
  load: (args: PageArgs<Kind>) => Promise<T>,
) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    const { context } = args;
    return answering(context, () => {
      const admitted = admit(kinds, args);
      return context.get(appContext).onePage((deps) => load({ ...admitted, deps }));
    });
  };
}

type FormSchema = z.ZodType<unknown, Record<string, unknown>>;
type Reply = { result: SubmissionResult<string[]> };
export type SubmissionArgs<Kind extends PersonKind, V> = PageArgs<Kind> & {
  value: V;
  /** The same as it was typed, for a form that goes on on another page. */
  typed: Record<string, unknown>;
  /** Shows the form again with these messages, and what was typed. `""` is the form as a whole. */
  again(messages: Record<string, string>, status?: number): ReturnType<typeof data<Reply>>;
};

/**
 * Makes an action that only these kinds of actor reach, and only with a form that
 * fits the schema. What does not fit comes back with its messages and what was typed.
 * @param options.hide fields that are never sent back, such as codes
 */
export function submission<const Kind extends PersonKind, S extends FormSchema, R>(
  kinds: Kinds<Kind>,
  schema: S,
  act: (args: SubmissionArgs<Kind, z.output<S>>) => Promise<R>,
  options: { hide?: string[] } = {},
) {
  return async (args: ActionFunctionArgs): Promise<R | ReturnType<typeof data<Reply>>> => {
    return answering(args.context, async () => {
      const pageArgs = admit(kinds, args);
      const sent = parseWithZod(await readForm(args.request), { schema });
      const again = (messages: Record<string, string>, status = 422) => {
        const { "": whole, ...fields } = messages;
        const fieldErrors = Object.fromEntries(Object.entries(fields).map(([name, message]) => [name, [message]]));
        const formErrors = whole === undefined ? undefined : [whole];
        return data<Reply>(
          { result: sent.reply({ fieldErrors, ...(formErrors ? { formErrors } : {}), hideFields: options.hide }) },
          { status },
        );
      };
      if (sent.status !== "success") {
        return data<Reply>({ result: sent.reply({ hideFields: options.hide }) }, { status: 422 });
      }
      try {
        return await act({ ...pageArgs, value: sent.value, typed: sent.payload, again });
      } catch (error) {
        if (error instanceof Invalid) return again(error.fields);
        if (error instanceof Clash) return again({ "": error.message }, 409);
        if (error instanceof NotFound) throw new NotFound(error.what, PRESSED_TWICE);
        throw error;
      }
    });
  };
}

/** For a form whose thing went while it was filled in, or with the first of two presses. */
const PRESSED_TWICE = "It may be done already, by you or by somebody else. Go back, and load the page again.";

function admit<Kind extends PersonKind>(kinds: Kinds<Kind>, args: RouteArgs): PageArgs<Kind> {
  const context = args.context.get(appContext);
  const { actor } = context;
  if (Object.values(args.params).some((value) => value?.includes("\0"))) throw new NotFound();
  if (kinds !== "anyone" && !(kinds as readonly ActorKind[]).includes(actor.kind)) turnAway(context, args.url, kinds);
  return {
    deps: context.deps,
    actor: actor as Extract<Actor, { kind: Kind }>,
    params: args.params,
    id: (name) => idOrNotFound(args.params[name]),
    url: args.url,
    request: args.request,
    context,
  };
}

/** Sends people where they can go on. What belongs to another kind of actor does not exist for this one. */
function turnAway(context: AppContext, url: URL, kinds: readonly ActorKind[]): never {
  const next = encodeURIComponent(url.pathname + url.search);
  if (context.auth.owesSecondFactor) throw redirect(`/sign-in/second-factor?next=${next}`);
  if (context.actor.kind === "visitor") throw redirect(`/sign-in?next=${next}`);
  if (context.actor.kind === "newcomer") throw redirect("/join");
  // Whoever presses a join button once more is told that they have joined.
  if (kinds.every((kind) => kind === "newcomer")) throw redirect("/account?joined=already");
  throw new NotFound();
}

async function answering<T>(provider: Readonly<RouterContextProvider>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw problem(error, provider.get(appContext));
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function idOrNotFound(value: string | undefined): string {
  if (!value || !UUID.test(value)) throw new NotFound();
  return value.toLowerCase();
}
