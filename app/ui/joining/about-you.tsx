import type { SubmissionResult } from "@conform-to/react";
import type { ProviderNearby } from "#app/domain/membership/find-providers.ts";
import { typedDate } from "#app/forms/date.ts";
import type { birthDateSchema, fullNameSchema, knownAsSchema } from "#app/forms/join.ts";
import { CheckAnswers, DateField, OneQuestion, TextField } from "#app/ui/form/index.ts";
import { EasyRead } from "#app/ui/easy-read.tsx";
import { formatDate } from "#app/ui/format.ts";

export const ABOUT_YOU: Record<string, string> = {
  name: "What is your full name?", called: "What do people call you?", born: "When were you born?",
};

type AboutYouProps = {
  turn: {
    question: string;
    answers: Record<string, Record<string, unknown>>;
    addresses: Record<string, string>;
    fields: Record<string, string | readonly string[]>;
  };
  town: string;
  provider: ProviderNearby;
  lastResult: SubmissionResult<string[]> | null | undefined;
};

/** Who somebody is, one question at a time, and all of it to check before they join. */
export function AboutYou({ turn: { question, answers, addresses, fields }, town, provider, lastResult }: AboutYouProps) {
  const born = typedDate(fields, "birthDate");
  const typed = answers[question];
  const heading = ABOUT_YOU[question];
  switch (question) {
    case "name":
      return (
        <OneQuestion<typeof fullNameSchema> id="name" typed={typed} lastResult={lastResult}>
          {({ fullName }) => (
            <TextField field={fullName} label={heading} heading hint="Your job coach sees it. Employers do not." autoComplete="name" width="two-thirds" />
          )}
        </OneQuestion>
      );
    case "called":
      return (
        <OneQuestion<typeof knownAsSchema> id="called" typed={typed} lastResult={lastResult}>
          {({ knownAs }) => (
            <TextField field={knownAs} label={heading} heading hint="Your coach will call you this." autoComplete="nickname" width="one-half" />
          )}
        </OneQuestion>
      );
    case "born":
      return (
        <OneQuestion<typeof birthDateSchema> id="born" typed={typed} lastResult={lastResult}>
          {({ birthDate }) => (
            <DateField
              field={birthDate}
              label={heading}
              heading
              hint="For example, 27 3 2001. Some rules about work depend on your age."
              autoComplete="bday"
            />
          )}
        </OneQuestion>
      );
    default:
      return (
        <CheckAnswers
          send="Join"
          lastResult={lastResult}
          hidden={{ town, providerId: provider.id, ...fields }}
          rows={[
            { key: "Your town", value: town, change: { to: "/join/job-seeker" } },
            {
              key: "Who helps you",
              value: provider.name,
              change: { to: `/join/job-seeker?${new URLSearchParams({ town, choose: "other" })}` },
            },
            { key: "Your full name", value: fields.fullName, change: { to: addresses.name! } },
            { key: "What people call you", value: fields.knownAs, change: { to: addresses.called! } },
            { key: "When you were born", value: born === null ? "" : formatDate(born), change: { to: addresses.born! } },
          ]}
        >
          <EasyRead picture="lock">
            <p>Your job coach sees this.</p>
            <p>Employers do not.</p>
          </EasyRead>
        </CheckAnswers>
      );
  }
}
