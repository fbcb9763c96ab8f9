import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: "es2022", assetsInlineLimit: 0 },
  environments: {
    // One server bundle: the web app with its pages, so that rules and pages are the same modules.
    ssr: { build: { rollupOptions: { input: "./app/web/app.server.ts" } } },
  },
});
