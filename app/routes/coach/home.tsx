import { data, redirect } from "react-router";
import { findPeople, readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { caseloadFilterFrom, caseloadFilterWords, findPersonSchema, taskPartFrom } from "#app/forms/caseload.ts";
import { ButtonLink, CoachLayout, NotificationBanner, PageTitle, Pagination, Section } from "#app/ui/index.ts";
import { CaseloadFilterForm, Coaches, People } from "#app/ui/coach/caseload.tsx";
import { FindPerson } from "#app/ui/coach/find-person.tsx";
import { Nobody, WaitingForAdmission } from "#app/ui/coach/nobody.tsx";
import { TasksByDate } from "#app/ui/coach/steps.tsx";
import { pageTitle } from "#app/ui/form/index.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, async ({ deps, actor, url }) => {
  const filter = caseloadFilterFrom((name) => url.searchParams.get(name));
  return {
    ...(await readCaseload(deps, actor, {
      filter,
      page: pageNumber(url),
      todo: { kind: taskPartFrom(url.searchParams.get("do")), page: pageNumber(url, "todo") },
      coachPage: pageNumber(url, "coaches"),
    })),
    filter,
    leads: actor.kind === "providerLead",
    today: deps.clock.now().toZonedDateTimeISO("Europe/London").toPlainDate().toString(),
    done: url.searchParams.get("done"),
  };
});

/** Finds somebody by name. Changes nothing; it is sent so that no name stands in an address. */
export const action = submission(COACHES, findPersonSchema, async ({ deps, actor, value, again }) => {
  const found = await findPeople(deps, actor, value);
  if (found.length === 0) return again({ name: "Nobody you support has this name" });
  if (found.length === 1) return redirect(`/coach/people/${found[0]!.jobSeekerId}`, 303);
  return data({ found });
});

export default function Caseload({ loaderData, actionData }: Route.ComponentProps) {
  const { people, tasks, todo, coaches, coachLines, providerName, providerStatus, leads, today, filter, done, shown, total } = loaderData;
  const found = actionData && "found" in actionData ? actionData.found : null;
  const result = actionData && "result" in actionData ? actionData.result : undefined;
  const href = (list: string, number: number, task = todo.kind) =>
    `?${new URLSearchParams({ ...caseloadFilterWords(filter, task), ...(number > 1 && { [list]: String(number) }) })}`;
  return (
    <CoachLayout>
      <title>{pageTitle("Caseload", { error: result !== undefined })}</title>
      {done === "applied" && <NotificationBanner kind="success">We have your application.</NotificationBanner>}
      {done === "joined" && <NotificationBanner kind="success">You have joined {providerName}.</NotificationBanner>}
      <PageTitle lead={leads ? "Everybody your coaches support, with what to do next and by when." : "The people you support, with what to do next and by when."}>
        Caseload
      </PageTitle>
      {done === "referred" && (
        <NotificationBanner kind="success">We passed it on. If it is new to them, they get an email and say yes or no.</NotificationBanner>
      )}
      {providerStatus !== "admitted" && <WaitingForAdmission status={providerStatus} />}
      {total === 0 ? (
        <Nobody admitted={providerStatus === "admitted"} leads={leads} />
      ) : (
        <>
          <TasksByDate
            tasks={tasks}
            todo={todo}
            today={today}
            showCoach={leads}
            href={(task, number) => `${href("todo", number, task)}#to-do`}
          />
          {leads && (
            <Section title="Coaches">
              <Coaches coaches={coachLines.items} />
              <Pagination page={coachLines.page} pageCount={coachLines.pageCount} href={(number) => href("coaches", number)} label="Coaches" />
            </Section>
          )}
          <Section title="People" id="people">
            <FindPerson lastResult={result} found={found} showCoach={leads} />
            <CaseloadFilterForm filter={filter} coaches={coaches} task={todo.kind} />
            <p className="govuk-body" role="status">
              {shown === total ? `${total} ${total === 1 ? "person" : "people"}.` : `${shown} of ${total} people.`} Whoever has had
              nothing under way for longest comes first.
            </p>
            {people.length > 0 && <People people={people} showCoach={leads} />}
            <Pagination page={loaderData.page} pageCount={loaderData.pageCount} href={(number) => `${href("page", number)}#people`} label="People" />
          </Section>
        </>
      )}
      {providerStatus === "admitted" && (
        <ButtonLink to="/coach/refer" kind="secondary">
          Refer somebody
        </ButtonLink>
      )}
    </CoachLayout>
  );
}
