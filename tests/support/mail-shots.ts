// Every mail as a picture, to be looked at: `node --import tsx tests/support/mail-shots.ts [language …]`. Georgia and
// the system's Chinese are stood in for by fonts of the project, because this is about layout.

import { mkdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { isLanguage, languages } from "~/domain/language";
import { playLetters } from "./letters";

const font = (family: string, file: string, weight: number) =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(`node_modules/${file}`).toString("base64")}); }`;
const latin = ["400", "600"]
  .flatMap((weight) => [
    font(
      "Source Serif 4",
      `@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`,
      Number(weight),
    ),
    font("Source Sans 3", `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`, Number(weight)),
  ])
  .join("\n");
const chinese = font("Noto Sans SC", "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", 400);

const wanted = process.argv.slice(2).filter(isLanguage);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
mkdirSync("tests/shots/mail", { recursive: true });
for (const language of wanted.length > 0 ? wanted : languages) {
  const { mails, world } = await playLetters(language, { trial: false });
  const css =
    language === "zh-Hans"
      ? `${latin}\n${chinese}\nbody, td, th, p, h1, h2, a { font-family: "Noto Sans SC" !important; }`
      : latin;
  const count = new Map<string, number>();
  for (const { letter, mail } of mails) {
    const n = (count.get(letter.kind) ?? 0) + 1;
    count.set(letter.kind, n);
    for (const [width, scheme] of [
      [390, "light"],
      [640, "light"],
      [390, "dark"],
    ] as const) {
      if (scheme === "dark" && (language !== "en" || n > 1)) continue;
      const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme: scheme });
      await page.setContent(
        mail.html.replace("</head>", `<meta name="viewport" content="width=device-width"><style>${css}</style></head>`),
      );
      await page.screenshot({
        path: `tests/shots/mail/${language}-${letter.kind}-${n}-${width}${scheme === "dark" ? "-dark" : ""}.png`,
        fullPage: true,
      });
      await page.close();
    }
  }
  await world.end();
}
await browser.close();
