import type { ProviderStatus } from "#app/domain/membership/provider-lifecycle.ts";
import { EmptyState, InsetText } from "../notices.tsx";
import { ButtonLink } from "../page.tsx";
import { WriteTo } from "../reach.tsx";

export function WaitingForAdmission({ status }: { status: Exclude<ProviderStatus, "admitted"> }) {
  return (
    <InsetText>
      {status === "applied" ? (
        "An operator of Firstshift is looking at your application. As soon as you are admitted, you can invite your coaches. We will email you."
      ) : (
        <>
          {status === "suspended"
            ? "Your organisation is suspended: nobody new can join you, and you can invite nobody. The people you support keep their coaches."
            : "We have not admitted your organisation."}{" "}
          If you would like to know why, or something has changed, write to <WriteTo />.
        </>
      )}
    </InsetText>
  );
}

export function Nobody({ admitted, leads }: { admitted: boolean; leads: boolean }) {
  return (
    <EmptyState
      title="Nobody here yet"
      action={leads && admitted && <ButtonLink to="/coach/team">Invite a coach</ButtonLink>}
    >
      <p>
        {leads
          ? "People join you themselves, as soon as you have a coach or support people yourself. Each gets the coach with the fewest people."
          : "People join your provider themselves. You get an email when somebody joins with you."}
      </p>
    </EmptyState>
  );
}
