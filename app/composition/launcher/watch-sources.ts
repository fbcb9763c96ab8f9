import { type FSWatcher, watch } from "node:fs";
import path from "node:path";
import { projectRoot } from "./app-process.ts";

const watched = ["app/composition", "app/domain", "db", "search", "emails"];

/** In development: calls `onChange` a moment after the last change to code that runs outside the web app. */
export function watchSources(onChange: (file: string) => void): FSWatcher[] {
  let soon: NodeJS.Timeout | undefined;
  return watched.map((folder) =>
    watch(path.join(projectRoot, folder), { recursive: true }, (_kind, file) => {
      if (!file || !/\.tsx?$/.test(file)) return;
      clearTimeout(soon);
      soon = setTimeout(() => onChange(path.join(folder, file)), 300);
    }),
  );
}
