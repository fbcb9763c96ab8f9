import { appContext } from "#app/web/context.ts";
import type { Route } from "./+types/readyz";

/** Search or worker down makes things plainer; only without the database can nobody be served. */
export async function loader({ context }: Route.LoaderArgs) {
  const readiness = await context.get(appContext).readiness();
  return Response.json(readiness, { status: readiness.database === "ok" ? 200 : 503 });
}
