// The rules of the structure. Each looks at one file and answers what is wrong with it, in words.

import { type Source, target } from "./source";

export type Rule = (source: Source) => string[];

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isPackage = (name: string) => !/^(app|db|emails|tests)(\/|$)/.test(name);

/** Where a folder may look. `types`: for types alone, which are gone at run time. */
const directions: { folder: string; may: string[]; types?: string[]; packages?: string[] }[] = [
  { folder: "app/domain", may: ["app/domain"], packages: ["temporal-polyfill"] },
  { folder: "app/views", may: ["app/domain", "app/views", "app/i18n"], types: ["app/pdf/model"], packages: [] },
  {
    folder: "app/i18n",
    may: ["app/domain", "app/i18n", "app/views"],
    packages: ["temporal-polyfill", "react", "@remix-run/react"],
  },
  { folder: "app/ui", may: ["app/ui", "app/i18n"], types: ["app/domain"] },
  { folder: "db", may: ["db", "app/domain"] },
];

/** Dependencies point one way. */
export const pointsOneWay: Rule = ({ path, imports }) => {
  const rule = directions.find(({ folder }) => within(path, folder));
  if (!rule) return [];
  return imports.flatMap(({ from, typeOnly }) => {
    const to = target(path, from);
    if (isPackage(to)) return rule.packages === undefined || rule.packages.includes(to) ? [] : [`imports ${from}`];
    const allowed = [...rule.may, ...(typeOnly ? (rule.types ?? []) : [])];
    return allowed.some((folder) => within(to, folder)) ? [] : [`imports ${from}`];
  });
};

/** The door is pushed, it does not look out: commands know no page, mail, file or socket. */
export const commandsLookNowhere: Rule = ({ path, imports }) =>
  within(path, "app/commands")
    ? imports
        .filter(({ from }) =>
          ["app/routes", "app/http", "app/ui", "app/live", "app/jobs", "app/pdf", "emails"].some((folder) =>
            within(target(path, from), folder),
          ),
        )
        .map(({ from }) => `imports ${from}`)
    : [];

const isServerFile = (path: string) =>
  /\.server\.(ts|tsx|mts)$/.test(path) ||
  within(path, "app/cli") ||
  within(path, "db") ||
  path === "app/server.ts" ||
  /worker\.(mjs|ts|tsx)$/.test(path);
const isRoute = (path: string) => /^app\/routes\/[^/]+(\.tsx?|\/route\.tsx?)$/.test(path) || path === "app/root.tsx";
const serverOnly =
  /^(node:|better-sqlite3$|drizzle-orm|resend$|@react-pdf\/|better-auth|express$|@remix-run\/(node|express)$)/;

/** What touches Node, the database, Resend or react-pdf says so in its name, or it ships to the browser. */
export const serverSaysSo: Rule = ({ path, imports }) => {
  if (isServerFile(path) || isRoute(path) || within(path, "tests")) return [];
  return imports
    .filter(
      ({ from, typeOnly }) =>
        !typeOnly && (serverOnly.test(from) || /\.server$/.test(from) || within(target(path, from), "db")),
    )
    .map(({ from }) => `imports ${from} and is not named .server`);
};

const statement =
  /\b(insert\s+(or\s+\w+\s+)?into|update\s+\w+\s+set|delete\s+from|drop\s+(table|trigger|index)|create\s+(table|trigger|index)|alter\s+table)\b/i;

/** Only db/ writes statements. */
export const onlyDbWrites: Rule = ({ path, text, imports }) => {
  if (within(path, "db") || within(path, "tests")) return [];
  // Better Auth keeps staff accounts in tables of its own through its Drizzle adapter, which is handed the connection.
  const adapter = path === "app/access/staff-auth.server.ts";
  const tools = imports.filter(
    ({ from, typeOnly }) => !typeOnly && !adapter && /^(better-sqlite3|drizzle-orm)/.test(from),
  );
  return [
    ...(statement.test(text) ? ["holds a statement that writes"] : []),
    ...tools.map(({ from }) => `imports ${from}`),
  ];
};

const remixNames = new Set([
  "loader",
  "action",
  "meta",
  "links",
  "headers",
  "handle",
  "shouldRevalidate",
  "clientLoader",
  "clientAction",
  "ErrorBoundary",
  "HydrateFallback",
  "Layout",
]);

/** Whatever else a route exports goes to the browser with everything it needs. */
export const routesExportRemixNames: Rule = ({ path, code }) => {
  if (!isRoute(path)) return [];
  const named = [...code.matchAll(/(?:^|\n)export\s+(?:async\s+)?(?:const|let|function\*?|class)\s+(\w+)/g)].map(
    ([, name = ""]) => name,
  );
  const listed = [...code.matchAll(/(?:^|\n)export\s+\{([^}]*)\}/g)].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map(
        (name) =>
          name
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? "",
      )
      .filter((name) => name && !name.startsWith("type ")),
  );
  return [...named, ...listed]
    .filter((name) => name !== "default" && !remixNames.has(name))
    .map((name) => `exports ${name}`);
};

const writers = [
  "perform",
  "performWorkspace",
  "openPlan",
  "sendCode",
  "checkCode",
  "ensureSession",
  "saveDraft",
  "dropDraftBlock",
  "erasePerson",
  "replayErasures",
  "append",
  "openSession",
  "issueCode",
  "tryCode",
  "saveBlock",
  "dropBlock",
  "queueLetter",
  "claimLetters",
  "freezeLetter",
  "settleLetter",
  "take",
  "logSecurity",
  "keepSnapshot",
];
const writes = new RegExp(`\\b(${writers.join("|")})\\(`);

/** Reading leaves no trace: a mail scanner that opens every address has done nothing (T-04). */
export const loadersNeverWrite: Rule = ({ path, code }) => {
  if (!isRoute(path)) return [];
  const start = code.search(/(^|\n)export\s+(const|async function|function)\s+loader\b/);
  if (start < 0) return [];
  const rest = code.slice(start + 1);
  const end = rest.search(/\n(\}|\};|\);|\}\);)\s*\n/);
  const found = writes.exec(end < 0 ? rest : rest.slice(0, end));
  return found ? [`its loader calls ${found[1]}`] : [];
};

export const typesAreKept: Rule = ({ path, text, code }) => {
  const wrong: string[] = [];
  if (/@ts-(ignore|nocheck)|@ts-expect-error/.test(text) && !path.startsWith("tests/architecture"))
    wrong.push("switches the compiler off");
  // Biome asks each test that needs one for its reason.
  if (!within(path, "tests") && /[:<|&(,]\s*any\b(?!\w*\s*:)|\bas any\b/.test(code)) wrong.push("says any");
  if (/[\w)\]]!(?=[.;,)\]\n[])(?!=)/.test(code)) wrong.push("insists that something is there");
  return wrong;
};

/** Settings are read once. */
export const environmentIsReadOnce: Rule = ({ path, code }) =>
  within(path, "tests") ||
  within(path, "app/cli") ||
  path === "app/http/env.server.ts" ||
  !/\bprocess\.env\b/.test(code)
    ? []
    : ["reads process.env"];

export const filesAreShort: Rule = ({ path, lines }) => {
  const most = isRoute(path) ? 120 : within(path, "tests") ? 400 : 300;
  return lines > most ? [`has ${lines} lines, more than ${most}`] : [];
};

/** An async function in a transaction would commit before it is done. */
export const transactionsAreSync: Rule = ({ code }) =>
  /\.transaction\(\s*async\b/.test(code) ? ["hands an async function to a transaction"] : [];

/** A name that says nothing hides what is in it. */
export const namesSaySomething: Rule = ({ path }) =>
  /(^|[/.-])(utils?|helpers?|misc|service|manager|common-stuff)([/.-])/.test(path)
    ? ["has a name that says nothing"]
    : [];

export const nothingIsMocked: Rule = ({ path, code }) =>
  within(path, "tests") && /\bvi\.(mock|doMock|hoisted)\(/.test(code) ? ["mocks a module"] : [];

export const rules: { [name: string]: Rule } = {
  "dependencies point one way": pointsOneWay,
  "commands know no page, mail or file": commandsLookNowhere,
  "what touches the server says so in its name": serverSaysSo,
  "only db/ holds statements that write": onlyDbWrites,
  "routes export Remix names only": routesExportRemixNames,
  "loaders never write": loadersNeverWrite,
  "the compiler is never switched off": typesAreKept,
  "settings are read once": environmentIsReadOnce,
  "files are short": filesAreShort,
  "transactions are synchronous": transactionsAreSync,
  "names say something": namesSaySomething,
  "no module of ours is mocked": nothingIsMocked,
};
