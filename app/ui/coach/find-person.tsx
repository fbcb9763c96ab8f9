import type { SubmissionResult } from "@conform-to/react";
import type { CaseloadLine } from "#app/domain/caseload/read-caseload.ts";
import type { findPersonSchema } from "#app/forms/caseload.ts";
import { FormShell, SubmitButton, TextField, useFirstshiftForm } from "../form/index.ts";
import { People } from "./caseload.tsx";

type Props = {
  lastResult: SubmissionResult<string[]> | undefined;
  found: readonly CaseloadLine[] | null;
  showCoach: boolean;
};

/** Finds somebody by name, and shows them where several have it. */
export function FindPerson({ lastResult, found, showCoach }: Props) {
  const { form, fields } = useFirstshiftForm<typeof findPersonSchema>({ id: "find", lastResult });
  return (
    <>
      <FormShell form={form} action="/coach">
        <div className="fs-find">
          <TextField field={fields.name} label="Find a person by name" type="search" autoComplete="off" spellCheck={false} />
          <SubmitButton kind="secondary">Find</SubmitButton>
        </div>
      </FormShell>
      {found && (
        <>
          <p className="govuk-body" role="status">
            {found.length} people have this name.
          </p>
          <People people={found} showCoach={showCoach} />
        </>
      )}
    </>
  );
}
