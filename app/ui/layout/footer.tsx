import { Link } from "react-router";

/** The same on every page, help first, so that people find it in the same place. */
export function Footer() {
  return (
    <footer className="fs-footer">
      <div className="govuk-width-container">
        <nav aria-label="Help and information">
          <ul className="fs-footer__links">
            <li>
              <Link to="/help">Help</Link>
            </li>
            <li>
              <Link to="/privacy">Privacy</Link>
            </li>
            <li>
              <Link to="/cookies">Cookies</Link>
            </li>
            <li>
              <Link to="/accessibility">Accessibility</Link>
            </li>
          </ul>
        </nav>
        <p className="fs-footer__credits">
          Symbols by <a href="https://openmoji.org/">OpenMoji</a>, licence{" "}
          <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>. Places by{" "}
          <a href="https://www.geonames.org/">GeoNames</a>, licence{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.
        </p>
      </div>
    </footer>
  );
}
