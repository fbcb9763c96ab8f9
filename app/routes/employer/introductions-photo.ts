import { releasedPhoto } from "#app/domain/photo/told-photo.ts";
import { page } from "#app/web/page.server.ts";
import { photoResponse } from "#app/web/photo-response.server.ts";

export const loader = page(["employerMember"], async ({ deps, actor, id }) =>
  photoResponse(await releasedPhoto(deps, actor, { introductionId: id("introductionId") })),
);
