import { redirect } from "react-router";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { duplicateOpening } from "#app/domain/opening/duplicate-opening.ts";
import { resumeOpening } from "#app/domain/opening/pause-opening.ts";
import { readOwnOpening } from "#app/domain/opening/read-own-opening.ts";
import { renewOpening } from "#app/domain/opening/renew-opening.ts";
import { vacancyFromNeed } from "#app/domain/vacancy/vacancy-from-need.ts";
import { openingPressSchema } from "#app/forms/opening-states.ts";
import { PayNotice, VacancySummary, VacancyTag } from "#app/ui/employer/vacancy-words.tsx";
import { addressOf, LIST_OF } from "#app/ui/openings/address.ts";
import { DraftOfIt } from "#app/ui/openings/draft-of-need.tsx";
import { KeptBackNotice } from "#app/ui/openings/kept-back.tsx";
import { DraftTasks, OpeningActions } from "#app/ui/openings/opening-actions.tsx";
import { UnmetNeedSummary, UnmetNeedTag } from "#app/ui/openings/unmet-need-words.tsx";
import { BackLink, Columns, EmployerLayout, NotificationBanner, PageTitle } from "#app/ui/index.ts";
import { ErrorSummary, pageTitle } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { openingIn } from "#app/web/opening-address.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/opening";

const MEMBERS = ["employerMember"] as const;

const DONE = {
  saved: "Your change is saved.",
  posted: "It is open.",
  closed: "It is closed.",
  "thrown-away": "The draft is thrown away. It stays in your list as closed.",
  paused: "It is paused.",
  resume: "It is open again.",
  renew: "Thank you. It stays open.",
  duplicate: "This is a copy, as a draft. Check each part before you post it.",
  "make-vacancy": "This draft has the tasks, days and place of the unmet need. Add pay and terms, then post it.",
};

export const loader = page(MEMBERS, async ({ deps, actor, params, id, url }) => {
  const opening = await readOwnOpening(deps, actor, openingIn({ params, id }));
  return {
    opening,
    keptBack: opening.view.status === "open" ? (await readOwnEmployer(deps, actor)).keptBack : null,
    done: doneWords(DONE, url),
    copyId: deps.random.uuid(),
  };
});

export const action = submission(MEMBERS, openingPressSchema, async ({ deps, actor, params, id, value: { press, copyId } }) => {
  const opening = openingIn({ params, id });
  const to = (address: string) => redirect(`${address}?done=${press}`, 303);
  switch (press) {
    case "resume":
      await resumeOpening(deps, actor, { opening });
      return to(addressOf(opening));
    case "renew":
      await renewOpening(deps, actor, { opening });
      return to(addressOf(opening));
    case "duplicate":
      return to(addressOf(await duplicateOpening(deps, actor, { opening, copyId })));
    case "make-vacancy": {
      const { vacancyId } = await vacancyFromNeed(deps, actor, { unmetNeedId: id("unmetNeedId") });
      return to(addressOf({ kind: "vacancy", id: vacancyId }));
    }
  }
});

export default function OpeningPage({ loaderData: { opening, keptBack, done, copyId }, actionData }: Route.ComponentProps) {
  const { kind, view } = opening;
  const list = LIST_OF[kind];
  const problems = actionData?.result.error;
  const drafting = view.status === "draft" && view.can.change;
  return (
    <EmployerLayout>
      <title>{pageTitle(view.title, { error: Boolean(problems) })}</title>
      <BackLink to={list.to}>{list.text}</BackLink>
      {problems && <ErrorSummary formId="press" errors={problems as Record<string, string[]>} />}
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle
          caption={
            opening.kind === "vacancy" ? <VacancyTag status={opening.view.status} /> : <UnmetNeedTag status={opening.view.status} />
          }
        >
          {view.title}
        </PageTitle>
        {drafting ? (
          <DraftTasks opening={opening} />
        ) : (
          <>
            {opening.kind === "vacancy" && view.can.change && opening.view.pay && <PayNotice pay={opening.view.pay} posted />}
            <KeptBackNotice keptBack={keptBack} />
            {opening.kind === "unmet_need" && <DraftOfIt draftVacancyId={opening.view.draftVacancyId} />}
            <OpeningActions opening={opening} copyId={copyId} />
            {opening.kind === "vacancy" ? <VacancySummary vacancy={opening.view} /> : <UnmetNeedSummary need={opening.view} />}
          </>
        )}
      </Columns>
    </EmployerLayout>
  );
}
