import type { Store } from "../store.ts";
import type { UnmetNeed } from "../unmet-need/unmet-need.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import type { OpeningRef } from "./opening-ref.ts";

/** A posted opening that this actor may read, whichever kind it is. */
export function openingById(store: Store, { kind, id }: OpeningRef): Promise<Vacancy | UnmetNeed | null> {
  return kind === "vacancy" ? store.vacancies.byId(id) : store.unmetNeeds.byId(id);
}
