import { renderToStaticMarkup } from "react-dom/server";
import { Outlet, createRoutesStub } from "react-router";
import { expect, test } from "vitest";
import SecondFactor from "#app/routes/public/second-factor.tsx";

test("whoever has neither phone nor recovery codes reads whom to write to, before they are signed in", () => {
  const root = { kind: "visitor", mentors: false, demo: false, writeTo: "help@firstshift.example" };
  const Page = SecondFactor as unknown as () => React.ReactElement;
  const Stub = createRoutesStub([{ id: "root", path: "/", Component: Outlet, loader: () => root, children: [{ path: "*", Component: Page }] }]);
  const page = renderToStaticMarkup(<Stub initialEntries={["/sign-in/second-factor"]} hydrationData={{ loaderData: { root } }} />);
  expect(page).toContain("No recovery codes left?");
  expect(page).toContain('href="mailto:help@firstshift.example"');
});
