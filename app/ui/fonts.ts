import sans from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import sansBold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";
import serif from "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url";

/** The three files every page shows words in; the root asks for them early. */
export const fontLinks = [sans, sansBold, serif].map((href) => ({
  rel: "preload",
  as: "font",
  type: "font/woff2",
  crossOrigin: "anonymous" as const,
  href,
}));
