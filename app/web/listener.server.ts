import { createRequestListener, type FetchHandler } from "@remix-run/node-fetch-server";
import type { App } from "./app.server.ts";

/** The app as what Node's HTTP server calls. */
export function listenerFor(app: () => Promise<App> | App) {
  const handler: FetchHandler = async (request, client) => (await app()).fetch(request, client);
  return createRequestListener(handler, {
    // An address or a method no browser sends: the Request could not even be made.
    onError: (error) => new Response("Bad Request", { status: error instanceof TypeError ? 400 : 500 }),
  });
}
