import type { ReactNode } from "react";
import { Picture, type PictureName } from "../picture.tsx";

type AudienceProps = { id: string; title: string; lead: string; points: readonly Point[]; action: ReactNode };
type Point = { picture: PictureName; title: string; words: string };

/** What Firstshift does for one of the three, with one thing to do. */
export function Audience({ id, title, lead, points, action }: AudienceProps) {
  return (
    <section className="fs-audience" id={id} aria-labelledby={`${id}-title`}>
      <div className="fs-audience__intro">
        <h2 className="govuk-heading-l" id={`${id}-title`}>
          {title}
        </h2>
        <p className="fs-lead">{lead}</p>
        {action}
      </div>
      <ul className="fs-audience__points">
        {points.map((point) => (
          <li key={point.title} className="fs-audience__point">
            <Picture name={point.picture} />
            <div>
              <h3 className="govuk-heading-s">{point.title}</h3>
              <p className="govuk-body">{point.words}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
