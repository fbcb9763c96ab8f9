import { redirect } from "react-router";
import { readPublishedLists } from "#app/domain/employer/read-published-lists.ts";
import { checkPublishedList } from "#app/domain/published-list/check-list.ts";
import { LIST_HEADINGS, LIST_NEEDS } from "#app/domain/published-list/list-rows.ts";
import { CSV_FILE } from "#app/forms/file.ts";
import { checkListSchema } from "#app/forms/operator.ts";
import { BackLink, Columns, Details, OperatorLayout, PageTitle } from "#app/ui/index.ts";
import { DateField, FileField, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { uploadedRows } from "#app/web/csv-upload.server.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/list-import";

export const loader = page(["operator"], async ({ deps, actor }) => {
  const { lists } = await readPublishedLists(deps, actor);
  return { newest: lists[0]?.date ?? null };
});

export const action = submission(["operator"], checkListSchema, async ({ deps, actor, value }) => {
  const rows = uploadedRows(value.list, { field: "list", headings: LIST_HEADINGS, needs: LIST_NEEDS });
  const { listImportId } = await checkPublishedList(deps, actor, { listDate: value.listDate, rows });
  return redirect(`/operator/list/imports/${listImportId}`, 303);
});

export default function ListImport({ loaderData: { newest }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof checkListSchema>({ id: "list", lastResult: actionData?.result });
  return (
    <OperatorLayout>
      <title>{pageTitle("Bring in a list", { error: actionData !== undefined })}</title>
      <BackLink to="/operator/list">Published list</BackLink>
      <Columns>
        <FormShell form={form} files>
          <PageTitle lead="You see what it would change before anything is imported.">Bring in a list</PageTitle>
          <DateField
            field={fields.listDate}
            label="What is the date of the list?"
            hint={newest ? `The day it was published. The list we have is of ${formatDate(newest)}.` : "The day it was published. For example, 27 3 2027."}
          />
          <FileField field={fields.list} rule={CSV_FILE} label="Which file is it?" hint="A CSV file as it is published, saved as UTF-8." labelSize="s" />
          <Details summary="What the file needs">
            <p>
              Its first line names the columns. One is the name of the employer, one its postcode or the first half of it. Columns with the
              town, the sector and the level are used when they are there.
            </p>
          </Details>
          <p className="govuk-body">Reading a list of 20,000 employers takes about half a minute. Press once, and wait for the next page.</p>
          <SubmitButton>Read the file</SubmitButton>
        </FormShell>
      </Columns>
    </OperatorLayout>
  );
}
