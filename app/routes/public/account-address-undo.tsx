import { Form, redirect } from "react-router";
import { returnToAddress } from "#app/domain/mailing/email-settings.ts";
import { linkSchema } from "#app/forms/sign-in.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { ButtonLink, Columns, NotificationBanner, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { WriteTo } from "#app/ui/reach.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/account-address-undo";

const ENDED = ["undone", "taken"] as const;

/** Reads the link and does nothing: programs that look into mailboxes open links too. */
export const loader = page("anyone", async ({ context, url }) => {
  const ended = ENDED.find((one) => one === url.searchParams.get("done")) ?? null;
  const token = url.searchParams.get("token") ?? "";
  const change = ended === null && linkSchema.safeParse({ token }).success ? await context.auth.readUndo(token) : null;
  return {
    ended,
    change: change && { token, address: change.address, changedAt: change.changedAt.toISOString(), until: change.until.toISOString() },
  };
});

export const action = submission("anyone", linkSchema, async ({ deps, context, value }) => {
  const undone = await context.auth.undoAddress(value.token);
  if (undone.answer === "undone") await returnToAddress(deps, undone.whose);
  if (undone.answer === "expired") return redirect("/account/address/undo", 303);
  return redirect(`/account/address/undo?done=${undone.answer === "taken" ? "taken" : "undone"}`, 303);
});

export default function UndoAddress({ loaderData: { ended, change } }: Route.ComponentProps) {
  if (ended === "undone") return <Undone />;
  if (ended === "taken") return <Taken />;
  if (!change) return <NoMore />;
  return (
    <PublicLayout>
      <title>{pageTitle("Take your account back")}</title>
      <Columns>
        <PageTitle lead={<>Someone changed the address of your account on {formatDateTime(change.changedAt)}.</>}>Take your account back</PageTitle>
        <p className="govuk-body">If you press the button:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>you sign in with {change.address} again</li>
          <li>the new address does not work any more</li>
          <li>everybody is signed out of your account</li>
        </ul>
        <p className="govuk-body">Everything you have here stays. You can do this until {formatDateTime(change.until)}.</p>
        <p className="govuk-body">Did you change the address yourself? Then close this page. There is nothing to do.</p>
        <Form method="post" defaultShouldRevalidate action="/account/address/undo">
          <input type="hidden" name="token" value={change.token} />
          <SubmitButton kind="warning">Take my account back</SubmitButton>
        </Form>
      </Columns>
    </PublicLayout>
  );
}

function Undone() {
  return (
    <PublicLayout>
      <title>{pageTitle("You have your account back")}</title>
      <Columns>
        <NotificationBanner kind="success">Your old address is the address of your account again.</NotificationBanner>
        <PageTitle lead="Everybody is signed out of it. We have told both addresses.">You have your account back</PageTitle>
        <p className="govuk-body">
          Sign in now, and look whether everything is as you left it. Is something wrong? Write to <WriteTo />.
        </p>
        <ButtonLink to="/sign-in">Sign in with your old address</ButtonLink>
      </Columns>
    </PublicLayout>
  );
}

function Taken() {
  return (
    <PublicLayout>
      <title>{pageTitle("We could not change it back")}</title>
      <Columns>
        <PageTitle lead="Your old address has joined Firstshift in another account since. Nothing was changed.">
          We could not change it back
        </PageTitle>
        <p className="govuk-body">
          Write to <WriteTo /> at once. We look at it with you.
        </p>
      </Columns>
    </PublicLayout>
  );
}

function NoMore() {
  return (
    <PublicLayout>
      <title>{pageTitle("This link does not work any more")}</title>
      <Columns>
        <PageTitle lead="A link works once, and for as many days as the email says.">This link does not work any more</PageTitle>
        <p className="govuk-body">Did you use it before? Then sign in with your old address.</p>
        <p className="govuk-body">
          Can you not get in, or was it not you? Write to <WriteTo /> at once.
        </p>
        <ButtonLink to="/sign-in">Sign in</ButtonLink>
      </Columns>
    </PublicLayout>
  );
}
