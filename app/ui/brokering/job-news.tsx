import type { SeekerIntroductionView } from "#app/domain/introduction/read-for-job-seeker.ts";
import { BigChoice, EasyRead, EasyReadList, YES_NO_LATER } from "../easy-read.tsx";
import { formatFullDate } from "../format.ts";
import { addressField, Radios } from "../form/index.ts";
import { ButtonLink, Section } from "../page.tsx";
import { SummaryList } from "../lists.tsx";
import { nextForJobSeeker } from "./next-words.ts";
import { GivenToEmployer, ReadTag } from "./told.tsx";

type Props = { introduction: SeekerIntroductionView };
type AnswerProps = Props & { /** What is wrong with what they said a yes means. */ readBackProblem?: string };

/** In place of what would tell an employer something that is not verified now. */
export function NotChecked({ then }: { /** What waits for it. */ then: string }) {
  return (
    <EasyRead picture="later">
      <p>We have to check this employer again first.</p>
      <p>{then}</p>
    </EasyRead>
  );
}

export const TELL_WHEN_CHECKED = "You can tell them when that is done.";

/** What a yes does, said before the three answers. */
export function JobAnswer({ introduction, readBackProblem }: AnswerProps) {
  const employer = introduction.employerName ?? "The employer";
  const options = YES_NO_LATER.filter(
    ({ value }) => (value !== "later" || introduction.stage !== "put_off") && (value !== "yes" || introduction.employerChecked),
  );
  if (!introduction.employerChecked) {
    return (
      <Section title="Do you want this?" id="answer">
        <NotChecked then="You can say yes when that is done." />
        <BigChoice question="What do you want to say now?" options={options} />
      </Section>
    );
  }
  return (
    <Section title="Do you want this?" id="answer">
      <EasyReadList
        items={[
          {
            picture: "eye",
            words: introduction.seenAlready ? (
              <p>If you say yes, we tell {employer} that you are interested.</p>
            ) : (
              <>
                <p>If you say yes, {employer} can see how you fit their jobs.</p>
                <p>You can hide from them again at any time.</p>
              </>
            ),
          },
          { picture: "lock", words: "They do not see your name. You choose later what they are told." },
          { picture: "no", words: "If you say no, you do not need a reason. Nobody asks you about this job again." },
        ]}
      />
      <BigChoice question="Do you want this?" options={options}>
        {introduction.readBack && (
          <Radios
            field={addressField("answer", "readBack", "", readBackProblem)}
            label="Who can see you if you say yes?"
            hint="Answer this one for a yes. It is not a test. You can read the page again."
            labelSize="m"
            options={[
              { value: "every-employer", label: "All employers", picture: "people" },
              { value: "this-employer", label: `Only ${employer}`, picture: "eye" },
              { value: "nobody", label: "Nobody", picture: "nobody" },
            ]}
          />
        )}
      </BigChoice>
    </Section>
  );
}

/** What the coach says of them to the employer, before they say yes or no and while it goes on. */
export function CoachSays({ introduction: { reasons, stage } }: Props) {
  const told = reasons.filter((reason) => reason.told);
  const kept = reasons.filter((reason) => !reason.told);
  if (reasons.length === 0) return null;
  const asks = stage === "proposed" || stage === "put_off";
  return (
    <Section title={asks ? "What your coach tells the employer" : "What your coach told the employer"} id="reasons">
      {told.length > 0 && (
        <>
          {asks && <EasyRead picture="later">The employer reads this only if you say yes.</EasyRead>}
          <EasyReadList items={told.map(({ words }) => ({ picture: "coach" as const, words }))} />
        </>
      )}
      {kept.length > 0 && (
        <>
          <EasyRead picture="lock">
            <p>We keep this back now.</p>
            <p>Not many people say this.</p>
            <p>We tell it when more people say it, or when you do.</p>
          </EasyRead>
          <EasyReadList items={kept.map(({ words }) => ({ picture: "lock" as const, words }))} />
        </>
      )}
    </Section>
  );
}

/** How it stands, once they have answered. */
export function JobNews({ introduction }: Props) {
  const { stage, replyBy, ending, bookingId, lastBooking } = introduction;
  switch (stage) {
    case "refused":
      return <EasyRead picture="no">You said no to this job. That is fine.</EasyRead>;
    case "with_employer":
      return (
        <EasyRead picture="later">
          <p>You said yes. The employer can see how you fit.</p>
          {replyBy && <p>We asked them to answer by {formatFullDate(replyBy)}.</p>}
          <p>Your coach tells you what they say.</p>
        </EasyRead>
      );
    case "interested":
      return (
        <>
          <EasyRead picture="party">
            <p>Good news. The employer is interested.</p>
            <p>Now you choose what they are told about you.</p>
          </EasyRead>
          {introduction.suggested && <Suggested />}
          <TellLink introduction={introduction}>Choose what they are told</TellLink>
        </>
      );
    case "introduced":
      return (
        <>
          <AfterIntroduction introduction={introduction} />
          {introduction.suggested && (
            <>
              <Suggested forTrial={introduction.suggested.stage === "trial"} />
              <TellLink introduction={introduction}>Look at it</TellLink>
            </>
          )}
          {bookingId && (
            <ButtonLink to={`/me/bookings/${bookingId}`}>
              {lastBooking === "ended" || lastBooking === "job_offered" ? "See how it went" : "Go to my plan"}
            </ButtonLink>
          )}
          <Told introduction={introduction} />
          {introduction.tellable.length > 0 && !introduction.suggested && (
            <TellLink introduction={introduction} kind="secondary">
              Tell them more
            </TellLink>
          )}
        </>
      );
    case "declined":
      return (
        <EasyRead picture="speech">
          <p>The employer said no this time.</p>
          {ending?.split("\n").map((line, index) => <p key={index}>{line}</p>)}
          <p>Your coach looks for other jobs with you.</p>
        </EasyRead>
      );
    case "closed":
      return (
        <EasyRead picture="speech">
          <p>This has stopped.</p>
          {ending && <p>{ending}</p>}
        </EasyRead>
      );
    default:
      return null;
  }
}

function TellLink({ introduction, kind, children }: Props & { kind?: "secondary"; children: string }) {
  if (!introduction.employerChecked) return <NotChecked then={TELL_WHEN_CHECKED} />;
  return (
    <ButtonLink to={`/me/introductions/${introduction.id}/tell`} kind={kind}>
      {children}
    </ButtonLink>
  );
}

/** What became of the time at work that was planned, if any. */
function AfterIntroduction({ introduction: { lastBooking, next } }: Props) {
  switch (lastBooking) {
    case null:
      return (
        <EasyRead picture="handshake">
          <p>You and the employer are introduced.</p>
          <p>Your coach finds a time to try the work.</p>
        </EasyRead>
      );
    case "awaiting_signatures":
      return (
        <EasyRead picture="signature">
          <p>There is a plan for you to try the work.</p>
          <p>You can read it. Everyone signs it.</p>
        </EasyRead>
      );
    case "agreed":
      return (
        <EasyRead picture="check">
          <p>Everyone has signed the plan.</p>
          <p>Do you want to stop? You can do that in your plan.</p>
        </EasyRead>
      );
    case "job_offered":
      return (
        <EasyRead picture="party">
          <p>The job is yours.</p>
          <p>Your coach talks with you about how it starts.</p>
        </EasyRead>
      );
    case "ended":
      return (
        <EasyRead picture="idea">
          <p>You tried the work. That is finished.</p>
          <p>{nextForJobSeeker(next)}</p>
        </EasyRead>
      );
    case "cancelled":
      return (
        <EasyRead picture="later">
          <p>The plan to try the work was stopped.</p>
          <p>Your coach can find a new time with you.</p>
        </EasyRead>
      );
    case "did_not_take_place":
      return (
        <EasyRead picture="later">
          <p>The plan to try the work did not take place.</p>
          <p>Your coach can find a new time with you.</p>
        </EasyRead>
      );
  }
}

/** Before a day at work can be planned, somebody has to know who comes. */
function Suggested({ forTrial = false }: { forTrial?: boolean }) {
  return (
    <EasyRead picture="coach">
      <p>{forTrial ? "Your coach wants to plan a day for you to try the job." : "Your coach wrote down what you could tell."}</p>
      <p>{forTrial ? "The employer needs to know who is coming." : "It does not count yet."}</p>
      <p>You choose.</p>
    </EasyRead>
  );
}

function Told({ introduction }: Props) {
  const { told } = introduction;
  if (told.length === 0) return <p>You have told them nothing about you yet.</p>;
  return (
    <Section title="What you told them">
      <SummaryList
        rows={told.map((one) => ({
          key: one.label,
          value: (
            <>
              <GivenToEmployer introductionId={introduction.id} told={one} />
              <ReadTag item={one.item} readAt={one.readAt} stage={one.stage} />
            </>
          ),
        }))}
      />
      <ButtonLink to={`/me/introductions/${introduction.id}/told`} kind="secondary">
        {told.some(({ readAt }) => readAt === null) ? "Take something back" : "What they have read"}
      </ButtonLink>
    </Section>
  );
}
