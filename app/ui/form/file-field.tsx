import type { FileRule } from "#app/forms/file.ts";
import { FieldFrame } from "./field-frame.tsx";
import { classes } from "./field.ts";
import type { FieldWords, FormField } from "./field.ts";

type FileFieldProps = FieldWords & {
  field: FormField;
  /** What the form's schema takes too: see `file` in `app/forms/file.ts`. */
  rule: FileRule;
};

/**
 * Asks for one file. Put it last in a `FormShell` with `files`: reading stops at a file that is too large,
 * and the answers before it are kept. Browsers never send a file back, so it is chosen anew after a mistake.
 */
export function FileField({ field, rule, hint, ...words }: FileFieldProps) {
  const accept = [...rule.endings, ...rule.mediaTypes].join(",");
  const size = `Up to ${rule.maxMegabytes} MB.`;
  return (
    <FieldFrame field={field} hint={hint ? <>{hint} {size}</> : size} {...words}>
      {(aria) => (
        <input
          {...aria}
          key={field.key}
          className={classes("govuk-file-upload", aria["aria-invalid"] && "govuk-file-upload--error")}
          id={field.id}
          name={field.name}
          type="file"
          accept={accept}
        />
      )}
    </FieldFrame>
  );
}
