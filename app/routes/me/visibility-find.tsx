import { Invalid } from "#app/domain/errors.ts";
import { findEmployers } from "#app/domain/visibility/find-employers.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { EmployerSearchForm, FoundEmployers } from "#app/ui/visibility/find-employers.tsx";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/visibility-find";

/** What is looked for stands in the address, so that going back works without scripts. */
export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const search = { name: searched(url, "name"), town: searched(url, "town") };
  if (!url.searchParams.has("name") && !url.searchParams.has("town")) return { search, found: null, problems: {} };
  try {
    return { search, found: await findEmployers(deps, actor, { ...search, page: pageNumber(url) }), problems: {} };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { search, found: null, problems: error.fields };
  }
});

export default function FindEmployer({ loaderData: { search, found, problems } }: Route.ComponentProps) {
  const href = (page: number) => `?${new URLSearchParams({ ...search, page: String(page) })}`;
  return (
    <SeekerLayout>
      <title>{pageTitle("Find an employer", { error: Object.keys(problems).length > 0 })}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <EmployerSearchForm {...search} problems={problems} />
      {found && <FoundEmployers found={found} href={href} />}
    </SeekerLayout>
  );
}
