import type { ReactNode } from "react";
import { Link } from "react-router";
import type { JobLine } from "#app/domain/jobs/my-jobs.ts";
import { Card } from "../card.tsx";
import { formatMoney } from "../format.ts";
import { Picture, type PictureName } from "../picture.tsx";
import { Tag } from "../tag.tsx";
import { NotesInBrief } from "./easy-notes.tsx";

/** One job among others, or work that could become one and says so, as a job seeker reads it. */
export function JobCardEasy({ job, actions }: { job: JobLine; actions?: ReactNode }) {
  const isJob = job.payPencePerHour !== null;
  return (
    <Card
      title={<Link to={`/me/jobs/${job.id}`}>{job.title}</Link>}
      subtitle={`${job.employerName}. ${job.work}.`}
      status={
        <>
          {!isJob && <Tag tone="info">Not a job yet</Tag>}
          {job.hoped && <Tag tone="good">You hope for this</Tag>}
        </>
      }
      actions={actions}
    >
      <ul className="fs-brief">
        {!isJob && <Line picture="idea">This is not a job yet. It is work that could become a job.</Line>}
        <Line picture="place">
          {job.town}. {job.distance && `It is ${job.distance}.`}
        </Line>
        <Line picture="clock">
          {isJob ? `${job.hoursPerWeek} hours each week.` : `All the work is about ${job.hoursPerWeek} hours each week.`}
        </Line>
        {job.payPencePerHour !== null && <Line picture="money">{formatMoney(job.payPencePerHour)} for each hour.</Line>}
      </ul>
      {job.fits.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Why it fits you</h3>
          <NotesInBrief notes={job.fits} />
        </>
      )}
    </Card>
  );
}

function Line({ picture, children }: { picture: PictureName; children: ReactNode }) {
  return (
    <li className="fs-brief__item">
      <Picture name={picture} size="s" />
      <span>{children}</span>
    </li>
  );
}
