import type { ReactNode } from "react";

/** What a component needs to know of one field of a conform form. */
export type FormField = {
  id: string;
  name: string;
  key: string | undefined;
  errors: string[] | undefined;
  allErrors: Record<string, string[]>;
  defaultValue: string | undefined;
  defaultOptions: string[] | undefined;
  defaultChecked: boolean | undefined;
};

type LabelSize = "s" | "m" | "l" | "xl";

/** What every field takes: its words, and whether its label is the heading of the page. */
export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  labelSize?: LabelSize;
  /** One question per page: the label (or legend) is the h1. */
  heading?: boolean;
};

/** The message to show beside a field: its own, or the first of one of its parts. */
export function errorOf(field: FormField): string | undefined {
  return field.errors?.[0] ?? Object.values(field.allErrors)[0]?.[0];
}

export function hintId(field: FormField): string {
  return `${field.id}-hint`;
}

export function errorId(field: FormField): string {
  return `${field.id}-error`;
}

/** Ids for aria-describedby, or undefined when nothing describes the field. */
export function describedBy(...ids: (string | null | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(" ") || undefined;
}

/** Class names, the falsy ones left out. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
