import { redirect } from "react-router";
import { answerProposal } from "#app/domain/booking/answer-proposal.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { proposalAnswerSchema } from "#app/forms/booking.ts";
import { ProposalAnswerForm } from "#app/ui/brokering/criteria-forms.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { SIDE_WORDS } from "#app/ui/brokering/words.tsx";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-criteria";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor, id }) =>
  readBooking(deps, actor, { bookingId: id("bookingId"), to: "booking:make" }),
);

export const action = submission(["jobCoach", "providerLead"], proposalAnswerSchema, async ({ deps, actor, id, value }) => {
  const bookingId = id("bookingId");
  await answerProposal(deps, actor, { bookingId, ...value });
  return redirect(`/coach/bookings/${bookingId}?done=${value.answer === "not-now" ? "kept" : "revised"}`, 303);
});

export default function AnswerProposal({ loaderData: booking, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Answer the proposed criteria", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/bookings/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      <Columns>
        <ProposalAnswerForm booking={booking} names={SIDE_WORDS} lastResult={actionData?.result}>
          <PageTitle
            caption={`${booking.who}, ${booking.openingTitle}`}
            lead={`The criteria now: ${booking.agreement.criteria.map(({ label }) => label).join("; ")}.`}
          >
            Answer the proposed criteria
          </PageTitle>
        </ProposalAnswerForm>
      </Columns>
    </CoachLayout>
  );
}
