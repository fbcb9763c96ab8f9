import type { ReactNode } from "react";

/** What a status asks of the reader; the words say the status itself. */
export type TagTone = "neutral" | "info" | "waiting" | "attention" | "good" | "active";

export function Tag({ children, tone = "neutral" }: { children: ReactNode; tone?: TagTone }) {
  return <strong className={`fs-tag fs-tag--${tone}`}>{children}</strong>;
}
