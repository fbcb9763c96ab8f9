type NameSearchProps = {
  label: string;
  value: string;
  /** What else the address says and keeps: the filter. */
  hidden?: Record<string, string>;
};

/** Narrows a list by a name. Sits in a GET form, so that the address says what is shown. */
export function NameSearch({ label, value, hidden = {} }: NameSearchProps) {
  return (
    <div className="govuk-form-group fs-search">
      {Object.entries(hidden).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <label className="govuk-label" htmlFor="search-name">
        {label}
      </label>
      <div className="fs-search__row">
        <input
          className="govuk-input fs-search__input"
          id="search-name"
          name="name"
          type="search"
          key={value}
          defaultValue={value}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="fs-button fs-button--secondary">
          Search
        </button>
      </div>
    </div>
  );
}
