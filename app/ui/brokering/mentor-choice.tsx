import type { EmployerPerson } from "#app/domain/booking/booking-store.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { Radios, type Choice } from "../form/choices.tsx";
import type { FormField } from "../form/field.ts";

type Props = { field: FormField; people: readonly EmployerPerson[]; label: string; hint: string; others?: readonly Choice[] };

/** Who of an employer's team mentors somebody at work, or who else. */
export function MentorChoice({ field, people, others = [], ...words }: Props) {
  return (
    <Radios
      field={field}
      {...words}
      options={[
        ...people.map(({ id, name, role }) => ({ value: id, label: name, hint: labelOf(EMPLOYER_ROLES, role) })),
        ...others,
      ]}
    />
  );
}
