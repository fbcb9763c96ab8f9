import type { ProviderNearby } from "#app/domain/membership/find-providers.ts";
import type { Paged } from "#app/domain/paging.ts";
import { typedDate } from "#app/forms/date.ts";
import type { birthDateSchema, fullNameSchema, knownAsSchema } from "#app/forms/join.ts";
import { CheckAnswers, DateField, OneQuestion, TextField, type Steps } from "#app/ui/form/index.ts";
import { EasyRead } from "#app/ui/easy-read.tsx";
import { formatDate } from "#app/ui/format.ts";
import { ChooseProvider, WhereYouLive } from "./where-and-who.tsx";

export const JOINING_TITLES: Record<string, string> = {
  town: "Where do you live?", provider: "Who can help you?",
  name: "What is your full name?", called: "What do people call you?", born: "When were you born?",
};

type JoiningStepsProps = Steps & {
  /** As the gazetteer calls it, where the page needs it. */
  town: string | null;
  /** Who was chosen, to check. */
  provider: ProviderNearby | null;
  /** To choose from. */
  providers: Paged<ProviderNearby> | null;
  /** Who they were referred to. */
  helper: string | null;
};

/** Where somebody lives, who helps them and who they are, one question at a time, and all of it to check before they join. */
export function JoiningSteps({ turn, town, provider, providers, helper, lastResult }: JoiningStepsProps) {
  const { question, answers, addresses, fields } = turn;
  const born = typedDate(fields, "birthDate");
  const typed = answers[question];
  const heading = JOINING_TITLES[question];
  switch (question) {
    case "town":
      return <WhereYouLive typed={typed} helper={helper} lastResult={lastResult} />;
    case "provider":
      return providers && town && <ChooseProvider town={town} providers={providers} lastResult={lastResult} />;
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
          hidden={fields}
          rows={[
            { key: "Your town", value: town, change: { to: addresses.town! } },
            {
              key: "Who helps you",
              value: provider?.name,
              change: { to: addresses.provider! },
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
