import type { SeekerIntroductionView } from "#app/domain/introduction/read-for-job-seeker.ts";
import { BigChoice, EasyRead, EasyReadList, YES_NO_LATER } from "../easy-read.tsx";
import { formatDate } from "../format.ts";
import { ButtonLink, Section } from "../page.tsx";
import { SummaryList } from "../lists.tsx";
import { Bullets } from "./bullets.tsx";

type Props = { introduction: SeekerIntroductionView };

/** What a yes does, said before the three answers. */
export function JobAnswer({ introduction }: Props) {
  const employer = introduction.employerName ?? "The employer";
  const options =
    introduction.stage === "put_off" ? YES_NO_LATER.filter(({ value }) => value !== "later") : YES_NO_LATER;
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
      <BigChoice question="Do you want this?" options={options} />
    </Section>
  );
}

/** How it stands, once they have answered. */
export function JobNews({ introduction }: Props) {
  const { stage, replyBy, ending, bookingId } = introduction;
  const tell = `/me/introductions/${introduction.id}/tell`;
  switch (stage) {
    case "refused":
      return <EasyRead picture="no">You said no to this job. That is fine.</EasyRead>;
    case "with_employer":
      return (
        <EasyRead picture="later">
          <p>You said yes. The employer can see how you fit.</p>
          {replyBy && <p>We asked them to answer by {formatDate(replyBy)}.</p>}
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
          <ButtonLink to={tell}>Choose what they are told</ButtonLink>
        </>
      );
    case "introduced":
      return (
        <>
          <EasyRead picture="handshake">The employer knows who you are now.</EasyRead>
          {bookingId && <ButtonLink to={`/me/bookings/${bookingId}`}>Go to my plan</ButtonLink>}
          <Told introduction={introduction} />
          {introduction.tellable.length > 0 && (
            <ButtonLink to={tell} kind="secondary">
              Tell them more
            </ButtonLink>
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

function Told({ introduction: { told } }: Props) {
  if (told.length === 0) return <p>You have told them nothing about you yet.</p>;
  return (
    <Section title="What they were told">
      <SummaryList
        rows={told.map(({ label, value }) => ({
          key: label,
          value: value.includes("\n") ? <Bullets items={value.split("\n")} /> : value,
        }))}
      />
    </Section>
  );
}
