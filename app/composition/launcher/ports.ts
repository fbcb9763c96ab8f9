import { createServer } from "node:net";
import { codeOf, StartFailure } from "./failure.ts";

/** Whether a program could listen here now. Says false only for "taken". */
export function isPortFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (codeOf(error) === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A free loopback port: the wanted one when it is free, any other one if not. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted && (await isPortFree("127.0.0.1", wanted))) return wanted;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ host: "127.0.0.1", port: 0 }, () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/**
 * Browsers take `localhost` for ::1 before 127.0.0.1, so a stranger on either gets our visitors.
 * @throws StartFailure when the web app could not listen on its port
 */
export async function requirePorts(host: string, port: number): Promise<void> {
  try {
    const free = (await isPortFree(host, port)) && (host !== "127.0.0.1" || (await isFreeOnIpv6(port)));
    if (free) return;
  } catch (error) {
    throw new StartFailure(
      codeOf(error) === "EACCES"
        ? `This user may not listen on port ${port}. Choose another with PORT, for example PORT=3000.`
        : `Cannot listen on ${host} port ${port} (${codeOf(error) ?? "unknown reason"}). Check HOST and PORT.`,
    );
  }
  throw new StartFailure(`Port ${port} is taken by another program. Stop that program or choose another with PORT.`);
}

async function isFreeOnIpv6(port: number): Promise<boolean> {
  try {
    return await isPortFree("::1", port);
  } catch {
    // This machine has no IPv6.
    return true;
  }
}
