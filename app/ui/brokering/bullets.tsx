/** A plain list, or what to say when there is nothing in it. */
export function Bullets({ items, none }: { items: readonly string[]; none?: string }) {
  if (items.length === 0) return none ? <p className="govuk-body">{none}</p> : null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
