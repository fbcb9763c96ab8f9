import type { TrialView } from "#app/domain/work-trial/read-trial.ts";
import { formatDate, formatMoney } from "../format.ts";
import { SummaryList } from "../lists.tsx";
import { Bullets } from "./bullets.tsx";

/** The agreement in plain words: what is signed, all of it. */
export function AgreementSummary({ trial }: { trial: TrialView }) {
  const { agreement } = trial;
  return (
    <SummaryList
      card={`Agreement, version ${agreement.version}`}
      rows={[
        { key: "Dates", value: `${formatDate(agreement.startsOn)} to ${formatDate(agreement.endsOn)}` },
        { key: "Days", value: `${agreement.days.join(", ")}. ${trial.dates.length} in all; not on bank holidays` },
        { key: "Hours", value: `${agreement.startTime} to ${agreement.endTime}` },
        ...(trial.place ? [{ key: "Place", value: trial.place }] : []),
        { key: "Legal basis", value: agreement.basis },
        ...(agreement.payPencePerHour === null
          ? []
          : [{ key: "Pay", value: `${formatMoney(agreement.payPencePerHour)} an hour` }]),
        { key: "Tasks", value: <Bullets items={agreement.tasks} /> },
        { key: "Adjustments", value: <Bullets items={agreement.adjustments} none="None agreed" /> },
        { key: "Criteria", value: <Bullets items={agreement.criteria.map(({ label }) => label)} /> },
        { key: "Supervisor", value: agreement.supervisor },
      ]}
    />
  );
}
