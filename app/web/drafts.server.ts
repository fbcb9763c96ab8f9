import { createCookie } from "react-router";
import { cookieFlags, cookieNames } from "./identity/cookies.server.ts";
import type { Seal } from "./identity/seal.server.ts";

/** What a form asks about one question at a time. */
export type DraftName = "join" | "circle-invite" | "telling" | `outcome ${string}` | `reflection ${string}`;

/** By question, what was typed, as its form sent it. */
export type Answers = Record<string, Record<string, unknown>>;

/**
 * What somebody has answered of a form that asks one question at a time, until they have
 * sent it. It waits in their own browser, sealed for their account, so that it is in no
 * address, and nothing is kept of a form that nobody sent. One form at a time.
 */
export type Drafts = {
  /** Nothing, where there is none of theirs for this form. */
  read(form: DraftName): Promise<Answers>;
  keep(form: DraftName, answers: Answers): Promise<void>;
  forget(): Promise<void>;
};

type Parts = { seal: Seal; https: boolean };
type Scope = { headers: Headers; outgoing: Headers };

/** Gone when the browser is closed; there is no time by which somebody must have answered. */
function answersCookie(https: boolean) {
  return createCookie(cookieNames(https).answers, cookieFlags(https));
}

/** @param accountId who is signed in; nobody has drafts who is not */
export function draftsOf({ seal, https }: Parts, { headers, outgoing }: Scope, accountId: string | null): Drafts {
  const cookie = answersCookie(https);
  /** What this request has kept: its page shows it. */
  let kept: { form: DraftName; answers: Answers } | null = null;
  const boundTo = (form: DraftName) => `${accountId}:${form}`;
  return {
    async read(form) {
      if (kept?.form === form) return kept.answers;
      const sealed: unknown = accountId === null ? null : await cookie.parse(headers.get("Cookie"));
      if (typeof sealed !== "string") return {};
      const opened = seal.open("answers", Buffer.from(sealed, "base64url"), boundTo(form));
      return opened === null ? {} : (JSON.parse(opened) as Answers);
    },
    async keep(form, answers) {
      if (accountId === null) return;
      kept = { form, answers };
      const sealed = seal.seal("answers", JSON.stringify(answers), boundTo(form)).toString("base64url");
      outgoing.append("Set-Cookie", await cookie.serialize(sealed));
    },
    async forget() {
      outgoing.append("Set-Cookie", await cookie.serialize("", { maxAge: 0 }));
    },
  };
}
