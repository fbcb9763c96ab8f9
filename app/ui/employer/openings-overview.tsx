import { Link } from "react-router";
import { type DashboardOpeningView, type EmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { Card, CardList } from "../card.tsx";
import { EmptyState } from "../notices.tsx";
import { ButtonGroup, ButtonLink, Section } from "../page.tsx";
import { addressOf } from "../openings/address.ts";
import { UnmetNeedTag } from "../openings/unmet-need-words.tsx";
import { vacancyFacts, VacancyTag } from "./vacancy-words.tsx";
import type { UnmetNeedStatus } from "#app/domain/unmet-need/unmet-need.ts";
import type { VacancyStatus } from "#app/domain/vacancy/vacancy.ts";

/** Openings with how they stand, and for each what can be done next. */
export function OpeningCards({ dashboard }: { dashboard: EmployerDashboard }) {
  const { openings, moreOpenings, began, mayHire, standing } = dashboard;
  return (
    <Section title="Openings">
      {openings.length === 0 ? (
        <EmptyState
          title={began ? "No openings now" : "No openings yet"}
          action={
            mayHire && (
              <ButtonGroup>
                <ButtonLink to="/employer/vacancies/new">Describe a vacancy</ButtonLink>
                <ButtonLink to="/employer/unmet-needs/new" kind="secondary">
                  Describe an unmet need
                </ButtonLink>
              </ButtonGroup>
            )
          }
        >
          <p>
            Start with the tasks of a job, or with work that nobody has time for. Which tasks are essential, and which
            could be adapted or shared?
          </p>
        </EmptyState>
      ) : (
        <CardList>
          {openings.map((opening) => (
            <OpeningCard key={opening.id} opening={opening} verified={standing.kind === "verified"} mayHire={mayHire} />
          ))}
        </CardList>
      )}
      {(moreOpenings || (began && openings.length === 0)) && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/employer/vacancies">
            See all your vacancies
          </Link>{" "}
          <Link className="govuk-link" to="/employer/unmet-needs">
            See all your unmet needs
          </Link>
        </p>
      )}
    </Section>
  );
}

/** Both kinds, wherever there are some already. */
export function DescribeMore() {
  return (
    <ButtonGroup>
      <ButtonLink to="/employer/vacancies/new" kind="secondary">
        Describe another vacancy
      </ButtonLink>
      <ButtonLink to="/employer/unmet-needs/new" kind="secondary">
        Describe an unmet need
      </ButtonLink>
    </ButtonGroup>
  );
}

function StatusTag({ kind, status }: DashboardOpeningView) {
  return kind === "vacancy" ? (
    <VacancyTag status={status as VacancyStatus} />
  ) : (
    <UnmetNeedTag status={status as UnmetNeedStatus} />
  );
}

type OpeningCardProps = { opening: DashboardOpeningView; verified: boolean; mayHire: boolean };

function OpeningCard({ opening, verified, mayHire }: OpeningCardProps) {
  const at = addressOf(opening);
  const open = opening.status === "open";
  const { terms } = opening;
  return (
    <Card
      title={<Link to={at}>{opening.title}</Link>}
      subtitle={opening.kind === "vacancy" ? opening.siteName : ["Unmet need", opening.siteName].filter(Boolean).join(", ")}
      headingLevel={3}
      status={<StatusTag {...opening} />}
      actions={
        mayHire &&
        (open && verified ? (
          <ButtonLink to={`${at}/matches`} kind="secondary">
            See people <span className="govuk-visually-hidden">for {opening.title}</span>
          </ButtonLink>
        ) : (
          <ButtonLink to={at} kind="secondary">
            {opening.status === "draft" ? "Finish it" : "Look at it"} <span className="govuk-visually-hidden">: {opening.title}</span>
          </ButtonLink>
        ))
      }
    >
      {terms && <p>{vacancyFacts(terms)}</p>}
      {open && !verified && <p>Ready. It shows people once you are verified.</p>}
    </Card>
  );
}

/** Cards nobody in the team has looked at. Never says how many: few people are never counted. */
export function NewPeople({ dashboard: { newPeople, openings } }: { dashboard: EmployerDashboard }) {
  const open = openings.filter(({ status }) => status === "open");
  if (!newPeople || open.length === 0) return null;
  return (
    <div className="fs-figure">
      <p className="fs-figure__label">There are people you have not seen yet who let you see them.</p>
      <p className="fs-figure__link">
        <Link to={`${addressOf(open[0]!)}/matches`}>See how they fit {open[0]!.title}</Link>
      </p>
    </div>
  );
}
