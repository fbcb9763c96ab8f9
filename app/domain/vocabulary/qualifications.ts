import type { SectorCode } from "./sectors.ts";
import type { Term } from "./terms.ts";

/**
 * `for`: the kinds of work a certificate is asked for in. Missing for levels of
 * schooling, which no employer here is told: tasks say more about a job.
 */
type QualificationTerm = Term & { for?: readonly SectorCode[] };

export const QUALIFICATIONS = [
  { code: "food-hygiene", label: "Food hygiene", easy: "Food hygiene", for: ["food", "care", "children", "retail"] },
  { code: "first-aid", label: "First aid", easy: "First aid", for: ["care", "children", "leisure", "retail", "food", "making"] },
  { code: "driving", label: "Driving licence", easy: "Driving licence", for: ["warehouse", "retail", "outdoors", "care"] },
  { code: "forklift", label: "Forklift licence", easy: "Forklift licence", for: ["warehouse", "making", "retail"] },
  { code: "moving-handling", label: "Moving and handling", easy: "How to lift safely", for: ["care", "warehouse", "retail", "cleaning"] },
  { code: "health-safety", label: "Health and safety", easy: "Health and safety", for: ["making", "warehouse", "cleaning", "outdoors", "food"] },
  { code: "site-card", label: "Construction site card (CSCS)", easy: "A card to work on building sites", for: ["making", "outdoors"] },
  { code: "computer-skills", label: "Computer skills", easy: "Computer skills", for: ["office", "digital", "retail"] },
  { code: "customer-service", label: "Customer service", easy: "Customer service", for: ["retail", "food", "leisure", "office"] },
  { code: "cleaning-certificate", label: "Cleaning skills", easy: "Cleaning skills", for: ["cleaning", "food", "care"] },
  { code: "gardening-certificate", label: "Gardening or horticulture", easy: "Gardening", for: ["outdoors"] },
  { code: "animal-care", label: "Animal care", easy: "Animal care", for: ["animals"] },
  { code: "child-care", label: "Childcare", easy: "Looking after children", for: ["children"] },
  { code: "entry-level", label: "Entry level", easy: "Entry level certificate" },
  { code: "level-1", label: "Level 1", easy: "Level 1 certificate" },
  { code: "level-2", label: "Level 2 or GCSEs", easy: "Level 2 or GCSEs" },
  { code: "level-3", label: "Level 3 or A levels", easy: "Level 3 or A levels" },
  { code: "higher", label: "University or higher", easy: "University" },
  { code: "english", label: "English", easy: "English" },
  { code: "maths", label: "Maths", easy: "Maths" },
  { code: "award", label: "An award for young people", easy: "An award, like Duke of Edinburgh" },
] as const satisfies readonly QualificationTerm[];

export type QualificationCode = (typeof QUALIFICATIONS)[number]["code"];

/** Certificates that are about a kind of work, in the list's order. */
export const WORK_CERTIFICATES: readonly QualificationTerm[] = QUALIFICATIONS.filter((term) => "for" in term);

/** Is this certificate asked for in this kind of work? */
export function isForSector(code: string, sector: string): boolean {
  return WORK_CERTIFICATES.some((term) => term.code === code && (term.for as readonly string[]).includes(sector));
}
