import { Form } from "react-router";
import { SubmitButton } from "../form/index.ts";

type Props = { job: { id: string; title: string }; setAside: boolean };

/** Takes a job out of the list, or puts it back. Either can be undone by the other. */
export function SetAsideButton({ job, setAside }: Props) {
  return (
    <Form method="post" defaultShouldRevalidate action={`/me/jobs/${job.id}`}>
      <SubmitButton kind="quiet" name="answer" value={setAside ? "back" : "not-for-me"}>
        {setAside ? "Put it back in my list" : "Not for me"}
        <span className="govuk-visually-hidden">: {job.title}</span>
      </SubmitButton>
    </Form>
  );
}
