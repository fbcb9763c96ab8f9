import { redirect } from "react-router";
import { CODE_REFUSED, codeSchema } from "#app/forms/sign-in.ts";
import { CodeFromEmail } from "#app/ui/code-from-email.tsx";
import { PublicLayout } from "#app/ui/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/sign-in-code";

export const loader = page("anyone", async ({ context }) => {
  const awaited = context.auth.awaitedCode();
  if (!awaited) throw redirect("/sign-in");
  return { email: awaited.email };
});

export const action = submission(
  "anyone",
  codeSchema,
  async ({ context, value, again }) => {
    const awaited = context.auth.awaitedCode();
    if (!awaited) return redirect("/sign-in");
    const answer = await context.auth.signInWithCode(value.code);
    if (answer === "signed in") return redirect(`/sign-in/done?next=${encodeURIComponent(awaited.next)}`);
    return again({ code: CODE_REFUSED[answer] });
  },
  { hide: ["code"] },
);

export default function SignInCode({ loaderData: { email }, actionData }: Route.ComponentProps) {
  return (
    <PublicLayout>
      <CodeFromEmail
        id="code"
        lastResult={actionData?.result}
        lead={<>We sent an email to {email}. It has a code of 6 numbers. It works for 10 minutes.</>}
        askAgain="/sign-in"
        submit="Sign in"
      />
    </PublicLayout>
  );
}
