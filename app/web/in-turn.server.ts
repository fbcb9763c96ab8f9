import { redirect, type ActionFunctionArgs } from "react-router";
import type { z } from "zod";
import type { ActorKind } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import { Invalid, NotFound } from "#app/domain/errors.ts";
import type { Answers, DraftName } from "./drafts.server.ts";
import { page, submission, type PageArgs, type SubmissionArgs } from "./page.server.ts";

type FormSchema = z.ZodType<unknown, Record<string, unknown>>;
type Kind = Extract<ActorKind, "newcomer" | "jobSeeker">;

type Question<K extends Kind = Kind> = {
  /** In the address. */
  code: string;
  schema: z.ZodObject;
  /** Not asked, because of what was answered before. */
  isLeftOut?(answers: Answers): boolean;
  /** @throws Invalid where the form is right and the answer is not */
  judge?(value: never, deps: Deps): void;
  /**
   * What is answered by it for questions that are still open.
   * @throws Invalid as `judge`
   */
  brings?(value: never, args: Pick<PageArgs<K>, "deps" | "actor">): Promise<Answers>;
};

export type InTurn<K extends Kind, Whole extends FormSchema> = {
  kinds: readonly [K];
  form: DraftName;
  /** The address that the questions' own stand below, and that of the first. */
  at: string;
  first: string;
  questions: readonly Question<K>[];
  /** All answers together, as the last page sends them. */
  whole: Whole;
  finish(args: SubmissionArgs<K, z.output<Whole>>): Promise<Response>;
};

/** What an address needs to know of it, whoever answers. */
type Asked = Pick<InTurn<Kind, FormSchema>, "at" | "first"> & { questions: readonly Pick<Question, "code" | "schema">[] };

/** The last page, where the answers are read again and sent. */
const CHECK = "check";

export type Turn = {
  /** The code of the question, or `CHECK`. */
  question: string;
  answers: Answers;
  /** The page before; null on the first. */
  before: string | null;
  /** By question, where it is asked. */
  addresses: Record<string, string>;
  /** All that was typed, as the fields of one form. */
  fields: Record<string, string | readonly string[]>;
};

/** One question of a form that asks them in turn, or all answers to check. */
export async function turnOf<K extends Kind, W extends FormSchema>(
  inTurn: InTurn<K, W>,
  { params, context }: Pick<PageArgs, "params" | "context">,
): Promise<Turn> {
  const question = params.question ?? inTurn.questions[0]!.code;
  if (question !== CHECK && !inTurn.questions.some(({ code }) => code === question)) throw new NotFound();
  const kept = await context.drafts.read(inTurn.form);
  const toAsk = inTurn.questions.filter((one) => !one.isLeftOut?.(kept));
  const answers = Object.fromEntries(toAsk.flatMap(({ code }) => (kept[code] ? [[code, kept[code]]] : [])));
  const addresses = Object.fromEntries(inTurn.questions.map(({ code }) => [code, addressOf(inTurn, code)]));
  const open = toAsk.find(({ code }) => !answers[code]);
  if (question === CHECK && open) throw redirect(addresses[open.code]!);
  const codes = toAsk.map(({ code }) => code);
  const before = question === CHECK ? codes.at(-1) : codes[codes.indexOf(question) - 1];
  return {
    question,
    answers,
    before: before === undefined ? null : addresses[before]!,
    addresses,
    fields: fieldsOf(Object.assign({}, ...Object.values(answers))),
  };
}

/** Makes a loader for a form that asks in turn and needs nothing but the answers. */
export function turnPage<K extends Kind, W extends FormSchema>(inTurn: InTurn<K, W>) {
  return page(inTurn.kinds as readonly Kind[], (args) => turnOf(inTurn, args));
}

/**
 * Makes the action: keeps an answer and goes on to what is still to be asked, or sends
 * all of them. What is wrong is said on the page it was typed on.
 */
export function turnSubmission<K extends Kind, W extends FormSchema>(inTurn: InTurn<K, W>) {
  const sendAll = submission(inTurn.kinds as readonly K[], inTurn.whole, async (args) => {
    try {
      const answer = await inTurn.finish(args as SubmissionArgs<K, z.output<W>>);
      await args.context.drafts.forget();
      return answer;
    } catch (error) {
      // Whoever goes back and presses again has none any more; the page says what is wrong, and has them all.
      await args.context.drafts.keep(inTurn.form, byQuestion(inTurn, args.typed));
      // No field of this page: it says what is wrong, and each answer has a link to change it.
      if (error instanceof Invalid) return args.again({ "": error.message });
      throw error;
    }
  });
  const keep = ({ code, schema, judge, brings }: Question<K>) =>
    submission(inTurn.kinds as readonly Kind[], schema, async ({ deps, actor, context, value, typed }) => {
      judge?.(value as never, deps);
      const brought = await brings?.(value as never, { deps, actor } as never);
      const answers = { ...brought, ...(await context.drafts.read(inTurn.form)), [code]: pick(typed, schema) };
      await context.drafts.keep(inTurn.form, answers);
      const open = inTurn.questions.find((one) => !one.isLeftOut?.(answers) && !answers[one.code]);
      return redirect(addressOf(inTurn, open?.code ?? CHECK), 303);
    });
  const keepers = new Map(inTurn.questions.map((question) => [question.code, keep(question)]));
  const notAsked = page(inTurn.kinds as readonly Kind[], () => Promise.reject(new NotFound()));
  return (args: ActionFunctionArgs) => {
    const question = args.params.question ?? inTurn.questions[0]!.code;
    const answer = question === CHECK ? sendAll : (keepers.get(question) ?? notAsked);
    return answer(args);
  };
}

/**
 * The same for a form whose questions are those of one thing.
 * @param about the form as it is asked about the thing in the address
 */
export function turnSubmissionAbout<K extends Kind, W extends FormSchema>(
  kinds: readonly [K],
  about: (args: PageArgs<K>) => Promise<InTurn<K, W>>,
) {
  const read = page(kinds as readonly K[], about);
  return async (args: ActionFunctionArgs) => turnSubmission(await read(args))(args);
}

function byQuestion({ questions }: Pick<Asked, "questions">, typed: Record<string, unknown>): Answers {
  return Object.fromEntries(questions.map(({ code, schema }) => [code, pick(typed, schema)]));
}

/** What was typed of what was asked: whatever else was sent has no place in the draft. */
function pick(typed: Record<string, unknown>, { shape }: Question["schema"]): Record<string, unknown> {
  return Object.fromEntries(Object.keys(shape).filter((name) => typed[name] !== undefined).map((name) => [name, typed[name]]));
}

function addressOf({ at, first, questions }: Asked, code: string): string {
  return code === questions[0]!.code ? first : `${at}/${code}`;
}

/** `{ birthDate: { day: "1" } }` as `birthDate.day`, a list as one field several times. */
function fieldsOf(typed: Record<string, unknown>): Turn["fields"] {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(typed)) {
    if (typeof value === "string" || Array.isArray(value)) fields[name] = value;
    else if (typeof value === "object" && value !== null) {
      for (const [part, text] of Object.entries(value)) fields[`${name}.${part}`] = String(text ?? "");
    }
  }
  return fields;
}
