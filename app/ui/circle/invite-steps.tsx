import { RELATIONS } from "#app/domain/circle/relations.ts";
import { easyOf } from "#app/domain/vocabulary/terms.ts";
import type { circleEmailSchema, circleNameSchema, circleRelationSchema } from "#app/forms/circle.ts";
import { CheckAnswers, OneQuestion, Radios, TextField, type Steps } from "../form/index.ts";
import { EasyRead } from "../easy-read.tsx";
import { HELPER_PICTURES } from "../profile/helping.tsx";

export const INVITING: Record<string, string> = {
  name: "Who do you want in your circle?", relation: "How do you know them?", email: "What is their email address?",
};

/** Whom somebody asks into their circle, one question at a time. */
export function InviteSteps({ turn: { question, answers, addresses, fields }, lastResult }: Steps) {
  const typed = answers[question];
  const heading = INVITING[question];
  switch (question) {
    case "name":
      return (
        <OneQuestion<typeof circleNameSchema> id="name" typed={typed} lastResult={lastResult}>
          {({ name }) => (
            <TextField field={name} label={heading} heading hint="Write what you call them. For example: Mum, or Jo" width="two-thirds" autoComplete="off" />
          )}
        </OneQuestion>
      );
    case "relation":
      return (
        <OneQuestion<typeof circleRelationSchema> id="relation" typed={typed} lastResult={lastResult}>
          {({ relation }) => (
            <Radios
              field={relation}
              label={heading}
              heading
              options={RELATIONS.map(({ code, easy }) => ({ value: code, label: easy, picture: HELPER_PICTURES[code] }))}
            />
          )}
        </OneQuestion>
      );
    case "email":
      return (
        <OneQuestion<typeof circleEmailSchema> id="email" typed={typed} lastResult={lastResult}>
          {({ email }) => (
            <TextField field={email} label={heading} heading hint="Ask them which one to use." type="email" width="two-thirds" autoComplete="off" />
          )}
        </OneQuestion>
      );
    default:
      return (
        <CheckAnswers
          send="Ask them"
          lastResult={lastResult}
          hidden={fields}
          rows={[
            { key: "What you call them", value: fields.name, change: { to: addresses.name! } },
            { key: "How you know them", value: easyOf(RELATIONS, String(fields.relation)), change: { to: addresses.relation! } },
            { key: "Their email address", value: fields.email, change: { to: addresses.email! } },
          ]}
        >
          <EasyRead picture="letter">
            <p>We send them an email.</p>
            <p>The email does not say your name.</p>
            <p>They can say yes or no.</p>
          </EasyRead>
        </CheckAnswers>
      );
  }
}
