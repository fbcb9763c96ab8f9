import { wireDeps } from "#app/composition/deps.server.ts";
import type { Env } from "#app/composition/env.server.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import type { Call } from "./load.ts";
import type { Filled } from "./fill.ts";

/**
 * The very requests that matches pages send to the index, token and all, to be
 * sent again alone. The tokens hold for a minute.
 */
export async function searchesOf(env: Env, owners: Filled["owners"]): Promise<Call[]> {
  const { deps, close } = wireDeps(env);
  const own = globalThis.fetch;
  const calls: Call[] = [];
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.endsWith("/multi-search") && typeof init?.body === "string") {
      calls.push({ url, method: "POST", headers: Object.fromEntries(new Headers(init.headers)), body: init.body });
    }
    return own(input, init);
  };
  try {
    for (const { accountId, memberId, employerId, vacancyId } of owners) {
      await viewMatches(deps, { kind: "employerMember", accountId, memberId, employerId, role: "owner" }, { opening: { kind: "vacancy", id: vacancyId }, page: 1 });
    }
  } finally {
    globalThis.fetch = own;
    await close();
  }
  if (calls.length !== owners.length) throw new Error("Not every matches page asked the index once");
  return calls;
}
