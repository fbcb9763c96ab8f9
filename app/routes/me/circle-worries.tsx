import { readWorriesAboutMe } from "#app/domain/worry/read-worries.ts";
import { WorryList } from "#app/ui/circle/worries.tsx";
import { KNOWN_AS_WHAT } from "#app/ui/circle/words.ts";
import { BackLink, EasyRead, EasyReadList, PageTitle, Pagination, Section, SeekerLayout, Tag } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDay, formatWeekday } from "#app/ui/format.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-worries";

export const loader = page(["jobSeeker"], ({ deps, actor, url }) =>
  readWorriesAboutMe(deps, actor, { page: pageNumber(url) }),
);

const TITLE = "What my circle is worried about";

export default function WorriesOfMyCircle({ loaderData: { coachName, worries, page: number, hasNext } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(TITLE)}</title>
      <BackLink to="/me/circle">My circle</BackLink>
      <PageTitle>{TITLE}</PageTitle>
      <EasyReadList
        items={[
          { picture: "speech", words: "People in your circle can write to your coach." },
          { picture: "coach", words: `${coachName} reads it first, and answers.` },
          { picture: "eye", words: "Then you can read both here." },
        ]}
      />
      {worries.length === 0 ? (
        <EasyRead picture="check">Nobody has written to your coach.</EasyRead>
      ) : (
        <Section title="What they wrote">
          <WorryList
            easy
            worries={worries}
            status={({ status }) =>
              status === "answered" ? <Tag tone="good">Your coach answered</Tag> : <Tag tone="waiting">No answer yet</Tag>
            }
            subtitle={({ memberName, relation, raisedAt }) =>
              `${memberName} wrote this on ${formatDay(raisedAt)}. ${KNOWN_AS_WHAT[relation]}.`
            }
            answeredBy="Your coach answered"
            unread={({ answerBy, overdue }) => (
              <>
                <p>{overdue ? "Your coach has not answered yet." : `Your coach answers by ${formatWeekday(answerBy)}.`}</p>
                <p>You can read it then.</p>
              </>
            )}
          />
        </Section>
      )}
      <Pagination page={number} hasNext={hasNext} href={(page) => `?page=${page}`} label={TITLE} />
    </SeekerLayout>
  );
}
