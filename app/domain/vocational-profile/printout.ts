import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { linesOf, type AnswerLine } from "./present-step.ts";
import type { Profile } from "./profile.ts";
import { stepNamed, type StepName } from "./steps.ts";

type PrintPart = {
  name: string;
  /** In the list to pick from. */
  label: string;
  /** On the page, above the answers. */
  heading: string;
  steps: readonly StepName[];
  /** Picked until the person says otherwise. */
  usual: boolean;
};

/**
 * What may go on a printed profile, for jobs found elsewhere (P5). What helps and
 * what to avoid are there to be picked, and never picked for anybody. The plan, what
 * is in the way and what matters most are for no employer, so they are not here.
 */
export const PRINT_PARTS = [
  { name: "strengths", label: "What I am good at", heading: "What I am good at", steps: ["strengths"], usual: true },
  { name: "good-at", label: "My strengths in a list", heading: "My strengths", steps: ["good-at"], usual: true },
  { name: "work", label: "The work I hope for", heading: "The work I am looking for", steps: ["hopes"], usual: true },
  { name: "tasks", label: "Tasks I like and tasks I have done", heading: "Tasks", steps: ["tasks-liked", "tasks-done"], usual: true },
  { name: "experience", label: "Work I have done", heading: "Work I have done", steps: ["experience"], usual: true },
  { name: "certificates", label: "My certificates", heading: "Certificates", steps: ["qualifications"], usual: true },
  { name: "when", label: "When I can work", heading: "When I can work", steps: ["hours", "days", "times"], usual: true },
  { name: "interests", label: "What I like to do", heading: "What I like to do", steps: ["interests"], usual: false },
  { name: "travel", label: "How I get to work", heading: "How I get to work", steps: ["travel"], usual: false },
  { name: "place", label: "A place that is good for me", heading: "A place that is good for me", steps: ["places-like"], usual: false },
  { name: "helps", label: "What helps me", heading: "What helps me", steps: ["helps"], usual: false },
] as const satisfies readonly PrintPart[];

/** The name is picked like everything else. */
export const NAME_PART = "name";
/** Picked by its owner alone, and never picked for them. */
export const PHOTO_PART = "photo";
/** What they wrote beside the lists, of which they were told that employers do not read it: likewise. */
export const OWN_WORDS_PART = "own-words";
export const USUAL_PARTS: readonly string[] = [NAME_PART, ...PRINT_PARTS.filter((part) => part.usual).map((part) => part.name)];

export type Printout = {
  knownAs: string;
  /** Null where it was not picked. */
  fullName: string | null;
  /** Which photo of theirs; null where there is none, or it was not picked. */
  photoId: string | null;
  parts: { name: string; heading: string; answers: { step: string; title: string; lines: AnswerLine[] }[] }[];
};

/** The page to print, with what was picked and answered. */
export async function readPrintout(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  input: { jobSeekerId: string; show: readonly string[] },
): Promise<Printout> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(input.jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:read", { ...seeker, jobSeekerId: seeker.id });
    const profile = await store.profiles.profile(seeker.id);
    if (!profile) throw new NotFound("profile");
    const showsPhoto = actor.kind === "jobSeeker" && input.show.includes(PHOTO_PART);
    const showsOwnWords = actor.kind === "jobSeeker" && input.show.includes(OWN_WORDS_PART);
    const printed = showsOwnWords ? profile : withoutOwnWords(profile);
    const picked: readonly PrintPart[] = PRINT_PARTS.filter((part) => input.show.includes(part.name));
    return {
      knownAs: seeker.knownAs,
      fullName: input.show.includes(NAME_PART) ? seeker.fullName : null,
      photoId: showsPhoto ? ((await store.photos.of(seeker.id))?.id ?? null) : null,
      parts: picked
        .map(({ name, heading, steps }) => ({
          name,
          heading,
          answers: steps
            .map((step) => stepNamed(step)!)
            .map((step) => ({ step: step.name, title: step.title, lines: linesOf(step, printed, null) }))
            .filter(({ lines }) => lines.length > 0),
        }))
        .filter(({ answers }) => answers.length > 0),
    };
  });
}

function withoutOwnWords(profile: Profile): Profile {
  return { ...profile, interestsWords: "", experienceWords: "", qualificationsWords: "" };
}
