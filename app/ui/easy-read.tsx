import type { ReactNode } from "react";
import { Form } from "react-router";
import { useOnePress } from "./form/submit-button.tsx";
import { Picture } from "./picture.tsx";
import type { PictureName } from "./picture.tsx";

/** One idea: the picture left, a short sentence right. */
export function EasyRead({ picture, children }: { picture: PictureName; children: ReactNode }) {
  return (
    <div className="fs-easy-read">
      <Picture name={picture} size="l" />
      <div className="fs-easy-read__words">{typeof children === "string" ? <p>{children}</p> : children}</div>
    </div>
  );
}

/** Several ideas under one another, as a list so that a screen reader counts them. */
export function EasyReadList({ items }: { items: readonly { picture: PictureName; words: ReactNode }[] }) {
  return (
    <ul className="fs-easy-list">
      {items.map((item, index) => (
        <li key={index}>
          <EasyRead picture={item.picture}>{item.words}</EasyRead>
        </li>
      ))}
    </ul>
  );
}

export type BigChoiceOption = { value: string; label: string; picture: PictureName; hint?: string };

type BigChoiceProps = {
  /** What is asked; a heading above usually says it, then `questionId` names that heading instead. */
  question?: string;
  questionId?: string;
  name?: string;
  options: readonly BigChoiceOption[];
  hidden?: Record<string, string>;
  action?: string;
  /** Asked before the answers, in the same form. */
  children?: ReactNode;
};

/** The answers to a question with one answer at a time that ask for thought: yes, no, later. */
export const YES_NO_LATER: readonly BigChoiceOption[] = [
  { value: "yes", label: "Yes", picture: "yes" },
  { value: "no", label: "No", picture: "no" },
  { value: "later", label: "Later", picture: "later" },
];

/** Each answer is a large button that sends the form: one press, no further step. */
export function BigChoice({ question, questionId, name = "answer", options, hidden = {}, action, children }: BigChoiceProps) {
  const onePress = useOnePress();
  return (
    <Form method="post" defaultShouldRevalidate action={action} className="fs-big-choice" aria-label={question} aria-labelledby={questionId}>
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {children}
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          className="fs-big-choice__button"
          name={name}
          value={option.value}
          {...onePress}
        >
          <Picture name={option.picture} />
          <span>
            <span className="fs-big-choice__label">{option.label}</span>
            {option.hint && <span className="fs-big-choice__hint">{option.hint}</span>}
          </span>
        </button>
      ))}
    </Form>
  );
}
