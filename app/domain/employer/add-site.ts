import { assertLabel } from "../words/label.ts";
import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";
import type { Deps } from "../deps.ts";
import { Invalid, NotFound } from "../errors.ts";
import { SITE_LIMITS, whyNotOpen } from "./site-limits.ts";
import { sitePlace } from "./site-place.ts";

/**
 * Adds a place of work; once, however often the button is pressed.
 * @throws Invalid on `town` or `outcode`, as `sitePlace`; or when there are as many as may be, or they changed too often
 */
export async function addSite(
  deps: Deps,
  actor: EmployerMember,
  input: { siteName: string; town: string; outcode: string },
): Promise<{ siteId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "site:add", { employerId: actor.employerId });
    assertLabel("siteName", input.siteName);
    const place = await sitePlace(store, input);
    // Whoever else adds one at this moment is waited for, and what they added is read.
    await store.employers.sitesForChange(actor.employerId);
    const same = (await store.employers.sites(actor.employerId)).find(
      (site) => site.name === input.siteName && site.place.id === place.id && site.outcode === input.outcode,
    );
    if (same) return { siteId: same.id };
    const employer = await store.employers.byId(actor.employerId);
    if (!employer) throw new NotFound("organisation");
    const now = deps.clock.now();
    const limits = inForce(SITE_LIMITS, londonDay(now));
    const why = whyNotOpen(await store.employers.siteMoments(actor.employerId), { signedUpAt: employer.signedUpAt, now, limits });
    if (why) throw new Invalid({ "": why });
    const siteId = deps.random.uuid();
    await store.employers.addSite({
      id: siteId,
      employerId: actor.employerId,
      name: input.siteName,
      placeId: place.id,
      outcode: input.outcode,
      addedAt: now,
    });
    await store.events.record({ name: "SiteAdded", subjects: { employerId: actor.employerId } });
    return { siteId };
  });
}
