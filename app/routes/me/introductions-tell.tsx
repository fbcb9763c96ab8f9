import { redirect } from "react-router";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { tellSchema } from "#app/forms/introduction.ts";
import { Bullets } from "#app/ui/brokering/bullets.tsx";
import { BackLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { Checkboxes, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-tell";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const introduction = await introductionForJobSeeker(deps, actor, { introductionId: id("introductionId") });
  const { stage, tellable, title, employerName } = introduction;
  if (stage !== "interested" && stage !== "introduced") throw redirect(`/me/introductions/${introduction.id}`);
  return {
    id: introduction.id,
    tellable,
    title,
    employerName: employerName ?? "the employer",
    more: stage === "introduced",
  };
});

export const action = submission(["jobSeeker"], tellSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  await tellEmployer(deps, actor, { introductionId, items: value.items });
  return redirect(`/me/introductions/${introductionId}?done=told`, 303);
});

export default function TellEmployer({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof tellSchema>({ id: "tell", lastResult: actionData?.result });
  return (
    <SeekerLayout>
      <title>{pageTitle("What are they told?", { error: actionData !== undefined })}</title>
      <BackLink to={`/me/introductions/${loaderData.id}`}>{loaderData.title}</BackLink>
      <FormShell form={form}>
        <PageTitle caption={loaderData.title}>What is {loaderData.employerName} told?</PageTitle>
        <EasyReadList
          items={[
            { picture: "check", words: "They are told only what you tick. You can tell more later." },
            { picture: "lock", words: "You cannot take it back after you have told them." },
            { picture: "person", words: "To try the job you need to tell a name. They need to call you something." },
          ]}
        />
        <Checkboxes
          field={fields.items}
          label="I want them to know"
          labelSize="m"
          options={loaderData.tellable.map(({ item, label, words }) => ({
            value: item,
            label,
            hint: words.includes("\n") ? <Bullets items={words.split("\n")} /> : words,
          }))}
        />
        <SubmitButton>{loaderData.more ? "Tell them" : "Go on"}</SubmitButton>
      </FormShell>
    </SeekerLayout>
  );
}
