import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import type { FormField } from "../form/field.ts";
import { Radios } from "../form/choices.tsx";

export function RoleChoice({ field, label }: { field: FormField; label: string }) {
  return (
    <Radios
      field={field}
      label={label}
      options={EMPLOYER_ROLES.map(({ code, label: role, may }) => ({ value: code, label: role, hint: `${may}.` }))}
    />
  );
}

export function RoleList() {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {EMPLOYER_ROLES.map(({ code, label, may }) => (
        <li key={code}>
          <strong>{label}.</strong> {may}.
        </li>
      ))}
    </ul>
  );
}
