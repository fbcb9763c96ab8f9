import type { SubmissionResult } from "@conform-to/react";
import type { DetailPart, OwnDetails } from "#app/domain/vocational-profile/own-details.ts";
import type { birthDateSchema, fullNameSchema, knownAsSchema } from "#app/forms/join.ts";
import { EasyReadList } from "#app/ui/easy-read.tsx";
import { DateField, FormShell, SubmitButton, TextField, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import type { PictureName } from "#app/ui/picture.tsx";

type Line = { picture: PictureName; words: string };

/** As at joining, and what follows from another answer. */
export const DETAIL_WORDS: Record<DetailPart, { question: string; short: string; say(details: OwnDetails): string; lines: Line[] }> = {
  name: {
    question: "What is your full name?",
    short: "My full name",
    say: ({ name }) => name,
    lines: [
      { picture: "coach", words: "Your job coach sees it." },
      { picture: "no", words: "Employers do not see it, unless you told them." },
      { picture: "handshake", words: "An employer you told keeps the name you told. You can take it back, and tell the new one." },
    ],
  },
  called: {
    question: "What do people call you?",
    short: "What people call me",
    say: ({ called }) => called,
    lines: [
      { picture: "coach", words: "Your coach and your circle will call you this." },
      { picture: "handshake", words: "An employer you told keeps the name you told. You can take it back, and tell the new one." },
    ],
  },
  born: {
    question: "When were you born?",
    short: "When I was born",
    say: ({ born }) => formatDay(born),
    lines: [
      { picture: "clock", words: "Some rules about work depend on your age." },
      { picture: "coach", words: "We tell your coach that you changed it. They look at your plans again." },
      { picture: "no", words: "Employers do not see it." },
    ],
  },
};

type Props = { part: DetailPart; details: OwnDetails & { seen: OwnDetails }; lastResult: SubmissionResult<string[]> | undefined };

/** One question about who they are, with what stands in its box. */
export function OwnDetailForm({ part, details, lastResult }: Props) {
  const { question, say, short, lines } = DETAIL_WORDS[part];
  const [year, month, day] = details.born.split("-").map((piece) => String(Number(piece)));
  const { form, fields } = useFirstshiftForm<typeof fullNameSchema & typeof knownAsSchema & typeof birthDateSchema>({
    id: "details",
    lastResult,
    defaultValue: { fullName: details.name, knownAs: details.called, birthDate: { day, month, year } } as never,
  });
  return (
    <FormShell form={form} shown={{ seen: details.seen[part], now: [{ key: short, value: say(details) }] }}>
      {part === "name" && <TextField field={fields.fullName} label={question} heading autoComplete="name" width="two-thirds" />}
      {part === "called" && <TextField field={fields.knownAs} label={question} heading autoComplete="nickname" width="one-half" />}
      {part === "born" && <DateField field={fields.birthDate} label={question} heading hint="For example, 27 3 2001." autoComplete="bday" />}
      <EasyReadList items={lines} />
      <SubmitButton>Save</SubmitButton>
    </FormShell>
  );
}
