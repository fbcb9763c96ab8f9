import { ownPhoto } from "#app/domain/photo/own-photo.ts";
import { page } from "#app/web/page.server.ts";
import { photoResponse } from "#app/web/photo-response.server.ts";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => photoResponse(await ownPhoto(deps, actor)));
