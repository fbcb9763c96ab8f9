import type { ReactNode } from "react";

export type Column<Row> = {
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** This column names the row. The first one does when none says so. */
  rowHeader?: boolean;
};

type TableProps<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/**
 * A table that becomes stacked rows on a narrow screen, each cell under the label of
 * its column. The roles are spelled out because browsers drop a table's meaning when
 * its display changes.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: TableProps<Row>) {
  const headed = columns.some((column) => column.rowHeader);
  return (
    <table className="govuk-table fs-table" role="table">
      <caption className={captionHidden ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--m"}>
        {caption}
      </caption>
      <thead className="govuk-table__head" role="rowgroup">
        <tr className="govuk-table__row" role="row">
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              role="columnheader"
              className={column.numeric ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header"}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="govuk-table__row" role="row">
            {columns.map((column, index) => {
              const names = headed ? column.rowHeader : index === 0;
              const Cell = names ? "th" : "td";
              return (
                <Cell
                  key={column.header}
                  data-label={column.header}
                  role={names ? "rowheader" : "cell"}
                  scope={names ? "row" : undefined}
                  className={
                    names
                      ? "govuk-table__header"
                      : column.numeric
                        ? "govuk-table__cell govuk-table__cell--numeric"
                        : "govuk-table__cell"
                  }
                >
                  <span className="fs-table__value">{column.cell(row)}</span>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
