import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { ConsentView, ToldAboutMeView, ToldNoteView, ToldView } from "#app/domain/told/read-told.ts";
import { TOLD_LENGTH, TOLD_TOPICS, type ToldTopic } from "#app/domain/told/told-topics.ts";
import { easyOf, labelOf } from "#app/domain/vocabulary/terms.ts";
import type { toldNoteSchema } from "#app/forms/told.ts";
import { Card, CardList } from "../card.tsx";
import { FormShell, Radios, SubmitButton, TextArea, useFirstshiftForm } from "../form/index.ts";
import { formatDay } from "../format.ts";
import { ButtonLink } from "../page.tsx";
import type { PictureName } from "../picture.tsx";
import { TypedWords } from "../profile/profile-views.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";

export const TOLD_PICTURES: Record<ToldTopic, PictureName> = {
  "can-do": "muscle", likes: "heart", helps: "hand", "work-before": "tools", travel: "bus",
};

const STATE: Record<ConsentView["state"], string> = {
  stands: "You said yes", withdrawn: "You stopped it", ended: "It has ended",
};

/** Whom I let tell us what, and until when. */
export function MyConsents({ consents }: { consents: readonly ConsentView[] }) {
  return (
    <CardList>
      {consents.map(({ id, who, topics, fromOn, untilOn, state }) => (
        <Card
          key={id}
          title={who}
          headingLevel={3}
          status={<Tag tone={state === "stands" ? "active" : "neutral"}>{STATE[state]}</Tag>}
          actions={
            state === "stands" && (
              <ButtonLink to={`/me/circle/telling/${id}/stop`} kind="secondary">
                Stop it<span className="govuk-visually-hidden">: {who}</span>
              </ButtonLink>
            )
          }
        >
          <p>
            From {formatDay(fromOn)} until {formatDay(untilOn)}.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {topics.map((topic) => (
              <li key={topic}>{easyOf(TOLD_TOPICS, topic)}</li>
            ))}
          </ul>
        </Card>
      ))}
    </CardList>
  );
}

/** What others told us about me. Each can go. */
export function MyToldNotes({ notes }: { notes: readonly ToldAboutMeView[] }) {
  return (
    <CardList>
      {notes.map((note) => (
        <Card
          key={note.id}
          title={easyOf(TOLD_TOPICS, note.topic)}
          subtitle={toldBy(note)}
          headingLevel={3}
          status={!note.isRead && <Tag tone="waiting">Your coach reads it first</Tag>}
          actions={
            <ButtonLink to={`/me/circle/telling/notes/${note.id}`} kind="secondary">
              Take this out<span className="govuk-visually-hidden">: {toldBy(note)}</span>
            </ButtonLink>
          }
        >
          {note.words === null ? <p>You can read it when your coach has read it.</p> : <TypedWords text={note.words} />}
        </Card>
      ))}
    </CardList>
  );
}

export function toldBy({ who, writtenAt, coachName }: ToldAboutMeView): string {
  const told = `${who} told us on ${formatDay(writtenAt)}.`;
  return coachName === null ? told : `${told} ${coachName} wrote it down.`;
}

/** For whoever helps: what stands in the record, and who said what. */
export function ToldNotes({ notes, unread }: { notes: readonly ToldNoteView[]; unread: (note: ToldNoteView) => ReactNode }) {
  return (
    <CardList>
      {notes.map((note) => (
        <Card key={note.id} title={labelOf(TOLD_TOPICS, note.topic)} subtitle={toldBy(note)} headingLevel={3}>
          <TypedWords text={note.words} />
          {!note.isRead && unread(note)}
        </Card>
      ))}
    </CardList>
  );
}

export function ConsentTable({ consents, knownAs }: Pick<ToldView, "consents" | "knownAs">) {
  const WORDS: Record<ConsentView["state"], string> = { stands: "Stands", withdrawn: "Withdrawn", ended: "Ended" };
  return (
    <Table
      caption={`Who may tell us what, as ${knownAs} said`}
      rows={consents}
      rowKey={({ id }) => id}
      columns={[
        { header: "Who", cell: ({ who }) => who },
        { header: "About", cell: ({ topics }) => topics.map((topic) => labelOf(TOLD_TOPICS, topic)).join(", ") },
        { header: "From", cell: ({ fromOn }) => formatDay(fromOn) },
        { header: "Until", cell: ({ untilOn }) => formatDay(untilOn) },
        { header: "How it stands", cell: ({ state }) => <Tag tone={state === "stands" ? "active" : "neutral"}>{WORDS[state]}</Tag> },
      ]}
    />
  );
}

type ToldNoteFormProps = {
  told: ToldView;
  toldNoteId: string;
  lastResult: SubmissionResult<string[]> | null | undefined;
  /** A coach writes down what others told; a member of the circle tells it themselves. */
  by: "coach" | "supporter";
};

/** One note. Offers only what the person said yes to, and the database takes nothing else. */
export function ToldNoteForm({ told, toldNoteId, lastResult, by }: ToldNoteFormProps) {
  const standing = told.consents.filter(({ state }) => state === "stands");
  const only = standing.length === 1 ? standing[0]!.id : undefined;
  const { form, fields } = useFirstshiftForm<typeof toldNoteSchema>({
    id: "told",
    lastResult,
    defaultValue: { consentId: only },
  });
  const topics = TOLD_TOPICS.filter(({ code }) => standing.some((consent) => consent.topics.includes(code)));
  return (
    <FormShell form={form} hidden={{ toldNoteId }}>
      <Radios
        field={fields.consentId}
        label={by === "coach" ? "Who told you?" : `${told.knownAs} said yes to this`}
        labelSize="m"
        options={standing.map(({ id, who, topics: about, untilOn }) => ({
          value: id,
          label: by === "coach" ? who : `Until ${formatDay(untilOn)}`,
          hint: `May tell: ${about.map((topic) => labelOf(TOLD_TOPICS, topic).toLowerCase()).join(", ")}`,
        }))}
      />
      <Radios
        field={fields.topic}
        label="What is it about?"
        labelSize="m"
        options={topics.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextArea
        field={fields.words}
        label={by === "coach" ? "What they told you" : "What you want us to know"}
        labelSize="m"
        hint={`${told.knownAs} reads it${by === "coach" ? "" : " after their coach,"} and can take it out. Write nothing about health or a diagnosis.`}
        rows={6}
        maxLength={TOLD_LENGTH}
      />
      <SubmitButton>Add it to the record</SubmitButton>
    </FormShell>
  );
}
