import { redirect } from "react-router";
import { Temporal } from "temporal-polyfill";
import { londonDay } from "#app/domain/calendar.ts";
import type { Deps } from "#app/domain/deps.ts";
import { Invalid } from "#app/domain/errors.ts";
import { whyTooYoung } from "#app/domain/membership/age.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { birthDateSchema, fullNameSchema, joinJobSeekerSchema, knownAsSchema } from "#app/forms/join.ts";
import { BackLink, PublicLayout } from "#app/ui/index.ts";
import { CHECK_TITLE, pageTitle } from "#app/ui/form/index.ts";
import { ABOUT_YOU, AboutYou } from "#app/ui/joining/about-you.tsx";
import { turnOf, turnSubmission, type InTurn } from "#app/web/in-turn.server.ts";
import { page } from "#app/web/page.server.ts";
import { searched } from "#app/web/searched.ts";
import type { Route } from "./+types/join-job-seeker-question";

const JOINING: InTurn<"newcomer", typeof joinJobSeekerSchema> = {
  kinds: ["newcomer"],
  form: "join",
  at: "/join/job-seeker",
  first: "/join/job-seeker/name",
  questions: [
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

/** The town and the provider are in the address; who somebody is never is. */
export const loader = page(["newcomer"], async (args) => {
  const { deps, actor, url } = args;
  const found = await findProviders(deps, actor, { town: searched(url, "town") }).catch((error: unknown) => {
    if (error instanceof Invalid) return null;
    throw error;
  });
  const provider = found?.providers.find(({ id }) => id === searched(url, "provider"));
  if (!found || !provider) throw redirect("/join/job-seeker");
  return { turn: await turnOf(JOINING, args), town: found.town, provider };
});

export const action = turnSubmission(JOINING);

export default function JoinJobSeekerQuestion({ loaderData: { turn, town, provider }, actionData }: Route.ComponentProps) {
  return (
    <PublicLayout easyRead>
      <title>{pageTitle(ABOUT_YOU[turn.question] ?? CHECK_TITLE, { error: actionData !== undefined })}</title>
      <BackLink to={turn.before ?? `/join/job-seeker?${new URLSearchParams({ town, choose: "other" })}`} />
      <AboutYou key={turn.question} turn={turn} town={town} provider={provider} lastResult={actionData?.result} />
    </PublicLayout>
  );
}
