import { Form, Link, NavLink } from "react-router";
import { Wordmark } from "#app/ui/wordmark.tsx";
import type { NavigationItem } from "./navigation.ts";
import { HOME } from "./navigation.ts";
import { useRootData } from "./root-data.ts";

export type HeaderProps = {
  /** Where the wordmark leads. */
  home: string;
  navigation: readonly NavigationItem[];
  /** Names the portal beside the wordmark: "Employers". */
  portal?: string;
};

export function Header({ home, navigation, portal }: HeaderProps) {
  const { kind, demo } = useRootData();
  return (
    <header className="fs-header">
      {demo && <DemoBanner />}
      <div className="govuk-width-container fs-header__top">
        <Link to={home} className="fs-header__home">
          <Wordmark />
          <span className="govuk-visually-hidden"> home</span>
        </Link>
        {portal && <span className="fs-header__portal">{portal}</span>}
        <div className="fs-header__account">
          {kind === "visitor" ? (
            <Link to="/sign-in" className="fs-header__link fs-header__link--button">
              Sign in
            </Link>
          ) : (
            <>
              {HOME[kind] !== null && home === "/" && (
                <Link to={HOME[kind]} className="fs-header__link">
                  My pages
                </Link>
              )}
              <Link to="/account" className="fs-header__link">
                Account
              </Link>
              <Form method="post" action="/sign-out">
                <button type="submit" className="fs-header__link">
                  Sign out
                </button>
              </Form>
            </>
          )}
        </div>
      </div>
      {navigation.length > 0 && <Navigation items={navigation} />}
    </header>
  );
}

/** Wraps on narrow screens: every link is there without a menu to open, and without JavaScript. */
function Navigation({ items }: { items: readonly NavigationItem[] }) {
  return (
    <nav className="fs-nav" aria-label="Main">
      <div className="govuk-width-container">
        <ul className="fs-nav__list">
          {items.map(({ to, text, end }) => (
            <li key={to} className="fs-nav__item">
              {to.includes("#") ? (
                <Link to={to} className="fs-nav__link">
                  {text}
                </Link>
              ) : (
                <NavLink to={to} end={end} className="fs-nav__link">
                  {text}
                </NavLink>
              )}
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function DemoBanner() {
  return (
    <div className="fs-demo" role="region" aria-label="Demo">
      <p className="govuk-width-container fs-demo__text">
        <strong>Demo.</strong> Everyone here is made up. <Link to="/demo">Sign in as someone</Link>{" "}
        <Link to="/demo/outbox">Read the emails</Link>
      </p>
    </div>
  );
}
