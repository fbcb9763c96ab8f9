import type { ToldLine } from "#app/domain/disclosure/items.ts";
import type { ToldToEmployer } from "#app/domain/disclosure/telling.ts";
import { Form } from "react-router";
import { Card, CardList } from "../card.tsx";
import { SubmitButton } from "../form/index.ts";
import { formatDateTime } from "../format.ts";
import { SummaryList } from "../lists.tsx";
import { Tag } from "../tag.tsx";
import { Bullets } from "./bullets.tsx";

/** What an employer was told, on its own pages and on the page that shows a job seeker exactly these. */
export function ToldByThem({ told }: { told: readonly ToldLine[] }) {
  return (
    <>
      <SummaryList
        card="What they told you"
        rows={told.map(({ label, values }) => ({
          key: label,
          value: values.length > 1 ? <Bullets items={values} /> : values[0],
        }))}
      />
      {told.length === 0 && (
        <p className="govuk-body">They told you nothing more for now. The job coach can help.</p>
      )}
    </>
  );
}

export function ReadTag({ readAt, stage }: Pick<ToldToEmployer, "readAt" | "stage">) {
  if (readAt !== null) return <Tag tone="active">They read this on {formatDateTime(readAt)}</Tag>;
  return <Tag>{stage === "trial" ? "They read this when a day is planned" : "Not read yet"}</Tag>;
}

/** What can still be taken back, and what cannot any more. */
export function TakeBackList({ told }: { told: readonly ToldToEmployer[] }) {
  return (
    <CardList>
      {told.map(({ item, label, value, readAt, stage }) => (
        <Card
          key={item}
          title={label}
          headingLevel={2}
          status={<ReadTag readAt={readAt} stage={stage} />}
          actions={
            readAt === null && (
              <Form method="post">
                <input type="hidden" name="item" value={item} />
                <SubmitButton kind="secondary">
                  Take it back<span className="govuk-visually-hidden">: {label}</span>
                </SubmitButton>
              </Form>
            )
          }
        >
          {value.includes("\n") ? <Bullets items={value.split("\n")} /> : <p>{value}</p>}
          {readAt !== null && <p>They have read this. We cannot make them forget it.</p>}
        </Card>
      ))}
    </CardList>
  );
}
