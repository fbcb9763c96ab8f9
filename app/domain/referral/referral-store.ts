import type { Temporal } from "temporal-polyfill";
import type { KeptReferralStatus } from "./referral-lifecycle.ts";
import type { ReferrerCode } from "./referrers.ts";

/** What is kept of a referral, and all of it: nothing about the person but what they are called and where they read it. */
export type Referral = {
  id: string;
  providerId: string;
  referrerName: string;
  referrer: ReferrerCode;
  referrerEmail: string;
  /** What the person is called. */
  firstName: string;
  email: string;
  /** Somebody reads emails at that address with them. */
  readTogether: boolean;
  status: KeptReferralStatus;
  referredAt: Temporal.Instant;
  /** When the person said yes. */
  agreedAt: Temporal.Instant | null;
  expiresAt: Temporal.Instant;
};

/** How somebody came who was referred: by what kind of referrer, and on which day they said yes to it. */
type Coming = { jobSeekerId: string; referrer: ReferrerCode; agreedOn: Temporal.PlainDate };

export type ReferralStore = {
  /** @returns false when one for this address is open: then nothing is kept of this one */
  keep(referral: Referral): Promise<boolean>;
  /** Of whoever holds its link. */
  byId(referralId: string): Promise<Referral | null>;
  /** Nobody else answers it until the transaction ends. */
  forAnswer(referralId: string): Promise<Referral | null>;
  /** To whoever proved this address. */
  toAddress(email: string): Promise<Referral | null>;
  /** @returns false when it was answered meanwhile */
  agree(referralId: string, at: Temporal.Instant, expiresAt: Temporal.Instant): Promise<boolean>;
  /** @returns false when it was gone */
  erase(referralId: string): Promise<boolean>;
  /** Ids of those nobody answered in time: above `after`, in order, at most `limit`. */
  over(now: Temporal.Instant, page: { after: string | null; limit: number }): Promise<string[]>;

  /** Once somebody has joined by it: what of it is kept. */
  recordComing(coming: Coming): Promise<void>;
  /** Null for whoever came by themselves. */
  comingOf(jobSeekerId: string): Promise<Coming | null>;
};
