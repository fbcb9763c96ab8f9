import { redirect } from "react-router";
import { endStandingChoice, readEnding } from "#app/domain/visibility/end-standing-choice.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/standing-end";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const ending = await readEnding(deps, actor, { standingChoiceId: id("standingChoiceId") });
  // Ended before, and asked for with the back button.
  if (!ending) throw redirect("/me/visibility");
  return ending;
});

export const action = submission(["jobSeeker"], buttonSchema, async ({ deps, actor, id }) => {
  await endStandingChoice(deps, actor, { standingChoiceId: id("standingChoiceId") });
  return redirect("/me/visibility?done=standing-ended", 303);
});

const QUESTION = "Stop this rule?";

export default function EndStandingChoice({ loaderData: { employers }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "end", lastResult: actionData?.result });
  return (
    <SeekerLayout>
      <title>{pageTitle(QUESTION, { error: actionData !== undefined })}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <FormShell form={form}>
        <PageTitle>{QUESTION}</PageTitle>
        <EasyReadList
          items={[
            {
              picture: "lock",
              words:
                employers.length === 0
                  ? "The rule lets no employer in any more."
                  : `These employers cannot see you any more: ${employers.join(", ")}.`,
            },
            ...(employers.length > 0 ? [{ picture: "speech" as const, words: "Talks about jobs with them stop." }] : []),
            { picture: "eye", words: "Employers that you chose by name still see you." },
          ]}
        />
        <ButtonGroup>
          <SubmitButton>Yes, stop the rule</SubmitButton>
          <ButtonLink to="/me/visibility" kind="quiet">
            No, go back
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
