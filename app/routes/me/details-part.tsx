import { redirect, type ActionFunctionArgs } from "react-router";
import { NotFound } from "#app/domain/errors.ts";
import { changeOwnDetail, DETAIL_PARTS, readOwnDetails, type DetailPart } from "#app/domain/vocational-profile/own-details.ts";
import { detailSchema } from "#app/forms/join.ts";
import { withSeen } from "#app/forms/seen.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { DETAIL_WORDS, OwnDetailForm } from "#app/ui/profile/own-details.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/details-part";

const partIn = (part: string | undefined): DetailPart | null => DETAIL_PARTS.find((one) => one === part) ?? null;

export const loader = page(["jobSeeker"], async ({ deps, actor, params }) => {
  const part = partIn(params.part);
  if (!part) throw new NotFound();
  return { part, details: await readOwnDetails(deps, actor) };
});

const noSuchPart = submission(["jobSeeker"], buttonSchema, async () => {
  throw new NotFound();
});

export function action(args: ActionFunctionArgs) {
  const part = partIn(args.params.part);
  if (!part) return noSuchPart(args);
  return submission(["jobSeeker"], withSeen(detailSchema(part)), async ({ deps, actor, value: { seen, value } }) => {
    const { words, young } = await changeOwnDetail(deps, actor, { part, value, seen });
    return redirect(`/me/details?done=saved${young ? "&young" : ""}${words ? "&words" : ""}`, 303);
  })(args);
}

export default function MyDetail({ loaderData: { part, details }, actionData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(DETAIL_WORDS[part].question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/details">Who I am</BackLink>
      <OwnDetailForm key={part} part={part} details={details} lastResult={actionData?.result} />
    </SeekerLayout>
  );
}
