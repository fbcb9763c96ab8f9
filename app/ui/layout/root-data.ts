import { useRouteLoaderData } from "react-router";
import type { ActorKind } from "#app/domain/actor.ts";

/** What every page may know of the request. No ids: this is sent to the browser. */
export type RootData = {
  kind: ActorKind;
  /** A workplace mentor of an employer, who does not hire. */
  mentors: boolean;
  demo: boolean;
  /** The address that people who need help can write to; null where the root itself could not load. */
  writeTo: string | null;
};

/** The root's data, or "not signed in, no demo" when the root itself could not load. */
export function useRootData(): RootData {
  const loaded = useRouteLoaderData("root") as RootData | undefined;
  return loaded ?? { kind: "visitor", mentors: false, demo: false, writeTo: null };
}
