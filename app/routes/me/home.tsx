import { Link } from "react-router";
import { readSeekerHome } from "#app/domain/seeker-home/read-seeker-home.ts";
import { BookingList } from "#app/ui/brokering/booking-list.tsx";
import { EasyRead, EasyReadList, NotificationBanner, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { NextThings } from "#app/ui/seeker-home/next-things.tsx";
import { ReachEasy } from "#app/ui/reach.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  ...(await readSeekerHome(deps, actor)),
  done: url.searchParams.get("done"),
}));

export default function MyHome({ loaderData }: Route.ComponentProps) {
  const { knownAs, coachName, providerName, reach, seen, soon, stays, theirs, things, comingUp, done } = loaderData;
  return (
    <SeekerLayout>
      <title>{pageTitle("Home")}</title>
      {done === "joined" && (
        <NotificationBanner kind="success">You have joined. Your job coach is {coachName}.</NotificationBanner>
      )}
      <PageTitle>Hello {knownAs}</PageTitle>
      {theirs.length > 0 && (
        <Section title={theirs.length === 1 ? "Your job" : "Your jobs"}>
          <EasyReadList
            items={theirs.map(({ id, title, employerName }) => ({
              picture: "party" as const,
              words: (
                <>
                  <p>The job is yours:</p>
                  <p>
                    <Link className="govuk-link" to={`/me/introductions/${id}`}>
                      {employerName ? `${title}, ${employerName}` : title}
                    </Link>
                  </p>
                </>
              ),
            }))}
          />
        </Section>
      )}
      <NextThings things={things} hasJob={theirs.length > 0} />
      {comingUp.length > 0 && (
        <Section title="What is coming up">
          <BookingList bookings={comingUp} at="/me/bookings" words="easy" />
          <p>
            <Link className="govuk-link" to="/me/bookings">
              See all my time at work
            </Link>
          </p>
        </Section>
      )}
      <Section title="Who can see me">
        <EasyRead picture={seen + stays === 0 ? "lock" : "eye"}>
          <p>{seen === 0 && stays > 0 ? "No employer can find you now." : seenWords(seen)}</p>
          {stays > 0 && <p>{stays === 1 ? "1 employer still sees what you told them." : `${stays} employers still see what you told them.`}</p>}
          {soon > 0 && <p>{soon === 1 ? "1 more can see you soon." : `${soon} more can see you soon.`}</p>}
          <p>
            <Link className="govuk-link" to="/me/visibility">
              See who, or change it
            </Link>
          </p>
        </EasyRead>
      </Section>
      <Section title="Your job coach">
        <EasyRead picture="coach">
          <p>
            {coachName} from {providerName} is your job coach.
          </p>
          <p>Your coach helps you. You decide.</p>
          <p>
            <Link className="govuk-link" to="/me/coach">
              See or change my job coach
            </Link>
          </p>
        </EasyRead>
        <ReachEasy talkTo={reach} />
      </Section>
    </SeekerLayout>
  );
}

function seenWords(seen: number): string {
  if (seen === 0) return "Nobody can see you now.";
  return seen === 1 ? "1 employer can see you now." : `${seen} employers can see you now.`;
}
