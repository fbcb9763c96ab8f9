import latin400 from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2?url";
import latin700 from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2?url";
import type { ReactNode } from "react";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration } from "react-router";
import type { LinksFunction, LoaderFunctionArgs } from "react-router";
import stylesheet from "./styles/main.scss?url";
import { ErrorPage } from "./ui/error-page.tsx";
import type { RootData } from "./ui/layout/root-data.ts";
import { appContext } from "./web/context.ts";

export const links: LinksFunction = () => [
  { rel: "preload", href: latin400, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: latin700, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
];

/** Sent to the browser with every page: nothing here names anyone. */
export function loader({ context }: LoaderFunctionArgs): RootData {
  const { actor, demo, writeTo } = context.get(appContext);
  const mentors = actor.kind === "employerMember" && actor.role === "workplace_mentor";
  return { kind: actor.kind, mentors, demo, writeTo };
}

/**
 * Scripts get the nonce of the policy from `ServerRouter`. Links need none, since the
 * policy allows our own files; a nonce there would differ between server and browser.
 * Pages put their own `<title>` in what they draw.
 */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4a50" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links nonce="" />
      </head>
      <body className="govuk-body fs-body">
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Stands even when nothing else could be loaded: it needs no data. */
export function ErrorBoundary({ error }: { error: unknown }) {
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  const said = (error.data ?? {}) as { message?: unknown; requestId?: unknown };
  return <ErrorPage status={error.status} message={words(said.message)} reference={words(said.requestId)} />;
}

function words(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
