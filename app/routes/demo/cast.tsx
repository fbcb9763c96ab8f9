import { Form, redirect } from "react-router";
import { NotFound } from "#app/domain/errors.ts";
import { castSchema } from "#app/forms/sign-in.ts";
import { PageTitle, PublicLayout } from "#app/ui/index.ts";
import { SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/cast";

/** Sign in as anyone of the demo with one click. Outside the demo there is no such page. */
export const loader = page("anyone", async ({ context }) => {
  if (!context.demo) throw new NotFound();
  return context.cast.map(({ email, name, what }) => ({ email, name, what }));
});

export const action = submission("anyone", castSchema, async ({ context, value }) => {
  if (!context.demo || !context.cast.some((member) => member.email === value.email)) throw new NotFound();
  await context.auth.signInAsCast(value.email);
  return redirect("/sign-in/done");
});

export default function Cast({ loaderData }: Route.ComponentProps) {
  return (
    <PublicLayout>
      <title>{pageTitle("Sign in as someone")}</title>
      <PageTitle lead="Everyone here is made up. Choose whose pages you want to see.">Sign in as someone</PageTitle>
      <ul className="fs-cast govuk-list">
        {loaderData.map(({ email, name, what }) => (
          <li key={email} className="fs-cast__member">
            <Form method="post" className="fs-cast__form">
              <input type="hidden" name="email" value={email} />
              <SubmitButton kind="secondary">
                Sign in as {name}
              </SubmitButton>
              <span className="fs-cast__what">{what}</span>
            </Form>
          </li>
        ))}
      </ul>
    </PublicLayout>
  );
}
