import type { LaneStage } from "../../line-lanes.ts";
import type { At } from "../things.ts";
import { WHO, type Who } from "../visitors.ts";

/** Who gets what at one address. Whoever is not named is turned away as somebody of their kind. */
export type Access = {
  /** See the page. */
  opens: readonly Who[];
  /** Are told that an account like theirs may not, whatever exists. */
  forbidden?: readonly Who[];
  /** Are sent on, to the address beginning like this. */
  sends?: Partial<Record<Who, string>>;
  /** Nobody finds anything here, signed in or not. */
  nothing?: true;
  /** Another server sends here and signs what it sends, so where it comes from says nothing. */
  signed?: true;
  /** How far the lane has come whose ids fill the address. */
  at?: LaneStage;
  /** Where the address needs other ids than the own set's. */
  params?: (things: At) => Record<string, string>;
  query?: (things: At) => string;
  /** Whom the form is for, where they are not the ones who see the page. */
  post?: { open?: readonly Who[]; forbidden?: readonly Who[]; sends?: Partial<Record<Who, string>> };
};

export const all = (to: string, except: readonly Who[] = []): Partial<Record<Who, string>> =>
  Object.fromEntries(WHO.filter((who) => !except.includes(who)).map((who) => [who, to]));
export const EVERYONE = WHO;
export const SIGNED_IN = WHO.filter((who) => who !== "visitor" && who !== "owing");
export const NEWCOMERS = ["newcomer", "invited", "invitedMember"] as const;
export const SEEKERS = ["seeker", "otherSeeker"] as const;
export const SUPPORTERS = ["supporter", "otherSupporter"] as const;
export const LEADS = ["lead", "otherLead"] as const;
export const COACHES = ["coach", "colleague", "otherCoach", ...LEADS] as const;
/** Those who support the own job seeker. */
export const OWN_COACHES = ["coach", "lead"] as const;
export const EMPLOYERS = ["owner", "mentor", "otherOwner"] as const;
export const HIRING = ["owner", "otherOwner"] as const;
export const OF_OWN_EMPLOYER = ["owner", "mentor"] as const;
