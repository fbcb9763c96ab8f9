import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { isNews, markOf, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import type { EmployerSite } from "./employer.ts";
import { assertLabel } from "../words/label.ts";
import { SITE_LIMITS, whyNotClose } from "./site-limits.ts";
import { siteView, type SiteView } from "./read-own-employer.ts";

/** Gives a site another name. It stays where it is: jobs were described, and people measured, by its place. */
export async function renameSite(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & { siteId: string; siteName: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const site = await siteToChange(store, actor, input.siteId);
    if (!site) throw new Clash("This site is closed, so it keeps its name.");
    const { siteName, seen } = input;
    if (!isNews({ stands: site.name, wanted: siteName, seen })) return;
    assertLabel("siteName", siteName);
    await store.employers.renameSite(site.id, siteName);
    await store.events.record({ name: "SiteRenamed", subjects: { employerId: actor.employerId } });
  });
}

/**
 * Closes a site: nothing new can be planned there. What happened there stays readable. A second press is harmless.
 * Rules that let this employer in because of this site alone end for it, and for good (decision 017).
 * @throws Clash while open work is planned there, when it is the last one, or when sites changed too often lately
 */
export async function closeSite(deps: Deps, actor: EmployerMember, input: { siteId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const site = await siteToChange(store, actor, input.siteId);
    if (!site) return;
    const why = await whyOpen(deps, store, actor.employerId, site);
    if (why) throw new Clash(why);
    await store.employers.closeSite(site.id, deps.clock.now());
    await store.events.record({ name: "SiteClosed", subjects: { employerId: actor.employerId } });
  });
}

type SiteToChange = SiteView & { whyOpen: string | null; seen: string };

/** A site of one's own, and why it cannot be closed, if so. Null once it is closed. */
export async function readSite(deps: Deps, actor: EmployerMember, input: { siteId: string }): Promise<SiteToChange | null> {
  return deps.withActor(actor, async (store) => {
    const site = await siteToChange(store, actor, input.siteId);
    if (!site) return null;
    return { ...siteView(site), whyOpen: await whyOpen(deps, store, actor.employerId, site), seen: markOf(site.name) };
  });
}

/**
 * One of the sites, held until the transaction ends; null when it is closed.
 * @throws NotFound when it is nobody's, or another employer's
 */
async function siteToChange(store: Store, actor: EmployerMember, siteId: string): Promise<EmployerSite | null> {
  allow(actor, "site:change", { employerId: actor.employerId });
  const site = (await store.employers.sitesForChange(actor.employerId)).find(({ id }) => id === siteId);
  if (!site && !(await store.employers.wasClosed(actor.employerId, siteId))) throw new NotFound("site");
  return site ?? null;
}

async function whyOpen(deps: Pick<Deps, "clock">, store: Store, employerId: string, site: EmployerSite): Promise<string | null> {
  if (await store.employers.hasOpenWork(site.id)) {
    return "There is open work at this site. Close it first, or give it another site.";
  }
  const sites = await store.employers.sites(employerId);
  if (sites.length === 1) return "This is your only site. Add another one first.";
  const employer = await store.employers.byId(employerId);
  if (!employer) throw new NotFound("organisation");
  const now = deps.clock.now();
  const limits = inForce(SITE_LIMITS, londonDay(now));
  const why = whyNotClose(await store.employers.siteMoments(employerId), { signedUpAt: employer.signedUpAt, now, limits });
  return why && `${why}.`;
}
