import { redirect } from "react-router";
import { ROLE_KINDS } from "#app/domain/actor.ts";
import { startAtNewAddress } from "#app/domain/mailing/email-settings.ts";
import { CODE_REFUSED, codeSchema } from "#app/forms/sign-in.ts";
import { CodeFromEmail } from "#app/ui/code-from-email.tsx";
import { AccountLayout } from "#app/ui/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/account-address-code";

const NEW_ADDRESS_REFUSED = { ...CODE_REFUSED, taken: "This address has an account of its own on Firstshift. Choose another address" };

export const loader = page(ROLE_KINDS, async ({ context: { auth } }) => {
  const email = await auth.awaitedAddress();
  if (email === null) throw redirect("/account/address");
  return { email };
});

export const action = submission(
  ROLE_KINDS,
  codeSchema,
  async ({ deps, actor, context: { auth }, value, again }) => {
    if ((await auth.awaitedAddress()) === null) return redirect("/account/address");
    const answer = await auth.takeAddress(value.code);
    if (answer !== "changed") return again({ code: NEW_ADDRESS_REFUSED[answer] });
    await startAtNewAddress(deps, actor);
    return redirect("/account?done=address", 303);
  },
  { hide: ["code"] },
);

export default function NewAddressCode({ loaderData: { email }, actionData }: Route.ComponentProps) {
  return (
    <AccountLayout>
      <CodeFromEmail
        id="address-code"
        lastResult={actionData?.result}
        lead={<>We sent an email to {email}. It says what to do next. A code works for 10 minutes.</>}
        askAgain="/account/address"
        submit="Sign in with this address from now on"
      >
        <p className="govuk-body">You are then signed out on every other phone and computer. We tell your old address.</p>
      </CodeFromEmail>
    </AccountLayout>
  );
}
