// The colours and type of the mails: the same paper, ink and one accent as the pages (design tokens in app/app.css),
// inlined because mail programs read no stylesheet; dark mode overrides them by class where it is understood.

export const colour = {
  paper: "#f6f2e8",
  sheet: "#fffdf7",
  well: "#e6efe9",
  line: "#dad2bf",
  ink: "#1c232b",
  muted: "#55575a",
  accent: "#0e5459",
  onAccent: "#fffdf7",
} as const;

export const serif =
  "'Source Serif 4', Georgia, 'Times New Roman', 'Songti SC', 'Noto Serif CJK SC', 'Microsoft YaHei', serif";
export const sans =
  "'Source Sans 3', -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";
export const mono = "ui-monospace, 'SF Mono', Menlo, Consolas, 'Roboto Mono', 'DejaVu Sans Mono', monospace";

/** No quotes and no angle brackets: it is written into the page as text. */
export const sheetCss = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { -webkit-text-size-adjust: 100%; }
h1, h2 { text-wrap: balance; }
.wrap { overflow-wrap: anywhere; word-break: break-word; }
@media (max-width: 520px) {
  .edge { padding: 0 !important; }
  .sheet { border-left: 0 !important; border-right: 0 !important; border-radius: 0 !important; }
  .inner { padding: 24px 20px 28px !important; }
  .inset { padding-left: 20px !important; padding-right: 20px !important; }
  .foot { padding: 18px 20px 28px !important; }
  .title { font-size: 25px !important; }
  .well { padding: 18px 16px 20px !important; }
  .button { display: block !important; text-align: center !important; }
  .stack { display: block !important; width: auto !important; padding-right: 0 !important; }
  .label { padding-bottom: 0 !important; }
  .value { padding-top: 2px !important; border-top: 0 !important; }
  .heads { display: none !important; }
  .what { padding-bottom: 2px !important; }
  .who, .by { display: inline-block !important; width: auto !important; border-top: 0 !important; padding-top: 0 !important; }
  .who { padding-right: 12px !important; }
}
@media (prefers-color-scheme: dark) {
  .paper { background-color: #191816 !important; }
  .sheet { background-color: #22201d !important; border-color: #3e3a33 !important; }
  .ink { color: #efe9dc !important; }
  .muted { color: #bbb4a6 !important; }
  .accent { color: #83c9c4 !important; border-color: #83c9c4 !important; }
  .line { border-color: #3e3a33 !important; }
  .well { background-color: #1f3534 !important; }
  .button { background-color: #83c9c4 !important; color: #08282a !important; }
  .mark { background-color: #3a2d15 !important; color: #e9b75f !important; }
}
`;
