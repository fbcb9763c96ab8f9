import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { z } from "zod";
import { CSV_FILE, file, type FileRule } from "#app/forms/file.ts";
import { readForm, UnreadableForm } from "#app/web/form-data.server.ts";
import { BODY_LIMIT, BodyTooLarge } from "#app/web/request-body.server.ts";
import { uploadAt, type Upload } from "#app/web/uploads.server.ts";

const SMALL: FileRule = { ...CSV_FILE, maxMegabytes: 1 };
const UPLOAD: Upload = { path: "/lists/:listId/file", files: { list: SMALL } };
const MEGABYTE = 1024 * 1024;
const ADDRESS = "https://a.test/lists/1/file";

const csv = (text: string | Uint8Array<ArrayBuffer>, name = "list.csv", type = "text/csv") => new File([text], name, { type });

function formWith(fields: Record<string, string | File>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request(ADDRESS, { method: "POST", body });
}

function raw(body: string | Uint8Array<ArrayBuffer> | ReadableStream, type = "multipart/form-data; boundary=x"): Request {
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half", headers: { "Content-Type": type } };
  return new Request(ADDRESS, init);
}

const schema = z.object({ note: z.string(), list: file(SMALL) });
async function messageAbout(chosen: string | File | null): Promise<unknown> {
  const request = formWith({ note: "typed", ...(chosen === null ? {} : { list: chosen }) });
  const sent = parseWithZod(await readForm(request, UPLOAD), { schema });
  const reply = sent.reply();
  // What was typed goes back to the page; a file never does.
  expect(reply.initialValue).toEqual({ note: "typed", ...(typeof chosen === "string" ? { list: chosen } : {}) });
  expect(JSON.stringify(reply)).not.toContain("File");
  return sent.status === "success" ? sent.value.list : reply.error?.list?.[0];
}

test("an address that takes files is known with its ids, in any case, and beside its page; others are not", () => {
  const at = (path: string) => uploadAt(path, [UPLOAD]);
  expect([at("/lists/1/file"), at("/lists/1/file.data"), at("/LISTS/1/File")]).toEqual([UPLOAD, UPLOAD, UPLOAD]);
  expect([at("/lists/1"), at("/lists/1/file/more"), at("/x/lists/1/file")]).toEqual([null, null, null]);
});

test("a file arrives whole beside the answers, wherever the network cut it", async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const whole = formWith({ note: "Ünïcode\0", list: csv(bytes) });
  const type = whole.headers.get("Content-Type")!;
  const body = new Uint8Array(await whole.arrayBuffer());
  const form = await readForm(raw(slowly(body, 977), type), UPLOAD);
  expect(form.get("note")).toBe("Ünïcode");
  expect(new Uint8Array(await (form.get("list") as File).arrayBuffer())).toEqual(bytes);
});

function slowly(bytes: Uint8Array, step: number): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(from, (from += step)));
    },
  });
}

test.each([
  ["nothing", null, "Choose a CSV file"],
  ["words", "list.csv", "Choose a CSV file"],
  ["an empty box", new File([], "", { type: "application/octet-stream" }), "Choose a CSV file"],
  ["an empty file", csv(""), "The file is empty"],
  ["another ending", csv("a,b", "list.xlsx"), "The file must be a CSV file"],
  ["another type", csv("a,b", "list.csv", "image/png"), "The file must be a CSV file"],
  ["too much by a byte", csv("a".repeat(MEGABYTE + 1)), "The file is larger than 1 MB"],
  ["far too much", csv("a".repeat(4 * MEGABYTE)), "The file is larger than 1 MB"],
])("%s is told from a CSV file", async (_what, chosen, message) => {
  expect(await messageAbout(chosen)).toBe(message);
});

test.each(["text/csv", "text/csv; charset=utf-8", "application/vnd.ms-excel", "application/octet-stream", ""])(
  "a CSV file that a browser calls “%s” is one, up to the last byte",
  async (type) => {
    const taken = (await messageAbout(csv("a".repeat(MEGABYTE), "LIST.CSV", type))) as File;
    expect(taken.size).toBe(MEGABYTE);
  },
);

test("no more is read of a file than may be kept", async () => {
  const head = `--x\r\nContent-Disposition: form-data; name="note"\r\n\r\ntyped\r\n--x\r\nContent-Disposition: form-data; name="list"; filename="a.csv"\r\n\r\n`;
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(sent === 0 ? new TextEncoder().encode(head) : new Uint8Array(64 * 1024));
      sent += 64 * 1024;
    },
  });
  const sentForm = parseWithZod(await readForm(raw(endless), UPLOAD), { schema });
  expect(sentForm.reply()).toMatchObject({ initialValue: { note: "typed" }, error: { list: ["The file is larger than 1 MB"] } });
  expect(sent).toBeLessThan(2 * MEGABYTE);
});

test.each([
  ["no boundary", raw("--x--\r\n", "multipart/form-data")],
  ["another boundary", raw("--x\r\n\r\n--x--", "multipart/form-data; boundary=y")],
  ["an end too soon", raw(`--x\r\nContent-Disposition: form-data; name="list"; filename="a.csv"\r\n\r\na,b`)],
  ["a part without a name", raw("--x\r\nContent-Type: text/plain\r\n\r\na\r\n--x--")],
  ["a name of every object", raw(`--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\na\r\n--x--`)],
  ["headers without end", raw(`--x\r\nA: ${"a".repeat(20_000)}`)],
  ["bytes that are no text", raw(new Uint8Array(Buffer.from(`--x\r\nContent-Disposition: form-data; name="note"\r\n\r\n\xff\r\n--x--`, "latin1")))],
  ["more parts than a form has", raw(`${`--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(1_001)}--x--`)],
  ["nothing", raw("")],
  ["an upload that breaks off", raw(new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) }))],
])("%s is not a form", async (_what, request) => {
  await expect(readForm(request, UPLOAD)).rejects.toThrow(UnreadableForm);
});

test("answers beside a file are no longer than those of any form", async () => {
  await expect(readForm(formWith({ note: "a".repeat(BODY_LIMIT + 1), list: csv("a") }), UPLOAD)).rejects.toThrow(BodyTooLarge);
});

test("a file that nobody asked for is dropped, whoever takes files elsewhere", async () => {
  const form = () => formWith({ note: "typed", other: csv("a"), list: csv("b") });
  expect([...(await readForm(form(), UPLOAD)).keys()]).toEqual(["note", "list"]);
  const elsewhere = await readForm(form(), null);
  expect([...elsewhere.entries()]).toEqual([["note", "typed"]]);
});
