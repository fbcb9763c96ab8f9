import type { EasyJob, EasyNeed } from "#app/domain/introduction/easy-job.ts";
import { EasyReadList } from "../easy-read.tsx";
import { formatDate, formatMoney } from "../format.ts";
import { Section } from "../page.tsx";
import { Bullets } from "./bullets.tsx";

/** What the job is, one idea at a time. */
function JobEasy({ job }: { job: EasyJob }) {
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
                {job.startPassed ? (
                  <>
                    <p>It was to start on {formatDate(job.startDate)}.</p>
                    <p>Ask your job coach about the first day.</p>
                  </>
                ) : (
                  <p>It starts on {formatDate(job.startDate)}.</p>
                )}
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

/** A job there is, or a new job that could be made. */
export function OpeningEasy({ opening }: { opening: EasyJob | EasyNeed }) {
  return opening.kind === "vacancy" ? <JobEasy job={opening} /> : <NeedEasy need={opening} />;
}

/** What work there is. It says that there is no job yet, and never what it would pay. */
function NeedEasy({ need }: { need: EasyNeed }) {
  return (
    <Section title="A new job that could be made">
      <EasyReadList
        items={[
          {
            picture: "idea",
            words: (
              <>
                <p>This is not a job yet.</p>
                <p>{need.employerName} has work that needs doing.</p>
                <p>{need.why}</p>
              </>
            ),
          },
          {
            picture: "tools",
            words: (
              <>
                <p>This is the work:</p>
                <Bullets items={need.tasks.map(({ words, often }) => `${words}. ${often}.`)} />
                <p>Your job could be some of this work. You can say which.</p>
              </>
            ),
          },
          {
            picture: "clock",
            words: (
              <>
                <p>All the work is about {need.hoursPerWeek} hours each week.</p>
                <p>The days can be {need.days.join(", ")}.</p>
                <p>The times can be:</p>
                <Bullets items={need.times} />
              </>
            ),
          },
          {
            picture: "place",
            words: (
              <>
                <p>The work is in {need.place}.</p>
                {need.siteName && <p>The place is called {need.siteName}.</p>}
              </>
            ),
          },
          {
            picture: "coach",
            words: (
              <>
                <p>Your coach talks with the employer about the job.</p>
                <p>The pay is agreed before you start.</p>
              </>
            ),
          },
          ...(need.environment.length > 0
            ? [
                {
                  picture: "house" as const,
                  words: (
                    <>
                      <p>What it is like there:</p>
                      <Bullets items={need.environment} />
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
