import type { ProviderNearby } from "#app/domain/membership/find-providers.ts";
import type { Paged } from "#app/domain/paging.ts";
import { EasyReadList } from "#app/ui/easy-read.tsx";
import { EmptyState } from "#app/ui/notices.tsx";
import { ButtonLink, PageTitle } from "#app/ui/page.tsx";
import { Providers, TownQuestion } from "./town-question.tsx";

/** What joining means, said before anything is asked; then the town. `helper` is who they were referred to. */
export function WhereYouLive({ typed, problem, helper }: { typed: string; problem: string | null; helper: string | null }) {
  return (
    <TownQuestion
      at="/join/job-seeker"
      own
      label="Which town do you live in, or near?"
      hint="We use it to find job coaches near you."
      typed={typed}
      problem={problem}
    >
      <PageTitle>Join to find work</PageTitle>
      <EasyReadList
        items={[
          ...(helper ? [{ picture: "yes" as const, words: `You said yes. ${helper} can help you.` }] : []),
          { picture: "coach", words: "You get a job coach. The coach helps you find a paid job." },
          { picture: "money", words: "It is free. You never pay." },
          { picture: "lock", words: "No employer can see you until you choose them." },
          {
            picture: "person",
            words: (
              <>
                <p>You must be 16 or older.</p>
                <p>At 14 and 15 you need a separate safe way to join. We have not built it yet.</p>
              </>
            ),
          },
        ]}
      />
    </TownQuestion>
  );
}

/** Nearest first; those without a coach are not here. */
export function ChooseProvider({ town, providers }: { town: string; providers: Paged<ProviderNearby> }) {
  if (providers.items.length === 0) {
    return (
      <>
        <PageTitle>Who can help you?</PageTitle>
        <EmptyState title="Nobody can help you here yet" action={<ButtonLink to="/help">Get help</ButtonLink>}>
          <p>No group of job coaches has room now. Please try again later.</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle lead={`These groups have job coaches. The nearest to ${town} is first.`}>Who can help you?</PageTitle>
      <Providers at="/join/job-seeker" town={town} providers={providers} />
    </>
  );
}
