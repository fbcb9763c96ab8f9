import { Link } from "react-router";

type PaginationProps = {
  page: number;
  /** Left out where the number of pages is nobody's to know; then `hasNext` says whether there is more. */
  pageCount?: number;
  hasNext?: boolean;
  /** The address of a page, filters included. */
  href: (page: number) => string;
  label?: string;
};

/** First, last, and the neighbours of this page; null where some are left out. */
export function pagesToShow(page: number, pageCount: number): (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pageCount].filter((number) => number >= 1 && number <= pageCount);
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const gap = number - (sorted[index - 1] ?? number - 1);
    return gap > 1 ? [null, number] : [number];
  });
}

function Arrow({ direction }: { direction: "prev" | "next" }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      viewBox="0 0 16 14"
      width="16"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      <path d={direction === "prev" ? "M8 1 2 7l6 6M2 7h13" : "M8 1l6 6-6 6M14 7H1"} />
    </svg>
  );
}

export function Pagination({ page, pageCount, hasNext, href, label = "Pages" }: PaginationProps) {
  const more = pageCount === undefined ? hasNext === true : page < pageCount;
  if (page <= 1 && !more) return null;
  return (
    <nav className="govuk-pagination" aria-label={label}>
      {page > 1 && (
        <div className="govuk-pagination__prev">
          <Link className="govuk-link govuk-pagination__link" to={href(page - 1)} rel="prev">
            <Arrow direction="prev" />
            <span className="govuk-pagination__link-title">
              Previous<span className="govuk-visually-hidden"> page</span>
            </span>
          </Link>
        </div>
      )}
      {pageCount !== undefined && (
        <ul className="govuk-pagination__list">
          {pagesToShow(page, pageCount).map((number, index) =>
            number === null ? (
              <li key={`gap-${index}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
                ⋯
              </li>
            ) : (
              <li
                key={number}
                className={
                  number === page
                    ? "govuk-pagination__item govuk-pagination__item--current"
                    : "govuk-pagination__item"
                }
              >
                <Link
                  className="govuk-link govuk-pagination__link"
                  to={href(number)}
                  aria-label={`Page ${number}`}
                  aria-current={number === page ? "page" : undefined}
                >
                  {number}
                </Link>
              </li>
            ),
          )}
        </ul>
      )}
      {more && (
        <div className="govuk-pagination__next">
          <Link className="govuk-link govuk-pagination__link" to={href(page + 1)} rel="next">
            <span className="govuk-pagination__link-title">
              Next<span className="govuk-visually-hidden"> page</span>
            </span>
            <Arrow direction="next" />
          </Link>
        </div>
      )}
    </nav>
  );
}
