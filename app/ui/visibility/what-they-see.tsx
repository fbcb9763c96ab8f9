import { EasyReadList } from "../easy-read.tsx";
import { Section } from "../page.tsx";

/** What somebody says yes to when they let an employer see them: all that a card can say, and what it never does. */
export function WhatTheySee() {
  return (
    <>
      <Section title="They will see">
        <EasyReadList
          items={[
            { picture: "tools", words: "Tasks of their job that you like, have done or do by yourself." },
            { picture: "star", words: "If you hope for their kind of work, or did it before." },
            { picture: "medal", words: "Your certificates for their kind of work." },
            { picture: "idea", words: "What helps you at work." },
            { picture: "house", words: "What you like at work, and what you do not like." },
            { picture: "clock", words: "If your hours, days and times fit." },
            { picture: "place", words: "About where you live, or how far away that is." },
          ]}
        />
      </Section>
      <Section title="They will not see">
        <EasyReadList
          items={[
            { picture: "person", words: "Your name, your age or a photo." },
            { picture: "letter", words: "Your town, your phone or your email." },
            { picture: "speech", words: "Your own words. You choose later if they can read them." },
          ]}
        />
      </Section>
    </>
  );
}
