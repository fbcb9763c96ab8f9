import { DETAIL_PARTS, readOwnDetails } from "#app/domain/vocational-profile/own-details.ts";
import { BackLink, ButtonLink, EasyRead, NotificationBanner, PageTitle, SeekerLayout, SummaryList } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { DETAIL_WORDS } from "#app/ui/profile/own-details.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/details";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  details: await readOwnDetails(deps, actor),
  saved: url.searchParams.get("done") === "saved",
  young: url.searchParams.has("young"),
  words: url.searchParams.has("words"),
}));

export default function MyDetails({ loaderData: { details, saved, young, words } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Who I am")}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      {saved && <NotificationBanner kind="success">Saved.</NotificationBanner>}
      <PageTitle>Who I am</PageTitle>
      {saved && (young || words) && (
        <>
          {young && (
            <EasyRead picture="clock">
              <p>Before you are 18 there are rules about hours and nights.</p>
              <p>We changed your hours or times, so that they fit the rules.</p>
            </EasyRead>
          )}
          {words && (
            <EasyRead picture="warning">
              <p>Words you wrote may tell who you are.</p>
              <p>You cannot tell them to an employer now. First say yes to them again.</p>
            </EasyRead>
          )}
          <ButtonLink to="/me/profile/check">Check my profile</ButtonLink>
        </>
      )}
      <SummaryList
        rows={DETAIL_PARTS.map((part) => ({
          key: DETAIL_WORDS[part].short,
          value: DETAIL_WORDS[part].say(details),
          change: { to: `/me/details/${part}` },
        }))}
      />
      <EasyRead picture="lock">
        <p>Your coach sees this.</p>
        <p>Employers do not, unless you told them your name.</p>
      </EasyRead>
    </SeekerLayout>
  );
}
