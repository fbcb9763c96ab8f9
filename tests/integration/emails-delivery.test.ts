import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import type { Emulator } from "emulate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDelivery, DeliveryFailed } from "#emails/delivery.server.ts";
import type { Delivery, Outgoing } from "#emails/delivery.server.ts";
import { renderEmail } from "#emails/render.server.tsx";
import { sendSignInCode } from "#emails/send-sign-in-code.server.ts";

const FROM = "Firstshift <no-reply@firstshift.example>";
const REPLY_TO = "help@firstshift.example";

describe("through Resend", () => {
  let resend: Emulator;
  let delivery: Delivery;
  let email: Outgoing;

  beforeAll(async () => {
    resend = await createEmulator({ service: "resend", port: 0 });
    const rendered = await renderEmail("job-seeker-joined", { appUrl: "https://firstshift.example", about: null });
    email = { ...rendered, to: "coach@example.org", idempotencyKey: "an-event:job-seeker-joined:an-account" };
    delivery = deliveryTo(resend.url);
  });
  beforeEach(() => resend.reset());
  afterAll(() => resend?.close());

  const accepted = async () => {
    const answer = await fetch(`${resend.url}/emails`, { headers: { Authorization: "Bearer re_test" } });
    return ((await answer.json()) as { data: { id: string; to: string[]; subject: string }[] }).data;
  };

  it("sends html and text, and says what the provider calls it", async () => {
    const { providerId } = await delivery.send(email);
    expect(providerId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await accepted()).toMatchObject([{ id: providerId, to: [email.to], subject: email.subject }]);
    const whole = await fetch(`${resend.url}/emails/${providerId}`, { headers: { Authorization: "Bearer re_test" } });
    expect(await whole.json()).toMatchObject({ from: FROM, reply_to: [REPLY_TO], html: email.html, text: email.text });
  });

  it("sends one key once, as after a crash between acceptance and record", async () => {
    const first = await delivery.send(email);
    const second = await delivery.send(email);
    expect(second).toEqual(first);
    expect(await accepted()).toHaveLength(1);
  });

  it("sends each code to sign in, even the same one again", async () => {
    const input = { to: "someone@example.org", code: "048213", link: "https://firstshift.example/sign-in/code" };
    await sendSignInCode(delivery, input);
    await sendSignInCode(delivery, input);
    expect(await accepted()).toHaveLength(2);
  });
});

describe("what Resend refuses", () => {
  it.each([
    [422, "validation_error", false],
    [400, "invalid_parameter", false],
    [429, "rate_limit_exceeded", true],
    [429, "daily_quota_exceeded", true],
    [409, "concurrent_idempotent_requests", true],
    [401, "missing_api_key", true],
    [403, "invalid_from_address", true],
    [500, "internal_server_error", true],
  ])("%i %s: may be tried again: %s", async (statusCode, name, retryable) => {
    const failure = await failureOf(statusCode, { statusCode, name, message: "Invalid `to`: coach@example.org" });
    expect(failure).toMatchObject({ reason: name, retryable });
    expect(String(failure)).not.toContain("coach@example.org");
  });

  it("is sent, when it was accepted before under this key", async () => {
    expect(await failureOf(409, { statusCode: 409, name: "invalid_idempotent_request", message: "" })).toBeNull();
  });

  it("may be tried again, when nobody answers", async () => {
    const nobody = deliveryTo("http://127.0.0.1:1");
    await expect(nobody.send(anEmail)).rejects.toMatchObject({ retryable: true });
  });
});

describe("without a key", () => {
  it("keeps the email in the local outbox", async () => {
    const kept: Outgoing[] = [];
    const delivery = createDelivery({
      resendApiKey: null,
      from: FROM,
      replyTo: REPLY_TO,
      saveToOutbox: async (email) => void kept.push(email),
    });
    expect(await delivery.send(anEmail)).toEqual({ providerId: null });
    expect(kept).toEqual([anEmail]);
  });
});

const anEmail: Outgoing = { to: "coach@example.org", subject: "s", html: "<p>h</p>", text: "h", idempotencyKey: "k" };

function deliveryTo(resendBaseUrl: string): Delivery {
  const saveToOutbox = () => Promise.reject(new Error("With a key, nothing goes to the outbox."));
  return createDelivery({ resendApiKey: "re_test", resendBaseUrl, from: FROM, replyTo: REPLY_TO, saveToOutbox });
}

/** What sending fails with when Resend answers like this; null when it counts as sent. */
async function failureOf(statusCode: number, body: object): Promise<DeliveryFailed | null> {
  const server = createServer((_request, response) => {
    response.writeHead(statusCode, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await deliveryTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).send(anEmail);
    return null;
  } catch (error) {
    if (error instanceof DeliveryFailed) return error;
    throw error;
  } finally {
    server.close();
  }
}
