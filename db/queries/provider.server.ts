import type { ProviderStore } from "#app/domain/membership/provider-store.ts";
import type { QueryContext } from "./context.ts";

export function providerQueries(_context: QueryContext): ProviderStore {
  return {};
}
