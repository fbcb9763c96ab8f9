import type { EmployerRole } from "../actor.ts";
import type { Term } from "../vocabulary/terms.ts";

/** What each member of an employer's team may do, in the words its owner chooses by. */
export const EMPLOYER_ROLES = [
  {
    code: "owner",
    label: "Owner",
    may: "Everything a hiring manager may, and looks after the organisation and its team",
  },
  {
    code: "hiring_manager",
    label: "Hiring manager",
    may: "Describes jobs, sees how people fit them, answers the job coach and signs agreements",
  },
  {
    code: "workplace_mentor",
    label: "Workplace mentor",
    may: "Sees the times at work they are named for, and what is agreed for them. Does not hire or sign, and sees no matches",
  },
] as const satisfies readonly (Term & { code: EmployerRole; may: string })[];
