/** A photo of a person. `at` is an address of ours that answers nobody but those who may see it. */
export function Photo({ at, alt }: { at: string; alt: string }) {
  return <img className="fs-photo" src={at} alt={alt} />;
}

/** Their own, as it is now. Another photo has another id, so that no browser shows the one before. */
export function ownPhotoAt(photoId: string): string {
  return `/me/profile/photo/picture?${new URLSearchParams({ photo: photoId })}`;
}

/** What they gave one employer, to look at themselves. */
export function photoGivenAt(introductionId: string, releasedAt: string): string {
  return `/me/introductions/${introductionId}/photo?${new URLSearchParams({ told: releasedAt })}`;
}
