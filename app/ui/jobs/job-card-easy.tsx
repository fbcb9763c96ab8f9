import type { ReactNode } from "react";
import { Link } from "react-router";
import type { JobLine } from "#app/domain/jobs/my-jobs.ts";
import { Card } from "../card.tsx";
import { formatMoney } from "../format.ts";
import { Picture } from "../picture.tsx";
import { Tag } from "../tag.tsx";
import { NotesInBrief } from "./easy-notes.tsx";

/** One job among others, as a job seeker reads it. */
export function JobCardEasy({ job, actions }: { job: JobLine; actions?: ReactNode }) {
  return (
    <Card
      title={<Link to={`/me/jobs/${job.id}`}>{job.title}</Link>}
      subtitle={`${job.employerName}. ${job.work}.`}
      status={job.hoped ? <Tag tone="good">You hope for this</Tag> : undefined}
      actions={actions}
    >
      <ul className="fs-brief">
        <li className="fs-brief__item">
          <Picture name="place" size="s" />
          <span>
            {job.town}. {job.distance && `It is ${job.distance}.`}
          </span>
        </li>
        <li className="fs-brief__item">
          <Picture name="clock" size="s" />
          <span>{job.hoursPerWeek} hours each week.</span>
        </li>
        <li className="fs-brief__item">
          <Picture name="money" size="s" />
          <span>{formatMoney(job.payPencePerHour)} for each hour.</span>
        </li>
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
