// The tables of docs/record.md, made from the types they describe.

import { readdirSync } from "node:fs";
import ts from "typescript";
import { goesWith } from "~/domain/erasure";

const areas = "app/domain/facts";
const areaFiles = readdirSync(areas).map((name) => `${areas}/${name}`);
const sources = { plan: "app/domain/facts.ts", workspace: "app/domain/workspace.ts" } as const;

/** Rows `| kind | data | words | goes with |` of every kind of a stream, in the order of the source. */
export function kindRows(of: keyof typeof sources): string[] {
  const lists = of === "plan" ? planLists() : [read(sources.workspace, "WorkspaceKinds")];
  return lists.flatMap(({ members, text }) => members.map(rowWith(of, text)));
}

const rowWith =
  (of: keyof typeof sources, text: (node: ts.TypeNode) => string) =>
  ({ kind, data, said }: Member): string => {
    const parts = Object.entries((goesWith as { [kind: string]: { [part: string]: string } })[kind] ?? {});
    const whose = of === "plan" ? parts.map(([part, who]) => (parts.length > 1 ? `${part}: ${who}` : who)) : ["kept"];
    const words = text(said);
    return `| \`${kind}\` | ${cell(text(data))} | ${cell(words)} | ${words === "" ? "" : whose.join("; ")} |`;
  };

/** The areas' lists, in the order in which `Kinds` joins them. */
function planLists() {
  const joined = aliasIn(parse(sources.plan), "Kinds");
  if (!ts.isIntersectionTypeNode(joined)) throw new Error("Kinds is not made of areas");
  return joined.types.map((type) => {
    const name = ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : "";
    const file = areaFiles.find((one) => ts.sys.readFile(one)?.includes(`export type ${name} = `));
    if (file === undefined) throw new Error(`no file has the kinds of ${name}`);
    return read(file, name);
  });
}

const cell = (text: string) => (text === "" ? "" : `\`${text.replaceAll("|", "\\|")}\``);

type Member = { kind: string; data: ts.TypeNode; said: ts.TypeNode };

function read(file: string, alias: string): { members: Member[]; text: (node: ts.TypeNode) => string } {
  const source = parse(file);
  const text = (node: ts.TypeNode) => compact(node.getText(source));
  const type = aliasIn(source, alias);
  if (!ts.isTypeLiteralNode(type)) throw new Error(`${alias} is not a list of kinds`);
  const members = type.members.flatMap((member) => {
    if (!ts.isPropertySignature(member) || !member.type || !ts.isTypeLiteralNode(member.type)) return [];
    const name = member.name.getText(source).replaceAll('"', "");
    const part = (wanted: string) => {
      const found = member.type && ts.isTypeLiteralNode(member.type) ? member.type.members : [];
      const one = found.find((other) => other.name?.getText(source) === wanted);
      if (!one || !ts.isPropertySignature(one) || !one.type) throw new Error(`${name} has no ${wanted}`);
      return one.type;
    };
    return [{ kind: name, data: part("data"), said: part("said") }];
  });
  return { members, text };
}

const parse = (file: string) =>
  ts.createSourceFile(file, ts.sys.readFile(file) ?? "", ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);

function aliasIn(source: ts.SourceFile, name: string): ts.TypeNode {
  const found = source.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === name);
  if (!found || !ts.isTypeAliasDeclaration(found)) throw new Error(`${source.fileName} has no type ${name}`);
  return found.type;
}

const compact = (text: string) =>
  text === "None"
    ? ""
    : text
        .replace(/\/\*\*?.*?\*\//gs, "")
        .replace(/\s+/g, " ")
        .replace(/; }/g, " }")
        .replace(/^\| /, "")
        .trim();

/** Every type that a row names, with its definition: `Name = …`. */
export function typeLines(rows: string[]): string[] {
  const others = ["facts", "language", "workspace", "terms", "chain"].map((name) => `app/domain/${name}.ts`);
  const files = [...others, ...areaFiles].map(parse);
  const known = new Map<string, string>();
  const lists = new Map(files.flatMap(constantLists));
  for (const source of files)
    for (const one of source.statements)
      if (ts.isTypeAliasDeclaration(one) && !one.typeParameters)
        known.set(one.name.text, spelledOut(compact(one.type.getText(source)), lists));
  const named = new Set<string>();
  const visit = (text: string) => {
    for (const [name] of text.matchAll(/\b[A-Z]\w+\b/g)) {
      const definition = known.get(name);
      if (definition === undefined || named.has(name)) continue;
      named.add(name);
      visit(definition);
    }
  };
  for (const row of rows) visit(row);
  return [...named].sort().map((name) => `${name} = ${known.get(name)}`);
}

/** The words of each `const list = ["a", "b"] as const`, as a union of types. */
function constantLists(source: ts.SourceFile): [string, string][] {
  const text = source.getFullText();
  return [...text.matchAll(/const (\w+) = \[([^\]]*)\] as const/g)].map(([, name = "", items = ""]) => [
    name,
    items
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean)
      .join(" | "),
  ]);
}

const spelledOut = (type: string, lists: Map<string, string>): string =>
  type.replace(/\(typeof (\w+)\)\[number\]/g, (whole, name: string) => lists.get(name) ?? whole);
