const MOST_FIELDS = 1000;
/**
 * `name`, `tasks[0].name`: what our forms call their fields. Large indexes would make arrays without end.
 * Conform's own two, `__intent__` and `__state__`, are no such names: it believes whatever they hold, and no form here has them.
 */
const FIELD_NAME = /^[A-Za-z][\w-]*(\[\d{0,3}\]|\.[A-Za-z][\w-]*){0,8}$/;
const UNSAFE_NAME = /(^|[.[])(__proto__|prototype|constructor)($|[.[\]])/;

export class UnreadableForm extends Error {
  override name = "UnreadableForm";
}

/**
 * The fields of a form as text. PostgreSQL cannot keep a NUL and nobody means to
 * type one, so they are dropped; files are not asked for anywhere.
 * @throws UnreadableForm when the body is not a form, or not one a browser sends
 */
export async function readForm(request: Request): Promise<FormData> {
  const sent = await request.formData().catch(() => {
    throw new UnreadableForm();
  });
  const form = new FormData();
  let fields = 0;
  for (const [name, value] of sent) {
    fields += 1;
    if (fields > MOST_FIELDS) throw new UnreadableForm();
    if (!FIELD_NAME.test(name) || UNSAFE_NAME.test(name)) throw new UnreadableForm();
    if (typeof value === "string") form.append(name, value.replaceAll("\0", ""));
  }
  return form;
}
