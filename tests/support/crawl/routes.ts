import { readFileSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "#app/routes.ts";

type AppRoute = {
  /** As in the address bar, parameters with their names: "/coach/people/:jobSeekerId". */
  path: string;
  hasAction: boolean;
};

const ACTION = /^export (const|async function|function) action\b/m;

/** Every address the product answers at, from the list it is built from. */
export const EVERY_ROUTE: readonly AppRoute[] = (routes as RouteConfigEntry[]).flatMap((entry) => flatten(entry, "/"));

function flatten(entry: RouteConfigEntry, parent: string): AppRoute[] {
  const own = path.posix.join(parent, entry.path ?? "");
  if (entry.children?.length) return entry.children.flatMap((child) => flatten(child, own));
  const source = readFileSync(path.resolve("app", entry.file), "utf8");
  return [{ path: own, hasAction: ACTION.test(source) }];
}

/** The address that only fetches the data of a page. */
export function dataUrl(address: string): string {
  const [pathname = "", query] = address.split("?");
  return `${pathname === "/" ? "/_" : pathname}.data${query ? `?${query}` : ""}`;
}

/** "/a/:id" with its parameters filled in. Throws when one is missing, so that no test asks for an empty id. */
export function filled(pattern: string, params: Record<string, string | undefined>): string {
  return pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (!value) throw new Error(`No ${name} for ${pattern}`);
    return value;
  }).replace("*", params["*"] ?? "nowhere");
}

/** The route that an address belongs to, or null when it is none that has a name. */
export function routeOf(pathname: string): string | null {
  const parts = pathname.split("/");
  const match = EVERY_ROUTE.find(({ path: pattern }) => {
    const names = pattern.split("/");
    return names.length === parts.length && names.every((name, at) => name.startsWith(":") || name === parts[at]);
  });
  return match?.path ?? null;
}
