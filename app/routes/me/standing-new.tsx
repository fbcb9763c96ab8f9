import { redirect } from "react-router";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { Invalid } from "#app/domain/errors.ts";
import { makeStandingChoice, readStandingPlan } from "#app/domain/visibility/make-standing-choice.ts";
import { declinePreparedRule } from "#app/domain/visibility/prepare-rule.ts";
import { TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { isCode } from "#app/domain/vocabulary/terms.ts";
import { ANY_WORK, standingChoiceSchema } from "#app/forms/standing-choice.ts";
import { BackLink, ButtonLink, EmptyState, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { StandingCheck } from "#app/ui/visibility/standing-check.tsx";
import { answersIn, StandingQuestionForm, type StandingQuestion, type StandingSoFar } from "#app/ui/visibility/standing-questions.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/standing-new";

const PROBLEMS: Record<StandingQuestion, string> = {
  work: "Choose at least one kind of work, or any kind",
  level: "Choose a level",
  miles: "Choose how far",
};

const QUESTIONS = ["work", "level", "miles"] as const satisfies StandingQuestion[];

/** Only what a list knows: anything else is as if it were not there. */
function soFarIn(url: URL): StandingSoFar {
  const work = url.searchParams.getAll("work").filter((code) => code === ANY_WORK || isCode(SECTORS, code));
  const level = url.searchParams.get("level") ?? "";
  const miles = url.searchParams.get("miles") ?? "";
  return {
    work: work.length > 0 ? work : null,
    level: isCode(LEVELS, level) ? level : null,
    miles: TRAVEL_MILES.some((one) => String(one) === miles) ? miles : null,
  };
}

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const soFar = soFarIn(url);
  // Whoever goes back is asked again, with what they answered.
  const again = QUESTIONS.find((name) => name === url.searchParams.get("again"));
  const question = again ?? QUESTIONS.find((name) => soFar[name] === null);
  if (question) {
    const problem = url.searchParams.get("asked") === question ? PROBLEMS[question] : undefined;
    return { step: question, soFar, problem } as const;
  }
  const { work, level, miles } = soFar;
  const answers = {
    leastLevel: level as (typeof LEVELS)[number]["code"],
    sectors: work!.includes(ANY_WORK) ? [] : SECTORS.map(({ code }) => code).filter((code) => work!.includes(code)),
    miles: Number(miles),
  };
  try {
    const plan = await readStandingPlan(deps, actor, answers);
    const here = `${url.pathname}${url.search}`;
    if (plan.assistance === null) throw redirect(`/me/helping?next=${encodeURIComponent(here)}`);
    return { step: "check", soFar, answers, plan, here } as const;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { step: "town", soFar } as const;
  }
});

export const action = submission(["jobSeeker"], standingChoiceSchema, async ({ deps, actor, value }) => {
  if (value.answer === "no") {
    await declinePreparedRule(deps, actor, value);
    return redirect("/me/visibility?done=declined-rule", 303);
  }
  await makeStandingChoice(deps, actor, value);
  return redirect("/me/visibility?done=standing", 303);
});

const TITLES = {
  work: "What work do these employers do?", level: "Which level do you want?", miles: "How far from your town?",
  check: "Can these employers see you?", town: "First tell us your town",
};

export default function NewStandingChoice({ loaderData, actionData }: Route.ComponentProps) {
  const error = actionData !== undefined || ("problem" in loaderData && loaderData.problem !== undefined);
  return (
    <SeekerLayout>
      <title>{pageTitle(TITLES[loaderData.step], { error })}</title>
      <BackLink to={backFrom(loaderData.step, loaderData.soFar)} />
      {loaderData.step === "town" ? (
        <>
          <PageTitle>{TITLES.town}</PageTitle>
          <EmptyState title="We do not know where you live" action={<ButtonLink to="/me/profile/area">Say where I live</ButtonLink>}>
            <p>Then we can find employers near you.</p>
          </EmptyState>
        </>
      ) : loaderData.step === "check" ? (
        <>
          <HelpingLine assistance={loaderData.plan.assistance} next={loaderData.here} />
          <StandingCheck answers={loaderData.answers} plan={loaderData.plan} lastResult={actionData?.result} />
        </>
      ) : (
        <StandingQuestionForm
          key={loaderData.step}
          question={loaderData.step}
          soFar={loaderData.soFar}
          problem={loaderData.problem}
        />
      )}
    </SeekerLayout>
  );
}

/** The question before; the answers stay in the address. */
function backFrom(step: keyof typeof TITLES, soFar: StandingSoFar): string {
  const before = { level: "work", miles: "level", check: "miles" } as const;
  if (step === "work" || step === "town") return "/me/visibility";
  const answers = new URLSearchParams([...answersIn(soFar), ["again", before[step]]]);
  return `/me/visibility/standing/new?${answers}`;
}
