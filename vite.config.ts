import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), tsconfigPaths()],
  build: {
    // esbuild 0.28 no longer lowers to Vite 6's default browsers.
    target: ["chrome107", "edge107", "firefox104", "safari16"],
    assetsInlineLimit: 0,
  },
  optimizeDeps: { esbuildOptions: { target: "es2022" } },
});
