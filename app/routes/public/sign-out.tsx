import { redirect } from "react-router";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { page, submission } from "#app/web/page.server.ts";

/** Opening the address does not sign out: only the button does. */
export const loader = page("anyone", async () => redirect("/"));

export const action = submission("anyone", buttonSchema, async ({ context }) => {
  await context.auth.signOut();
  return redirect("/");
});
