import type { SubmissionResult } from "@conform-to/react";
import { Form } from "react-router";
import { REFERRERS } from "#app/domain/referral/referrers.ts";
import type { coachReferSchema, referSchema } from "#app/forms/refer.ts";
import { Details, InsetText } from "#app/ui/notices.tsx";
import { PageTitle } from "#app/ui/page.tsx";
import {
  addressField, ErrorSummary, FormShell, Radios, SubmitButton, TextField, useFirstshiftForm, type FormField,
} from "#app/ui/form/index.ts";

const AGREED = "Do they know that you refer them, and do they agree?";

const AGREED_OPTIONS = [
  { value: "yes", label: "Yes, we talked about it and they agree" },
  { value: "no", label: "No, or I am not sure" },
];

/** Before anything else is asked: without the person's yes there is nothing to say about them. */
export function AskAgreed({ problem }: { problem: string | null }) {
  return (
    <Form method="get" action="/refer">
      {problem && <ErrorSummary formId="refer" errors={{ agrees: [problem] }} />}
      <PageTitle lead="For anybody who knows a disabled person who may want help to find paid work: family, a school, a council, the Jobcentre, a charity or a job coach.">
        Refer somebody
      </PageTitle>
      <p className="govuk-body">
        We ask you for their first name and their email address, and nothing else about them. We write to them, and they say
        yes or no themselves. They must be 16 or older. It never costs them anything.
      </p>
      <Radios field={addressField("refer", "agrees", "", problem ?? undefined)} label={AGREED} labelSize="m" options={AGREED_OPTIONS} />
      <button type="submit" className="fs-button">
        Continue
      </button>
    </Form>
  );
}

type Fields = { firstName: FormField; email: FormField; readTogether: FormField };

/** All that is asked about the person. */
function PersonFields({ fields }: { fields: Fields }) {
  return (
    <>
      <TextField field={fields.firstName} label="Their first name" labelSize="s" hint="What they like to be called" width="one-half" autoComplete="off" />
      <TextField
        field={fields.email}
        label="Their email address"
        labelSize="s"
        hint="Their own. If they have none, an address where somebody reads emails with them, but not yours"
        type="email"
        width="two-thirds"
        autoComplete="off"
      />
      <Radios
        field={fields.readTogether}
        label="Whose email address is it?"
        options={[
          { value: "own", label: "Their own" },
          { value: "together", label: "Somebody reads emails there with them" },
        ]}
      />
    </>
  );
}

function WhatWeKeep({ you }: { you: string }) {
  return (
    <Details summary="What we do with this">
      <p>
        The person reads {you}, so that they know who asks. We keep it until they answer and have joined, and for 28 days at
        most. If they say no, we erase it at once.
      </p>
      <p>You do not hear what they answer, or whether they use Firstshift already. You can ask them.</p>
    </Details>
  );
}

type LastResult = SubmissionResult<string[]> | null | undefined;

type ReferFormProps = { provider: { id: string; name: string }; lastResult: LastResult };

/** Who refers, and whom. */
export function ReferForm({ provider, lastResult }: ReferFormProps) {
  const { form, fields } = useFirstshiftForm<typeof referSchema>({ id: "refer", lastResult });
  return (
    <FormShell form={form} hidden={{ agreed: "yes", providerId: provider.id }}>
      <PageTitle caption={provider.name} lead="Please write nothing about their health. There is no place for it here.">
        You, and the person you refer
      </PageTitle>
      <h2 className="govuk-heading-m">You</h2>
      <TextField field={fields.referrerName} label="Your name" labelSize="s" hint="The person reads it" width="two-thirds" autoComplete="name" />
      <Radios
        field={fields.referrer}
        label="How do you know them?"
        options={REFERRERS.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextField
        field={fields.referrerEmail}
        label="Your email address"
        labelSize="s"
        hint="The person reads it"
        type="email"
        width="two-thirds"
        autoComplete="email"
      />
      <h2 className="govuk-heading-m">The person you refer</h2>
      <PersonFields fields={fields} />
      <WhatWeKeep you="your name, how you know them and your email address" />
      <SubmitButton>Pass it on</SubmitButton>
    </FormShell>
  );
}

/** As a coach does it, to their own provider. */
export function CoachReferForm({ lastResult }: { lastResult: LastResult }) {
  const { form, fields } = useFirstshiftForm<typeof coachReferSchema>({ id: "refer", lastResult });
  return (
    <FormShell form={form}>
      <PageTitle lead="For somebody who may want to join your provider. We write to them, and they say yes or no themselves.">
        Refer somebody
      </PageTitle>
      <Radios field={fields.agreed} label={AGREED} labelSize="m" options={AGREED_OPTIONS} />
      <PersonFields fields={fields} />
      <InsetText>Write down nothing else about them before they have joined.</InsetText>
      <WhatWeKeep you="your name and the address you are reached at" />
      <SubmitButton>Pass it on</SubmitButton>
    </FormShell>
  );
}
