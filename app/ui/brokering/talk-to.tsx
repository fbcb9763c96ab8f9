import type { NamedCoach } from "#app/domain/introduction/introduction-store.ts";
import { Section } from "../page.tsx";
import { ContactWords, isReachable } from "../reach.tsx";

/** Whom an employer talks to, once an introduction is shared with it; and how, while the two are introduced. */
export function TalkTo({ coach: { coach, provider, coachAt, providerAt } }: { coach: NamedCoach }) {
  return (
    <Section title="Who to talk to">
      <p className="govuk-body">
        {coach}, job coach at {provider}.
      </p>
      {isReachable(coachAt) && (
        <p className="govuk-body">
          <ContactWords contact={coachAt} />
        </p>
      )}
      {isReachable(providerAt) && (
        <p className="govuk-body">
          When {coach} is away: <ContactWords contact={providerAt} />
        </p>
      )}
    </Section>
  );
}
