import type { EmployerIntroductionView } from "#app/domain/introduction/read-for-employer.ts";
import { Card } from "../card.tsx";
import { SummaryList } from "../lists.tsx";
import { InsetText } from "../notices.tsx";
import { FIT_TITLES } from "../openings/match-cards.tsx";
import { ButtonLink, Section } from "../page.tsx";
import { Bullets } from "./bullets.tsx";
import { ToldByThem } from "./told.tsx";

/** Where an introduction is, as the employer reads it. */
export function HowItStands({ introduction }: { introduction: EmployerIntroductionView }) {
  switch (introduction.stage) {
    case "with_employer":
      return null;
    case "interested":
      return <InsetText>You hear from us when they have chosen.</InsetText>;
    case "declined":
      return (
        <SummaryList
          card="Your answer"
          rows={[
            { key: "Reason", value: introduction.declineReason ?? "" },
            ...(introduction.declineWords
              ? [{ key: "Your words to the coach", value: introduction.declineWords }]
              : []),
          ]}
        />
      );
    case "closed":
      return <InsetText>{introduction.closedWords}</InsetText>;
    case "introduced":
      return (
        <>
          {introduction.bookingId && (
            <ButtonLink to={`/employer/bookings/${introduction.bookingId}`}>Go to the booking</ButtonLink>
          )}
          <ToldByThem told={introduction.told} photoAt={`/employer/introductions/${introduction.id}/photo`} />
        </>
      );
  }
}

type HowTheyFitProps = { introduction: Pick<EmployerIntroductionView, "opening" | "reasons" | "fit"> };

/** The person is shown the very same, on the page that shows them what an employer sees. */
export function HowTheyFit({ introduction: { opening, reasons, fit } }: HowTheyFitProps) {
  const titles = FIT_TITLES[opening.kind];
  return (
    <>
      {reasons.length > 0 && (
        <Section title="Why the job coach thinks of them">
          <Bullets items={reasons} />
        </Section>
      )}
      {fit && (
        <Card
          title={opening.kind === "vacancy" ? "How they fit this vacancy" : "How they fit this work"}
          sections={[
            {
              title: titles.fits,
              tone: "fits",
              children: <Bullets items={fit.fits} none="Ask the coach what could fit." />,
            },
            {
              title: titles.uncertain,
              tone: "uncertain",
              children: <Bullets items={fit.uncertain} none="Nothing we can think of." />,
            },
            {
              title: titles.wouldWork,
              tone: "helps",
              children: <Bullets items={fit.wouldWork} none="It could work as it is." />,
            },
          ]}
        />
      )}
    </>
  );
}
