import { CIRCLE } from "./forms/circle.ts";
import { COACH } from "./forms/coach.ts";
import { EMPLOYER } from "./forms/employer.ts";
import type { Form } from "./forms/form.ts";
import { ME } from "./forms/me.ts";
import { OPERATOR } from "./forms/operator.ts";
import { ELSEWHERE, PUBLIC } from "./forms/public.ts";

export type { Field, Form, Kind } from "./forms/form.ts";

/** Every form there is, by the address it is posted to. One that is not here fails the tests. */
export const FORMS: Record<string, Form[]> = { ...PUBLIC, ...ME, ...CIRCLE, ...COACH, ...EMPLOYER, ...OPERATOR, ...ELSEWHERE };
