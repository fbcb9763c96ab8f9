import { NotFound } from "#app/domain/errors.ts";
import { page } from "#app/web/page.server.ts";
import { refused } from "#app/web/problem.server.ts";

/** Says why a request was turned away before routing. Asked for by anybody else, it does not exist. */
export const loader = page("anyone", ({ context }): Promise<null> => {
  if (!context.refusal) throw new NotFound();
  throw refused(context, context.refusal);
});

export default function RefusedPage() {
  return null;
}
