import { Fragment } from "react";
import { Form, Link } from "react-router";
import { CARDS_PER_PAGE, type Paged } from "#app/domain/paging.ts";
import type { StandingView, ToldWhen, VisibilityView } from "#app/domain/visibility/read-visibility.ts";
import type { WhyNot } from "#app/domain/visibility/who-sees.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { EasyRead } from "#app/ui/easy-read.tsx";
import { formatDay, formatFullDay } from "#app/ui/format.ts";
import { NameSearch } from "#app/ui/name-search.tsx";
import { ButtonLink } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { distanceWords, levelWords, standingAddress } from "./standing-words.ts";

const UNNAMED = "An employer we do not name";

/** Who can see me now, by name: why, since when, and what they were told. */
function SeenNow({ employers }: Pick<VisibilityView, "employers">) {
  return (
    <CardList>
      {employers.map((employer) => {
        const name = employer.name ?? UNNAMED;
        return (
          <Card
            key={employer.id}
            title={name}
            headingLevel={3}
            status={employer.seesNow ? <Tag tone="active">Can see you</Tag> : <Tag>{employer.whyNot === null ? "Cannot see you yet" : "Cannot see you now"}</Tag>}
            actions={
              <>
                <ButtonLink to={`/me/visibility/${employer.id}/hide`} kind="secondary">
                  Hide me <span className="govuk-visually-hidden">from {name}</span>
                </ButtonLink>
                {employer.name && (employer.whyNot === null || employer.whyNot === "on-break") && (
                  <ButtonLink to={`/me/visibility/${employer.id}/preview`} kind="quiet">
                    What they see<span className="govuk-visually-hidden">: {name}</span>
                  </ButtonLink>
                )}
              </>
            }
          >
            <p>
              {employer.why === "named" ? "You chose them" : "Your rule lets them in"}
              {`, since ${formatDay(employer.chosenAt)}.`}
            </p>
            <WhatTheyKnow told={employer.told} />
            {employer.whyNot !== null && <p>{WHY_NOT[employer.whyNot]}</p>}
          </Card>
        );
      })}
    </CardList>
  );
}

/** The address of one page of what sees me now, or soon; the name that was looked for stays in it. */
export function seenAddress(name: string, list: "page" | "soon", number: number): string {
  const query = new URLSearchParams([...(name === "" ? [] : [["name", name]]), [list, String(number)]]);
  return `?${query}${list === "soon" ? "#soon" : ""}`;
}

/** Case and marks make no difference to whoever looks for a name. */
export function isCalled(name: string | null, looked: string): boolean {
  const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain(name ?? "").includes(plain(looked));
}

type SeenNowPageProps = Paged<VisibilityView["employers"][number]> & { all: number; name: string };

/** One page of who can see me now. Where there are many, one of them is found by name. */
export function SeenNowPage({ all, name, ...shown }: SeenNowPageProps) {
  return (
    <>
      {(all > CARDS_PER_PAGE || name !== "") && (
        <Form method="get" action="/me/visibility" role="search">
          <NameSearch label="Find one by name" value={name} />
        </Form>
      )}
      {shown.items.length === 0 ? (
        <EasyRead picture="search">
          <p>We found nobody called “{name}” here.</p>
          <p>
            <Link to="/me/visibility">See everyone who can see you</Link>.
          </p>
        </EasyRead>
      ) : (
        <SeenNow employers={shown.items} />
      )}
      <Pagination {...shown} href={(number) => seenAddress(name, "page", number)} label="Now" />
    </>
  );
}

const WHY_NOT: Record<WhyNot, string> = {
  "membership-ended": "They have no level now.",
  "not-checked": "We have to check this employer again first.",
  "not-fitting": "They do not fit your rule any more.",
  "on-break": "They are not looking for people now.",
};

function WhatTheyKnow({ told }: { told: readonly ToldWhen[] }) {
  if (told.length === 0) return <p>They do not know your name. You told them nothing.</p>;
  return (
    <>
      {byReading(told).map(([day, labels]) => (
        <Fragment key={day}>
          <p>{day === "" ? "You told them. They have not read it:" : `You told them. They read it on ${day}:`}</p>
          <ul className="govuk-list govuk-list--bullet">
            {labels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </Fragment>
      ))}
      {told.some(({ readAt }) => readAt !== null) && <p>What they have read, we cannot make them forget.</p>}
    </>
  );
}

/** What was told, under the day it was read on; "" for what was not read yet. */
function byReading(told: readonly ToldWhen[]): [day: string, labels: string[]][] {
  const days = new Map<string, string[]>();
  for (const { label, readAt } of told) {
    const day = readAt === null ? "" : formatDay(readAt);
    days.set(day, [...(days.get(day) ?? []), label]);
  }
  return [...days];
}

/** Whom I hide from, and who still sees what a plan or a job needs. */
export function StaysList({ stays }: Pick<VisibilityView, "stays">) {
  return (
    <CardList>
      {stays.map(({ id, name, job, bookingId, told }) => {
        const who = name ?? UNNAMED;
        return (
          <Card
            key={id}
            title={who}
            headingLevel={3}
            status={<Tag tone="active">{job ? "A job goes on" : "A plan goes on"}</Tag>}
            actions={
              <ButtonLink to={bookingId === null ? "/me/bookings" : `/me/bookings/${bookingId}`} kind="secondary">
                {bookingId === null ? "Go to my plans" : job ? "See how it went" : "Go to my plan"}
                <span className="govuk-visually-hidden">: {who}</span>
              </ButtonLink>
            }
          >
            <p>They cannot find you for other jobs.</p>
            <p>{job ? "You have a job with them." : "They see what you signed."}</p>
            <WhatTheyKnow told={told} />
          </Card>
        );
      })}
    </CardList>
  );
}

/** A yes that somebody wrote down: it counts for nothing until the person says it. */
export function Prepared({ prepared }: Pick<VisibilityView, "prepared">) {
  return (
    <CardList>
      {prepared.map(({ employerId, name, by }) => (
        <Card
          key={employerId}
          title={name}
          headingLevel={3}
          status={<Tag tone="waiting">Waits for you</Tag>}
          actions={
            <ButtonLink to={`/me/visibility/${employerId}/choose`}>
              Say yes or no<span className="govuk-visually-hidden">: {name}</span>
            </ButtonLink>
          }
        >
          <p>{writtenBy(by)}</p>
          <p>They cannot see you now.</p>
        </Card>
      ))}
    </CardList>
  );
}

/** A rule that somebody wrote down: it lets nobody in until the person says yes. */
export function PreparedRules({ preparedRules }: Pick<VisibilityView, "preparedRules">) {
  return (
    <CardList>
      {preparedRules.map((rule) => (
        <Card
          key={rule.id}
          title={`A rule: ${workOf(rule)}`}
          headingLevel={3}
          status={<Tag tone="waiting">Waits for you</Tag>}
          actions={
            <ButtonLink to={standingAddress(rule)}>
              Say yes or no<span className="govuk-visually-hidden">: {workOf(rule)}</span>
            </ButtonLink>
          }
        >
          <p>{writtenBy(rule.by)}</p>
          <p>{levelWords(rule.leastLevel)}</p>
          <p>{distanceWords(rule.miles, rule.town)}</p>
          <p>It lets nobody in now.</p>
        </Card>
      ))}
    </CardList>
  );
}

export function SeenSoon({ soon }: Pick<VisibilityView, "soon">) {
  return (
    <CardList>
      {soon.map(({ id, name, from }) => (
        <Card
          key={id}
          title={name}
          headingLevel={3}
          status={<Tag>Not yet</Tag>}
          actions={
            <ButtonLink to={`/me/visibility/${id}/hide`} kind="secondary">
              No, not this one<span className="govuk-visually-hidden">: {name}</span>
            </ButtonLink>
          }
        >
          <p>They can see you from {formatFullDay(from)}.</p>
          <p>Your rule lets them in.</p>
        </Card>
      ))}
    </CardList>
  );
}

export function StandingList({ standing }: Pick<VisibilityView, "standing">) {
  return (
    <CardList>
      {standing.map((choice) => (
        <Card
          key={choice.id}
          title={workOf(choice)}
          headingLevel={3}
          actions={
            <ButtonLink to={`/me/visibility/standing/${choice.id}/end`} kind="secondary">
              Stop this rule<span className="govuk-visually-hidden">: {workOf(choice)}</span>
            </ButtonLink>
          }
        >
          <p>{levelWords(choice.leastLevel)}</p>
          <p>{distanceWords(choice.miles, choice.town)}</p>
        </Card>
      ))}
    </CardList>
  );
}

/** What was chosen before: each needs a yes of its own, on the page it leads to. */
export function ChosenBefore({ earlier }: Pick<VisibilityView, "earlier">) {
  return (
    <ul className="govuk-list">
      {earlier.employers.map(({ id, name }) => (
        <li key={id}>
          <Link className="govuk-link" to={`/me/visibility/${id}/choose`}>
            Choose {name} again
          </Link>
        </li>
      ))}
      {earlier.standing.map((choice) => (
        <li key={choice.id}>
          <Link className="govuk-link" to={standingAddress(choice)}>
            Use this rule again: {workOf(choice)}. {levelWords(choice.leastLevel)} {distanceWords(choice.miles, choice.town)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** @param by what the person calls whoever it was; null: a coach of theirs */
export function writtenBy(by: string | null): string {
  return `${by ?? "Your job coach"} wrote this down for you.`;
}

function workOf({ work }: StandingView): string {
  return work.length === 0 ? "Any kind of work" : work.join(", ");
}
