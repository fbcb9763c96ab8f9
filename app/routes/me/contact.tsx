import { redirect, type ActionFunctionArgs } from "react-router";
import { CONTACT_PARTS, readContact, saveContact, type ContactPart } from "#app/domain/disclosure/contact-details.ts";
import { NotFound } from "#app/domain/errors.ts";
import { contactSchema } from "#app/forms/contact.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, EasyReadList, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/contact";

const partIn = (part: string | undefined): ContactPart | null => CONTACT_PARTS.find((one) => one === part) ?? null;

const WORDS = {
  phone: { question: "What is your phone number?", label: "Phone number", type: "tel", autoComplete: "tel" },
  email: { question: "What is your email address?", label: "Email address", type: "email", autoComplete: "email" },
} as const;

export const loader = page(["jobSeeker"], async ({ deps, actor, params }) => {
  const part = partIn(params.part);
  if (!part) throw new NotFound();
  return { part, value: (await readContact(deps, actor, actor))[part] };
});

const noSuchPart = submission(["jobSeeker"], buttonSchema, async () => {
  throw new NotFound();
});

export function action(args: ActionFunctionArgs) {
  const part = partIn(args.params.part);
  if (!part) return noSuchPart(args);
  return submission(["jobSeeker"], contactSchema(part), async ({ deps, actor, value }) => {
    await saveContact(deps, actor, { part, value: value.value });
    return redirect(part === "phone" ? "/me/contact/email" : "/me/profile?done=contact", 303);
  })(args);
}

export default function HowToReachMe({ loaderData: { part, value }, actionData }: Route.ComponentProps) {
  const { question, label, type, autoComplete } = WORDS[part];
  const { form, fields } = useFirstshiftForm<ReturnType<typeof contactSchema>>({
    id: "contact",
    lastResult: actionData?.result,
    defaultValue: { value },
  });
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      <FormShell key={part} form={form}>
        <h1 className="govuk-heading-l">{question}</h1>
        <EasyReadList
          items={[
            { picture: "lock", words: "You and your coach can see it." },
            { picture: "people", words: "Whoever leads your coach’s team can see it too." },
            { picture: "no", words: "Employers cannot see it." },
            { picture: "check", words: "You can tell it to one employer, if you want to." },
            { picture: "later", words: "You can leave this empty." },
          ]}
        />
        <TextField field={fields.value} label={label} labelSize="m" width="two-thirds" type={type} autoComplete={autoComplete} />
        <SubmitButton>Save and go on</SubmitButton>
      </FormShell>
    </SeekerLayout>
  );
}
