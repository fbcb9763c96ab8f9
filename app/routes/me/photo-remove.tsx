import { redirect } from "react-router";
import { readOwnPhoto, removePhoto } from "#app/domain/photo/own-photo.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { ownPhotoAt, Photo } from "#app/ui/photo.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/photo-remove";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => {
  const { photoId, toldTo } = await readOwnPhoto(deps, actor);
  if (photoId === null) throw redirect("/me/profile/photo");
  return { photoId, told: toldTo.some(({ goesOn }) => goesOn), unread: toldTo.some(({ readAt }) => readAt === null) };
});

export const action = submission(["jobSeeker"], buttonSchema, async ({ deps, actor }) => {
  await removePhoto(deps, actor);
  return redirect("/me/profile/photo?done=removed", 303);
});

export default function DeleteMyPhoto({ loaderData: { photoId, told, unread }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "remove", lastResult: actionData?.result });
  const question = "Delete your photo?";
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/profile/photo">My photo</BackLink>
      <FormShell form={form}>
        <PageTitle>{question}</PageTitle>
        <Photo at={ownPhotoAt(photoId)} alt="My photo" />
        <EasyReadList
          items={[
            { picture: "no", words: "It is deleted here. It works at once." },
            ...(told ? [{ picture: "eye" as const, words: "An employer you gave it to still has it." }] : []),
            ...(unread ? [{ picture: "repeat" as const, words: "You can take it back from those who have not seen it." }] : []),
            { picture: "camera", words: "You can add a photo again later." },
          ]}
        />
        <ButtonGroup>
          <SubmitButton kind="warning">Yes, delete my photo</SubmitButton>
          <ButtonLink to="/me/profile/photo" kind="quiet">
            No, go back
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
