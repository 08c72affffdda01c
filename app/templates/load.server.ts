import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { isLanguage } from "~/domain/language";
import { checkTemplate, type Template } from "~/domain/template";
import { camelKeys, snakeKey } from "~/templates/camel";
import { templateFile } from "~/templates/schema.server";

/** A template file that cannot be used. The message names file, line and what is missing, in one sentence. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

type Path = readonly PropertyKey[];
type Source = { readonly fileName: string; readonly document: Document; readonly lines: LineCounter };

/**
 * Reads one template. Nothing unknown, nothing missing, every text in four languages, every reference known.
 * Throws TemplateError, whose message starts with the file's name and the line.
 */
export const parseTemplate = (text: string, fileName: string): Template => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source = { fileName, document, lines };
  const broken = document.errors[0];
  if (broken) throw templateError(source, lines.linePos(broken.pos[0]).line, firstLine(broken.message));
  const parsed = templateFile.safeParse(document.toJS());
  if (!parsed.success) {
    const found = parsed.error.issues.map((issue) => describe(source, issue)).sort((a, b) => a.line - b.line)[0];
    throw templateError(source, found?.line ?? 1, found?.message ?? "cannot be read");
  }
  const template: Template = camelKeys(parsed.data);
  const problem = checkTemplate(template).find(({ severity }) => severity === "error");
  if (problem) {
    const path = problem.path.map((key) => (typeof key === "string" ? snakeKey(key) : key));
    throw templateError(source, lineOf(source, path), problem.message);
  }
  return template;
};

/**
 * All templates of a folder, by file name. Throws TemplateError for the first one that cannot be used, for an empty
 * folder, and when two files hold the same template id.
 */
export const loadTemplates = (dir: string = resolve(process.cwd(), "app/templates")): Template[] => {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  if (files.length === 0) throw new TemplateError(`${dir} line 1: the folder holds no template`);
  const seen = new Map<string, string>();
  return files.map((name) => {
    const template = parseTemplate(readFileSync(join(dir, name), "utf8"), name);
    const other = seen.get(template.template);
    if (other) throw new TemplateError(`${name} line 1: ${other} already holds the template "${template.template}"`);
    seen.set(template.template, name);
    return template;
  });
};

const templateError = (source: Source, line: number, message: string): TemplateError =>
  new TemplateError(`${source.fileName} line ${line}: ${message}`);

const firstLine = (message: string): string => message.split("\n", 1)[0] ?? message;

/** The line of the deepest part of the path that the file has: a missing key is reported where its owner begins. */
const lineOf = ({ document, lines }: Source, path: Path): number => {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === "number") {
      node = node.items[key];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
};

const describe = (source: Source, issue: z.core.$ZodIssue): { line: number; message: string } => {
  const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknown];
  const { subject, field } = nameOf(source, path);
  const place = subject ? `${subject}, ` : "";
  const line = lineOf(source, path);
  const language = field.at(-1);
  if (language !== undefined && isLanguage(language) && isBlank(source.document.getIn(path as unknown[])))
    return { line, message: `${place}"${field.slice(0, -1).join(".")}" has no text in ${language}` };
  const name = field.length > 0 ? `"${field.join(".")}"` : "the entry";
  return { line, message: `${place}${name} ${complaint(source, issue, path)}` };
};

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

const complaint = (source: Source, issue: z.core.$ZodIssue, path: Path): string => {
  if (issue.code === "unrecognized_keys") return "is not an entry of this format";
  if (source.document.getIn(path as unknown[]) === undefined) return "is missing";
  if (issue.code === "invalid_value") return `must be ${issue.values.map(String).join(" or ")}`;
  if (issue.code === "invalid_type")
    return issue.message.startsWith("Invalid") ? `must be ${issue.expected}` : issue.message;
  if (issue.code === "too_big") return `is longer or larger than ${issue.maximum}`;
  if (issue.code === "too_small") return `is shorter or smaller than ${issue.minimum}`;
  if (issue.code === "invalid_format") return "is not written as this entry must be";
  if (issue.code === "invalid_union")
    return issue.discriminator === "side" ? "must be customer or vendor" : "is none of the allowed forms";
  return issue.message;
};

/** `["steps", 3, "verifier", "text"]` is the field `verifier.text` of `step e04`. */
const nameOf = ({ document }: Source, path: Path): { subject: string; field: string[] } => {
  const nouns: Record<string, string> = { stages: "stage", steps: "step", gates: "gate", variants: "variant" };
  const [list, index, ...rest] = path;
  const noun = typeof list === "string" && typeof index === "number" ? nouns[list] : undefined;
  if (!noun) return { subject: "", field: path.map(String) };
  const id = document.getIn([list, index, "id"]);
  return { subject: `${noun} ${typeof id === "string" ? id : Number(index) + 1}`, field: rest.map(String) };
};
