import type postgres from "postgres";
import type { Actor, ActorKind } from "#app/domain/actor.ts";
import { CAUSED_BY } from "#app/domain/event-causes.ts";
import { loginOf } from "./actor-settings.ts";

/**
 * Which events each login may write, and as which kind of actor. Beside the policies of `schema/event.ts`, which say in
 * whose name: both have to hold. Made anew at every migration, from the list that use cases are held against.
 */
export async function installEventCauses(owner: postgres.Sql): Promise<void> {
  const pairs = Object.entries(CAUSED_BY).flatMap(([name, kinds]) => kinds.map((kind) => ({ name, kind })));
  await owner.begin(async (tx) => {
    for (const login of ["app", "employer", "worker"] as const) {
      const may = pairs.filter(({ kind }) => loginOfKind(kind) === login).map(({ kind, name }) => `'${kind} ${name}'`);
      await tx.unsafe(`
        drop policy if exists event_cause_${login} on event;
        create policy event_cause_${login} on event as restrictive for insert to firstshift_${login}
        with check (actor_kind || ' ' || name in (${may.join(", ")}));`);
    }
  });
}

const loginOfKind = (kind: ActorKind) => loginOf({ kind } as Actor);
