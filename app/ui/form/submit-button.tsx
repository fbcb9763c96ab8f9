import type { MouseEvent, ReactNode } from "react";
import { useNavigation } from "react-router";
import { classes } from "./field.ts";

type SubmitButtonProps = {
  children: ReactNode;
  /** A `link` looks like one, among links. */
  kind?: "primary" | "secondary" | "warning" | "quiet" | "link";
  /** Which of several buttons was pressed. */
  name?: string;
  value?: string;
  className?: string;
};

/** Makes a button ignore presses while something sent before is still under way. */
export function useOnePress() {
  const busy = useNavigation().state === "submitting";
  return {
    "aria-disabled": busy || undefined,
    onClick(event: MouseEvent) {
      if (busy) event.preventDefault();
    },
  };
}

/**
 * Sends the form once. While an answer is under way a second press does nothing;
 * the button keeps its place and its focus, so nobody is thrown back to the top.
 */
export function SubmitButton({ children, kind = "primary", name, value, className }: SubmitButtonProps) {
  return (
    <button
      type="submit"
      className={classes(kind === "link" ? "govuk-link fs-link-button" : "fs-button", kind !== "primary" && kind !== "link" && `fs-button--${kind}`, className)}
      name={name}
      value={value}
      {...useOnePress()}
    >
      {children}
    </button>
  );
}
