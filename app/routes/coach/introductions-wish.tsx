import { redirect } from "react-router";
import { closeWish } from "#app/domain/introduction/close-wish.ts";
import { wishForCoach } from "#app/domain/introduction/read-wishes.ts";
import { WISH_REASONS } from "#app/domain/introduction/wish-lifecycle.ts";
import { openingQuery } from "#app/forms/opening.ts";
import { wishReasonSchema } from "#app/forms/introduction.ts";
import {
  BackLink, ButtonLink, CoachLayout, Columns, InsetText, PageTitle, Section, SummaryList,
} from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-wish";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, ({ deps, actor, id }) => wishForCoach(deps, actor, { wishId: id("wishId") }));

export const action = submission(COACHES, wishReasonSchema, async ({ deps, actor, id, value }) => {
  await closeWish(deps, actor, { wishId: id("wishId"), reason: value.reason });
  return redirect("/coach/introductions?done=wish-closed", 303);
});

const OVER = {
  taken_up: "You have asked them about it.",
  closed: "This is closed.",
  gone: "It is not open any more.",
};

export default function CoachWish({ loaderData: wish, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof wishReasonSchema>({ id: "close", lastResult: actionData?.result });
  const query = new URLSearchParams([["person", wish.jobSeekerId], openingQuery(wish.opening)]);
  return (
    <CoachLayout>
      <title>{pageTitle("Somebody asks about a job", { error: actionData !== undefined })}</title>
      <BackLink to="/coach/introductions">Introductions</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="They found it themselves. The employer knows nothing of it.">
            {wish.who} asks you about {wish.opening.kind === "vacancy" ? "a job" : "work that could become a job"}
          </PageTitle>
          <SummaryList
            rows={[
              { key: wish.opening.kind === "vacancy" ? "Vacancy" : "Unmet need", value: wish.openingTitle },
              { key: "Employer", value: wish.employerName ?? "Not verified at the moment" },
              { key: "Asked", value: formatDateTime(wish.askedAt) },
            ]}
          />
          {wish.stage !== "waiting" ? (
            <InsetText>{OVER[wish.stage]}</InsetText>
          ) : (
            <>
              <ButtonLink to={`/coach/propose?${query}`}>Propose it to {wish.who}</ButtonLink>
              <Section title="Or say why not now">
                <Radios
                  field={fields.reason}
                  label={`${wish.who} reads this in easy words`}
                  options={WISH_REASONS.map(({ code, label, easy }) => ({ value: code, label, hint: easy }))}
                />
                <SubmitButton kind="secondary">Tell {wish.who}</SubmitButton>
              </Section>
            </>
          )}
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
