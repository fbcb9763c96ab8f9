import type { NamedCoach } from "#app/domain/introduction/introduction-store.ts";
import { Section } from "../page.tsx";

/** Whom an employer talks to, once an introduction is shared with it. */
export function TalkTo({ coach: { coach, provider } }: { coach: NamedCoach }) {
  return (
    <Section title="Who to talk to">
      <p className="govuk-body">
        {coach}, job coach at {provider}. Write to them under Messages: they pass on what helps.
      </p>
    </Section>
  );
}
