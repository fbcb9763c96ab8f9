import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";

/**
 * Statements with more values than this are not kept: lists of ids come in every
 * length, and each length would be a statement of its own in every connection.
 */
const MOST_VALUES = 24;

type Scope = Pick<postgres.Sql, "unsafe">;
type Begin = (work: (scope: Scope) => Promise<unknown>) => Promise<unknown>;

/**
 * The client with statements that PostgreSQL remembers, and with transactions that
 * end with their connection (see `whileConnected`). Drizzle asks postgres.js
 * for unnamed ones, which costs every query a second trip (to learn the types of
 * its values) and a plan made anew, policies and all: about half the time of a
 * page. A pooler in front must pass named statements on, as PgBouncer does from 1.21.
 */
export function preparing<T extends Scope>(client: T): T {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "unsafe") {
        return (query: string, values: never[] = [], options: object = {}) =>
          // Without values postgres.js would send it as plain text, which is planned anew each time.
          target.unsafe(query, values, { simple: false, ...options, prepare: values.length <= MOST_VALUES } as object);
      }
      if (name === "begin") {
        const begin = value as Begin;
        return (work: (scope: Scope) => Promise<unknown>) => whileConnected(begin, (scope) => work(preparing(scope)));
      }
      if (name === "savepoint") {
        const open = value as Begin;
        return (work: (scope: Scope) => Promise<unknown>) => open((scope) => work(preparing(scope)));
      }
      return value;
    },
  });
}

/**
 * A transaction that ends with its connection. When PostgreSQL goes away in the
 * middle, postgres.js rejects the transaction, and then, once `work` has failed as
 * well, still sends its rollback: into no socket, which ends the whole process, or
 * into the next connection, where it would be somebody else's. So whatever is left
 * of the work is kept from the connection, and its end is not reported.
 */
function whileConnected(begin: Begin, work: (scope: Scope) => Promise<unknown>): Promise<unknown> {
  let over = false;
  /** When the work has come to its end, whatever it still has under way comes too late: the connection is another's next. */
  let worked = false;
  const end = Promise.withResolvers<void>();
  const transaction = begin(async (scope) => {
    try {
      const result = await work(onlyWhile(scope, () => !over && !worked));
      worked = true;
      return over ? await never() : result;
    } catch (error) {
      worked = true;
      // The connection's own end follows at once. If it does not, the error was somebody else's.
      if (isDisconnection(error)) await Promise.race([end.promise, pause(LAST_WORDS_MS, undefined, { ref: false })]);
      if (over) return never();
      throw error;
    }
  });
  const ended = () => {
    over = true;
    end.resolve();
  };
  transaction.then(ended, ended);
  return transaction;
}

function onlyWhile<T extends Scope>(scope: T, isOpen: () => boolean): T {
  return new Proxy(scope, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "unsafe") return value;
      return (...args: Parameters<Scope["unsafe"]>) => {
        if (!isOpen()) throw new Error("The transaction is over");
        return target.unsafe(...args);
      };
    },
  });
}

const LAST_WORDS_MS = 1_000;
const never = () => new Promise<never>(() => {});

/** Of postgres.js, of the socket, or PostgreSQL's last words (class 57P, https://www.postgresql.org/docs/18/errcodes-appendix.html). */
const GONE = /^(CONNECTION_|ECONN|EPIPE$|ETIMEDOUT$|57P0)/;

function isDisconnection(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && GONE.test(at.code)) return true;
  }
  return false;
}
