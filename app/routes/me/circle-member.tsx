import { redirect } from "react-router";
import { chooseCircleAccess } from "#app/domain/circle/change-member.ts";
import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import { readCircleMember } from "#app/domain/circle/read-circle.ts";
import { circleAccessSchema } from "#app/forms/circle.ts";
import { ITEM_HINTS, ITEM_PICTURES } from "#app/ui/circle/words.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, NotificationBanner, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { Checkboxes, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-member";

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => ({
  member: await readCircleMember(deps, actor, { circleMemberId: id("circleMemberId") }),
  asked: url.searchParams.get("done") === "asked",
}));

export const action = submission(["jobSeeker"], circleAccessSchema, async ({ deps, actor, id, value }) => {
  await chooseCircleAccess(deps, actor, { circleMemberId: id("circleMemberId"), items: value.items });
  return redirect("/me/circle?done=chosen", 303);
});

export default function CircleMember({ loaderData: { member, asked }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof circleAccessSchema>({
    id: "access",
    lastResult: actionData?.result,
    defaultValue: { items: member.circleItems },
  });
  const question = `What can ${member.name} do?`;
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/circle">My circle</BackLink>
      {asked && <NotificationBanner kind="success">We have asked {member.name} by email.</NotificationBanner>}
      <FormShell form={form}>
        <PageTitle>{question}</PageTitle>
        <EasyReadList
          items={[
            { picture: "check", words: "They can do only what you tick." },
            { picture: "yes", words: "They can never choose, say yes or sign for you." },
          ]}
        />
        <Checkboxes
          field={fields.items}
          label={`${member.name} can`}
          labelSize="m"
          hint="You can tick nothing."
          options={CIRCLE_ITEMS.map(({ code, easy }) => ({ value: code, label: easy, picture: ITEM_PICTURES[code], hint: ITEM_HINTS[code] }))}
        />
        <ButtonGroup>
          <SubmitButton>Save</SubmitButton>
          <ButtonLink to={`/me/circle/${member.id}/remove`} kind="quiet">
            Take {member.name} out of my circle
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
