import type { ReactNode } from "react";
import type { CoachMessage, ThreadMessage } from "#app/domain/message/read-thread.ts";
import { formatDateTime } from "../format.ts";
import { Tag } from "../tag.tsx";
import { Link } from "react-router";

/** Lines as they were typed. */
export function Typed({ text }: { text: string }) {
  return text.split("\n").map((line, index) => <p key={index}>{line}</p>);
}

type BubbleProps = { own?: boolean; who: string; at: string; tag?: ReactNode; children: ReactNode };

function Bubble({ own = false, who, at, tag, children }: BubbleProps) {
  return (
    <li className={own ? "fs-message fs-message--own" : "fs-message"}>
      <p className="fs-message__head">
        <strong>{who}</strong> <time dateTime={at}>{formatDateTime(at)}</time> {tag}
      </p>
      <div className="fs-message__text">{children}</div>
    </li>
  );
}

export type ThreadWords = {
  /** How the reader's own messages are headed, and what the coach did with them. */
  you: string;
  from: Record<ThreadMessage["from"], string>;
  status: Record<"written" | "relayed" | "not_relayed", string>;
  fresh: string;
};

/** Messages as one of the two sides reads them, the newest first. */
export function ThreadList({ messages, words }: { messages: readonly ThreadMessage[]; words: ThreadWords }) {
  return (
    <ol className="fs-messages">
      {messages.map((message) => (
        <Bubble
          key={`${message.id} ${message.own}`}
          own={message.own}
          who={message.own ? words.you : words.from[message.from]}
          at={message.at}
          tag={message.unread && <Tag tone="attention">{words.fresh}</Tag>}
        >
          <Typed text={message.text} />
          {message.status && (
            <p className="fs-message__status">
              {words.status[message.status]}
              {message.keptReason && ` ${message.keptReason}`}
            </p>
          )}
        </Bubble>
      ))}
    </ol>
  );
}

const STATUS: Record<CoachMessage["status"], { words: string; tone: "attention" | "good" | "neutral" }> = {
  written: { words: "For you to answer", tone: "attention" },
  relayed: { words: "Passed on", tone: "good" },
  not_relayed: { words: "Kept by you", tone: "neutral" },
};

/** Both sides of the thread, with what was passed on of each message. */
export function CoachThreadList({ messages, who, employer, at }: {
  messages: readonly CoachMessage[];
  who: string;
  employer: string;
  /** The address of the thread. */
  at: string;
}) {
  const name = (side: CoachMessage["from"]) => ({ employer, job_seeker: who, coach: "Job coach" })[side];
  return (
    <ol className="fs-messages">
      {messages.map((message) => (
        <Bubble
          key={message.id}
          own={message.from === "coach"}
          who={`${name(message.from)}, for ${name(message.to)}`}
          at={message.writtenAt}
          tag={message.from !== "coach" && <Tag tone={STATUS[message.status].tone}>{STATUS[message.status].words}</Tag>}
        >
          <Typed text={message.text} />
          {message.status === "written" && (
            <p>
              <Link to={`${at}/${message.id}`}>
                Pass it on, or keep it<span className="govuk-visually-hidden">: message of {formatDateTime(message.writtenAt)}</span>
              </Link>
            </p>
          )}
          {message.relayed?.changed && (
            <div className="fs-message__relay">
              <p>
                <strong>Passed on as</strong>
              </p>
              <Typed text={message.relayed.text} />
            </div>
          )}
          <p className="fs-message__status">{afterwards(message, name(message.to))}</p>
        </Bubble>
      ))}
    </ol>
  );
}

function afterwards({ relayed, keptReason }: CoachMessage, reader: string): string | null {
  if (keptReason) return `Not passed on. ${keptReason}.`;
  if (!relayed) return null;
  const read = relayed.readAt ? `Read on ${formatDateTime(relayed.readAt)}.` : "Not marked as read yet.";
  return `Reached ${reader} on ${formatDateTime(relayed.at)}. ${read}`;
}
