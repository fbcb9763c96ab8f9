import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Opens the browser's own print window. Without scripts there is the browser's menu, and the words say so. */
export function PrintButton() {
  const scripts = useSyncExternalStore(never, () => true, () => false);
  return scripts ? (
    <button type="button" className="fs-button" onClick={() => window.print()}>
      Print this page
    </button>
  ) : (
    <p className="govuk-body fs-no-print">To print, open the menu of your browser. Choose “Print”.</p>
  );
}
