import type { ReactNode } from "react";
import { Link } from "react-router";
import type { KeptValue, OutsideFact, Recognisability, ToldAs } from "#app/domain/recognisability/read-recognisability.ts";
import type { ValueKind } from "#app/domain/recognisability/single-values.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { capitalised } from "#app/domain/vocabulary/capitals.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { WORK_CERTIFICATES } from "#app/domain/vocabulary/qualifications.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { easyOf, labelOf, type Term } from "#app/domain/vocabulary/terms.ts";
import { EasyRead, EasyReadList } from "../easy-read.tsx";
import { Details } from "../notices.tsx";
import { Section } from "../page.tsx";
import type { PictureName } from "../picture.tsx";

/** "7 people look like you here", on the page that says who sees them. */
export function LookAlike({ recognisable }: { recognisable: Recognisability }) {
  if (!recognisable.published) return null;
  return (
    <Section title="Could someone know that it is me?" id="alike">
      <EasyRead picture="friends">
        {alikeEasy(recognisable).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <Link to="/me/visibility/alike">See what employers know and what we keep back</Link>
        </p>
      </EasyRead>
    </Section>
  );
}

function alikeEasy({ counted }: Recognisability): string[] {
  const alike = counted?.alike ?? null;
  if (alike === null) return ["Employers see nothing yet that could show who you are.", "More people must be here first."];
  return [`${alike} people look the same to employers here.`, "You are one of them."];
}

/** All of it, for the person: easy read. */
export function HowRecognisable({ recognisable }: { recognisable: Recognisability }) {
  const { counted } = recognisable;
  const known = counted?.facts.filter(({ told }) => told !== "nothing") ?? [];
  const kept = counted?.facts.filter(({ told }) => told === "nothing") ?? [];
  const without = counted?.without.filter(({ people }) => people > (counted.alike ?? 0)) ?? [];
  return (
    <>
      <EasyRead picture="friends">
        {alikeEasy(recognisable).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {!recognisable.published && <p>First say yes to your profile.</p>}
      </EasyRead>
      {known.length > 0 && (
        <Section title="Employers you chose know this">
          <EasyReadList items={known.map((fact) => ({ picture: pictureOf(fact), words: <p>{knownEasy(fact)}</p> }))} />
        </Section>
      )}
      {counted && kept.length + counted.kept.length > 0 && (
        <Section title="We keep this back">
          <EasyRead picture="lock">
            <p>Not many people say this.</p>
            <p>So employers are not told it now.</p>
            <p>You can tell an employer when you are introduced.</p>
          </EasyRead>
          <ul className="govuk-list govuk-list--bullet">
            {kept.map((fact) => <li key={keyOf(fact)}>{nameEasy(fact)}</li>)}
            {counted.kept.map((value) => <li key={`${value.kind}:${value.code}`}>{valueEasy(value)}</li>)}
          </ul>
        </Section>
      )}
      {without.length > 0 && (
        <Section title="If you want to be harder to know">
          <EasyReadList
            items={without.map((fact) => ({
              picture: pictureOf(fact),
              words: (
                <>
                  <p>You can leave this out of <Link to="/me/profile">your profile</Link>: {nameEasy(fact)}.</p>
                  <p>Then {fact.people} people look the same.</p>
                </>
              ),
            }))}
          />
        </Section>
      )}
      <Section title="What we cannot promise">
        <EasyReadList
          items={[
            { picture: "family", words: <p>Someone who knows you well may still know that it is you.</p> },
            { picture: "people", words: <p>When more people join, employers may know more about all of you.</p> },
            { picture: "coach", words: <p>You can talk about this with your coach.</p> },
          ]}
        />
      </Section>
    </>
  );
}

/** The same for their coach, in a few lines. */
export function RecognisableForCoach({ recognisable, knownAs }: { recognisable: Recognisability; knownAs: string }) {
  const { counted, published } = recognisable;
  if (!published) return null;
  const alike = counted?.alike ?? null;
  const kept = [
    ...(counted?.facts.filter(({ told }) => told === "nothing").map(nameForCoach) ?? []),
    ...(counted?.kept.map(valueForCoach) ?? []),
  ];
  const without = counted?.without.filter(({ people }) => people > (alike ?? 0)) ?? [];
  return (
    <Section title={`How recognisable ${knownAs} is`}>
      <p className="govuk-body">
        {alike === null
          ? `Employers see nothing yet that people outside could know of ${knownAs}: too few people on Firstshift are like them.`
          : `${alike} people on Firstshift, ${knownAs} among them, look the same to every employer. Someone who knows ${knownAs} well may still recognise them.`}
      </p>
      {counted && (
        <Details summary="What employers know, and what is kept back">
          <Lines title="Known before an introduction">{counted.facts.filter(({ told }) => told !== "nothing").map(knownForCoach)}</Lines>
          <Lines title="Kept until they are introduced, and then theirs to tell, because fewer than five people share it">{kept}</Lines>
          <Lines title={`What would make ${knownAs} harder to recognise`}>
            {without.map((fact) => `Without ${nameForCoach(fact)}: ${fact.people} people look the same`)}
          </Lines>
          <p className="govuk-body">
            More is shown of everybody as more people are published: when eight share a combination, and as long as five do.
          </p>
        </Details>
      )}
    </Section>
  );
}

function Lines({ title, children }: { title: string; children: readonly string[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">{title}:</p>
      <ul className="govuk-list govuk-list--bullet">
        {children.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

const PICTURE_OF: Record<OutsideFact["fact"], PictureName> = {
  area: "place", hours: "clock", days: "calendar", times: "sun", experience: "tools", certificate: "medal",
};
const pictureOf = ({ fact }: OutsideFact): PictureName => PICTURE_OF[fact];
const keyOf = (fact: OutsideFact): string => ("code" in fact ? `${fact.fact}:${fact.code}` : fact.fact);

function nameEasy(fact: OutsideFact): string {
  switch (fact.fact) {
    case "area": return "About where you live";
    case "hours": return "How many hours you want";
    case "days": return "Which days you can work";
    case "times": return "Your times of day";
    case "experience": return `Work you have done: ${easyOf(SECTORS, fact.code)}`;
    case "certificate": return `Your certificate: ${easyOf(WORK_CERTIFICATES, fact.code)}`;
  }
}

function knownEasy(fact: OutsideFact & { told: ToldAs }): string {
  switch (fact.fact) {
    case "area":
      if (fact.told === "exact") return "About how far away your town is.";
      return fact.told === "wide" ? `You live in or near ${fact.county}.` : `You live in ${fact.region}.`;
    case "hours": return fact.told === "exact" ? "About how many hours you want." : "If you want a few hours or many.";
    case "days": return fact.told === "exact" ? "The days you can work." : "If you can work in the week or at weekends.";
    case "times": return fact.told === "exact" ? "Your times of day." : "If you can work early or late.";
    default: return `${nameEasy(fact)}.`;
  }
}

function nameForCoach(fact: OutsideFact): string {
  switch (fact.fact) {
    case "area": return "where they live";
    case "hours": return "hours";
    case "days": return "days";
    case "times": return "times of day";
    case "experience": return `past work in ${labelOf(SECTORS, fact.code).toLowerCase()}`;
    case "certificate": return `the certificate “${labelOf(WORK_CERTIFICATES, fact.code)}”`;
  }
}

function knownForCoach(fact: OutsideFact & { told: ToldAs }): string {
  if (fact.fact === "area") {
    if (fact.told === "exact") return `How far away ${fact.town} is, in bands`;
    return fact.told === "wide" ? `How far away the middle of ${fact.county} is, in bands` : `That they live in ${fact.region}`;
  }
  const words = capitalised(nameForCoach(fact));
  if (fact.fact === "experience" || fact.fact === "certificate") return words;
  return fact.told === "exact" ? words : `${words}, roughly`;
}

const VALUES: Record<ValueKind, { terms: readonly Term[]; easy: string; coach: string }> = {
  hope: { terms: SECTORS, easy: "Work you hope for", coach: "hopes for" },
  liked: { terms: TASKS, easy: "A task you like", coach: "likes the task" },
  done: { terms: TASKS, easy: "A task you have done", coach: "has done the task" },
  alone: { terms: TASKS, easy: "A task you do by yourself", coach: "does by themselves" },
  like: { terms: ENVIRONMENTS, easy: "You like at work", coach: "likes at work" },
  avoid: { terms: ENVIRONMENTS, easy: "You do not like at work", coach: "avoids at work" },
  help: { terms: ADJUSTMENTS, easy: "What helps you", coach: "helped by" },
};

const valueEasy = ({ kind, code }: KeptValue): string => `${VALUES[kind].easy}: ${easyOf(VALUES[kind].terms, code)}`;
const valueForCoach = ({ kind, code }: KeptValue): string => `${VALUES[kind].coach} “${labelOf(VALUES[kind].terms, code)}”`;
