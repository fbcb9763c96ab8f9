import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import type { ActorKind } from "#app/domain/actor.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import type { HeaderProps } from "./header.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { ReadAloud } from "#app/ui/read-aloud.tsx";
import { NAVIGATION } from "./navigation.ts";
import { useRootData } from "./root-data.ts";

/** The id the skip link leads to. */
const MAIN_ID = "main";

type FrameProps = HeaderProps & { children: ReactNode; className?: string; bleed?: boolean; beforeMain?: ReactNode };

function Frame({ children, className, bleed, beforeMain, ...header }: FrameProps) {
  return (
    <div className={className}>
      <a href={`#${MAIN_ID}`} className="govuk-skip-link">
        Skip to main content
      </a>
      <Header {...header} />
      {beforeMain}
      <main className={bleed ? "fs-main fs-main--bleed" : "fs-main govuk-width-container"} id={MAIN_ID} tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  );
}

export type LayoutProps = { children: ReactNode };

type PublicLayoutProps = LayoutProps & {
  /** The page draws its own full-width bands. */
  bleed?: boolean;
  /** Larger words, and read aloud, for pages that job seekers read before they have joined. */
  easyRead?: boolean;
};

/** For everyone. A job seeker can hide from here too: it is one press away on every page. */
export function PublicLayout({ children, bleed, easyRead }: PublicLayoutProps) {
  const { kind } = useRootData();
  return (
    <Frame
      home="/"
      navigation={NAVIGATION.public}
      bleed={bleed}
      className={easyRead ? "fs-public fs-easy" : "fs-public"}
      beforeMain={kind === "jobSeeker" ? <WhoCanSeeMe /> : undefined}
    >
      {easyRead && <ReadAloud />}
      {children}
    </Frame>
  );
}

export function EmployerLayout({ children }: LayoutProps) {
  const { mentors } = useRootData();
  // Introductions are for those who hire.
  const navigation = mentors ? NAVIGATION.employer.filter(({ to }) => to !== "/employer/introductions") : NAVIGATION.employer;
  return (
    <Frame home="/employer" portal="Employers" navigation={navigation}>
      {children}
    </Frame>
  );
}

export function CoachLayout({ children }: LayoutProps) {
  const { kind } = useRootData();
  const navigation = kind === "providerLead" ? [...NAVIGATION.coach, ...NAVIGATION.lead] : NAVIGATION.coach;
  return (
    <Frame home="/coach" portal="Job coaches" navigation={navigation}>
      {children}
    </Frame>
  );
}

/** For the people in somebody's circle of support. */
export function CircleLayout({ children }: LayoutProps) {
  return (
    <Frame home="/circle" portal="Supporters" navigation={NAVIGATION.circle}>
      {children}
    </Frame>
  );
}

export function OperatorLayout({ children }: LayoutProps) {
  return (
    <Frame home="/operator" portal="Operators" navigation={NAVIGATION.operator}>
      {children}
    </Frame>
  );
}

type SeekerLayoutProps = LayoutProps & {
  /** What hides the person from everyone; stands on every page of theirs, beside who can see them. */
  hideFromEveryone?: ReactNode;
};

function HideFromEveryone() {
  return (
    <Link to="/me/hide" className="fs-button fs-button--secondary">
      Hide me from everyone
    </Link>
  );
}

function WhoCanSeeMe({ hideFromEveryone = <HideFromEveryone /> }: Pick<SeekerLayoutProps, "hideFromEveryone">) {
  return (
    <aside className="fs-seen" aria-label="Who can see me">
      <div className="govuk-width-container fs-seen__row">
        <NavLink to="/me/visibility" className="fs-seen__link">
          <Picture name="eye" size="s" /> Who can see me
        </NavLink>
        {hideFromEveryone}
      </div>
    </aside>
  );
}

/** Easy read: larger words, few links, and always who can see me. */
export function SeekerLayout({ children, hideFromEveryone }: SeekerLayoutProps) {
  return (
    <Frame
      home="/me"
      navigation={NAVIGATION.seeker}
      className="fs-easy"
      beforeMain={<WhoCanSeeMe hideFromEveryone={hideFromEveryone} />}
    >
      <ReadAloud />
      {children}
    </Frame>
  );
}

/** Pages about one's own account: in the portal of whoever reads them. */
export function AccountLayout({ children }: LayoutProps) {
  const { kind } = useRootData();
  const Portal = PORTALS[kind] ?? PublicLayout;
  return <Portal>{children}</Portal>;
}

const PORTALS: Partial<Record<ActorKind, (props: LayoutProps) => ReactNode>> = {
  jobSeeker: SeekerLayout,
  supporter: CircleLayout,
  jobCoach: CoachLayout,
  providerLead: CoachLayout,
  employerMember: EmployerLayout,
  operator: OperatorLayout,
};
