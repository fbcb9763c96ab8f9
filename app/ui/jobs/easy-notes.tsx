import type { EasyNote, NoteTopic } from "#app/domain/jobs/job-words.ts";
import { Bullets } from "../brokering/bullets.tsx";
import { EasyReadList } from "../easy-read.tsx";
import { Picture, type PictureName } from "../picture.tsx";

const PICTURE_OF: Record<NoteTopic, PictureName> = {
  hope: "star",
  matters: "heart",
  task: "tools",
  hours: "clock",
  pay: "money",
  days: "calendar",
  way: "bus",
  place: "house",
  help: "hand",
  try: "idea",
};

/** What can be said about a job for somebody, one idea under another. */
export function EasyNotes({ notes }: { notes: readonly EasyNote[] }) {
  return (
    <EasyReadList
      items={notes.map(({ topic, words, items, next }) => ({
        picture: PICTURE_OF[topic],
        words: (
          <>
            <p>{words}</p>
            {items.length > 0 && <Bullets items={items} />}
            {next && <p>{next}</p>}
          </>
        ),
      }))}
    />
  );
}

/** The first reasons, small, on a card in a list. */
export function NotesInBrief({ notes }: { notes: readonly EasyNote[] }) {
  return (
    <ul className="fs-brief">
      {notes.map(({ topic, words, items }) => (
        <li key={words} className="fs-brief__item">
          <Picture name={PICTURE_OF[topic]} size="s" />
          <span>
            {words} {items.length > 0 && `${items.join(", ")}.`}
          </span>
        </li>
      ))}
    </ul>
  );
}
