import { redirect } from "react-router";
import { Temporal } from "temporal-polyfill";
import { londonDay } from "#app/domain/calendar.ts";
import type { Newcomer } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import { Invalid } from "#app/domain/errors.ts";
import { whyTooYoung } from "#app/domain/membership/age.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { CARDS_PER_PAGE, paged } from "#app/domain/paging.ts";
import { readOwnReferral } from "#app/domain/referral/read-own-referral.ts";
import { birthDateSchema, fullNameSchema, joinJobSeekerSchema, knownAsSchema, providerSchema, townSchema } from "#app/forms/join.ts";
import { BackLink, PublicLayout } from "#app/ui/index.ts";
import { CHECK_TITLE, pageTitle } from "#app/ui/form/index.ts";
import { JOINING_TITLES, JoiningSteps } from "#app/ui/joining/joining-steps.tsx";
import type { Answers } from "#app/web/drafts.server.ts";
import { turnOf, turnSubmission, type InTurn, type Turn } from "#app/web/in-turn.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/join-job-seeker";

const AT = "/join/job-seeker";

const JOINING: InTurn<"newcomer", typeof joinJobSeekerSchema> = {
  kinds: ["newcomer"],
  form: "join",
  at: AT,
  first: AT,
  questions: [
    {
      code: "town",
      schema: townSchema,
      // Whoever said yes to a referral has a provider already, and can choose another one.
      async brings({ town }: { town: string }, { deps, actor }): Promise<Answers> {
        const { providers } = await findProviders(deps, actor, { town });
        const referral = await readOwnReferral(deps, actor);
        const provider = providers.find(({ id }) => id === referral?.providerId);
        return provider ? { provider: { providerId: provider.id } } : {};
      },
    },
    { code: "provider", schema: providerSchema },
    { code: "name", schema: fullNameSchema },
    { code: "called", schema: knownAsSchema },
    {
      code: "born",
      schema: birthDateSchema,
      judge({ birthDate }: { birthDate: string }, { clock }: Deps) {
        const tooYoung = whyTooYoung(Temporal.PlainDate.from(birthDate), londonDay(clock.now()));
        if (tooYoung) throw new Invalid({ birthDate: tooYoung });
      },
    },
  ],
  whole: joinJobSeekerSchema,
  async finish({ deps, actor, value }) {
    await joinAsJobSeeker(deps, actor, value);
    return redirect("/me?done=joined", 303);
  },
};

/** Neither where somebody lives nor who helps them stands in an address, no more than who they are. */
export const loader = page(["newcomer"], async (args) => {
  const { deps, actor, url } = args;
  const turn = await turnOf(JOINING, args);
  const asks = turn.question;
  const near = asks === "provider" || asks === "check" ? await nearby(deps, actor, turn) : null;
  const provider = near?.providers.find(({ id }) => id === turn.answers.provider?.providerId) ?? null;
  if (asks === "check" && !provider) throw redirect(`${AT}/provider`);
  return {
    turn,
    town: near?.town ?? null,
    provider,
    providers: near && asks === "provider" ? paged(near.providers, pageNumber(url), CARDS_PER_PAGE) : null,
    helper: asks === "town" ? ((await readOwnReferral(deps, actor))?.providerName ?? null) : null,
  };
});

async function nearby(deps: Deps, actor: Newcomer, { answers }: Turn) {
  const town = answers.town?.town;
  if (typeof town !== "string") throw redirect(AT);
  return findProviders(deps, actor, { town }).catch((error: unknown) => {
    if (error instanceof Invalid) throw redirect(AT);
    throw error;
  });
}

export const action = turnSubmission(JOINING);

export default function JoinJobSeeker({ loaderData, actionData }: Route.ComponentProps) {
  const { question, before } = loaderData.turn;
  return (
    <PublicLayout easyRead>
      <title>{pageTitle(JOINING_TITLES[question] ?? CHECK_TITLE, { error: actionData !== undefined })}</title>
      <BackLink to={before ?? "/join"} />
      <JoiningSteps key={question} {...loaderData} lastResult={actionData?.result} />
    </PublicLayout>
  );
}
