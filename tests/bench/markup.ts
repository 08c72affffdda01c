// React's own markup read back into a tree, so that a floor can render exactly the same page.

export type Node = string | [tag: string, attributes: { [name: string]: string | boolean }, children: Node[]];

const empty = new Set(["meta", "link", "input", "br", "hr", "img"]);
const renamed: { [name: string]: string } = {
  class: "className",
  for: "htmlFor",
  charset: "charSet",
  tabindex: "tabIndex",
};

/** The `<html>` element of a page as nested arrays; scripts and comments are left out. */
export function treeOf(html: string): Node {
  const root: [string, { [name: string]: string | boolean }, Node[]] = ["root", {}, []];
  const open = [root];
  const token =
    /<!--[\s\S]*?-->|<script[\s\S]*?<\/script>|<!DOCTYPE[^>]*>|<(\/?)([a-zA-Z0-9]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
  for (const [, close, tag, attributes = "", self, text] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent[2].push(plain(text));
    if (tag === undefined) continue;
    if (close) {
      if (open.length > 1) open.pop();
      continue;
    }
    const node: (typeof open)[number] = [tag, attributesOf(attributes), []];
    parent[2].push(node);
    if (!self && !empty.has(tag)) open.push(node);
  }
  const page = root[2].find((node) => typeof node !== "string" && node[0] === "html");
  if (!page) throw new Error("no page in the markup");
  return page;
}

function attributesOf(text: string): { [name: string]: string | boolean } {
  const pairs = [...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(
    pairs
      .filter(([, name = ""]) => !/^(style|on|selected|checked|value)/.test(name))
      .map(([, name = "", value]) => [
        renamed[name] ?? name,
        value === undefined || value === "" ? true : plain(value),
      ]),
  );
}

const plain = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
