import { Link } from "react-router";
import type { MatchesView, MatchPart } from "#app/domain/matching/view-matches.ts";
import { OPENING_WORDS, type OpeningKind, type OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { pageTitle } from "../form/page-title.ts";
import { EmployerLayout } from "../layout/layouts.tsx";
import { EmptyState, InsetText, NotificationBanner } from "../notices.tsx";
import { BackLink, ButtonLink, PageTitle } from "../page.tsx";
import { Pagination } from "../pagination.tsx";
import { StandingFilter } from "../standing-filter.tsx";
import { addressOf, sectionAddress } from "./address.ts";
import { MatchCards } from "./match-cards.tsx";

type MatchesPageProps = {
  matches: MatchesView;
  /** The coach has just been asked. */
  done: boolean;
  problems: Record<string, string[] | null> | null | undefined;
};

const WORDS: Record<OpeningKind, { title: string; lead: string }> = {
  vacancy: {
    title: "People for this job",
    lead: "These people chose that you may see them. You see how each of them fits this job, and no more until they say so.",
  },
  unmet_need: {
    title: "People for this work",
    lead: "These people chose that you may see them. You see which of the work could be theirs, and no more until they say so.",
  },
};

const PARTS: Record<MatchPart, { text: string; none: string; next: string }> = {
  all: { text: "All", none: "Nobody is here now", next: "Come back later: people choose who may see them at any time." },
  "not-asked": {
    text: "Not asked yet",
    none: "You have asked about everyone here",
    next: "Choose “Asked or introduced” to see how it stands with each of them.",
  },
  "under-way": {
    text: "Asked or introduced",
    none: "You have not asked about anyone yet",
    next: "Choose “Not asked yet”, look at how people fit, and ask the coach.",
  },
};

/** The people an employer may see, in the light of one opening. */
export function MatchesPage({ matches, done, problems }: MatchesPageProps) {
  const { opening, hold, cards, plainer } = matches;
  const words = WORDS[opening.kind];
  return (
    <EmployerLayout>
      <title>{pageTitle(`People for ${opening.title}`, { error: problems !== undefined && problems !== null })}</title>
      <BackLink to={addressOf(opening)}>{opening.title}</BackLink>
      {problems && <ErrorSummary formId="ask" errors={problems as Record<string, string[]>} />}
      {done && (
        <NotificationBanner kind="success">
          We have asked the job coach. The coach will talk with the person, and you will hear from the coach.
        </NotificationBanner>
      )}
      <PageTitle caption={[opening.title, opening.siteName].filter(Boolean).join(", ")} lead={words.lead}>
        {words.title}
      </PageTitle>
      {hold === null ? (
        <>
          {plainer && (
            <InsetText>Matching is plainer today: everyone is here, in a simpler order. It will recover by itself.</InsetText>
          )}
          {!matches.nobody && (
            <StandingFilter
              label="Which people"
              current={matches.part}
              options={(Object.keys(PARTS) as MatchPart[]).map((value) => ({ value, text: PARTS[value].text }))}
              href={(part) => `?${new URLSearchParams({ show: part })}`}
            />
          )}
          {matches.nobody && <NobodyYet opening={opening} />}
          {!matches.nobody && cards.length === 0 && (
            <EmptyState title={PARTS[matches.part].none}>
              <p>{PARTS[matches.part].next}</p>
            </EmptyState>
          )}
          {cards.length > 0 && (
            <p className="govuk-body">
              Cards say only what enough people on Firstshift share, so that nobody can be recognised by them. Where there
              are few people, cards say little. The rest is something we will tell you when you are introduced.
            </p>
          )}
          {cards.length > 0 && <MatchCards cards={cards} kind={opening.kind} />}
          <Pagination
            page={matches.page}
            hasNext={matches.hasNext}
            href={(number) => `?${new URLSearchParams({ show: matches.part, page: String(number) })}`}
            label="People"
          />
        </>
      ) : (
        <OnHold hold={hold} matches={matches} />
      )}
    </EmployerLayout>
  );
}

function NobodyYet({ opening }: { opening: OpeningRef }) {
  const what = OPENING_WORDS[opening.kind];
  return (
    <EmptyState
      title="Nobody has chosen to be seen by you yet"
      action={<ButtonLink to={addressOf(opening)}>Look at the {what} again</ButtonLink>}
    >
      <p>
        People choose which employers may see them. Clear tasks, real hours and the adjustments you offer help them
        choose you. Job coaches see your {what} too.
      </p>
    </EmptyState>
  );
}

function OnHold({ hold, matches: { opening, gaps } }: { hold: NonNullable<MatchesView["hold"]>; matches: MatchesView }) {
  const what = OPENING_WORDS[opening.kind];
  if (hold === "not-real") {
    return (
      <EmptyState title={`Say more about this ${what} first`}>
        <p>You see people for real work, so that they know what they would be asked about. Still missing:</p>
        <ul className="govuk-list govuk-list--bullet">
          {gaps.map(({ section, words }) => (
            <li key={section}>
              <Link className="govuk-link" to={sectionAddress(opening, section)}>
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </EmptyState>
    );
  }
  if (hold === "held") {
    return (
      <EmptyState title="You see nobody new at the moment" action={<ButtonLink to="/help">How to reach us</ButtonLink>}>
        <p>We are looking at how your organisation uses Firstshift. Introductions and bookings go on as they are.</p>
      </EmptyState>
    );
  }
  if (hold === "looked-enough") {
    return (
      <EmptyState title="You have looked at many pages of people" action={<ButtonLink to={addressOf(opening)}>Go to the {what}</ButtonLink>}>
        <p>
          There is a limit for each hour and each day, the same for every employer, so that nobody can be searched for.
          Come back in an hour, or tomorrow. Whom you asked about stays as it is.
        </p>
      </EmptyState>
    );
  }
  if (hold === "paused") {
    return (
      <EmptyState title="You are paused" action={<ButtonLink to="/employer">See why, and what ends it</ButtonLink>}>
        <p>You see nobody new until you are back. What people chose stays as it is.</p>
      </EmptyState>
    );
  }
  return hold === "not-verified" ? (
    <EmptyState title="Your organisation is not verified now" action={<ButtonLink to="/employer">Go to your home page</ButtonLink>}>
      <p>
        You see people once we have checked your Disability Confident level. Your home page says how that stands, and what you
        can do. Your {what} is ready for that day.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={`This ${what} is not open`} action={<ButtonLink to={addressOf(opening)}>Go to the {what}</ButtonLink>}>
      <p>You see people for {what === "vacancy" ? "a vacancy" : "an unmet need"} while it is open.</p>
    </EmptyState>
  );
}
