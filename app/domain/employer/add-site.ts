import { assertLabel } from "../words/label.ts";
import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { resolvePlace } from "../place/resolve-place.ts";

/**
 * Adds a place of work; once, however often the button is pressed.
 * @throws Invalid on `town` when the gazetteer cannot tell which town is meant
 */
export async function addSite(
  deps: Deps,
  actor: EmployerMember,
  input: { siteName: string; town: string; outcode: string },
): Promise<{ siteId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "site:add", { employerId: actor.employerId });
    assertLabel("siteName", input.siteName);
    const place = await resolvePlace(store.places, input.town, "town");
    // Whoever else adds one at this moment is waited for, and what they added is read.
    await store.employers.sitesForChange(actor.employerId);
    const same = (await store.employers.sites(actor.employerId)).find(
      (site) => site.name === input.siteName && site.place.id === place.id && site.outcode === input.outcode,
    );
    if (same) return { siteId: same.id };
    const siteId = deps.random.uuid();
    await store.employers.addSite({
      id: siteId,
      employerId: actor.employerId,
      name: input.siteName,
      placeId: place.id,
      outcode: input.outcode,
      addedAt: deps.clock.now(),
    });
    await store.events.record({ name: "SiteAdded", subjects: { employerId: actor.employerId } });
    return { siteId };
  });
}
