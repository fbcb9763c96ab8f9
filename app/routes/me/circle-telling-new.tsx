import { redirect } from "react-router";
import { readCircle } from "#app/domain/circle/read-circle.ts";
import { giveConsent } from "#app/domain/told/give-consent.ts";
import {
  consentSchema, SOMEBODY_ELSE, tellerNameSchema, tellerSchema, tellingLongSchema, tellingOnPaperSchema, tellingTopicsSchema,
} from "#app/forms/told.ts";
import { TELLING, TellingSteps } from "#app/ui/circle/telling-steps.tsx";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { CHECK_TITLE, pageTitle } from "#app/ui/form/index.ts";
import { turnOf, turnSubmission, type InTurn } from "#app/web/in-turn.server.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-telling-new";

const ASKING: InTurn<"jobSeeker", typeof consentSchema> = {
  kinds: ["jobSeeker"],
  form: "telling",
  at: "/me/circle/telling/new",
  first: "/me/circle/telling/new",
  questions: [
    { code: "who", schema: tellerSchema },
    { code: "name", schema: tellerNameSchema, isLeftOut: ({ who }) => who?.member !== SOMEBODY_ELSE },
    { code: "about", schema: tellingTopicsSchema },
    { code: "long", schema: tellingLongSchema },
    { code: "paper", schema: tellingOnPaperSchema },
  ],
  whole: consentSchema,
  async finish({ deps, actor, value }) {
    await giveConsent(deps, actor, value);
    return redirect("/me/circle/telling?done=given", 303);
  },
};

export const loader = page(["jobSeeker"], async (args) => {
  const { deps, actor } = args;
  const turn = await turnOf(ASKING, args);
  const members = await readCircle(deps, actor, { jobSeekerId: actor.jobSeekerId });
  return {
    turn,
    consentId: typeof turn.fields.consentId === "string" ? turn.fields.consentId : deps.random.uuid(),
    members: members.filter(({ status }) => status === "joined").map(({ id, name, relation }) => ({ id, name, relation })),
    somebodyElse: SOMEBODY_ELSE,
  };
});

export const action = turnSubmission(ASKING);

export default function LetSomebodyTell({ loaderData, actionData }: Route.ComponentProps) {
  const { question, before } = loaderData.turn;
  return (
    <SeekerLayout>
      <title>{pageTitle(TELLING[question] ?? CHECK_TITLE, { error: actionData !== undefined })}</title>
      <BackLink to={before ?? "/me/circle/telling"}>{before ? "Back" : "What others can tell us"}</BackLink>
      <TellingSteps key={question} {...loaderData} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
