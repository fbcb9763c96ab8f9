import { redirect } from "react-router";
import { chooseCircleAccess } from "#app/domain/circle/change-member.ts";
import { CIRCLE_ITEMS, type CircleItem } from "#app/domain/circle/circle-items.ts";
import { readCircleMember } from "#app/domain/circle/read-circle.ts";
import { easyOf } from "#app/domain/vocabulary/terms.ts";
import { circleAccessSchema } from "#app/forms/circle.ts";
import { withSeen } from "#app/forms/seen.ts";
import { ITEM_HINTS, ITEM_PICTURES } from "#app/ui/circle/words.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, NotificationBanner, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { Checkboxes, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-member";

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => ({
  member: await readCircleMember(deps, actor, { circleMemberId: id("circleMemberId") }),
  asked: url.searchParams.get("done") === "asked",
}));

export const action = submission(["jobSeeker"], withSeen(circleAccessSchema), async ({ deps, actor, id, value }) => {
  await chooseCircleAccess(deps, actor, { circleMemberId: id("circleMemberId"), ...value });
  return redirect("/me/circle?done=chosen", 303);
});

/** One line each. */
function canDo(items: readonly CircleItem[]) {
  if (items.length === 0) return "See nothing";
  return (
    <ul className="govuk-list">
      {items.map((item) => (
        <li key={item}>{easyOf(CIRCLE_ITEMS, item)}</li>
      ))}
    </ul>
  );
}

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
      <FormShell form={form} shown={{ seen: member.seen, now: [{ key: `${member.name} can`, value: canDo(member.circleItems) }] }}>
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
