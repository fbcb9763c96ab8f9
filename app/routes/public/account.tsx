import { Form, Link, redirect } from "react-router";
import { needsSecondFactor } from "#app/domain/actor.ts";
import { readOwnName } from "#app/domain/membership/own-name.ts";
import { readWorkContact } from "#app/domain/membership/work-contact.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { AccountLayout, ButtonLink, Columns, NotificationBanner, PageTitle, Section } from "#app/ui/index.ts";
import { HOME } from "#app/ui/layout/navigation.ts";
import { SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { ContactWords, isReachable } from "#app/ui/reach.tsx";
import { doneWords } from "#app/web/done.ts";
import { SIGNED_IN, page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/account";

const DONE = {
  name: "Your name is saved.",
  address: "You sign in with this address from now on. You are signed out everywhere else, and we have told your old address.",
  contact: "How people reach you is saved.",
};

export const loader = page(SIGNED_IN, async ({ deps, actor, context, url }) => ({
  joined: url.searchParams.get("joined") === "already" ? HOME[actor.kind] : null,
  email: context.auth.signedIn?.email ?? "",
  reachedAt: actor.kind === "jobCoach" || actor.kind === "providerLead" ? await readWorkContact(deps, actor) : null,
  named: actor.kind === "jobCoach" || actor.kind === "providerLead" || actor.kind === "employerMember" ? await readOwnName(deps, actor) : null,
  done: doneWords(DONE, url),
  isSeeker: actor.kind === "jobSeeker",
  hasRole: actor.kind !== "newcomer",
  recoveryCodesLeft: needsSecondFactor(actor.kind) ? await context.auth.recoveryCodesLeft() : null,
}));

/** Signs out every browser this account is signed in with, this one too. */
export const action = submission(SIGNED_IN, buttonSchema, async ({ context }) => {
  await context.auth.signOutEverywhere();
  return redirect("/sign-in");
});

export default function Account({ loaderData }: Route.ComponentProps) {
  return (
    <AccountLayout>
      <title>{pageTitle("Your account")}</title>
      <Columns>
        {loaderData.done && <NotificationBanner kind="success">{loaderData.done}</NotificationBanner>}
        {loaderData.joined && (
          <NotificationBanner title="You have already joined">
            <p className="govuk-notification-banner__heading">
              One account does one thing, and yours has joined. <Link to={loaderData.joined}>Go to your pages</Link>
            </p>
            <p className="govuk-body">Were you invited to something else? Ask for the invitation to be sent to another address of yours.</p>
          </NotificationBanner>
        )}
        <PageTitle lead={<>You are signed in as {loaderData.email}.</>}>Your account</PageTitle>
        {loaderData.isSeeker && (
          <Section title="Your name, and when you were born">
            <p className="govuk-body">You can put them right at any time.</p>
            <ButtonLink to="/me/details" kind="secondary">
              Look at them
            </ButtonLink>
          </Section>
        )}
        {loaderData.named && (
          <Section title="Your name">
            <p className="govuk-body">Others read it here: {loaderData.named.name}.</p>
            <ButtonLink to="/account/name" kind="secondary">
              Change your name
            </ButtonLink>
          </Section>
        )}
        {loaderData.reachedAt && (
          <Section title="How people reach you">
            <p className="govuk-body">
              {isReachable(loaderData.reachedAt) ? (
                <>
                  The people you support, and employers you introduce them to, read this: <ContactWords contact={loaderData.reachedAt} />.
                </>
              ) : (
                "The people you support cannot read yet how to reach you."
              )}
              {loaderData.reachedAt.phone === "" && " They have no number to call you."}
            </p>
            <ButtonLink to="/coach/contact" kind="secondary">
              Change how people reach you
            </ButtonLink>
          </Section>
        )}
        {loaderData.recoveryCodesLeft !== null && (
          <Section title="Second check">
            <p className="govuk-body">
              You type a code from your authenticator app when you sign in. Recovery codes left:{" "}
              {loaderData.recoveryCodesLeft}.
            </p>
            <ButtonLink to="/account/recovery-codes" kind="secondary">
              Make new recovery codes
            </ButtonLink>
          </Section>
        )}
        {loaderData.hasRole && (
          <Section title="The address you sign in with">
            <p className="govuk-body">Change it before the old one stops working. Everything you have here stays.</p>
            <ButtonLink to="/account/address" kind="secondary">
              Sign in with another address
            </ButtonLink>
          </Section>
        )}
        {loaderData.hasRole && (
          <Section title="Emails to you">
            <p className="govuk-body">You choose how often we write to you.</p>
            <ButtonLink to="/account/emails" kind="secondary">
              Choose your emails
            </ButtonLink>
          </Section>
        )}
        <Section title="Sign out everywhere">
          <p className="govuk-body">
            Lost a phone, or used a shared computer? This signs you out on every phone and computer at once.
          </p>
          <Form method="post" defaultShouldRevalidate>
            <SubmitButton kind="warning">Sign out everywhere</SubmitButton>
          </Form>
        </Section>
      </Columns>
    </AccountLayout>
  );
}
