import type { SubmissionResult } from "@conform-to/react";
import type { ReferralView } from "#app/domain/referral/answer-referral.ts";
import { REFERRERS } from "#app/domain/referral/referrers.ts";
import { easyOf } from "#app/domain/vocabulary/terms.ts";
import type { referralAnswerSchema } from "#app/forms/refer.ts";
import { EasyRead, EasyReadList } from "#app/ui/easy-read.tsx";
import { FormShell, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";
import { ButtonGroup, ButtonLink, PageTitle } from "#app/ui/page.tsx";
import type { PictureName } from "#app/ui/picture.tsx";

export const REFERRAL_QUESTION = "Do you want help to find work?";

type Sentence = { picture: PictureName; words: string };

type QuestionProps = { referral: ReferralView; token: string; lastResult: SubmissionResult<string[]> | null | undefined };

/** Who referred them and what it means, and yes or no. */
export function ReferralQuestion({ referral, token, lastResult }: QuestionProps) {
  const { form } = useFirstshiftForm<typeof referralAnswerSchema>({ id: "referral", lastResult });
  const { firstName, referrerName, referrer, referrerEmail, providerName, readTogether } = referral;
  const together: Sentence[] = [{ picture: "hand", words: "Someone can read this with you. You say yes or no." }];
  return (
    <FormShell form={form} hidden={{ token }}>
      <PageTitle caption={`For ${firstName}`}>{REFERRAL_QUESTION}</PageTitle>
      <EasyReadList
        items={[
          { picture: "speech", words: `${referrerName} says you might want help.` },
          {
            picture: "person",
            words: (
              <>
                <p>{easyOf(REFERRERS, referrer)}</p>
                {referrerEmail !== "" && (
                  <p>
                    Their email address is <span className="fs-words">{referrerEmail}</span>.
                  </p>
                )}
              </>
            ),
          },
          {
            picture: "coach",
            words: (
              <>
                <p>You get a job coach at {providerName}.</p>
                <p>You can choose another group.</p>
              </>
            ),
          },
          { picture: "money", words: "It is free. You never pay." },
          { picture: "lock", words: "No employer can see you until you choose them." },
          ...(readTogether ? together : []),
          {
            picture: "yes",
            words: (
              <>
                <p>If you say yes, you can join.</p>
                <p>We write down the day, and how you came.</p>
              </>
            ),
          },
          {
            picture: "no",
            words: (
              <>
                <p>If you say no, we delete this.</p>
                <p>We tell nobody.</p>
                <p>You do not have to say why.</p>
              </>
            ),
          },
        ]}
      />
      <ButtonGroup>
        <SubmitButton name="answer" value="yes">
          Yes, I want this
        </SubmitButton>
        <SubmitButton name="answer" value="no" kind="secondary">
          No, thank you
        </SubmitButton>
      </ButtonGroup>
    </FormShell>
  );
}

export function SaidNo() {
  return (
    <>
      <PageTitle>You said no</PageTitle>
      <EasyReadList
        items={[
          { picture: "check", words: "We have deleted it." },
          { picture: "nobody", words: "We do not tell anyone." },
          { picture: "later", words: "You can still join later, by yourself." },
        ]}
      />
      <ButtonLink to="/" kind="secondary">
        What is Firstshift?
      </ButtonLink>
    </>
  );
}

/** Too old, answered, or not copied in full. */
export function LinkIsOver() {
  return (
    <>
      <PageTitle>This link does not work any more</PageTitle>
      <EasyRead picture="question">
        <p>You may have answered already.</p>
        <p>Or the link is too old.</p>
        <p>You can still join by yourself.</p>
      </EasyRead>
      <ButtonLink to="/join/job-seeker">Join to find work</ButtonLink>
    </>
  );
}
