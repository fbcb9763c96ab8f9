import { CHECK_CAUSES } from "#app/domain/employer/employer-check.ts";
import { readOwnEmployer, type OwnEmployerView } from "#app/domain/employer/read-own-employer.ts";
import { SIZES } from "#app/domain/employer/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { LevelSection } from "#app/ui/employer/level.tsx";
import { StandingTag } from "#app/ui/employer/standing.tsx";
import {
  ButtonLink, Columns, EmployerLayout, NotificationBanner, PageTitle, Section, SummaryList,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/organisation";

const DONE = {
  changed: "Your changes are saved.",
  waits: "Your changes are saved. A new name or sector shows once we have checked it.",
  asked: "We have what you sent. We will check it and email you.",
  paused: "You are paused. You see nobody new until you are back.",
  resumed: "The pause has ended.",
  capacity: "We have saved how many can start in a month.",
};

export const loader = page(["employerMember"], async ({ deps, actor, url }) => ({
  employer: await readOwnEmployer(deps, actor),
  done: doneWords(DONE, url),
}));

export default function Organisation({ loaderData: { employer, done } }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Organisation")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle caption={<StandingTag kind={employer.standing.kind} />}>{employer.name}</PageTitle>
        <LevelSection employer={employer} />
        <Section title="About the organisation">
          <SummaryList
            rows={[
              { key: "Name", value: <Name employer={employer} /> },
              { key: "Sector", value: <Sector employer={employer} /> },
              { key: "Size", value: labelOf(SIZES, employer.size) },
            ]}
          />
          {employer.mayChange && (
            <ButtonLink to="/employer/organisation/edit" kind="secondary">
              Change these
            </ButtonLink>
          )}
        </Section>
        <Capacity employer={employer} />
        <Section title="Sites">
          <SummaryList
            rows={employer.sites.map((site) => ({ key: site.name, value: `${site.town}, ${site.outcode}` }))}
          />
          {employer.mayHire && (
            <ButtonLink to="/employer/sites" kind="secondary">
              Add, rename or close a site
            </ButtonLink>
          )}
        </Section>
      </Columns>
    </EmployerLayout>
  );
}

function Name({ employer: { name, check } }: { employer: OwnEmployerView }) {
  if (!check?.newName) return name;
  return (
    <>
      {name}
      <br />
      {labelOf(CHECK_CAUSES, "new-name")}: {check.newName}. It shows once we have checked it.
    </>
  );
}

function Sector({ employer: { sector, check } }: { employer: OwnEmployerView }) {
  if (!check?.newSector) return labelOf(SECTORS, sector);
  return (
    <>
      {labelOf(SECTORS, sector)}
      <br />
      {labelOf(CHECK_CAUSES, "new-sector")}: {labelOf(SECTORS, check.newSector)}. It shows once we have checked it.
    </>
  );
}

function Capacity({ employer: { capacity, keptBack, mayHire } }: { employer: OwnEmployerView }) {
  const { pause, silent, startsPerMonth } = capacity;
  const open = silent
    ? "Paused, as people waited long for your answer. Your home page says what ends it"
    : pause ? `Paused until ${formatDate(pause.until)}` : keptBack ? "No, while your organisation is not verified" : "Yes";
  return (
    <Section title="What you can take on">
      <SummaryList
        rows={[
          {
            key: "Open to new people",
            value: open,
            ...(mayHire ? { change: { to: "/employer/organisation/pause", text: pause ? "Change" : "Pause" } } : {}),
          },
          {
            key: "Starts in one month",
            value: startsPerMonth === null ? "As many as are agreed" : `At most ${startsPerMonth}`,
            ...(mayHire ? { change: { to: "/employer/organisation/capacity" } } : {}),
          },
        ]}
      />
    </Section>
  );
}
