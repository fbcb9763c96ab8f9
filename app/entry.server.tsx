import { Writable } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { isRouteErrorResponse, ServerRouter, type EntryContext, type HandleErrorFunction, type RouterContextProvider } from "react-router";
import { appContext } from "#app/web/context.ts";

export const streamTimeout = 5_000;

/**
 * Renders the whole page before anything is sent: a page that fails half way is
 * a clean error page, never half a page with status 200.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  provider: Readonly<RouterContextProvider>,
): Promise<Response> {
  const { nonce } = provider.get(appContext);
  return new Promise((resolve, reject) => {
    let failure: unknown;
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={entryContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer);
          if (failure !== undefined) return reject(failure);
          const chunks: Buffer[] = [];
          const body = new Writable({
            write(chunk: Buffer, _encoding, next) {
              chunks.push(chunk);
              next();
            },
            final(next) {
              headers.set("Content-Type", "text/html; charset=utf-8");
              resolve(new Response(Buffer.concat(chunks), { status, headers }));
              next();
            },
          });
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          failure ??= error;
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  // 404 and 405 are answers, not defects.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  (context as Readonly<RouterContextProvider>).get(appContext).log.error({ error }, "unexpected error");
};
