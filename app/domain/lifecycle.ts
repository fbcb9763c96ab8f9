import type { ActorKind } from "./actor.ts";
import { Clash, NotAllowed } from "./errors.ts";

/**
 * A lifecycle is data: for each state, the states it may be reached from, who
 * may make that move, and an optional rule about the facts at that moment. One
 * interpreter runs them all, and the tests walk every state × state × actor.
 */
export type Move<State extends string, Facts = undefined> = {
  from: readonly State[];
  by: readonly ActorKind[];
  /** Returns why the move is refused, in words for the person, or null when it may go ahead. */
  rule?: (facts: Facts) => string | null;
};

export type Lifecycle<State extends string, Facts = undefined> = {
  name: string;
  initial: { state: State; by: readonly ActorKind[] };
  /** Several ways into a state where not everybody comes from the same ones. */
  moves: { readonly [Target in State]?: Move<State, Facts> | readonly Move<State, Facts>[] };
};

/** The ways into a state. */
export function movesTo<S extends string, F>({ moves }: Pick<Lifecycle<S, F>, "moves">, to: S): readonly Move<S, F>[] {
  return [moves[to] ?? []].flat() as Move<S, F>[];
}

/** All states, the initial one first. */
export function statesOf<S extends string, F>(lifecycle: Lifecycle<S, F>): S[] {
  return [...new Set([lifecycle.initial.state, ...(Object.keys(lifecycle.moves) as S[])])];
}

/** States nothing leads out of. Derived, never listed a second time. */
export function terminalStates<S extends string, F>(lifecycle: Lifecycle<S, F>): S[] {
  const states = statesOf(lifecycle);
  const left = new Set(states.flatMap((to) => movesTo(lifecycle, to)).flatMap(({ from }) => from));
  return states.filter((state) => !left.has(state));
}

/** States something still leads out of. */
export function activeStates<S extends string, F>(lifecycle: Lifecycle<S, F>): S[] {
  const ended = new Set(terminalStates(lifecycle));
  return statesOf(lifecycle).filter((state) => !ended.has(state));
}

/** May this kind of actor make this move? Answers the question pages ask before showing a button. */
export function canMove<S extends string, F>(
  lifecycle: Lifecycle<S, F>,
  from: S,
  to: S,
  by: ActorKind,
  ...facts: F extends undefined ? [] : [F]
): boolean {
  const move = movesTo(lifecycle, to).find((one) => one.from.includes(from) && one.by.includes(by));
  return move !== undefined && (!move.rule || move.rule(facts[0] as F) === null);
}

/**
 * Makes the move or refuses it.
 * @returns the new state
 * @throws Clash when the thing is no longer in a state this move starts from, or the rule says no
 * @throws NotAllowed when this kind of actor never makes this move
 */
export function moveTo<S extends string, F>(
  lifecycle: Lifecycle<S, F>,
  from: S,
  to: S,
  by: ActorKind,
  ...facts: F extends undefined ? [] : [F]
): S {
  const theirs = movesTo(lifecycle, to).filter((one) => one.by.includes(by));
  if (theirs.length === 0) throw new NotAllowed();
  const move = theirs.find((one) => one.from.includes(from));
  if (!move) {
    throw new Clash("This has changed since you opened the page. Here is how it stands now.");
  }
  const refusal = move.rule?.(facts[0] as F) ?? null;
  if (refusal !== null) throw new Clash(refusal);
  return to;
}
