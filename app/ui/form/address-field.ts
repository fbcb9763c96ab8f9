import type { FormField } from "./field.ts";

/**
 * A field of a form that is sent in the address: what was chosen and what is wrong
 * with it come from the page, since nothing was posted.
 */
export function addressField(formId: string, name: string, given: string | readonly string[], problem?: string): FormField {
  return {
    id: `${formId}-${name}`,
    name,
    key: undefined,
    errors: problem === undefined ? undefined : [problem],
    allErrors: {},
    defaultValue: typeof given === "string" ? given : undefined,
    defaultOptions: typeof given === "string" ? undefined : [...given],
    defaultChecked: undefined,
  };
}
