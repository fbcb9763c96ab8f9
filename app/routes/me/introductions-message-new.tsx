import { redirect } from "react-router";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { READY_SENTENCES } from "#app/domain/message/message-words.ts";
import { readThread } from "#app/domain/message/read-thread.ts";
import { writeMessage } from "#app/domain/message/write-message.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { MESSAGE_LENGTH, seekerMessageSchema } from "#app/forms/message.ts";
import { SENTENCE_PICTURES } from "#app/ui/brokering/sentences.ts";
import { BackLink, ButtonGroup, ButtonLink, PageTitle, Picture, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, TextArea, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-message-new";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const introductionId = id("introductionId");
  const { title } = await introductionForJobSeeker(deps, actor, { introductionId });
  const { mayWrite } = await readThread(deps, actor, { introductionId, page: 1 });
  if (!mayWrite) throw redirect(`/me/introductions/${introductionId}/messages`);
  return { id: introductionId, messageId: deps.random.uuid(), title };
});

export const action = submission(["jobSeeker"], seekerMessageSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  const sentence = value.sentence && labelOf(READY_SENTENCES, value.sentence);
  const text = [sentence, value.words].filter(Boolean).join("\n");
  await writeMessage(deps, actor, { introductionId, messageId: value.messageId, text });
  return redirect(`/me/introductions/${introductionId}/messages?done=sent`, 303);
});

export default function WriteMessage({ loaderData: { id, messageId, title }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof seekerMessageSchema>({ id: "write", lastResult: actionData?.result });
  const at = `/me/introductions/${id}/messages`;
  return (
    <SeekerLayout>
      <title>{pageTitle("What do you want to say?", { error: actionData !== undefined })}</title>
      <BackLink to={at}>Messages</BackLink>
      <FormShell form={form} hidden={{ messageId }}>
        <PageTitle caption={title} lead="Your job coach reads it first.">
          What do you want to say?
        </PageTitle>
        <Radios
          field={fields.sentence}
          label="You can choose a sentence"
          labelSize="m"
          options={READY_SENTENCES.map(({ code, label }) => ({
            value: code,
            label: (
              <span className="fs-pictured">
                <Picture name={SENTENCE_PICTURES[code]} size="s" /> {label}
              </span>
            ),
          }))}
        />
        <TextArea
          field={fields.words}
          label="You can write it yourself"
          labelSize="m"
          rows={4}
          maxLength={MESSAGE_LENGTH}
        />
        <ButtonGroup>
          <SubmitButton>Send to my job coach</SubmitButton>
          <ButtonLink to={at} kind="quiet">
            Go back
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
