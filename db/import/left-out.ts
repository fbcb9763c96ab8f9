const MOST_LINES_NAMED = 5;

/** Rows that could not be used, by reason, for one clear line each. */
export function leftOutRows() {
  const linesByReason = new Map<string, number[]>();
  return {
    add(reason: string, line: number): void {
      linesByReason.set(reason, [...(linesByReason.get(reason) ?? []), line]);
    },
    /** "Left out 3 rows without a usable postcode (lines 5, 17, 90)". */
    inWords(): string[] {
      return [...linesByReason].map(([reason, lines]) => {
        const named = lines.slice(0, MOST_LINES_NAMED).join(", ");
        const more = lines.length > MOST_LINES_NAMED ? ", …" : "";
        const rows = lines.length === 1 ? "row" : "rows";
        return `Left out ${lines.length} ${rows} ${reason} (${lines.length === 1 ? "line" : "lines"} ${named}${more})`;
      });
    },
  };
}
