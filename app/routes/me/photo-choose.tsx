import { redirect } from "react-router";
import { readOwnPhoto, savePhoto } from "#app/domain/photo/own-photo.ts";
import { PHOTO_FILE, photoSchema } from "#app/forms/photo.ts";
import { BackLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FileField, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/photo-choose";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => ({ hasOne: (await readOwnPhoto(deps, actor)).photoId !== null }));

export const action = submission(["jobSeeker"], photoSchema, async ({ deps, actor, value }) => {
  await savePhoto(deps, actor, { file: new Uint8Array(await value.photo.arrayBuffer()) });
  return redirect("/me/profile/photo?done=saved", 303);
});

export default function ChooseMyPhoto({ loaderData: { hasOne }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof photoSchema>({ id: "photo", lastResult: actionData?.result });
  const question = "Which photo of you?";
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/profile/photo">My photo</BackLink>
      <FormShell form={form} files>
        <PageTitle>{question}</PageTitle>
        <EasyReadList
          items={[
            { picture: "person", words: "Choose a photo of your face. You are the only one in it." },
            { picture: "lock", words: "Nobody sees it until you tell an employer." },
            { picture: "place", words: "We take out where and when it was made." },
            ...(hasOne ? [{ picture: "repeat" as const, words: "It takes the place of the photo you have here." }] : []),
          ]}
        />
        <FileField field={fields.photo} rule={PHOTO_FILE} label="Your photo" labelSize="m" hint="A JPEG, PNG or WebP photo." />
        <SubmitButton>Save and look at it</SubmitButton>
      </FormShell>
    </SeekerLayout>
  );
}
