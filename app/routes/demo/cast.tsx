import { Form, redirect } from "react-router";
import type { ActorKind } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { castSchema } from "#app/forms/sign-in.ts";
import { PageTitle, PublicLayout, Table } from "#app/ui/index.ts";
import { SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/cast";

const GROUPS: readonly { title: string; kinds: readonly ActorKind[] }[] = [
  { title: "Employers", kinds: ["employerMember"] },
  { title: "People looking for work", kinds: ["jobSeeker"] },
  { title: "People who support somebody", kinds: ["supporter"] },
  { title: "Job coaches", kinds: ["jobCoach", "providerLead"] },
  { title: "Operators", kinds: ["operator"] },
];

/** Sign in as anyone of the demo with one click. Outside the demo there is no such page. */
export const loader = page("anyone", async ({ context }) => {
  if (!context.demo) throw new NotFound();
  return GROUPS.map(({ title, kinds }) => ({
    title,
    members: context.cast.filter((member) => kinds.includes(member.kind)).map(({ email, name, what }) => ({ email, name, what })),
  }));
});

export const action = submission("anyone", castSchema, async ({ context, value }) => {
  if (!context.demo || !context.cast.some((member) => member.email === value.email)) throw new NotFound();
  await context.auth.signInAsCast(value.email);
  return redirect("/sign-in/done");
});

export default function Cast({ loaderData }: Route.ComponentProps) {
  return (
    <PublicLayout>
      <title>{pageTitle("Sign in as someone")}</title>
      <PageTitle lead="Everyone here is made up. Choose whose pages you want to see.">Sign in as someone</PageTitle>
      <div className="fs-cast">
        {loaderData.map(({ title, members }) => (
          <Table
            key={title}
            caption={title}
            rows={members}
            rowKey={(member) => member.email}
            columns={[
              { header: "Who", cell: (member) => member.name },
              { header: "What you will see", cell: (member) => member.what },
              {
                header: "Sign in",
                cell: (member) => (
                  <Form method="post" defaultShouldRevalidate>
                    <input type="hidden" name="email" value={member.email} />
                    <SubmitButton kind="secondary">Sign in as {member.name}</SubmitButton>
                  </Form>
                ),
              },
            ]}
          />
        ))}
      </div>
    </PublicLayout>
  );
}
