import { renderToStaticMarkup } from "react-dom/server";
import { createRoutesStub } from "react-router";
import { expect, test } from "vitest";
import type { ActorKind } from "#app/domain/actor.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";

function shownTo(kind: ActorKind): string {
  const Stub = createRoutesStub([{ id: "root", path: "*", Component: () => <ErrorPage status={404} /> }]);
  const root = { kind, mentors: false, demo: false, writeTo: null };
  return renderToStaticMarkup(<Stub initialEntries={["/nowhere"]} hydrationData={{ loaderData: { root } }} />);
}

test.each([
  ["visitor", "/", "Go to the home page"],
  ["employerMember", "/employer", "Go to your pages"],
  ["providerLead", "/coach", "Go to your pages"],
  ["jobSeeker", "/me", "Go to your pages"],
] as const)("after an error a %s goes on at %s", (kind, to, words) => {
  expect(shownTo(kind)).toMatch(new RegExp(`href="${to}"[^>]*>${words}<`));
});
