import { EasyReadList } from "#app/ui/easy-read.tsx";

/** What a change of coach means, said before it is made. */
export function CoachMoves() {
  return (
    <EasyReadList
      items={[
        { picture: "note", words: "Your profile and your jobs stay with you." },
        { picture: "coach", words: "Your new job coach can see them at once." },
        { picture: "lock", words: "Your old job coach cannot see them any more." },
        { picture: "calendar", words: "Things that are planned go on." },
        { picture: "letter", words: "We write to both job coaches." },
      ]}
    />
  );
}
