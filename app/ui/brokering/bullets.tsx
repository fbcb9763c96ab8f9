import { Details } from "../notices.tsx";

type BulletsProps = {
  items: readonly string[];
  /** What to say when there is nothing in the list. */
  none?: string;
  /** How many stand open; the others are one press away. */
  open?: number;
};

/** A plain list, or what to say when there is nothing in it. */
export function Bullets({ items, none, open }: BulletsProps) {
  if (items.length === 0) return none ? <p className="govuk-body">{none}</p> : null;
  // A press that brings a single line is more to read than the line.
  const shown = open === undefined || items.length <= open + 1 ? items.length : open;
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {items.slice(0, shown).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {shown < items.length && (
        <Details summary={`${items.length - shown} more`}>
          <Bullets items={items.slice(shown)} />
        </Details>
      )}
    </>
  );
}
