import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Picture } from "./picture.tsx";
import { passagesIn, sentencesOf } from "./read-aloud-text.ts";

/** Slower than people talk, as easy read is slower than people write. */
const RATE = 0.9;
const BEING_READ = "fs-being-read";

/** A voice of this device. One that would send the words to a server is no voice to us: these are people's own words. */
function localVoice(): SpeechSynthesisVoice | null {
  if (!("speechSynthesis" in window)) return null;
  const voices = window.speechSynthesis.getVoices().filter((voice) => voice.localService && /^en\b/i.test(voice.lang));
  return voices.find((voice) => /^en[-_]GB/i.test(voice.lang)) ?? voices[0] ?? null;
}

/** Voices come late in some browsers. */
function onVoices(changed: () => void): () => void {
  if (!("speechSynthesis" in window)) return () => {};
  window.speechSynthesis.addEventListener("voiceschanged", changed);
  return () => window.speechSynthesis.removeEventListener("voiceschanged", changed);
}

/**
 * Reads a part of the page aloud. Not there at all without scripts, or where the
 * device has no voice of its own.
 */
export function ReadAloud({ selector = "#main", label = "Read this page to me" }: { selector?: string; label?: string }) {
  const voice = useSyncExternalStore(onVoices, localVoice, () => null);
  const [reading, setReading] = useState(false);
  const marked = useRef<Element | null>(null);

  const mark = (element: Element | null) => {
    marked.current?.classList.remove(BEING_READ);
    element?.classList.add(BEING_READ);
    element?.scrollIntoView({ block: "nearest" });
    marked.current = element;
  };
  const ended = () => {
    mark(null);
    setReading(false);
  };
  const stop = () => {
    window.speechSynthesis.cancel();
    ended();
  };
  // Leaving the page ends its voice.
  useEffect(() => () => window.speechSynthesis?.cancel(), []);

  if (!voice) return null;

  const read = () => {
    window.speechSynthesis.cancel();
    const parts = passagesIn(document.querySelectorAll(selector)).flatMap(({ element, text }) =>
      sentencesOf(text).map((sentence) => ({ element, sentence })),
    );
    for (const [index, { element, sentence }] of parts.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      utterance.addEventListener("start", () => mark(element));
      utterance.addEventListener("error", ended);
      if (index === parts.length - 1) utterance.addEventListener("end", ended);
      window.speechSynthesis.speak(utterance);
    }
    setReading(parts.length > 0);
  };
  return (
    <p className="fs-read-aloud" data-not-read="">
      <button type="button" className="fs-button fs-button--quiet fs-read-aloud__button" onClick={reading ? stop : read}>
        <Picture name={reading ? "no" : "speaker"} size="s" />
        {reading ? "Stop reading" : label}
      </button>
    </p>
  );
}
