import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { CSSProperties, ReactNode } from "react";

/** Email programs ignore style sheets, so the few colours of the site are repeated here, inline. */
const INK = "#0b0c0c";
const BRAND = "#0b4a50";
const BUTTON = "#0b5a5f";
const PAPER = "#ffffff";
const QUIET = "#484949";
const LINE = "#ddd5c5";

const FONT = "'Atkinson Hyperlegible', Arial, Helvetica, sans-serif";
const readable: CSSProperties = { fontSize: "18px", lineHeight: "28px", color: INK, margin: "0 0 16px" };

type LayoutProps = {
  heading: string;
  children: ReactNode;
  /** Why this person gets this email, in one or two sentences. */
  why: string;
};

/** The one layout. No pictures, nothing to load, nothing that tells anyone the email was opened. */
export function Layout({ heading, children, why }: LayoutProps) {
  return (
    <Html lang="en-GB">
      <Head>
        <title>{heading}</title>
      </Head>
      <Body style={{ backgroundColor: PAPER, fontFamily: FONT, margin: 0, padding: "24px 0" }}>
        <Container style={{ maxWidth: "580px", padding: "0 20px" }}>
          <Section style={{ borderBottom: `4px solid ${BRAND}`, marginBottom: "24px" }}>
            <Text style={{ color: BRAND, fontSize: "24px", fontWeight: 700, lineHeight: "32px", margin: "0 0 8px" }}>
              Firstshift
            </Text>
          </Section>
          <Heading as="h1" style={{ color: INK, fontSize: "26px", lineHeight: "34px", margin: "0 0 16px" }}>
            {heading}
          </Heading>
          {children}
          <Hr style={{ borderColor: LINE, margin: "32px 0 16px" }} />
          <Text style={{ color: QUIET, fontSize: "16px", lineHeight: "24px", margin: 0 }}>{why}</Text>
        </Container>
      </Body>
    </Html>
  );
}

export function Line({ children }: { children: ReactNode }) {
  return <Text style={readable}>{children}</Text>;
}

/** A button, and the same address in full for whoever would rather see where it goes. Plain text needs it once. */
export function GoTo({ href, label }: { href: string; label: string }) {
  return (
    <Section style={{ margin: "24px 0" }}>
      <Button
        href={href}
        style={{
          backgroundColor: BUTTON,
          borderRadius: "4px",
          color: PAPER,
          fontSize: "18px",
          fontWeight: 700,
          padding: "14px 22px",
        }}
      >
        {label}
      </Button>
      <Text data-skip-in-text="true" style={{ color: QUIET, fontSize: "16px", lineHeight: "24px", margin: "16px 0 0" }}>
        Or copy this address:{" "}
        <Link href={href} style={{ color: BRAND, textDecoration: "underline" }}>
          {href}
        </Link>
      </Text>
    </Section>
  );
}

/** A one-time code, spaced so that it can be read out and typed. */
export function Code({ children }: { children: string }) {
  return (
    <Text
      style={{
        ...readable,
        fontFamily: "'Courier New', Courier, monospace",
        fontSize: "34px",
        fontWeight: 700,
        letterSpacing: "6px",
        lineHeight: "44px",
      }}
    >
      {children}
    </Text>
  );
}
