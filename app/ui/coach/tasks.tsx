import { Link } from "react-router";
import type { CoachTask, CoachTaskKind } from "#app/domain/introduction/coach-tasks.ts";
import type { CaseloadPerson, NextWithPerson } from "#app/domain/vocational-profile/read-caseload.ts";
import { TaskList } from "../lists.tsx";
import { Section } from "../page.tsx";

const WORDS: Record<CoachTaskKind, string> = {
  "review-decline": "Read the employer’s no",
  "relay-message": "Pass on a message",
  "answer-request": "An employer asks you",
  "sign-booking": "Sign the agreement",
  "answer-wish": "Somebody asks you about a job",
  "employer-late": "The employer has not answered in time",
  "make-booking": "Book time at work",
  "record-booking": "Say how it went",
};

const PLACES: Record<CoachTask["about"], (id: string) => string> = {
  request: (id) => `/coach/introductions/requests/${id}`,
  wish: (id) => `/coach/introductions/wishes/${id}`,
  introduction: (id) => `/coach/introductions/${id}`,
  booking: (id) => `/coach/bookings/${id}`,
};

/** What somebody waits for, before what can wait. */
export function WaitingForCoach({ tasks }: { tasks: readonly CoachTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <Section title="Waiting for you">
      <TaskList
        tasks={tasks.map((task) => ({
          title: WORDS[task.kind],
          hint: `${task.who}: ${task.openingTitle}`,
          to: PLACES[task.about](task.id),
          status: { text: "To do", tone: "attention" },
        }))}
      />
    </Section>
  );
}

/** One link: the next thing to do with this person. */
export function NextStep({ person: { jobSeekerId, knownAs, next } }: { person: CaseloadPerson }) {
  const at = `/coach/people/${jobSeekerId}`;
  const steps: Record<NextWithPerson, { words: string; to: string }> = {
    "start-profile": { words: `Start the profile with ${knownAs}`, to: `${at}/profile` },
    "approve-profile": { words: `${knownAs} has not approved the profile yet`, to: `${at}/profile` },
    "approve-changes": { words: `${knownAs} has not approved the last changes yet`, to: `${at}/profile` },
    "choose-employer": { words: `${knownAs} has not chosen an employer yet`, to: at },
    "in-introduction": { words: `See how ${knownAs}’s introductions stand`, to: "/coach/introductions" },
    "in-booking": { words: `See what is booked for ${knownAs}`, to: "/coach/bookings" },
    "has-job": { words: `${knownAs} was offered a job`, to: "/coach/bookings" },
    "find-job": { words: `Propose a job to ${knownAs}`, to: `/coach/propose?person=${jobSeekerId}` },
  };
  return <Link to={steps[next].to}>{steps[next].words}</Link>;
}
