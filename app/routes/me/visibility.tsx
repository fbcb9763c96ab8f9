import { Link, redirect } from "react-router";
import { Temporal } from "temporal-polyfill";
import { CARDS_PER_PAGE, paged } from "#app/domain/paging.ts";
import { readRecognisability } from "#app/domain/recognisability/read-recognisability.ts";
import { markChangesRead, readChanges } from "#app/domain/visibility/read-changes.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import {
  ButtonGroup, ButtonLink, EasyRead, EasyReadList, NotificationBanner, PageTitle, Pagination, Section, SeekerLayout,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { lookSchema } from "#app/forms/visibility.ts";
import { WhatChanged } from "#app/ui/visibility/changes.tsx";
import { ChosenBefore, isCalled, Prepared, PreparedRules, seenAddress, SeenNowPage, SeenSoon, StandingList, StaysList } from "#app/ui/visibility/seen-lists.tsx";
import { LookAlike } from "#app/ui/visibility/how-recognisable.tsx";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { searched } from "#app/web/searched.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/visibility";

const DONE = {
  chosen: "You chose this employer.",
  declined: "You said no. They cannot see you.",
  hidden: "This employer cannot see you now.",
  "declined-rule": "You said no. This rule lets nobody in.",
  "changes-read": "You have read what changed.",
  "hidden-from-all": "Nobody can see you now.",
  "hidden-plan-kept": "You are hidden now. The plan goes on.",
  standing: "You made a rule.",
  "standing-ended": "This rule has stopped.",
};

/** Somebody they hide from keeps a plan or a job with them, and sees what that needs. */
const DONE_WHILE_ONE_STAYS = {
  hidden: "This employer cannot find you now.",
  "hidden-from-all": "No employer can find you now.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const view = await readVisibility(deps, actor, actor.jobSeekerId);
  const name = searched(url, "name");
  const called = view.employers.filter((one) => isCalled(one.name, name));
  return {
    ...view,
    name,
    employers: { ...paged(called, pageNumber(url), CARDS_PER_PAGE), all: view.employers.length },
    soon: paged(view.soon, pageNumber(url, "soon"), CARDS_PER_PAGE),
    changed: await readChanges(deps, actor),
    recognisable: await readRecognisability(deps, actor, actor.jobSeekerId),
    done: doneWords(view.stays.length > 0 ? { ...DONE, ...DONE_WHILE_ONE_STAYS } : DONE, url),
  };
});

export const action = submission(["jobSeeker"], lookSchema, async ({ deps, actor, value }) => {
  await markChangesRead(deps, actor, { until: Temporal.Instant.from(value.until) });
  return redirect("/me/visibility?done=changes-read", 303);
});

export default function WhoCanSeeMe({ loaderData, actionData }: Route.ComponentProps) {
  const { employers, stays, soon, name, prepared, preparedRules, standing, exceptions, earlier, published, done } = loaderData;
  return (
    <SeekerLayout>
      <title>{pageTitle("Who can see me", { error: actionData !== undefined })}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle>Who can see me</PageTitle>
      {employers.all === 0 ? (
        <EasyRead picture="lock">
          <p>{stays.length === 0 ? "Nobody can see you now." : "No employer can find you now."}</p>
          <p>You choose who can. You can stop at any time.</p>
        </EasyRead>
      ) : (
        <Section title="Now">
          {!published && <NothingYet />}
          <SeenNowPage {...employers} name={name} />
        </Section>
      )}
      {stays.length > 0 && (
        <Section title="You hide from these" id="stays">
          <StaysList stays={stays} />
        </Section>
      )}
      <WhatChanged view={loaderData.changed} staying={stays.map((one) => one.name)} lastResult={actionData?.result} />
      {prepared.length + preparedRules.length > 0 && (
        <Section title="Written down for you" id="prepared">
          <Prepared prepared={prepared} />
          <PreparedRules preparedRules={preparedRules} />
        </Section>
      )}
      {soon.items.length > 0 && (
        <Section title="Soon" id="soon">
          <SeenSoon soon={soon.items} />
          <Pagination {...soon} href={(number) => seenAddress(name, "soon", number)} label="Soon" />
        </Section>
      )}
      {standing.length > 0 && (
        <Section title="My rules" id="rules">
          <StandingList standing={standing} />
          {exceptions.length > 0 && (
            <EasyRead picture="no">
              <p>Your rules never let these in:</p>
              <p>{exceptions.map(({ name }) => name).join(", ")}.</p>
            </EasyRead>
          )}
        </Section>
      )}
      <Choosing />
      <LookAlike recognisable={loaderData.recognisable} />
      {earlier.employers.length + earlier.standing.length > 0 && (
        <Section title="You chose these before" id="before">
          <p className="govuk-body">They cannot find you now. You can choose them again.</p>
          <ChosenBefore earlier={earlier} />
        </Section>
      )}
    </SeekerLayout>
  );
}

function NothingYet() {
  return (
    <EasyRead picture="note">
      <p>These employers see nothing yet.</p>
      <p>
        First <Link to="/me/profile/check">check your profile</Link> and say yes.
      </p>
    </EasyRead>
  );
}

function Choosing() {
  return (
    <Section title="Choose who can see you">
      <EasyReadList
        items={[
          { picture: "search", words: "You can choose one employer by name or by town." },
          { picture: "people", words: "Or you can make a rule. It lets in each employer that fits." },
          { picture: "lock", words: "Looking does not show you to anyone." },
        ]}
      />
      <ButtonGroup>
        <ButtonLink to="/me/visibility/find">Find an employer</ButtonLink>
        <ButtonLink to="/me/visibility/standing/new" kind="secondary">
          Make a rule
        </ButtonLink>
      </ButtonGroup>
    </Section>
  );
}
