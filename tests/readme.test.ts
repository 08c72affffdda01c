// The README is checked against what it describes: settings with their defaults, commands, and the folders it names.

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings } from "~/http/env.server";

const readme = readFileSync("README.md", "utf8");
const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(([, name = "", given = ""]) => ({
  name,
  given,
}));
const source = readFileSync("app/http/env.server.ts", "utf8");

describe("the README", () => {
  it("lists every setting, and no other", () => {
    const read = [...source.matchAll(/^ {2}([A-Z_]+): z/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== "NODE_ENV");
    expect(rows.map((row) => row.name).sort()).toEqual(read.sort());
  });

  it("gives the defaults that the product has when nothing is set", () => {
    const defaults = readSettings({});
    const said = Object.fromEntries(rows.map((row) => [row.name, row.given.replaceAll("`", "")]));
    expect(said.PORT).toBe(String(defaults.port));
    expect(said.PUBLIC_URL).toBe(defaults.publicUrl.replace(String(defaults.port), "$PORT"));
    expect(defaults.dataDir.endsWith(`/${said.DATA_DIR}`)).toBe(true);
    expect(said.MAIL_FROM).toBe(defaults.mailFrom);
    expect(said.TRUST_PROXY).toBe(String(defaults.trustProxy));
    expect(said.LANGUAGE).toBe(defaults.language);
    expect(said.RESEND_API_KEY).toBe("none");
    expect(defaults.resendApiKey).toBe("");
  });

  it("names only commands, folders and files that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { [name: string]: string } };
    for (const [, script = ""] of readme.matchAll(/`?npm (?:run )?(start|test|dev|prove|bench)\b/g))
      expect(scripts[script], script).toBeDefined();
    const paths = [...readme.matchAll(/(?:`|\()((?:app|docs|tests|db)\/[\w./-]+)/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) expect(existsSync(path), path).toBe(true);
    for (const [, folder = ""] of readme.matchAll(/^(app\/\w+|db|tests) {2,}/gm))
      expect(existsSync(folder), folder).toBe(true);
  });
});
