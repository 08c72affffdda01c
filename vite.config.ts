import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";

/** One file for what every page shares: a phone in a corridor pays for each request. */
const chunkOf = (id: string): string | undefined => {
  if (/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom)\//.test(id))
    return "framework";
  return /\/app\/(ui|frame)\//.test(id) ? "kit" : undefined;
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig), tsconfigPaths()],
  build: {
    // esbuild 0.28 no longer lowers to Vite 6's default browsers.
    target: ["chrome107", "edge107", "firefox104", "safari16"],
    assetsInlineLimit: 0,
    ...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: chunkOf } } }),
  },
  optimizeDeps: { esbuildOptions: { target: "es2022" } },
}));
