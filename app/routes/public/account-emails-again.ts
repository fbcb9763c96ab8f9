import { redirect } from "react-router";
import { ROLE_KINDS } from "#app/domain/actor.ts";
import { tryEmailsAgain } from "#app/domain/mailing/email-settings.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { page, submission } from "#app/web/page.server.ts";

/** A button of the page before; opened by itself it leads back there. */
export const loader = page(ROLE_KINDS, async () => redirect("/account/emails"));

export const action = submission(ROLE_KINDS, buttonSchema, async ({ deps, actor }) => {
  await tryEmailsAgain(deps, actor);
  return redirect("/account/emails?done=again", 303);
});
