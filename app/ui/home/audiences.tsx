import { Link } from "react-router";
import { useHas } from "../own-link.tsx";
import { ButtonLink } from "../page.tsx";
import { Audience } from "./audience.tsx";

export function ForJobSeekers() {
  return (
    <Audience
      id="job-seekers"
      title="You are looking for work"
      lead="Firstshift helps you find a paid job that suits you. It is free. You must be 16 or older."
      action={
        <>
          <ButtonLink to="/join/job-seeker">Join as a job seeker</ButtonLink>
          {useHas("/refer") && (
            <p className="govuk-body">
              Or do you know somebody who wants this? <Link to="/refer">Refer them</Link>.
            </p>
          )}
        </>
      }
      points={[
        { picture: "coach", title: "You have a job coach", words: "Your coach helps you find what you want to do." },
        { picture: "eye", title: "You choose who sees you", words: "No employer can see you until you choose them." },
        { picture: "hand", title: "You say yes, no or later", words: "You never need a reason to say no." },
        { picture: "tools", title: "You show it by doing it", words: "You try the job. You see if you like it too." },
      ]}
    />
  );
}

export function ForEmployers() {
  return (
    <Audience
      id="employers"
      title="You are an employer"
      lead="Hire somebody who has shown that they can do it. We check your Disability Confident membership first."
      action={<ButtonLink to="/join/employer">Sign up your organisation</ButtonLink>}
      points={[
        {
          picture: "note",
          title: "Describe the work",
          words: "A vacancy, or work that nobody has time for: its tasks, what can change, when and where.",
        },
        {
          picture: "idea",
          title: "See how people fit it",
          words: "For each match: what fits, what is uncertain, and what would make it work. No names, no photos.",
        },
        {
          picture: "speech",
          title: "Ask the job coach",
          words: "The coach asks the person. You meet when both of you want to.",
        },
        {
          picture: "signature",
          title: "Agree a work trial",
          words: "One vacancy, one person, criteria agreed by all. If both sides want it, the job is theirs.",
        },
      ]}
    />
  );
}

export function ForJobCoaches() {
  return (
    <Audience
      id="job-coaches"
      title="You are a job coach"
      lead="Spend your time with people. Coaches join when their provider of supported employment invites them."
      action={<ButtonLink to="/join/provider">Apply as a provider</ButtonLink>}
      points={[
        {
          picture: "people",
          title: "Make the profile together",
          words: "Hopes, tasks, hours, and what helps. The person approves every word that an employer reads.",
        },
        {
          picture: "star",
          title: "Find jobs with reasons",
          words: "Every match says what would make it work: an adjustment, other hours, a task less.",
        },
        {
          picture: "handshake",
          title: "Introduce both sides",
          words: "The job seeker answers first. Then the employer. Nothing goes past you.",
        },
        {
          picture: "calendar",
          title: "Book the trial",
          words: "Dates, tasks, criteria and the legal basis in one agreement that all three sign.",
        },
      ]}
    />
  );
}
