import { Form, Link } from "react-router";
import { findEmployers, SHORTEST_SEARCH, type EmployerView } from "#app/domain/visibility/find-employers.ts";
import { readVisibility, type VisibilityView } from "#app/domain/visibility/read-visibility.ts";
import {
  ButtonLink, Card, CardList, EasyRead, NotificationBanner, PageTitle, Section, SeekerLayout, Tag,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/visibility";

const DONE: Record<string, string> = {
  chosen: "You chose this employer.",
  hidden: "This employer cannot see you now.",
  "hidden-from-all": "Nobody can see you now.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const name = (url.searchParams.get("name") ?? "").trim().slice(0, 120);
  return {
    ...(await readVisibility(deps, actor, actor.jobSeekerId)),
    name,
    found: name === "" ? null : await findEmployers(deps, actor, { name }),
    done: DONE[url.searchParams.get("done") ?? ""] ?? null,
  };
});

export default function WhoCanSeeMe({ loaderData }: Route.ComponentProps) {
  const { employers, published, name, found, done } = loaderData;
  return (
    <SeekerLayout>
      <title>{pageTitle("Who can see me")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle>Who can see me</PageTitle>
      {employers.length === 0 ? (
        <EasyRead picture="lock">
          <p>Nobody can see you now.</p>
          <p>You choose who can. You can stop at any time.</p>
        </EasyRead>
      ) : (
        <>
          {!published && (
            <EasyRead picture="note">
              <p>These employers see nothing yet.</p>
              <p>
                First <Link to="/me/profile/check">check your profile</Link> and say yes.
              </p>
            </EasyRead>
          )}
          <Chosen employers={employers} published={published} />
        </>
      )}
      <Section title="Find an employer" id="find">
        <p className="govuk-body">Looking does not show you to anyone.</p>
        <SearchForm name={name} />
        {found && <Found name={name} found={found} />}
      </Section>
    </SeekerLayout>
  );
}

function Chosen({ employers, published }: Pick<VisibilityView, "employers" | "published">) {
  return (
    <CardList>
      {employers.map((employer) => {
        const name = employer.name ?? "An employer we do not name";
        return (
          <Card
            key={employer.id}
            title={name}
            status={employer.seesNow ? <Tag tone="active">Can see you</Tag> : <Tag>Cannot see you yet</Tag>}
            actions={
              <ButtonLink to={`/me/visibility/${employer.id}/hide`} kind="secondary">
                Hide me <span className="govuk-visually-hidden">from {name}</span>
              </ButtonLink>
            }
          >
            {published && !employer.seesNow && <p>We have to check this employer again first.</p>}
          </Card>
        );
      })}
    </CardList>
  );
}

/** A search, not a choice: it changes nothing, so it is a link in a form. */
function SearchForm({ name }: { name: string }) {
  return (
    <Form method="get" action="/me/visibility#find" role="search">
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--m" htmlFor="name">
          Name of the employer
        </label>
        <div id="name-hint" className="govuk-hint">
          Write at least {SHORTEST_SEARCH} letters. You can ask your coach for names.
        </div>
        <input
          className="govuk-input govuk-!-width-two-thirds"
          id="name"
          name="name"
          type="search"
          defaultValue={name}
          maxLength={120}
          aria-describedby="name-hint"
        />
      </div>
      <button type="submit" className="fs-button fs-button--secondary">
        Find
      </button>
    </Form>
  );
}

function Found({ name, found }: { name: string; found: EmployerView[] }) {
  if (found.length === 0) {
    return (
      <p className="govuk-body" role="status">
        We found no employer called “{name}”. Try a shorter word from the name.
      </p>
    );
  }
  return (
    <CardList>
      {found.map((employer) => (
        <Card
          key={employer.id}
          title={employer.name}
          headingLevel={3}
          status={employer.chosen ? <Tag tone="active">You chose them</Tag> : undefined}
          actions={
            !employer.chosen && (
              <ButtonLink to={`/me/visibility/${employer.id}/choose`}>
                Choose <span className="govuk-visually-hidden">{employer.name}</span>
              </ButtonLink>
            )
          }
        >
          <p>{employer.work}</p>
          <p>{employer.towns.join(", ")}</p>
        </Card>
      ))}
    </CardList>
  );
}
