import { agreeToReferral } from "#app/domain/referral/answer-referral.ts";
import { referPerson } from "#app/domain/referral/refer.ts";
import { referralToken } from "#app/domain/referral/referral-link.ts";
import type { CastMember } from "./cast.ts";
import type { Stage } from "./part.ts";

/** A teacher refers somebody who agreed to it; they are asked by email, and have not answered. */
export async function referredBySchool({ deps }: Stage, providerId: string, who: Pick<CastMember, "email" | "name">): Promise<void> {
  await referPerson(deps, { kind: "visitor" }, {
    providerId,
    referrerName: "Mary Bell",
    referrer: "school",
    referrerEmail: "mary.bell@example.org",
    firstName: who.name.split(" ")[0]!,
    email: who.email,
    readTogether: false,
  });
}

/** The same, and they said yes. */
export async function saidYes({ deps }: Stage, who: CastMember): Promise<void> {
  const reader = { kind: "newcomer", accountId: deps.random.uuid(), email: who.email } as const;
  const referral = await deps.withActor(reader, ({ referrals }) => referrals.toAddress(who.email));
  await agreeToReferral(deps, { token: referralToken(deps, referral!.id) });
}
