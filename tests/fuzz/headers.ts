import type { Chance } from "#db/seed/chance.ts";

type Headers = [name: string, value: string][];

/** What a browser of ours would send, changed in one way or none. */
export function oddHeaders(chance: Chance, origin: string): { headers: Headers; foreign: boolean } {
  const own: Headers = [["Host", new URL(origin).host], ["Origin", origin]];
  const but = (name: string, ...by: Headers): Headers => [...own.filter(([other]) => other !== name), ...by];
  if (chance.below(4) > 0) return { headers: own, foreign: false };
  const foreign = chance.below(3) === 0;
  if (foreign) {
    const headers = chance.pick([
      but("Origin", ["Origin", "https://evil.example"]), but("Origin", ["Origin", "null"]), but("Origin", ["Origin", `${origin}.evil.example`]),
      but("Origin", ["Sec-Fetch-Site", "cross-site"]), but("Host", ["Host", "evil.example"]),
    ]);
    return { headers, foreign };
  }
  const more = chance.pick<Headers>([
    [["X-Forwarded-Host", "evil.example"]], [["X-Forwarded-For", "1.2.3.4, ::1"]], [["X-Forwarded-Proto", "gopher"]], [["X-HTTP-Method-Override", "DELETE"]],
    [["Accept", "application/json"]], [["Accept", "x".repeat(2_000)]], [["Accept-Language", "x-".repeat(1_000)]], [["Accept-Encoding", "br;q=9, *"]],
    [["Content-Encoding", "gzip"]], [["Range", "bytes=0-1,5-"]], [["If-None-Match", "*"]], [["If-Modified-Since", "never"]], [["Expect", "nothing"]],
    [["User-Agent", ""]], [["User-Agent", "() { :; }"]], [["Referer", "javascript:alert(1)"]], [["Upgrade-Insecure-Requests", "1"]],
    [["Cookie", "firstshift_session=a; firstshift_session=b"]], [["Cookie", "firstshift_sign_in=e30=; ;;; =; a"]], [["Cookie", `a=${"b".repeat(6_000)}`]],
    [["Cookie", "firstshift_session=%zz%00; __proto__=1"]], [["Authorization", "Bearer x"]], [["X-Request-Id", "1\t2"]], [["Sec-Fetch-Mode", "nested-navigate"]],
  ]);
  return { headers: [...own, ...more], foreign };
}
