import { Link } from "react-router";
import type { TrialLine } from "#app/domain/work-trial/read-trials.ts";
import { Card, CardList } from "../card.tsx";
import { formatDate } from "../format.ts";
import { TrialTag } from "./words.tsx";

/** Work trials of one side, as cards. */
export function TrialList({ trials, at }: { trials: readonly TrialLine[]; at: string }) {
  return (
    <CardList>
      {trials.map((trial) => (
        <Card
          key={trial.id}
          title={
            <Link to={`${at}/${trial.id}`}>
              {trial.who ? `${trial.who}: ${trial.vacancyTitle}` : trial.vacancyTitle}
            </Link>
          }
          subtitle={trial.employerName}
          status={<TrialTag status={trial.status} />}
        >
          <p>
            {formatDate(trial.startsOn)} to {formatDate(trial.endsOn)}
          </p>
          {trial.todo === "sign" && <p>Read the agreement, and sign it.</p>}
          {trial.todo === "record" && <p>Say how it went.</p>}
        </Card>
      ))}
    </CardList>
  );
}
