const SYMBOLS = import.meta.glob<string>("./symbols/*.svg", { eager: true, query: "?no-inline", import: "default" });

/** Symbols from OpenMoji (CC BY-SA 4.0), by what they mean here. */
export const PICTURES = [
  "yes", "no", "later", "clock", "calendar", "house", "eye", "lock", "person", "people", "coach", "shop", "tools",
  "cleaning", "plant", "box", "cup", "computer", "star", "speech", "hand", "check", "warning", "place", "bus", "money",
  "handshake", "letter", "question", "note", "idea", "quiet", "signature", "heart", "party", "nobody", "search",
  "family", "friends", "megaphone", "ear", "speaker", "signs", "book", "music", "football", "film", "art",
  "paw", "train", "museum", "phone", "telephone", "school", "graduation", "medal", "first-aid", "sunrise", "sun",
  "evening", "night", "walking", "taxi", "bike", "tram", "car", "loud", "nose", "hot", "cold", "standing", "chair",
  "muscle", "stopwatch", "headphones", "timer", "repeat", "scales", "baby", "key", "trolley", "shopping",
  "label", "bed", "washing", "basket", "lorry", "van", "post", "seedling", "scissors", "herb", "grass", "litter",
  "recycle", "folder", "printer", "door", "keyboard", "camera", "globe", "puzzle", "paintbrush", "needle", "gear",
  "plate", "bread", "cooking", "carrot", "hospital", "dice", "teddy", "dog", "horse", "ticket", "drop", "sponge",
  "shirt", "glasses", "window", "footprints", "target", "flag", "smile", "bell", "card", "umbrella", "purse", "game",
  "cake", "theatre", "abacus", "lifting", "bag", "hammer", "wheelchair",
] as const;
export type PictureName = (typeof PICTURES)[number];

type PictureProps = { name: PictureName; size?: "s" | "m" | "l" };

/** A symbol beside words that say the same, so it has no name of its own for screen readers. */
export function Picture({ name, size = "m" }: PictureProps) {
  const pixels = { s: 32, m: 56, l: 80 }[size];
  return (
    <span className={`fs-picture fs-picture--${size}`} aria-hidden="true">
      <img src={SYMBOLS[`./symbols/${name}.svg`]} alt="" width={pixels} height={pixels} loading="lazy" />
    </span>
  );
}
