import { Link } from "react-router";
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

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  ...(await readVisibility(deps, actor, actor.jobSeekerId)),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export default function WhoCanSeeMe({ loaderData }: Route.ComponentProps) {
  const { employers, published, done } = loaderData;
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
      <Section title="Choose who can see you">
        <EasyRead picture="search">
          <p>Look for an employer by name or by town.</p>
          <p>Looking does not show you to anyone.</p>
        </EasyRead>
        <ButtonLink to="/me/visibility/find">Find an employer</ButtonLink>
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
