import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { Invalid } from "#app/domain/errors.ts";
import { findEmployers, type EmployersFound } from "#app/domain/visibility/find-employers.ts";
import { CARDS_PER_PAGE, paged, type Paged } from "#app/domain/paging.ts";
import { hide } from "#app/domain/visibility/hide.ts";
import { prepareChoice, withdrawPreparedChoice } from "#app/domain/visibility/prepare-choice.ts";
import { prepareRule, readRulePreparing, withdrawPreparedRule } from "#app/domain/visibility/prepare-rule.ts";
import { readPreparing, type PreparingView } from "#app/domain/visibility/read-preparing.ts";
import { isHiddenFrom, readHiding } from "#app/domain/visibility/withdraw-visibility.ts";
import { helpChoosingSchema, hideSchema, prepareRuleSchema } from "#app/forms/visibility.ts";
import { page, submission } from "./page.server.ts";
import { pageNumber } from "./page-number.ts";
import { searched } from "./searched.ts";

/** Who helps somebody choose, and where their pages about that person are. */
export type Helping = { kinds: readonly ("supporter" | "jobCoach" | "providerLead")[]; people: string };

type ChoosingView = {
  preparing: PreparingView;
  /** One page of who sees them, or will. */
  sees: Paged<PreparingView["sees"][number]>;
  search: { name: string; town: string };
  found: EmployersFound | null;
  problems: Record<string, string>;
  /** What was just done, as a code in the address. */
  done: string;
};

/** Who sees somebody, what waits for their own yes, and a search for more employers. */
export const choosingPage = ({ kinds }: Helping) =>
  page(kinds, async ({ deps, actor, id, url }): Promise<ChoosingView> => {
    const jobSeekerId = id("jobSeekerId");
    const preparing = await readPreparing(deps, actor, { jobSeekerId });
    const search = { name: searched(url, "name"), town: searched(url, "town") };
    const sees = paged(preparing.sees, pageNumber(url, "seen"), CARDS_PER_PAGE);
    const view = { preparing, sees, search, found: null, problems: {}, done: searched(url, "done") };
    if (!preparing.mayPrepare || !url.searchParams.has("name")) return view;
    try {
      return { ...view, found: await findEmployers(deps, actor, { ...search, page: pageNumber(url), jobSeekerId }) };
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return { ...view, problems: error.fields };
    }
  });

/** A yes is written down, or taken back. */
export const choosingSubmission = ({ kinds, people }: Helping) =>
  submission(kinds, helpChoosingSchema, async ({ deps, actor, id, value }) => {
    const pair = { jobSeekerId: id("jobSeekerId"), employerId: value.employerId };
    if (value.do === "prepare") await prepareChoice(deps, actor, pair);
    else await withdrawPreparedChoice(deps, actor, pair);
    return redirect(`${people}/${pair.jobSeekerId}/visibility?done=${value.do}`, 303);
  });

export const rulePage = ({ kinds }: Helping) =>
  page(kinds, async ({ deps, actor, id, url }) => ({
    view: await readRulePreparing(deps, actor, { jobSeekerId: id("jobSeekerId") }),
    done: searched(url, "done"),
  }));

/** A rule is written down, or taken back. */
export const ruleSubmission = ({ kinds }: Helping) =>
  submission(kinds, prepareRuleSchema, async ({ deps, actor, id, url, value }) => {
    const jobSeekerId = id("jobSeekerId");
    if (value.do === "take-back") await withdrawPreparedRule(deps, actor, { jobSeekerId, ruleId: value.ruleId });
    else await prepareRule(deps, actor, { jobSeekerId, ...value.rule });
    return redirect(`${url.pathname}?done=${value.do}`, 303);
  });

/** What passing on a no would do: to the employer in the path, or to everyone where none is in it. */
export const hidingPage = ({ kinds, people }: Helping) =>
  page(kinds, async ({ deps, actor, ...args }) => {
    const { jobSeekerId, employerId } = whom(args);
    // Hidden before, and asked for with the back button.
    const done = employerId !== null && (await isHiddenFrom(deps, actor, { jobSeekerId, employerId }));
    if (done) throw redirect(`${people}/${jobSeekerId}/visibility`);
    return readHiding(deps, actor, { jobSeekerId, employerId });
  });

/** A no counts at once. Who may stop a plan goes on to do it; others are told who can. */
export const hidingSubmission = ({ kinds, people }: Helping) =>
  submission(kinds, hideSchema, async ({ deps, actor, value, ...args }) => {
    const { jobSeekerId, employerId } = whom(args);
    const toStop = await hide(deps, actor, { jobSeekerId, employerId, ...value });
    const stopping = actor.kind === "supporter" ? null : whereStopped("/coach/bookings", toStop);
    if (stopping) return redirect(stopping, 303);
    const hidden = employerId === null ? "hidden-from-all" : "hidden";
    const done = toStop.length > 0 ? "hidden-plan-stands" : value.booking === "keep" ? "hidden-plan-kept" : hidden;
    return redirect(`${people}/${jobSeekerId}/visibility?done=${done}`, 303);
  });

/** Where whoever may stop plans goes on to do it, once the hiding is done; null where there is none to stop. */
export function whereStopped(bookings: string, toStop: readonly string[]): string | null {
  if (toStop.length === 0) return null;
  return `${bookings}${toStop.length === 1 ? `/${toStop[0]}/cancel` : ""}?done=hidden`;
}

type Addressed = { id(name: string): string; params: (LoaderFunctionArgs | ActionFunctionArgs)["params"] };

function whom({ id, params }: Addressed): { jobSeekerId: string; employerId: string | null } {
  return { jobSeekerId: id("jobSeekerId"), employerId: params.employerId === undefined ? null : id("employerId") };
}
