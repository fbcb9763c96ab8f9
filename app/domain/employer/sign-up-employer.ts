import { assertLabel } from "../words/label.ts";
import { allow } from "../access/policy.ts";
import type { Newcomer } from "../actor.ts";
import type { Deps } from "../deps.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import { EMPLOYER_CHECK } from "./check-lifecycle.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import { sitePlace } from "./site-place.ts";
import type { SizeCode } from "./terms.ts";

export type SignUp = {
  organisation: string;
  sector: SectorCode;
  size: SizeCode;
  claimedLevel: DisabilityConfidentLevel;
  /** Whoever signs up: the organisation's owner here. */
  name: string;
  siteName: string;
  town: string;
  outcode: string;
};

/**
 * An organisation joins and waits to be verified.
 * @throws Invalid on `town` or `outcode`, as `sitePlace`
 */
export async function signUpEmployer(deps: Deps, actor: Newcomer, input: SignUp): Promise<{ employerId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "employer:sign-up");
    assertLabel("siteName", input.siteName);
    const place = await sitePlace(store, input);
    const now = deps.clock.now();
    const employerId = deps.random.uuid();
    await store.employers.signUp(
      {
        id: employerId,
        name: input.organisation,
        sector: input.sector,
        size: input.size,
        claimedLevel: input.claimedLevel,
        signedUpBy: actor.accountId,
        signedUpAt: now,
      },
      {
        id: deps.random.uuid(),
        employerId,
        name: input.siteName,
        placeId: place.id,
        outcode: input.outcode,
        addedAt: now,
      },
      {
        id: deps.random.uuid(),
        employerId,
        accountId: actor.accountId,
        name: input.name,
        role: "owner",
        joinedAt: now,
      },
    );
    await store.employers.addCheck({
      id: deps.random.uuid(),
      employerId,
      status: EMPLOYER_CHECK.initial.state,
      cause: "signed-up",
      claimedLevel: input.claimedLevel,
      newName: null,
      newSector: null,
      claimWords: null,
      askedBy: actor.accountId,
      askedAt: now,
    });
    await store.events.record({ name: "EmployerSignedUp", subjects: { employerId } });
    return { employerId };
  });
}
