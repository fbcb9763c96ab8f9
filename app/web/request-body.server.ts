/** Far above any form here, far below what hurts. In bytes. */
export const BODY_LIMIT = 256 * 1024;

export class BodyTooLarge extends Error {
  override name = "BodyTooLarge";
}

/**
 * Reads the whole body, or stops as soon as it is too large, whatever
 * Content-Length said, so that no route can be made to read without end.
 * @throws BodyTooLarge
 */
export async function readBody(request: Request, limit = BODY_LIMIT): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > limit) throw new BodyTooLarge();
      chunks.push(chunk);
    }
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}
