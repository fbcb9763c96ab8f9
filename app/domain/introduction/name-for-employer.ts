import type { EmployerMember } from "../actor.ts";
import { toldNames } from "../disclosure/told-names.ts";
import type { Store } from "../store.ts";
import { statusNow } from "./introduction-lifecycle.ts";

/** By introduction for a vacancy, of those that are introduced still: the name they told, or what this employer calls them. */
export async function introducedNames(
  store: Store,
  { employerId }: EmployerMember,
  vacancyId: string,
): Promise<Map<string, string>> {
  const introduced = (await store.introductions.list({ employerId, vacancyId })).filter((one) => statusNow(one) === "introduced");
  const names = await toldNames(store, introduced);
  const aliases = await store.visibility.aliasesFor(employerId, introduced.map(({ jobSeekerId }) => jobSeekerId));
  return new Map(introduced.map(({ id, jobSeekerId }) => [id, names.get(id) ?? aliases.get(jobSeekerId)?.label ?? "Somebody"]));
}
