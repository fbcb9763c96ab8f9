/** A route as the built app lists it. */
type BuiltRoute = { id: string; parentId?: string | undefined; path?: string | undefined };

/** Of an address that is none of ours: somebody made it up, so nothing of it is worth keeping. */
const NO_ROUTE = "*";

/**
 * Says of a path which route it is of, as the route is written in `app/routes.ts`: what differs
 * from person to person has a name there instead of a value. Made once, asked for each request.
 */
export function routePatterns(routes: Record<string, BuiltRoute | undefined>): (pathname: string) => string {
  const patterns = Object.values(routes)
    .flatMap((route) => (route?.path === undefined || route.path === NO_ROUTE ? [] : [fullPath(route, routes)]))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((pattern) => ({ pattern, matches: matcherOf(pattern) }));
  return (pathname) => {
    const path = pathname.replace(/\.data$/, "").replace(/^\/_(root)?$/, "/").replace(/(.)\/+$/, "$1");
    if (path === "/") return "/";
    return patterns.find(({ matches }) => matches.test(path))?.pattern ?? NO_ROUTE;
  };
}

function fullPath(route: BuiltRoute, routes: Record<string, BuiltRoute | undefined>): string {
  const above = route.parentId === undefined ? undefined : routes[route.parentId];
  const base = above ? fullPath(above, routes) : "";
  return route.path ? `${base}/${route.path}`.replace(/\/+/g, "/") : base;
}

/** What is written out comes before what has a name, as the router has it. */
function orderOf(pattern: string): string {
  return pattern.split("/").map((part) => (part === "*" ? "3" : part.startsWith(":") ? "2" : "1")).join("");
}

function matcherOf(pattern: string): RegExp {
  const parts = pattern.split("/").map((part) => {
    if (part === "*") return ".*";
    return part.startsWith(":") ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("/")}$`, "i");
}
