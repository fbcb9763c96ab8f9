import type { EasyJob } from "#app/domain/introduction/easy-job.ts";
import { EasyReadList } from "../easy-read.tsx";
import { formatDate, formatMoney } from "../format.ts";
import { Section } from "../page.tsx";
import { Bullets } from "./bullets.tsx";

/** What the job is, one idea at a time. */
export function JobEasy({ job }: { job: EasyJob }) {
  return (
    <Section title="What the job is">
      <EasyReadList
        items={[
          { picture: "shop", words: `You work for ${job.employerName}.` },
          {
            picture: "tools",
            words: (
              <>
                <p>You do this work:</p>
                <Bullets items={job.tasks.map(({ words, often }) => `${words}. ${often}.`)} />
              </>
            ),
          },
          {
            picture: "clock",
            words: (
              <>
                <p>It is {job.hoursPerWeek} hours each week.</p>
                <p>The days are {job.days.join(", ")}.</p>
                <p>
                  You start at {job.startTime}. You finish at {job.endTime}.
                </p>
              </>
            ),
          },
          { picture: "money", words: `You get ${formatMoney(job.payPencePerHour)} for each hour.` },
          {
            picture: "place",
            words: (
              <>
                <p>The work is in {job.place}.</p>
                {job.siteName && <p>The place is called {job.siteName}.</p>}
              </>
            ),
          },
          {
            picture: "calendar",
            words: (
              <>
                <p>It starts on {formatDate(job.startDate)}.</p>
                <p>
                  {job.contract}
                  {job.contractMonths === null ? "." : `, after ${job.contractMonths} months.`}
                </p>
              </>
            ),
          },
          ...(job.environment.length > 0
            ? [
                {
                  picture: "house" as const,
                  words: (
                    <>
                      <p>What it is like there:</p>
                      <Bullets items={job.environment} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
