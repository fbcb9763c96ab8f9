import { PHOTO_ITEM, type ToldLine } from "#app/domain/disclosure/items.ts";
import type { ToldToEmployer } from "#app/domain/disclosure/telling.ts";
import { Form } from "react-router";
import { Card, CardList } from "../card.tsx";
import { SubmitButton } from "../form/index.ts";
import { formatDateTime } from "../format.ts";
import { SummaryList } from "../lists.tsx";
import { Photo, photoGivenAt } from "../photo.tsx";
import { Tag } from "../tag.tsx";
import { Bullets } from "./bullets.tsx";

type ToldByThemProps = {
  told: readonly ToldLine[];
  /** Where a photo that was told answers whoever looks. */
  photoAt: string;
};

/** What an employer was told, on its own pages and on the page that shows a job seeker exactly these. */
export function ToldByThem({ told, photoAt }: ToldByThemProps) {
  return (
    <>
      <SummaryList
        card="What they told you"
        rows={told.map(({ label, values, photo }) => ({
          key: label,
          value: photo ? <Photo at={photoAt} alt={photo.alt} /> : values.length > 1 ? <Bullets items={values} /> : values[0],
        }))}
      />
      {told.length === 0 && (
        <p className="govuk-body">They told you nothing more for now. The job coach can help.</p>
      )}
    </>
  );
}

export function ReadTag({ item, readAt, stage }: Pick<ToldToEmployer, "item" | "readAt" | "stage">) {
  const isPhoto = item === PHOTO_ITEM;
  if (readAt !== null) return <Tag tone="active">They {isPhoto ? "saw" : "read"} this on {formatDateTime(readAt)}</Tag>;
  if (stage === "trial") return <Tag>They {isPhoto ? "see" : "read"} this when a day is planned</Tag>;
  return <Tag>Not {isPhoto ? "seen" : "read"} yet</Tag>;
}

/** What they gave, to its owner: the words, or the very photo. */
export function GivenToEmployer({ introductionId, told: { item, value, releasedAt } }: { introductionId: string; told: ToldToEmployer }) {
  if (item === PHOTO_ITEM) return <Photo at={photoGivenAt(introductionId, releasedAt)} alt="My photo" />;
  return value.includes("\n") ? <Bullets items={value.split("\n")} /> : <p>{value}</p>;
}

/** What can still be taken back, and what cannot any more. */
export function TakeBackList({ introductionId, told }: { introductionId: string; told: readonly ToldToEmployer[] }) {
  return (
    <CardList>
      {told.map((one) => {
        const { item, label, readAt, stage, inPlan } = one;
        return (
          <Card
            key={item}
            title={label}
            headingLevel={2}
            status={<ReadTag item={item} readAt={readAt} stage={stage} />}
            actions={
              readAt === null && inPlan !== "name" && (
                <Form method="post" defaultShouldRevalidate>
                  <input type="hidden" name="item" value={item} />
                  <SubmitButton kind="secondary">
                    Take it back<span className="govuk-visually-hidden">: {label}</span>
                  </SubmitButton>
                </Form>
              )
            }
          >
            <GivenToEmployer introductionId={introductionId} told={one} />
            {readAt === null && inPlan === "name" && <p>Your plan for the job needs a name for you. Your coach can stop the plan.</p>}
            {readAt === null && inPlan === "helps" && <p>This is in your plan for the job. If you take it back, everyone signs the plan again.</p>}
            {readAt !== null && <p>They have {item === PHOTO_ITEM ? "seen" : "read"} this. We cannot make them forget it.</p>}
          </Card>
        );
      })}
    </CardList>
  );
}
