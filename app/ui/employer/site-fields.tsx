import { TextField } from "../form/text-field.tsx";
import type { FormField } from "../form/field.ts";

/** Where people work: a name, a town and half a postcode. Never a door. */
export function SiteFields({ fields }: { fields: Record<"siteName" | "town" | "outcode", FormField> }) {
  return (
    <>
      <TextField
        field={fields.siteName}
        label="Name of the site"
        hint="What your people call it, for example Harbour Street shop"
        width="two-thirds"
      />
      <TextField field={fields.town} label="Town or city" autoComplete="address-level2" width="one-half" />
      <TextField
        field={fields.outcode}
        label="First half of the postcode"
        hint="For example BS5 or SW1A. We never show a full address."
        width={5}
        spellCheck={false}
      />
    </>
  );
}
