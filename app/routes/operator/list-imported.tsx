import { redirect } from "react-router";
import { discardPublishedList, importPublishedList } from "#app/domain/published-list/import-list.ts";
import { readListImport, type ListImportView } from "#app/domain/published-list/read-list-import.ts";
import { decideListSchema } from "#app/forms/operator.ts";
import { BackLink, ButtonGroup, ButtonLink, InsetText, NotificationBanner, OperatorLayout, PageTitle, SummaryList } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { LeftOutRows, TouchedEmployers, WhatChanges } from "#app/ui/operator/list-parts.tsx";
import { broughtBy, inFigures } from "#app/ui/operator/list-words.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/list-imported";

export const loader = page(["operator"], async ({ deps, actor, id, url }) => ({
  list: await readListImport(deps, actor, { listImportId: id("listImportId") }),
  done: url.searchParams.get("done") === "imported",
}));

export const action = submission(["operator"], decideListSchema, async ({ deps, actor, id, value }) => {
  const listImportId = id("listImportId");
  if (value.decision === "discard") {
    await discardPublishedList(deps, actor, { listImportId });
    return redirect("/operator/list?done=discarded", 303);
  }
  await importPublishedList(deps, actor, { listImportId });
  return redirect(`/operator/list/imports/${listImportId}?done=imported`, 303);
});

export default function ListImported({ loaderData: { list, done }, actionData }: Route.ComponentProps) {
  const day = formatDate(list.listDate);
  const title = list.would ? `Check the list of ${day}` : `List of ${day}`;
  return (
    <OperatorLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to="/operator/list">Published list</BackLink>
      {done && actionData === undefined && (
        <NotificationBanner kind="success">The list is imported. Employers are compared with it from now on.</NotificationBanner>
      )}
      {list.would ? <Decide list={list} title={title} actionData={actionData} /> : <PageTitle caption={broughtBy(list)}>{title}</PageTitle>}
      {!list.would && <Facts list={list} />}
      {!list.would && <Outcome list={list} />}
      {!list.would && <LeftOutRows leftOut={list.leftOut} />}
    </OperatorLayout>
  );
}

function Facts({ list }: { list: ListImportView }) {
  return (
    <SummaryList
      rows={[
        { key: "Rows read", value: inFigures(list.rowsRead) },
        { key: "Rows that cannot be used", value: inFigures(list.rowsRead - list.entries) },
        { key: "Employers on it", value: inFigures(list.entries) },
        { key: "With a level", value: inFigures(list.withLevel) },
      ]}
    />
  );
}

function Outcome({ list }: { list: ListImportView }) {
  if (list.status === "imported" && list.difference) {
    return (
      <>
        <WhatChanges difference={list.difference} names={null} />
        <ButtonLink to="/operator/employers?status=off_list" kind="secondary">See verified employers who left the list</ButtonLink>
      </>
    );
  }
  const why = list.status === "discarded"
    ? "This file was not imported."
    : "This file cannot be imported any more: a newer one was imported, or it was read too long ago.";
  return (
    <>
      <InsetText>{why} To import it, bring it in again.</InsetText>
      <ButtonLink to="/operator/list/import">Bring in a list</ButtonLink>
    </>
  );
}

type DecideProps = { list: ListImportView; title: string; actionData: Route.ComponentProps["actionData"] };

function Decide({ list, title, actionData }: DecideProps) {
  const { form } = useFirstshiftForm<typeof decideListSchema>({ id: "decide", lastResult: actionData?.result });
  const replaced = list.listDateNow ? `It takes the place of the list of ${formatDate(list.listDateNow)}.` : "It is the first list here.";
  return (
    <FormShell form={form}>
      <PageTitle caption={broughtBy(list)} lead="Nothing has changed yet.">{title}</PageTitle>
      <Facts list={list} />
      <WhatChanges difference={list.difference!} names={list.would!.names} />
      <TouchedEmployers gone={list.would!.employersGone} moved={list.would!.employersMoved} />
      <LeftOutRows leftOut={list.leftOut} />
      <p className="govuk-body">
        {replaced} No employer is verified or unverified by it. Importing takes some seconds: press once, and wait for the next page.
      </p>
      <ButtonGroup>
        <SubmitButton name="decision" value="import">Import this list</SubmitButton>
        <SubmitButton name="decision" value="discard" kind="quiet">Do not import it</SubmitButton>
      </ButtonGroup>
    </FormShell>
  );
}
