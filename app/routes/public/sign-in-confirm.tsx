import { Form, redirect } from "react-router";
import { linkSchema } from "#app/forms/sign-in.ts";
import { ButtonLink, Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/sign-in-confirm";

/** Reads the link and does nothing: programs that look into mailboxes open links too. */
export const loader = page("anyone", async ({ context, url }) => {
  const token = url.searchParams.get("token") ?? "";
  const link = context.auth.readLink(token);
  return link ? { token, email: link.email } : null;
});

export const action = submission("anyone", linkSchema, async ({ context, value }) => {
  const link = context.auth.readLink(value.token);
  if (!link || (await context.auth.signInWithLink(value.token)) !== "signed in") return redirect("/sign-in/confirm");
  return redirect(`/sign-in/done?next=${encodeURIComponent(link.next)}`);
});

export default function SignInConfirm({ loaderData }: Route.ComponentProps) {
  if (!loaderData) return <UsedUp />;
  return (
    <PublicLayout>
      <title>{pageTitle("Sign in")}</title>
      <Columns>
        <PageTitle lead={<>You will be signed in as {loaderData.email}.</>}>Sign in to Firstshift</PageTitle>
        <Form method="post" defaultShouldRevalidate action="/sign-in/confirm">
          <input type="hidden" name="token" value={loaderData.token} />
          <SubmitButton>Sign in</SubmitButton>
        </Form>
      </Columns>
    </PublicLayout>
  );
}

function UsedUp() {
  return (
    <PublicLayout>
      <title>{pageTitle("This link does not work any more")}</title>
      <Columns>
        <PageTitle lead="A link works once, for 10 minutes, and only the newest one does.">
          This link does not work any more
        </PageTitle>
        <ButtonLink to="/sign-in">Get a new code</ButtonLink>
      </Columns>
    </PublicLayout>
  );
}
