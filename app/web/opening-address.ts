import type { OpeningsWanted } from "#app/domain/opening/list-openings.ts";
import type { OpeningKind, OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { pageNumber } from "./page-number.ts";
import type { PageArgs } from "./page.server.ts";

/** Pages that both kinds of opening share have an address for each; it says which. */
export function openingIn({ params, id }: Pick<PageArgs, "params" | "id">): OpeningRef {
  return params.vacancyId === undefined
    ? { kind: "unmet_need", id: id("unmetNeedId") }
    : { kind: "vacancy", id: id("vacancyId") };
}

export function kindIn(url: URL): OpeningKind {
  return url.pathname.startsWith("/employer/unmet-needs") ? "unmet_need" : "vacancy";
}

/** How an address narrows a list of openings. */
export function openingsWanted(url: URL): OpeningsWanted {
  return { status: url.searchParams.get("status"), siteId: url.searchParams.get("site"), page: pageNumber(url) };
}
