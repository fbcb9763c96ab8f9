import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import type { GoingOn, HidingView } from "#app/domain/visibility/withdraw-visibility.ts";
import { capitalised } from "#app/domain/vocabulary/capitals.ts";
import { ButtonGroup, ButtonLink, PageTitle } from "#app/ui/page.tsx";
import { EasyReadList } from "#app/ui/easy-read.tsx";
import { FormShell, Radios, SubmitButton, useFirstshiftForm, type FormField } from "#app/ui/form/index.ts";
import type { PictureName } from "#app/ui/picture.tsx";

type HidingFormProps = {
  question: string;
  hiding: HidingView;
  lastResult?: SubmissionResult<string[]> | null;
  /** Where a no goes back to. */
  back?: string;
  /** Whose no is passed on, where it is not their own page. */
  of?: string;
};

/** Says what hiding does, and asks about a signed plan, which hiding alone never stops. */
export function HidingForm({ question, hiding, lastResult, back = "/me/visibility", of }: HidingFormProps) {
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, { booking?: string }>>({ id: "hide", lastResult });
  return (
    <FormShell form={form}>
      <PageTitle lead={of && `Only with ${of}, and only if ${of} says so. We write down that you helped, and tell ${of}.`}>
        {question}
      </PageTitle>
      <EasyReadList items={consequences(hiding, of)} />
      <PlanQuestion field={fields.booking} signedBookings={hiding.signedBookings} of={of} />
      <ButtonGroup>
        <SubmitButton>{of ? `Yes, hide ${of}` : "Yes, hide me"}</SubmitButton>
        <ButtonLink to={back} kind="quiet">
          No, go back
        </ButtonLink>
      </ButtonGroup>
    </FormShell>
  );
}

type PlanQuestionProps = Pick<GoingOn, "signedBookings"> & { field: FormField; of?: string };

/** What becomes of a plan that all have signed is asked, never guessed (V2). */
function PlanQuestion({ field, signedBookings, of }: PlanQuestionProps) {
  if (signedBookings.length === 0) return null;
  const several = signedBookings.length > 1;
  const plan = several ? "the plans" : "the plan";
  return (
    <Radios
      field={field}
      label={`${of ?? "You"} signed ${several ? `${signedBookings.length} plans` : "a plan"}${withWhom(signedBookings)}. ${of ? `What does ${of} want` : "What do you want"}?`}
      labelSize="m"
      options={[
        { value: "keep", label: of ? `Hide ${of}, and keep ${plan}` : `Hide me, and keep ${plan}` },
        { value: "stop", label: of ? `Hide ${of}, and ${of} wants to stop ${plan}` : `Hide me, and I want to stop ${plan}` },
      ]}
    />
  );
}

type StopRuleProps = { question: string; ending: GoingOn; lastResult?: SubmissionResult<string[]> | null };

/** The same for a rule, which hides from the employers that it alone lets in. */
export function StopRuleForm({ question, ending, lastResult }: StopRuleProps) {
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, { booking?: string }>>({ id: "end", lastResult });
  const { employers } = ending;
  return (
    <FormShell form={form}>
      <PageTitle>{question}</PageTitle>
      <EasyReadList
        items={[
          {
            picture: "no",
            words: employers.length === 0 ? "The rule lets no employer in any more." : `The rule does not let these in any more: ${employers.map(({ name }) => name).join(", ")}.`,
          },
          ...(employers.length === 0 ? [] : whatEnds(ending, { everyone: false, of: undefined })),
          { picture: "eye", words: "Employers that you chose by name still see you." },
        ]}
      />
      <PlanQuestion field={fields.booking} signedBookings={ending.signedBookings} />
      <ButtonGroup>
        <SubmitButton>Yes, stop the rule</SubmitButton>
        <ButtonLink to="/me/visibility" kind="quiet">
          No, go back
        </ButtonLink>
      </ButtonGroup>
    </FormShell>
  );
}

/** " with Harbour Foods and Aldermoor": nothing where none of them is named now. */
function withWhom(signedBookings: GoingOn["signedBookings"]): string {
  const names = [...new Set(signedBookings.flatMap(({ employerName }) => employerName ?? []))];
  return names.length === 0 ? "" : ` with ${names.join(" and ")}`;
}

type Sentence = { picture: PictureName; words: string };

/** What a signed plan needs goes on with it, and ends with it. `of` names the person to whoever helps. */
const withThePlan = (of: string | undefined): Sentence[] => [
  { picture: "signature", words: "If the plan is kept, they still see the plan." },
  { picture: "person", words: of ? `They still see ${of}’s name and what helps in the plan.` : "They still see your name and what helps you in the plan." },
  { picture: "letter", words: "Messages through the coach go on." },
];

function consequences(hiding: HidingView, of: string | undefined): Sentence[] {
  const { everyone, standing } = hiding;
  const rules = of ? `${of}’s rules` : "Your rules";
  return [
    ...whatEnds(hiding, { everyone, of }),
    ...(standing > 0
      ? [{ picture: "note" as const, words: everyone ? `${rules} stop too.` : `${rules} never let this employer in again.` }]
      : []),
    {
      picture: "yes",
      words: of ? `${of} does not have to say why. Only ${of} can choose again later.` : "You do not have to say why. You can choose again later.",
    },
  ];
}

/** What ends with these employers, and what goes on. */
function whatEnds(
  { employers, unsignedBookings, signedBookings, sees, told, job }: GoingOn,
  { everyone, of }: { everyone: boolean; of: string | undefined },
): Sentence[] {
  const one = !everyone && employers.length === 1;
  const plan = signedBookings.length > 0;
  const apart = plan ? "plan" : job ? "job" : null;
  const cannot = everyone ? "no employer can" : one ? "this employer cannot" : "these employers cannot";
  return [
    {
      picture: "lock",
      words: sees
        ? `${apart ? `Apart from the ${apart}, ${cannot}` : capitalised(cannot)} see ${of ?? "you"} any more. It works at once.`
        : `${one ? "This employer will" : "These employers will"} not see ${of ?? "you"}.`,
    },
    ...(sees ? [{ picture: "speech" as const, words: `Talks about jobs with ${one ? "this employer" : "these employers"} stop.` }] : []),
    ...(told.unread ? [{ picture: "repeat" as const, words: "We take back what they have not read." }] : []),
    ...(told.read ? [{ picture: "eye" as const, words: "What they have read, we cannot make them forget." }] : []),
    ...(plan ? withThePlan(of) : []),
    ...(plan && told.read ? [{ picture: "eye" as const, words: "While the plan goes on, they can look again at what they have read." }] : []),
    ...(plan ? [{ picture: "lock" as const, words: "When the plan is over, this stops too." }] : []),
    ...(job ? [{ picture: "handshake" as const, words: `${of ? `${of} has` : "You have"} a job with them. They still see what ${of ?? "you"} told them.` }] : []),
    ...(unsignedBookings > 0
      ? [{ picture: "signature" as const, words: "A plan that is not signed by everyone stops too." }]
      : []),
  ];
}
