import { Link } from "react-router";
import { pageTitle } from "#app/ui/form/index.ts";
import { Dawn } from "#app/ui/home/dawn.tsx";
import { ForEmployers, ForJobCoaches, ForJobSeekers } from "#app/ui/home/audiences.tsx";
import { HowItWorks, Privacy } from "#app/ui/home/promises.tsx";
import { ButtonLink, PublicLayout } from "#app/ui/index.ts";

const DESCRIPTION =
  "Firstshift brings disabled people who want paid work together with Disability Confident employers. " +
  "You choose who sees you. A job coach is there at every step.";

export default function Home() {
  return (
    <PublicLayout bleed>
      <title>{pageTitle("Show what you can do by doing the job")}</title>
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
