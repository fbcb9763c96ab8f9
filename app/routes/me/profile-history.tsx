import { readProfileHistory } from "#app/domain/vocational-profile/read-history.ts";
import { BackLink, EmptyState, PageTitle, Pagination, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HistoryForPerson } from "#app/ui/profile/history.tsx";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/profile-history";

export const loader = page(["jobSeeker"], ({ deps, actor, url }) =>
  readProfileHistory(deps, actor, { jobSeekerId: actor.jobSeekerId, page: pageNumber(url) }),
);

export default function ProfileHistory({ loaderData: { entries, page: number, hasNext } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Changes to my profile")}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      <PageTitle lead="Here you see who changed what, and when.">Changes to my profile</PageTitle>
      {entries.length === 0 ? (
        <EmptyState title="There are no changes here." />
      ) : (
        <HistoryForPerson entries={entries} />
      )}
      <Pagination page={number} hasNext={hasNext} href={(page) => `?page=${page}`} />
    </SeekerLayout>
  );
}
