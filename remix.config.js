// The Remix options, imported by vite.config.ts (the Vite plugin does not read this file by itself).
// Never run plain `remix build` here: it would start the classic compiler; the build is app/cli/build.mjs.

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: "app",
  serverModuleFormat: "esm",
  ignoredRouteFiles: ["**/*.test.*", "**/.*"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // Lazy route discovery would put plan addresses into the query strings of access logs.
    v3_lazyRouteDiscovery: false,
  },
};
