import type { EmployerMember, Timekeeping } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import { addSite } from "#app/domain/employer/add-site.ts";
import { closeSite } from "#app/domain/employer/change-site.ts";
import type { Coordinates } from "#app/domain/place/place.ts";
import { announceEmployers } from "#app/domain/visibility/announce-employers.ts";
import type { Chance } from "#db/seed/chance.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import { everythingSaid, type Bait, type Look } from "./attack.ts";

const TIME: Timekeeping = { kind: "timekeeping" };
const NOTICE = { hours: 7 * 24 };

type Switching = {
  db: TestDatabase;
  deps: Deps;
  employer: EmployerMember;
  look: Look;
  /** Whom it read on any page before: on these few pages others make room for them, so they do not come with a site. */
  known: ReadonlySet<string>;
  /** What it reads after each change: whoever is there at all is on the pages of these. */
  asking: readonly Bait[];
  /** Brings the index up to date with whom rules let in, as the worker does. */
  synced: () => Promise<unknown>;
  /** What other people do in the same days. */
  meanwhile: () => Promise<void>;
};

type Town = { town: string; area: string } & Coordinates;

/** What the intruder takes down: each alias with the places it came or went with, and who was back without a notice. */
type Switched = { seemsNear: Map<string, Coordinates[]>; backAtOnce: number; went: number; came: number };

/**
 * Opens sites and closes them in turns, as often as it may, and reads who is there after
 * each change: whoever came with a site, or went with it, seems to live near it. In between
 * it opens again at once what it closed.
 */
export async function switchingSites(s: Switching, times: number, chance: Chance): Promise<Switched> {
  const { db, deps, employer } = s;
  const seemsNear = new Map<string, Coordinates[]>();
  const note = (alias: string, place: Coordinates) => seemsNear.set(alias, [...(seemsNear.get(alias) ?? []), place]);
  const counts = { backAtOnce: 0, went: 0, came: 0 };
  let before = await present(s);
  const ever = new Set([...s.known, ...before]);
  for (let time = 0; time < times; time += 1) {
    const opened = chance.pick(await townsWithout(db, employer));
    await open(s, opened);
    await announceEmployers(deps, TIME);
    db.clock.advance(NOTICE);
    await s.meanwhile();
    await s.synced();
    const withIt = await present(s);
    const came = [...withIt].filter((alias) => !ever.has(alias));
    for (const alias of came) {
      note(alias, opened);
      ever.add(alias);
    }
    counts.came += came.length;

    const shut = chance.pick(await sitesToClose(db, employer));
    await closeSite(deps, employer, { siteId: shut.id });
    await s.meanwhile();
    await s.synced();
    const without = await present(s);
    const gone = [...withIt].filter((alias) => !without.has(alias));
    for (const alias of gone) {
      note(alias, shut);
      ever.delete(alias);
    }
    counts.went += gone.length;

    await open(s, shut);
    await s.synced();
    before = await present(s);
    counts.backAtOnce += gone.filter((alias) => before.has(alias)).length;
  }
  return { seemsNear, ...counts };
}

const present = async ({ look, asking, db }: Switching): Promise<Set<string>> => {
  // A look long after the last one, so that no page is the same look.
  db.clock.advance({ minutes: 20 });
  return new Set((await everythingSaid(look, asking)).keys());
};

const open = ({ deps, employer }: Switching, { town, area }: Town) =>
  addSite(deps, employer, { siteName: "A shop", town: `${town}, ${area}`, outcode: "ZZ9" });

const BY_PEOPLE = "(select count(*) from published_profile f where f.place_id = p.id) desc, p.id";
const ONE_OF_ITS_NAME = "not exists (select 1 from place o where o.name = p.name and o.area = p.area and o.id <> p.id)";

/** Where most people live of those towns where it has no site. */
const townsWithout = ({ superuser: sql }: TestDatabase, { employerId }: EmployerMember) => sql<Town[]>`
  select p.name as town, p.area, p.latitude, p.longitude from place p
  where p.id in (select f.place_id from published_profile f) and ${sql.unsafe(ONE_OF_ITS_NAME)}
    and not exists (select 1 from employer_site s where s.place_id = p.id and s.employer_id = ${employerId} and s.closed_at is null)
  order by ${sql.unsafe(BY_PEOPLE)} limit 5`;

/** Its sites where most people live, of those at which nothing is planned. */
const sitesToClose = ({ superuser: sql }: TestDatabase, { employerId }: EmployerMember) => sql<(Town & { id: string })[]>`
  select s.id, p.name as town, p.area, p.latitude, p.longitude from employer_site s join place p on p.id = s.place_id
  where s.employer_id = ${employerId} and s.closed_at is null and ${sql.unsafe(ONE_OF_ITS_NAME)}
    and not exists (select 1 from vacancy v where v.site_id = s.id) and not exists (select 1 from unmet_need n where n.site_id = s.id)
  order by ${sql.unsafe(BY_PEOPLE)} limit 3`;
