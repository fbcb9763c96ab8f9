/** A photo for whoever may see it. It is kept nowhere on the way (`securityHeaders`), and the name it is saved by says nothing. */
export function photoResponse(jpeg: Uint8Array): Response {
  return new Response(jpeg as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Length": String(jpeg.byteLength),
      "Content-Disposition": 'inline; filename="photo.jpg"',
    },
  });
}
