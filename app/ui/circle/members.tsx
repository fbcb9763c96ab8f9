import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import type { CircleMemberView } from "#app/domain/circle/read-circle.ts";
import { easyOf, labelOf } from "#app/domain/vocabulary/terms.ts";
import { Card, CardList } from "../card.tsx";
import { ButtonLink } from "../page.tsx";
import { Picture } from "../picture.tsx";
import { HELPER_PICTURES } from "../profile/helping.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { ITEM_PICTURES, KNOWN_AS_WHAT, RELATION_WORDS } from "./words.ts";

const STATUS: Record<CircleMemberView["status"], { text: string; tone: "active" | "waiting" | "attention" }> = {
  joined: { text: "In your circle", tone: "active" },
  invited: { text: "Has not answered yet", tone: "waiting" },
  expired: { text: "Did not answer in time", tone: "attention" },
};

/** Who is in my circle, each with what they can do. */
export function CircleMembers({ members }: { members: readonly CircleMemberView[] }) {
  return (
    <CardList>
      {members.map((member) => (
        <Card
          key={member.id}
          headingLevel={3}
          title={
            <span className="fs-pictured">
              <Picture name={HELPER_PICTURES[member.relation]} size="s" /> {member.name}
            </span>
          }
          subtitle={KNOWN_AS_WHAT[member.relation]}
          status={<Tag tone={STATUS[member.status].tone}>{STATUS[member.status].text}</Tag>}
          actions={
            <>
              <ButtonLink to={`/me/circle/${member.id}`} kind="secondary">
                Change what they can do<span className="govuk-visually-hidden">: {member.name}</span>
              </ButtonLink>
              <ButtonLink to={`/me/circle/${member.id}/remove`} kind="quiet">
                {member.status === "joined" ? "Take them out" : "Take it back"}
                <span className="govuk-visually-hidden">: {member.name}</span>
              </ButtonLink>
            </>
          }
        >
          <Lets member={member} />
        </Card>
      ))}
    </CardList>
  );
}

function Lets({ member: { status, circleItems } }: { member: CircleMemberView }) {
  const can = status === "joined" ? "They can:" : "When they say yes, they can:";
  if (circleItems.length === 0) return <p>They can see nothing about you.</p>;
  return (
    <>
      <p>{can}</p>
      <ul className="fs-answers">
        {circleItems.map((item) => (
          <li key={item} className="fs-answers__line">
            <Picture name={ITEM_PICTURES[item]} size="s" />
            <span>{easyOf(CIRCLE_ITEMS, item)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** For a coach: who supports somebody, and what the person lets them do. */
export function CircleTable({ members, knownAs }: { members: readonly CircleMemberView[]; knownAs: string }) {
  const joined = members.filter(({ status }) => status === "joined");
  if (joined.length === 0) return <p className="govuk-body">{knownAs} has nobody in their circle on Firstshift.</p>;
  return (
    <Table
      caption={`Chosen by ${knownAs}, who sets what each may do`}
      rows={joined}
      rowKey={({ id }) => id}
      columns={[
        { header: "Who", cell: ({ name }) => name },
        { header: "How they know each other", cell: ({ relation }) => RELATION_WORDS[relation] },
        {
          header: "May",
          cell: ({ circleItems }) =>
            circleItems.length === 0 ? "Nothing yet" : circleItems.map((item) => labelOf(CIRCLE_ITEMS, item)).join(", "),
        },
      ]}
    />
  );
}
