import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { vacancyRef } from "#tests/support/brokering.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import type { Line } from "#tests/support/line.ts";

/** Brings the other job seeker to the own employer's vacancy as well, by their own coach. */
export async function introduceToo({ deps }: TestDatabase, { own, other }: Line, vacancyId: string): Promise<string> {
  const { seeker, coach } = other;
  await chooseVisibility(deps, seeker, { employerId: own.owner.employerId, readBack: "this-employer" });
  const about = { jobSeekerId: seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "" };
  const { introductionId } = await proposeIntroduction(deps, coach, about);
  await answerIntroduction(deps, seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, own.owner, { introductionId, answer: "interested" });
  await tellEmployer(deps, seeker, { introductionId, items: ["first_name", "helps:show-me"] });
  return introductionId;
}
