import { redirect } from "react-router";
import { takeOutOfCircle } from "#app/domain/circle/change-member.ts";
import { readCircleMember } from "#app/domain/circle/read-circle.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-remove";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) =>
  readCircleMember(deps, actor, { circleMemberId: id("circleMemberId") }),
);

export const action = submission(["jobSeeker"], buttonSchema, async ({ deps, actor, id }) => {
  await takeOutOfCircle(deps, actor, { circleMemberId: id("circleMemberId") });
  return redirect("/me/circle?done=removed", 303);
});

export default function TakeOutOfCircle({ loaderData: { name, status }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "remove", lastResult: actionData?.result });
  const question = `Take ${name} out of your circle?`;
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/circle">My circle</BackLink>
      <FormShell form={form}>
        <PageTitle>{question}</PageTitle>
        <EasyReadList
          items={
            status === "joined"
              ? [
                  { picture: "lock", words: "They cannot see anything about you. It works at once." },
                  { picture: "quiet", words: "We do not tell them. You do not have to say why." },
                  { picture: "repeat", words: "You can ask them again later." },
                ]
              : [
                  { picture: "no", words: "They cannot say yes any more." },
                  { picture: "repeat", words: "You can ask them again later." },
                ]
          }
        />
        <ButtonGroup>
          <SubmitButton kind="warning">Yes, take them out</SubmitButton>
          <ButtonLink to="/me/circle" kind="quiet">
            No, go back
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
