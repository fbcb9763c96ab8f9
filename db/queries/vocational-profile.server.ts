import type { ProfileStore } from "#app/domain/vocational-profile/profile-store.ts";
import type { QueryContext } from "./context.ts";

export function profileQueries(_context: QueryContext): ProfileStore {
  return {};
}
