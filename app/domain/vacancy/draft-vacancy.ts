import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Invalid, NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import { assertLabel } from "../words/label.ts";
import { NEWEST_DRAFTS } from "../opening/list-openings.ts";
import { begunBefore } from "../opening/sections.ts";
import { assertAnswer } from "./check-details.ts";
import { VACANCY_SECTIONS } from "./sections.ts";
import type { VacancyDetails, VacancyTask, Workplace } from "./vacancy.ts";

type VacancyBegun = {
  /** From the page, so that two presses, or the page sent once more, begin one vacancy. */
  vacancyId?: string;
  details: Pick<VacancyDetails, "title"> & Partial<VacancyDetails>;
  tasks?: VacancyTask[];
  workplace?: Partial<Workplace>;
};

/**
 * Begins a vacancy as a draft nobody else can see. A title is enough; the rest is answered page by page. What was begun
 * with the very same answers, and got no other, is gone on with.
 * @throws Invalid by field: pay below the law, a start in the past, a site that is not theirs
 */
export async function draftVacancy(
  deps: Deps,
  actor: EmployerMember,
  input: VacancyBegun,
): Promise<{ vacancyId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "vacancy:write", { employerId: actor.employerId });
    assertLabel("title", input.details.title);
    assertAnswer(input.details, {}, londonDay(deps.clock.now()));
    if (input.details.siteId !== undefined) await assertOwnSite(store, actor.employerId, input.details.siteId);
    const drafts = input.vacancyId === undefined ? [] : await store.vacancies.ofEmployer(actor.employerId, NEWEST_DRAFTS);
    const begun = begunBefore(VACANCY_SECTIONS, drafts, input.details);
    return { vacancyId: begun ?? (await beginVacancy(deps, store, actor, input)) };
  });
}

/** Part of the use case that calls it, which has checked what is written. */
export async function beginVacancy(
  deps: Deps,
  store: Store,
  { employerId }: EmployerMember,
  { details, tasks, workplace, vacancyId = deps.random.uuid() }: VacancyBegun,
): Promise<string> {
  if (!(await store.vacancies.add({ ...details, ...workplace, id: vacancyId, employerId, createdAt: deps.clock.now() }))) {
    // Begun with the first press; of another employer's there is nothing to find.
    if ((await store.vacancies.inMaking(vacancyId))?.employerId !== employerId) throw new NotFound("vacancy");
    return vacancyId;
  }
  if (tasks) await store.vacancies.saveTasks(vacancyId, tasks);
  await store.events.record({ name: "VacancySaved", subjects: { vacancyId } });
  return vacancyId;
}

export async function assertOwnSite(store: Store, employerId: string, siteId: string): Promise<void> {
  const sites = await store.employers.sites(employerId);
  if (!sites.some((site) => site.id === siteId)) throw new Invalid({ siteId: "Choose one of your sites" });
}
