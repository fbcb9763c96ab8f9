import type { SubmissionResult } from "@conform-to/react";
import type { ComponentType, ReactNode } from "react";
import type { BookingView } from "#app/domain/booking/read-booking.ts";
import type { Term } from "#app/domain/vocabulary/terms.ts";
import { pageTitle } from "../form/index.ts";
import { NotificationBanner } from "../notices.tsx";
import { BackLink, Columns, PageTitle } from "../page.tsx";
import { AgreementChanges } from "./agreement-changes.tsx";
import { AgreementSummary } from "./agreement-summary.tsx";
import { EndingForm, SignForm } from "./booking-forms.tsx";
import { kindName } from "./kind-words.ts";

type StepProps = {
  /** Of the portal, in which the bookings are `at` this address. */
  Layout: ComponentType<{ children: ReactNode }>;
  at: string;
  booking: BookingView;
  lastResult?: SubmissionResult<string[]> | null;
};

type FrameProps = Pick<StepProps, "Layout" | "at" | "booking"> & { title: string; failed: boolean; done?: string | null; children: ReactNode };

function StepPage({ Layout, at, booking, title, failed, done, children }: FrameProps) {
  return (
    <Layout>
      <title>{pageTitle(title, { error: failed })}</title>
      <BackLink to={`${at}/${booking.id}`}>{kindName(booking.kind)}</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>{children}</Columns>
    </Layout>
  );
}

const captionOf = ({ who, openingTitle }: BookingView) => `${who}, ${openingTitle}`;

/** An employer or a coach signs the version that stands above the button. */
export function SignPage({ button, lastResult, ...step }: StepProps & { button: string }) {
  const { booking } = step;
  const title = "Sign the agreement";
  return (
    <StepPage {...step} title={title} failed={lastResult !== undefined}>
      <SignForm booking={booking} button={button} lastResult={lastResult}>
        <PageTitle caption={captionOf(booking)} lead="You sign exactly this version. All three sides sign the same one.">
          {title}
        </PageTitle>
        <AgreementChanges {...booking.agreement} />
        <AgreementSummary booking={booking} />
      </SignForm>
    </StepPage>
  );
}

type CancelProps = StepProps & { reasons: readonly Term[]; lead: string; /** It is over, and not everybody said how it went. */ unanswered?: boolean; /** What was done just before. */ done?: string | null };

type NotTakenPlaceProps = StepProps & { reasons: readonly Term[]; lead: string };

/** An employer or a coach says that it did not take place, with a reason from the list. */
export function NotTakenPlacePage({ reasons, lead, lastResult, ...step }: NotTakenPlaceProps) {
  const { booking, at } = step;
  const title = "It did not take place";
  return (
    <StepPage {...step} title={title} failed={lastResult !== undefined}>
      <EndingForm reasons={reasons} words="plain" notTakenPlace button="Say that it did not take place" back={`${at}/${booking.id}`} lastResult={lastResult}>
        <PageTitle caption={captionOf(booking)} lead={lead}>
          {title}
        </PageTitle>
      </EndingForm>
    </StepPage>
  );
}

/** An employer or a coach cancels, with a reason from the list. */
export function CancelPage({ reasons, lead, unanswered = false, lastResult, ...step }: CancelProps) {
  const { booking, at } = step;
  const over = booking.over && !unanswered;
  const title = unanswered ? "Close this booking?" : "Cancel this booking?";
  const button = unanswered ? "Close the booking" : "Cancel the booking";
  return (
    <StepPage {...step} title={title} failed={lastResult !== undefined}>
      <EndingForm reasons={reasons} words="plain" over={over} button={button} back={`${at}/${booking.id}`} lastResult={lastResult}>
        <PageTitle caption={captionOf(booking)} lead={over ? undefined : lead}>
          {title}
        </PageTitle>
      </EndingForm>
    </StepPage>
  );
}
