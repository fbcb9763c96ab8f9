import { Link } from "react-router";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import type { PageOfThem, PreviewOfOpening, PreviewView } from "#app/domain/visibility/read-preview.ts";
import { HowTheyFit } from "#app/ui/brokering/employer-introduction.tsx";
import { TalkTo } from "#app/ui/brokering/talk-to.tsx";
import { ToldByThem } from "#app/ui/brokering/told.tsx";
import { EasyRead, EasyReadList } from "#app/ui/easy-read.tsx";
import { MatchCardView } from "#app/ui/openings/match-cards.tsx";
import { Section } from "#app/ui/page.tsx";
import { photoGivenAt } from "#app/ui/photo.tsx";

type ChooseOpeningProps = Pick<PreviewView, "openings"> & { shown: string };

/** Which job the card is for. The one that is shown is no link. */
export function ChooseOpening({ openings, shown }: ChooseOpeningProps) {
  if (openings.length < 2) return null;
  return (
    <nav aria-label="Choose a job">
      <p className="govuk-body">Choose a job:</p>
      <ul className="govuk-list">
        {openings.map(({ id, title, kind }) => (
          <li key={id}>
            {id === shown ? (
              <strong aria-current="page">{title}</strong>
            ) : (
              <Link className="govuk-link" to={`?${new URLSearchParams({ opening: id })}`}>
                {title}
              </Link>
            )}
            {kind === "unmet_need" && " (a job that could be made)"}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type ShownProps = { shown: PreviewOfOpening };

export function BeforeIntroduction({ shown: { title, kind, card } }: ShownProps) {
  return (
    <Section title={`Before you are introduced: ${title}`} id="before">
      <EasyRead picture="person">Your name is not on the card. It has a made-up name.</EasyRead>
      <MatchCardView card={card} kind={kind} headingLevel={3} />
    </Section>
  );
}

/** From the yes to this job until they are introduced, the employer has a page of them too. */
export function SinceTheYes({ shown: { title, page, id, kind } }: ShownProps) {
  if (page === null || page.stage === "introduced") return null;
  return (
    <Section title={`Since you said yes: ${title}`} id="since-yes">
      <EasyReadList
        items={[
          { picture: "yes", words: "You said yes to this job. The employer sees this page too." },
          { picture: "person", words: `They call you ${page.who}. They do not see your name.` },
          { picture: "coach", words: "They see who your coach is." },
        ]}
      />
      <PageOfMe page={page} opening={{ kind, id }} />
    </Section>
  );
}

/** Made of the parts of the employer's own page. */
function PageOfMe({ page, opening }: { page: PageOfThem; opening: OpeningRef }) {
  return (
    <>
      {page.stage === "introduced" && (
        <ToldByThem told={page.told} photoAt={photoGivenAt(page.introductionId, page.photoReleasedAt ?? "")} />
      )}
      <HowTheyFit introduction={{ opening, reasons: page.reasons, fit: page.fit }} />
      {page.coach && <TalkTo coach={page.coach} />}
    </>
  );
}

export function AfterIntroduction({ shown, employer }: ShownProps & { employer: string }) {
  const { page, id, kind } = shown;
  return (
    <Section title={`After you are introduced: ${shown.title}`} id="after">
      {page?.stage !== "introduced" ? (
        <EasyReadList
          items={[
            { picture: "lock", words: "You are not introduced for this job. They would see the card, and what you tick." },
            { picture: "check", words: `You choose what ${employer} is told. You have told them nothing for this job.` },
          ]}
        />
      ) : (
        <>
          <EasyRead picture="eye">They call you {page.who}.</EasyRead>
          <PageOfMe page={page} opening={{ kind, id }} />
        </>
      )}
    </Section>
  );
}
