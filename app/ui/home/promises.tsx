import { Link } from "react-router";

const STEPS = [
  { title: "A profile, made together", words: "A job seeker and their coach write down hopes, tasks, and what helps." },
  { title: "A choice", words: "The job seeker chooses which employers may see it. Until then, nobody does." },
  { title: "A match that explains itself", words: "The employer sees what fits its work, and asks the coach." },
  { title: "Yes from both", words: "The job seeker answers first, in their own time. Then the employer." },
  { title: "A work trial", words: "Real tasks, agreed dates and criteria, signed by all three." },
  { title: "A decision by both", words: "If both are satisfied, the job is offered. If not, there is a next step." },
];

export function HowItWorks() {
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

export function Privacy() {
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
