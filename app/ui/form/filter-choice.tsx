type FilterChoiceProps = {
  name: string;
  label: string;
  /** The first line: no matter. */
  none: string;
  value: string | null;
  options: readonly { value: string; text: string }[];
};

/** One question of a filter. A filter is a search, not a change, so it has no messages. */
export function FilterChoice({ name, label, none, value, options }: FilterChoiceProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`filter-${name}`} name={name} key={value} defaultValue={value ?? ""}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
