import { type FSWatcher, watch } from "node:fs";
import path from "node:path";
import { projectRoot } from "./app-process.ts";

const watched = ["app/composition", "app/domain", "db", "search", "emails"];

/** In development: calls `restart` a moment after the last change to code that runs outside the web app. */
export function restartOnChange(
  restart: () => Promise<void> | undefined,
  say: (line: string) => void,
): FSWatcher[] {
  let soon: NodeJS.Timeout | undefined;
  return watched.map((folder) =>
    watch(path.join(projectRoot, folder), { recursive: true }, (_kind, file) => {
      if (!file || !/\.tsx?$/.test(file)) return;
      clearTimeout(soon);
      soon = setTimeout(() => {
        say(`${folder}/${file} changed: the worker starts again.`);
        void restart();
      }, 300);
    }),
  );
}
