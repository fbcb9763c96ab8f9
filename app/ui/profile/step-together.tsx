import type { SubmissionResult } from "@conform-to/react";
import type { StepToAnswer } from "#app/domain/vocational-profile/read-profile-step.ts";
import { stepNamed } from "#app/domain/vocational-profile/steps.ts";
import { pageTitle } from "../form/page-title.ts";
import { BackLink, Columns } from "../page.tsx";
import { StepForm } from "./step-form.tsx";

type StepTogetherProps = {
  view: StepToAnswer;
  /** Where the list of questions is: the address of this one without its last part. */
  listAt: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** One question, for whoever answers it together with the person: their coach, or a member of their circle. */
export function StepTogether({ view, listAt, lastResult }: StepTogetherProps) {
  return (
    <>
      <title>{pageTitle(stepNamed(view.name)?.question ?? "Profile", { error: lastResult?.status === "error" })}</title>
      <BackLink to={listAt}>Profile of {view.knownAs}</BackLink>
      <Columns>
        <StepForm
          key={view.name}
          view={view}
          lastResult={lastResult}
          listAt={listAt}
          skipTo={view.next ? `${listAt}/${view.next}` : listAt}
          caption={`Together with ${view.knownAs}`}
        />
      </Columns>
    </>
  );
}
