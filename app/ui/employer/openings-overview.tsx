import { Link } from "react-router";
import { MOST_NEW, type EmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { Card, CardList } from "../card.tsx";
import { formatDate, formatMoney } from "../format.ts";
import { EmptyState } from "../notices.tsx";
import { ButtonLink, Section } from "../page.tsx";
import { VacancyTag } from "./vacancy-words.tsx";

type Opening = EmployerDashboard["openings"][number];

/** Openings with how they stand, and for each what can be done next. */
export function OpeningCards({ dashboard }: { dashboard: EmployerDashboard }) {
  const { openings, moreOpenings, mayHire, standing } = dashboard;
  return (
    <Section title="Openings">
      {openings.length === 0 ? (
        <EmptyState
          title="No openings yet"
          action={mayHire && <ButtonLink to="/employer/vacancies/new">Describe a vacancy</ButtonLink>}
        >
          <p>Start with the tasks. Which ones are essential, and which could be adapted or shared?</p>
        </EmptyState>
      ) : (
        <CardList>
          {openings.map((opening) => (
            <OpeningCard key={opening.id} opening={opening} verified={standing.kind === "verified"} mayHire={mayHire} />
          ))}
        </CardList>
      )}
      {moreOpenings && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/employer/vacancies">
            See all your vacancies
          </Link>
        </p>
      )}
    </Section>
  );
}

function OpeningCard({ opening, verified, mayHire }: { opening: Opening; verified: boolean; mayHire: boolean }) {
  const at = `/employer/vacancies/${opening.id}`;
  const open = opening.status === "open";
  return (
    <Card
      title={<Link to={at}>{opening.title}</Link>}
      subtitle={opening.siteName}
      headingLevel={3}
      status={<VacancyTag status={opening.status} />}
      actions={
        mayHire &&
        (open && verified ? (
          <ButtonLink to={`${at}/matches`} kind="secondary">
            See people <span className="govuk-visually-hidden">for {opening.title}</span>
          </ButtonLink>
        ) : (
          <ButtonLink to={at} kind="secondary">
            {open ? "Look at it" : "Finish it"} <span className="govuk-visually-hidden">: {opening.title}</span>
          </ButtonLink>
        ))
      }
    >
      <p>
        {opening.hoursPerWeek} hours a week, {formatMoney(opening.payPencePerHour)} an hour, from{" "}
        {formatDate(opening.startDate)}
      </p>
      {open && !verified && <p>Ready. It shows people once you are verified.</p>}
    </Card>
  );
}

/** Cards nobody in the team has looked at. Says no number above what one page of cards shows. */
export function NewPeople({ dashboard: { newPeople, openings } }: { dashboard: EmployerDashboard }) {
  const open = openings.filter(({ status }) => status === "open");
  if (newPeople === 0 || open.length === 0) return null;
  const count = newPeople >= MOST_NEW ? `${MOST_NEW} or more` : String(newPeople);
  return (
    <div className="fs-figure">
      <p className="fs-figure__value">{count}</p>
      <p className="fs-figure__label">
        {newPeople === 1 ? "person you have not seen yet lets you see them" : "people you have not seen yet let you see them"}
      </p>
      <p className="fs-figure__link">
        <Link to={`/employer/vacancies/${open[0]!.id}/matches`}>See how they fit {open[0]!.title}</Link>
      </p>
    </div>
  );
}
