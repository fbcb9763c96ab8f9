/** The sun coming up over the first shift of the day. Decorative: the name stands beside it. */
export function Mark({ className = "fs-mark" }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <path className="fs-mark__sun" d="M7 23a13 13 0 0 1 26 0z" />
      <path
        className="fs-mark__rays"
        d="M20 2.5v3M6.6 8.1l2.2 2.2M33.4 8.1l-2.2 2.2"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <rect className="fs-mark__ground" x="2" y="26" width="36" height="4" rx="2" />
      <rect className="fs-mark__ground" x="9" y="33" width="22" height="4" rx="2" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="fs-wordmark">
      <Mark />
      <span className="fs-wordmark__name">Firstshift</span>
    </span>
  );
}
