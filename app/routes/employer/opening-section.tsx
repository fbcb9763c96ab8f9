import { redirect, type ActionFunctionArgs } from "react-router";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { NotFound } from "#app/domain/errors.ts";
import { readOpeningToChange, type OwnOpeningView } from "#app/domain/opening/read-own-opening.ts";
import { changeUnmetNeed } from "#app/domain/unmet-need/change-unmet-need.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { UNMET_NEED_FORMS, VACANCY_FORMS } from "#app/forms/opening-sections.ts";
import { withSeen } from "#app/forms/seen.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { addressOf } from "#app/ui/openings/address.ts";
import { nextAddress, SectionPage } from "#app/ui/openings/section-page.tsx";
import type { SectionName } from "#app/ui/openings/section-fields.tsx";
import { openingIn } from "#app/web/opening-address.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/opening-section";

const MEMBERS = ["employerMember"] as const;

export const loader = page(MEMBERS, async ({ deps, actor, params, id, url }) => {
  const opening = await readOpeningToChange(deps, actor, openingIn({ params, id }));
  const name = sectionOf(opening, params.section);
  if (!opening.view.can.change) throw redirect(addressOf(openingIn({ params, id })));
  const sites = name === "job" || name === "work" ? await listHiringSites(deps, actor) : [];
  return { opening, name, sites, toCheck: url.searchParams.get("back") === "check" };
});

/** @throws NotFound when this kind of opening has no such section, or it is asked elsewhere */
function sectionOf({ kind }: Pick<OwnOpeningView, "kind">, name: string | undefined): SectionName {
  const forms: Record<string, unknown> = kind === "vacancy" ? VACANCY_FORMS : UNMET_NEED_FORMS;
  if (!name || !Object.hasOwn(forms, name)) throw new NotFound();
  return name as SectionName;
}

const noSuchSection = submission(MEMBERS, buttonSchema, async () => {
  throw new NotFound();
});

export function action(args: ActionFunctionArgs) {
  const { section = "", vacancyId } = args.params;
  if (vacancyId === undefined) {
    if (!Object.hasOwn(UNMET_NEED_FORMS, section)) return noSuchSection(args);
    const schema = withSeen(UNMET_NEED_FORMS[section as keyof typeof UNMET_NEED_FORMS]);
    return submission(MEMBERS, schema, async ({ deps, actor, id, value: { seen, ...answer }, url }) => {
      const unmetNeedId = id("unmetNeedId");
      await changeUnmetNeed(deps, actor, { unmetNeedId, answer, seen });
      return goOn(await readOpeningToChange(deps, actor, { kind: "unmet_need", id: unmetNeedId }), section, url);
    })(args);
  }
  if (!Object.hasOwn(VACANCY_FORMS, section)) return noSuchSection(args);
  const schema = withSeen(VACANCY_FORMS[section as keyof typeof VACANCY_FORMS]);
  return submission(MEMBERS, schema, async ({ deps, actor, id, value: { seen, ...answer }, url }) => {
    await changeVacancy(deps, actor, { vacancyId: id("vacancyId"), answer, seen });
    return goOn(await readOpeningToChange(deps, actor, { kind: "vacancy", id: id("vacancyId") }), section, url);
  })(args);
}

function goOn(opening: OwnOpeningView, section: string, url: URL) {
  return redirect(nextAddress(opening, section, url.searchParams.get("back") === "check"), 303);
}

export default function OpeningSection({ loaderData, actionData }: Route.ComponentProps) {
  const { opening, name, sites, toCheck } = loaderData;
  const at = addressOf({ kind: opening.kind, id: opening.view.id });
  const back = toCheck ? { to: `${at}/post`, text: "Check your answers" } : { to: at, text: opening.view.title };
  return <SectionPage key={name} opening={opening} name={name} sites={sites} back={back} lastResult={actionData?.result} />;
}
