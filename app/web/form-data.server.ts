import {
  MaxFileSizeExceededError, MaxTotalSizeExceededError, parseMultipartRequest, type MultipartPart,
} from "@remix-run/multipart-parser";
import { BODY_LIMIT, BodyTooLarge } from "./request-body.server.ts";
import { isMultipart, limitsOf, uploadAt, type Upload } from "./uploads.server.ts";

const MOST_FIELDS = 1000;
/**
 * `name`, `tasks[0].name`: what our forms call their fields. Large indexes would make arrays without end.
 * Conform's own two, `__intent__` and `__state__`, are no such names: it believes whatever they hold, and no form here has them.
 */
const FIELD_NAME = /^[A-Za-z][\w-]*(\[\d{0,3}\]|\.[A-Za-z][\w-]*){0,8}$/;
const UNSAFE_NAME = /(^|[.[])(__proto__|prototype|constructor)($|[.[\]])/;

export class UnreadableForm extends Error {
  override name = "UnreadableForm";
}

/**
 * The fields of a form: text everywhere, and files where the address takes them (`UPLOADS`).
 * PostgreSQL cannot keep a NUL and nobody means to type one, so they are dropped.
 * @throws UnreadableForm when the body is not a form, or not one a browser sends
 * @throws BodyTooLarge when the answers beside the files are more than a form's
 */
export async function readForm(
  request: Request,
  upload: Upload | null = uploadAt(new URL(request.url).pathname),
): Promise<FormData> {
  const form = new FormData();
  let fields = 0;
  for await (const [name, value] of upload && isMultipart(request.headers) ? parts(request, upload) : textFields(request)) {
    fields += 1;
    if (fields > MOST_FIELDS) throw new UnreadableForm();
    if (!FIELD_NAME.test(name) || UNSAFE_NAME.test(name)) throw new UnreadableForm();
    if (typeof value === "string") form.append(name, value.replaceAll("\0", ""));
    else if (value) form.append(name, value);
  }
  return form;
}

/** Null stands for a file that nobody asked for. */
type Sent = AsyncGenerator<[name: string, value: string | File | null]>;

async function* textFields(request: Request): Sent {
  const sent = await request.formData().catch(() => {
    throw new UnreadableForm();
  });
  for (const [name, value] of sent) yield [name, typeof value === "string" ? value : null];
}

function fileOf({ bytes, filename = "", mediaType = "" }: MultipartPart): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], filename, { type: mediaType });
}

/** Stands for a file of which we stopped reading: larger than any file may be, and nothing in it. */
class CutOff extends File {
  override get size() {
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * The parts of a form with files, each read as it comes in and no further than its limit.
 * Reading stops at a file that is too large; `FileField` comes last in a form, so every answer is known by then.
 */
async function* parts(request: Request, upload: Upload): Sent {
  const awaited = new Set(Object.keys(upload.files));
  const limits = limitsOf(upload);
  let answers = 0;
  try {
    const sent = parseMultipartRequest(request, {
      maxFileSize: limits.file,
      maxTotalSize: limits.total,
      maxParts: MOST_FIELDS,
    });
    for await (const part of sent) {
      const { name } = part;
      if (name === undefined) throw new UnreadableForm();
      if (part.isText) {
        answers += part.size;
        if (answers > BODY_LIMIT) throw new BodyTooLarge();
        yield [name, part.text];
      } else {
        yield [name, awaited.delete(name) ? fileOf(part) : null];
      }
    }
  } catch (error) {
    if (error instanceof BodyTooLarge) throw error;
    const [missing] = awaited;
    const tooLarge = error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError;
    if (!tooLarge || missing === undefined) throw new UnreadableForm();
    yield [missing, new CutOff([], "")];
  }
}
