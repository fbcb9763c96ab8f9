import type { ReactNode } from "react";
import { Link } from "react-router";
import { Dawn } from "#app/ui/dawn.tsx";
import { ButtonLink, Picture, PublicLayout } from "#app/ui/index.ts";
import type { PictureName } from "#app/ui/index.ts";

const DESCRIPTION =
  "Firstshift brings disabled people who want paid work together with Disability Confident employers. " +
  "You choose who sees you. A job coach is there at every step.";

export default function Home() {
  return (
    <PublicLayout bleed>
      <title>Firstshift: show what you can do by doing the job</title>
      <meta name="description" content={DESCRIPTION} />
      <Hero />
      <div className="govuk-width-container">
        <ForJobSeekers />
        <ForEmployers />
        <ForJobCoaches />
      </div>
      <HowItWorks />
      <Privacy />
    </PublicLayout>
  );
}

function Hero() {
  return (
    <div className="fs-hero">
      <div className="govuk-width-container fs-hero__row">
        <div className="fs-hero__words">
          <h1 className="fs-hero__title">Show what you can do by doing the job.</h1>
          <p className="fs-hero__lead">
            Firstshift brings disabled people who want paid work together with Disability Confident employers. People
            choose who sees them. A job coach is there at every step.
          </p>
          <div className="fs-button-group">
            <ButtonLink to="/join/job-seeker" kind="accent">
              I am looking for work
            </ButtonLink>
            <Link to="/join/employer" className="fs-button fs-button--on-brand">
              I am an employer
            </Link>
          </div>
        </div>
        <Dawn />
      </div>
    </div>
  );
}

type AudienceProps = { id: string; title: string; lead: string; points: readonly Point[]; action: ReactNode };
type Point = { picture: PictureName; title: string; words: string };

function Audience({ id, title, lead, points, action }: AudienceProps) {
  return (
    <section className="fs-audience" id={id} aria-labelledby={`${id}-title`}>
      <div className="fs-audience__intro">
        <h2 className="govuk-heading-l" id={`${id}-title`}>
          {title}
        </h2>
        <p className="fs-lead">{lead}</p>
        {action}
      </div>
      <ul className="fs-audience__points">
        {points.map((point) => (
          <li key={point.title} className="fs-audience__point">
            <Picture name={point.picture} />
            <div>
              <h3 className="govuk-heading-s">{point.title}</h3>
              <p className="govuk-body">{point.words}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ForJobSeekers() {
  return (
    <Audience
      id="job-seekers"
      title="You are looking for work"
      lead="Firstshift helps you find a paid job that suits you. It is free. You must be 16 or older."
      action={<ButtonLink to="/join/job-seeker">Join as a job seeker</ButtonLink>}
      points={[
        { picture: "coach", title: "You have a job coach", words: "Your coach helps you find what you want to do." },
        { picture: "eye", title: "You choose who sees you", words: "No employer can see you until you choose them." },
        { picture: "hand", title: "You say yes, no or later", words: "You never need a reason to say no." },
        { picture: "tools", title: "You show it by doing it", words: "You try the job. You see if you like it too." },
      ]}
    />
  );
}

function ForEmployers() {
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
          words: "Say which tasks are essential and which can change, the hours, the pay and the place.",
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
          words: "One vacancy, one person, criteria agreed by all. If both sides are satisfied, you offer the job.",
        },
      ]}
    />
  );
}

function ForJobCoaches() {
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

const STEPS = [
  { title: "A profile, made together", words: "A job seeker and their coach write down hopes, tasks, and what helps." },
  { title: "A choice", words: "The job seeker chooses which employers may see it. Until then, nobody does." },
  { title: "A match that explains itself", words: "The employer sees what fits this vacancy, and asks the coach." },
  { title: "Yes from both", words: "The job seeker answers first, in their own time. Then the employer." },
  { title: "A work trial", words: "Real tasks, agreed dates and criteria, signed by all three." },
  { title: "A decision by both", words: "If both are satisfied, the job is offered. If not, there is a next step." },
];

function HowItWorks() {
  return (
    <section className="fs-band" aria-labelledby="how-title">
      <div className="govuk-width-container">
        <h2 className="govuk-heading-l" id="how-title">
          How it works
        </h2>
        <ol className="fs-steps">
          {STEPS.map((step) => (
            <li key={step.title} className="fs-steps__item">
              <h3 className="govuk-heading-s">{step.title}</h3>
              <p className="govuk-body">{step.words}</p>
            </li>
          ))}
        </ol>
        <p className="govuk-body">
          A work trial is not a promise of a job. It is a fair chance to show, and to find out.
        </p>
      </div>
    </section>
  );
}

function Privacy() {
  return (
    <section className="fs-privacy" aria-labelledby="privacy-title">
      <div className="govuk-width-container fs-privacy__row">
        <div>
          <h2 className="govuk-heading-l" id="privacy-title">
            Private until you choose
          </h2>
          <p className="fs-lead">Nobody browses people here.</p>
          <p className="govuk-body">
            <Link to="/privacy" className="govuk-link">
              How we look after what you tell us
            </Link>
          </p>
        </div>
        <ul className="fs-ticks">
          <li>Employers see a profile only when its owner chose that employer.</li>
          <li>We keep no diagnosis for matching, and no employer is shown one.</li>
          <li>Each employer knows a person by a different made-up name.</li>
          <li>Job seekers can hide from an employer at any time. It works at once.</li>
          <li>Money never changes who is shown or proposed. Job seekers never pay.</li>
        </ul>
      </div>
    </section>
  );
}
