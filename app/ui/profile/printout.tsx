import { Form, Link } from "react-router";
import { NAME_PART, OWN_WORDS_PART, PHOTO_PART, PRINT_PARTS, type Printout } from "#app/domain/vocational-profile/printout.ts";
import { Checkboxes, type FormField, SubmitButton } from "#app/ui/form/index.ts";
import { ButtonGroup, ButtonLink } from "#app/ui/page.tsx";
import { ownPhotoAt, Photo } from "#app/ui/photo.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { PrintButton } from "#app/ui/print-button.tsx";
import { TypedWords } from "./profile-views.tsx";
import { pictureOfAnswer } from "./term-pictures.ts";

type PrintChoicesProps = {
  chosen: readonly string[];
  fullName: string;
  /** Whoever chooses is its owner, and has one. */
  hasPhoto?: boolean;
  /** Whoever chooses is its owner. */
  own?: boolean;
};

/** What goes on the page. Picked anew each time: nothing about it is kept. */
export function PrintChoices({ chosen, fullName, hasPhoto = false, own = false }: PrintChoicesProps) {
  const field: FormField = {
    id: "show", name: "show", key: undefined, errors: undefined, allErrors: {}, defaultValue: undefined,
    defaultOptions: [...chosen], defaultChecked: undefined,
  };
  return (
    <Form method="get">
      <Checkboxes
        field={field}
        label="What goes on the page?"
        hint="You decide. Untick what you do not want to tell."
        heading
        options={[
          { value: NAME_PART, label: `My name, ${fullName}` },
          ...(hasPhoto ? [{ value: PHOTO_PART, label: "My photo" }] : []),
          ...PRINT_PARTS.map(({ name, label }) => ({ value: name, label })),
          ...(own ? [{ value: OWN_WORDS_PART, label: "What I wrote in my own words" }] : []),
        ]}
      />
      <Checkboxes
        field={{ ...field, id: "pictures", name: "pictures", defaultOptions: ["yes"] }}
        label="Pictures"
        options={[{ value: "yes", label: "Put pictures beside the words" }]}
      />
      <SubmitButton name="sheet" value="yes">
        Make my page
      </SubmitButton>
    </Form>
  );
}

/** The page itself: it prints alone, without what stands around it on the screen. */
export function Sheet({ printout, pictures, changeAt }: { printout: Printout; pictures: boolean; changeAt: string }) {
  return (
    <>
      <ButtonGroup>
        <PrintButton />
        <ButtonLink to={changeAt} kind="secondary">
          Change what is on the page
        </ButtonLink>
      </ButtonGroup>
      <article className="fs-sheet">
        {printout.photoId && <Photo at={ownPhotoAt(printout.photoId)} alt={printout.fullName ?? "My photo"} />}
        <h1 className="fs-sheet__name">{printout.fullName ?? "About me and work"}</h1>
        {printout.parts.map(({ name, heading, answers }) => (
          <section key={name} className="fs-sheet__part">
            <h2 className="fs-sheet__heading">{heading}</h2>
            {answers.map(({ step, title, lines }) => (
              <div key={step}>
                {answers.length > 1 && <h3 className="fs-sheet__title">{title}</h3>}
                <ul className={pictures ? "fs-answers" : "fs-answers fs-answers--plain"}>
                  {lines.map(({ words, code }) => {
                    const picture = pictures && code !== null ? pictureOfAnswer(step, code) : undefined;
                    return (
                      <li key={words} className="fs-answers__line">
                        {picture && <Picture name={picture} size="s" />}
                        <span>
                          <TypedWords text={words} />
                        </span>
                      </li>
                    );
                  })}
                </ul>
              </div>
            ))}
          </section>
        ))}
        {printout.parts.length === 0 && (
          <p className="govuk-body">
            There is nothing on this page yet.{" "}
            <Link className="govuk-link" to={changeAt}>
              Choose what goes on it
            </Link>
            .
          </p>
        )}
        <p className="fs-sheet__contact">My phone or email:</p>
      </article>
    </>
  );
}
