import { redirect } from "react-router";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { readMessageAsCoach } from "#app/domain/message/read-thread.ts";
import { readMarkedForCoach } from "#app/domain/words/mark-words.ts";
import { keepMessage, relayMessage } from "#app/domain/message/relay-message.ts";
import { KEPT_REASONS } from "#app/domain/message/message-words.ts";
import { MESSAGE_LENGTH, relaySchema } from "#app/forms/message.ts";
import { BackLink, CoachLayout, Columns, InsetText, PageTitle } from "#app/ui/index.ts";
import { MarkedText, MarkReasons } from "#app/ui/profile/marked-words.tsx";
import { FormShell, Radios, Select, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-message";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, async ({ deps, actor, id }) => {
  const introductionId = id("introductionId");
  const { who, openingTitle, employerName, jobSeekerId } = await introductionForCoach(deps, actor, { introductionId });
  const message = await readMessageAsCoach(deps, actor, { introductionId, messageId: id("messageId") });
  if (message.status !== "written") throw redirect(`/coach/introductions/${introductionId}/messages`);
  const marked = await readMarkedForCoach(deps, actor, { jobSeekerId, text: message.text });
  const sides = { employer: employerName ?? "The employer", job_seeker: who, coach: "You" };
  return { id: introductionId, openingTitle, message, marked, author: sides[message.from], reader: sides[message.to] };
});

export const action = submission(COACHES, relaySchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  const about = { introductionId, messageId: id("messageId") };
  if (value.pass === "on") await relayMessage(deps, actor, { ...about, text: value.words ?? "" });
  else await keepMessage(deps, actor, { ...about, reason: value.reason ?? "" });
  return redirect(`/coach/introductions/${introductionId}/messages?done=${value.pass}`, 303);
});

export default function RelayMessage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, openingTitle, message, marked, author, reader } = loaderData;
  const { form, fields } = useFirstshiftForm<typeof relaySchema>({
    id: "relay",
    lastResult: actionData?.result,
    defaultValue: { words: message.text },
  });
  const forSeeker = message.to === "job_seeker";
  return (
    <CoachLayout>
      <title>{pageTitle("Pass a message on", { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/introductions/${id}/messages`}>Messages</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={`${author}, ${openingTitle}`} lead={`Written on ${formatDateTime(message.writtenAt)}. ${reader} has not seen it.`}>
            A message for {reader}
          </PageTitle>
          <InsetText>
            <MarkedText {...marked} />
          </InsetText>
          <MarkReasons hits={marked.hits} what="this message" />
          <Radios
            field={fields.pass}
            label="What do you do with it?"
            labelSize="m"
            options={[
              { value: "on", label: "Pass it on" },
              { value: "keep", label: "Keep it, and tell its author why" },
            ]}
          />
          <TextArea
            field={fields.words}
            label={`If you pass it on: the words ${reader} reads`}
            labelSize="m"
            hint={
              forSeeker
                ? "Short sentences, one idea each. Change whatever is not plain."
                : "Only what the person has released to this employer. Leave out names and contact details they have not told."
            }
            rows={5}
            maxLength={MESSAGE_LENGTH}
          />
          <Select
            field={fields.reason}
            label="If you keep it: why?"
            labelSize="m"
            hint={`${author} can read this.`}
            options={KEPT_REASONS.map(({ code, label }) => ({ value: code, label }))}
          />
          <SubmitButton>Continue</SubmitButton>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
