import type { Actor } from "#app/domain/actor.ts";
import type { Store } from "#app/domain/store.ts";
import { asDomainError } from "./constraint-errors.ts";

type WithActor = <T>(actor: Actor, work: (store: Store) => Promise<T>) => Promise<T>;

type Shared = {
  /** As at the gate, but on the transaction that is open already when the actor is the same. */
  withActor: WithActor;
  /** Ends the transaction that is open, if it is not in use: before a wait for anything but the database. */
  letGo(): Promise<void>;
};

type Open = { actor: Actor; running: number; failure: { reason: unknown } | null; run: WithActor; end(): Promise<void>; drop(reason: unknown): void };

/**
 * What one page reads, in one transaction: a page asks several use cases, and
 * each beginning and end is a trip to the database of its own. Who acts is set
 * once and the same for all of it. Not for changes: each of those stands or falls alone.
 */
export async function sharing<T>(gate: WithActor, work: (shared: Shared) => Promise<T>): Promise<T> {
  let open: Open | null = null;

  const letGo = async () => {
    if (!open || open.running > 0) return;
    const ending = open;
    open = null;
    await ending.end();
  };

  const withActor: WithActor = async (actor, use) => {
    if (open && open.actor !== actor) await letGo();
    // Somebody else's transaction is in use at this moment: this one gets its own.
    if (open && open.actor !== actor) return gate(actor, use);
    const current = (open ??= opened(gate, actor));
    current.running += 1;
    try {
      return await current.run(actor, use);
    } catch (error) {
      // Whatever comes next must not go on in a transaction that failed.
      if (open === current) open = null;
      current.failure ??= { reason: error };
      throw asDomainError(error);
    } finally {
      current.running -= 1;
      // Not before the others in it are done: a query of theirs must not outlive the transaction.
      if (current.failure && current.running === 0) current.drop(current.failure.reason);
    }
  };

  try {
    return await work({ withActor, letGo });
  } finally {
    // Also when the page turned into a redirect: what its use cases did before that stands.
    await letGo();
  }
}

/** A transaction that stays open until it is told to end. */
function opened(gate: WithActor, actor: Actor): Open {
  const ready = Promise.withResolvers<Store>();
  const over = Promise.withResolvers<void>();
  const ended = gate(actor, (store) => {
    ready.resolve(store);
    return over.promise;
  });
  ended.catch(ready.reject);
  // Told to whoever waits for them, and when nobody does there is nobody to tell.
  ready.promise.catch(() => {});
  over.promise.catch(() => {});
  return {
    actor,
    running: 0,
    failure: null,
    run: async (_, use) => use(await ready.promise),
    end() {
      over.resolve();
      return ended;
    },
    drop: over.reject,
  };
}
