import { BlockList, isIP } from "node:net";

/**
 * Where a request says it is going and where it comes from. Headers that a proxy
 * adds are believed only from the proxies the operator of this server named.
 */
type RequestOrigin = {
  /** The origin this request may be made from. */
  origin: string;
  /** Of the person's network, for rate limits only. */
  address: string;
};

type OriginRules = {
  /** Null when the request is for a host that is not ours. */
  locate(headers: Headers, socketAddress: string): RequestOrigin | null;
};

/**
 * @param appUrl the origin people use
 * @param trustedProxies addresses and CIDR ranges
 */
export function originRules(appUrl: string, trustedProxies: string[]): OriginRules {
  const app = new URL(appUrl);
  const origins = new Map(ownOrigins(app).map((origin) => [new URL(origin).host, origin]));
  const isTrusted = trustedAddresses(trustedProxies);

  return {
    locate(headers, socketAddress) {
      const viaProxy = isTrusted(socketAddress);
      const host = (viaProxy && lastOf(headers.get("X-Forwarded-Host"))) || headers.get("Host");
      const origin = host ? origins.get(normalHost(host, app.protocol)) : undefined;
      if (!origin) return null;
      const address = viaProxy ? clientBehind(headers.get("X-Forwarded-For"), isTrusted) : null;
      return { origin, address: address ?? socketAddress };
    },
  };
}

/**
 * A change may only be asked for by a page of the same origin. Browsers say so in
 * `Origin`; where that is missing, `Sec-Fetch-Site` or `Referer` must. A request
 * that says nothing is not from a page of ours.
 */
export function isFromSameOrigin(headers: Headers, origin: string): boolean {
  const claimed = headers.get("Origin");
  if (claimed !== null) return claimed === origin;
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin";
  const referrer = headers.get("Referer");
  return referrer !== null && URL.canParse(referrer) && new URL(referrer).origin === origin;
}

/** On this machine all three names of it are the same site, each its own origin. */
function ownOrigins(app: URL): string[] {
  const port = app.port ? `:${app.port}` : "";
  const names = ["localhost", "127.0.0.1", "[::1]"];
  if (!names.includes(app.hostname)) return [app.origin];
  return names.map((name) => `${app.protocol}//${name}${port}`);
}

function trustedAddresses(proxies: string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = "", bits] = proxy.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (text) => {
    const address = plainAddress(text);
    return isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  };
}

/** The nearest address that is not one of ours: everything left of it can be made up by the sender. */
function clientBehind(forwardedFor: string | null, isTrusted: (address: string) => boolean): string | null {
  const hops = (forwardedFor ?? "").split(",").map((hop) => plainAddress(hop.trim()));
  for (const hop of hops.toReversed()) {
    if (isIP(hop) === 0) return null;
    if (!isTrusted(hop)) return hop;
  }
  return null;
}

/** One network is one address, or for IPv6 one /64, which is what a household gets. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIP(plain) !== 6) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const groups = tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

function plainAddress(text: string): string {
  return text.replace(/^::ffff:(?=\d+\.)/i, "").replace(/^\[(.*)\](:\d+)?$/, "$1");
}

function lastOf(header: string | null): string | undefined {
  return header?.split(",").at(-1)?.trim() || undefined;
}

function normalHost(host: string, protocol: string): string {
  return URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : "";
}
