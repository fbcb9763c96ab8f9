import { Form, Link } from "react-router";
import { OPENING_ENDINGS, STALE_ENDING } from "#app/domain/opening/endings.ts";
import { OPENING_WORDS } from "#app/domain/opening/opening-ref.ts";
import type { OwnOpeningView } from "#app/domain/opening/read-own-opening.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { SubmitButton } from "../form/submit-button.tsx";
import { formatDate } from "../format.ts";
import { TaskList } from "../lists.tsx";
import { InsetText } from "../notices.tsx";
import { ButtonGroup, ButtonLink, Section } from "../page.tsx";
import { addressOf, sectionAddress } from "./address.ts";

type Props = { opening: OwnOpeningView };

/** A draft: what is asked, how far each part is, and the way to check it all. */
export function DraftTasks({ opening: { kind, view } }: Props) {
  const ref = { kind, id: view.id };
  const at = addressOf(ref);
  const ready = view.problems.length === 0;
  const left = view.sections.filter(({ needed, answered }) => needed && !answered).length;
  return (
    <>
      <p className="govuk-body">
        {ready ? "All that is needed is there." : left > 0 ? `${left} of ${view.sections.filter(({ needed }) => needed).length} needed parts are still to do.` : ""}{" "}
        Nobody else sees it until you post it.
      </p>
      <TaskList
        tasks={view.sections.map(({ name, title, needed, answered }) => ({
          title,
          to: sectionAddress(ref, name),
          status: answered
            ? { text: "Completed" }
            : needed
              ? { text: "To do", tone: "info" as const }
              : { text: "Optional", tone: "neutral" as const },
        }))}
      />
      {!ready && left === 0 && (
        <InsetText>
          {view.problems.map((problem) => (
            <p className="govuk-body" key={problem}>
              {problem}.
            </p>
          ))}
        </InsetText>
      )}
      <ButtonGroup>
        {ready && <ButtonLink to={`${at}/post`}>Check your answers and post</ButtonLink>}
        <ButtonLink to={`${at}/close`} kind="quiet">
          Throw the draft away
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** What can be done with one that was posted. */
export function OpeningActions({ opening, copyId }: Props & { copyId: string }) {
  const { kind, view } = opening;
  const at = addressOf({ kind, id: view.id });
  const what = OPENING_WORDS[kind];
  return (
    <>
      {view.status === "paused" && (
        <InsetText>
          You see no people for it, and nobody new is proposed. What is under way goes on.{" "}
          {view.pausedUntil ? `It opens again by itself on ${formatDate(view.pausedUntil)}.` : ""}
        </InsetText>
      )}
      {view.status === "closed" && view.closingReason && (
        <InsetText>Closed: {labelOf([...OPENING_ENDINGS, STALE_ENDING], view.closingReason)}.</InsetText>
      )}
      {opening.kind === "unmet_need" && opening.view.status === "became_vacancy" && (
        <InsetText>
          It is a vacancy now, and everybody who was introduced went along.{" "}
          <Link className="govuk-link" to={addressOf({ kind: "vacancy", id: opening.view.vacancyId ?? "" })}>
            Go to the vacancy
          </Link>
        </InsetText>
      )}
      {opening.kind === "vacancy" && opening.view.startPassed && (
        <InsetText>
          <strong>The start date has passed.</strong> Job seekers who read this are told so, and that they can ask about the first day.{" "}
          {view.can.change && (
            <Link className="govuk-link" to={sectionAddress({ kind, id: view.id }, "contract")}>
              Choose a new start date
            </Link>
          )}
        </InsetText>
      )}
      {view.can.write && (
        <Form method="post" id="press" defaultShouldRevalidate>
          <input type="hidden" name="copyId" value={copyId} />
          {view.closesOn && (
            <InsetText>
              <p className="govuk-body">
                <strong>Does it still stand?</strong> Nobody has said so for 60 days. It closes by itself on{" "}
                {formatDate(view.closesOn)}.
              </p>
              <SubmitButton name="press" value="renew">
                Yes, keep it open
              </SubmitButton>
            </InsetText>
          )}
          {view.status === "open" && (
            <ButtonLink to={`${at}/matches`}>{kind === "vacancy" ? "See people for this job" : "See people for this work"}</ButtonLink>
          )}
          {view.can.resume && (
            <SubmitButton name="press" value="resume">
              Open it again
            </SubmitButton>
          )}
          {/* What is done less often, the most used first. */}
          <ul className="govuk-list fs-quiet-actions">
            {view.status === "open" && kind === "vacancy" && (
              <li>
                <Link className="govuk-link" to={`${at}/times`}>
                  Times for working interviews
                </Link>
              </li>
            )}
            {view.can.pause && (
              <li>
                <Link className="govuk-link" to={`${at}/pause`}>
                  Pause the {what}
                </Link>
              </li>
            )}
            <li>
              <SubmitButton name="press" value="duplicate" kind="link">
                Make a copy
              </SubmitButton>
            </li>
            {view.can.close && (
              <li>
                <Link className="govuk-link" to={`${at}/close`}>
                  Close the {what}
                </Link>
              </li>
            )}
          </ul>
          {kind === "unmet_need" && view.can.close && (
            <Section title="Make a job of it">
              <p className="govuk-body">
                The tasks, days and place are copied into a draft of a vacancy. You add hours, pay and terms. When you
                post it, everybody who is introduced for this work goes along.
              </p>
              <SubmitButton name="press" value="make-vacancy" kind="secondary">
                Make a vacancy of it
              </SubmitButton>
            </Section>
          )}
        </Form>
      )}
    </>
  );
}
