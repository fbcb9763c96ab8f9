import { markOf, only } from "../seen.ts";

/** One part of what is asked about an opening, on a page of its own. */
export type OpeningSection<Name extends string, Asked extends object> = {
  name: Name;
  title: string;
  /** What is asked on its page. */
  fields: readonly (keyof Asked)[];
  /** It cannot be posted without. */
  needed: boolean;
  /** What to do about it, where it is needed and missing. */
  missing: string;
  isAnswered(asked: Asked): boolean;
};

/** Asked alike about both kinds of opening. */
export const WORKPLACE_SECTION = {
  name: "workplace",
  title: "What the workplace is like",
  fields: ["environment"],
  needed: false,
  missing: "",
  isAnswered: ({ environment }) => environment.length > 0,
} as const satisfies OpeningSection<"workplace", { environment: string[] }>;

export const ADJUSTMENTS_SECTION = {
  name: "adjustments",
  title: "Adjustments you offer",
  fields: ["adjustments"],
  needed: false,
  missing: "",
  isAnswered: ({ adjustments }) => adjustments.length > 0,
} as const satisfies OpeningSection<"adjustments", { adjustments: string[] }>;

export type SectionView<Name extends string> = {
  name: Name;
  title: string;
  needed: boolean;
  answered: boolean;
  /** Goes back with what is answered on its page. */
  seen: string;
};

export function sectionViews<Name extends string, Asked extends object>(
  sections: readonly OpeningSection<Name, Asked>[],
  asked: Asked,
): SectionView<Name>[] {
  return sections.map(({ name, title, needed, fields, isAnswered }) => ({
    name, title, needed, answered: isAnswered(asked), seen: markOf(only(asked, fields)),
  }));
}

/**
 * The first page sent once more, after going back from the second: of these drafts the one that was begun with the very
 * same answers and has no other yet.
 */
export function begunBefore<Asked extends { id: string }>(
  [, ...later]: readonly OpeningSection<string, Asked>[],
  drafts: readonly Asked[],
  answers: Partial<Asked>,
): string | null {
  const isSame = (draft: Asked) => markOf(only(draft, Object.keys(answers) as (keyof Asked)[])) === markOf(answers);
  return drafts.find((draft) => isSame(draft) && later.every((section) => !section.isAnswered(draft)))?.id ?? null;
}

/** What keeps an opening from being posted. */
export function missingSections<Name extends string, Asked extends object>(
  sections: readonly OpeningSection<Name, Asked>[],
  asked: Asked,
): OpeningSection<Name, Asked>[] {
  return sections.filter(({ needed, isAnswered }) => needed && !isAnswered(asked));
}
