// The floor for P1: node, one SQLite read and React for the very markup of our page; no router, no rules, no guards.
import { createServer } from "node:http";
import Database from "better-sqlite3";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

const db = new Database(process.argv[2], { readonly: true });
const read = db.prepare("select body from page");

/** [tag, attributes, children] as stored, to an element. */
const element = (node, key) =>
  typeof node === "string" ? node : createElement(node[0], { ...node[1], key }, ...node[2].map(element));

const server = createServer((_req, res) => {
  const tree = JSON.parse(read.get().body);
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  const { pipe } = renderToPipeableStream(element(tree, "page"), { onShellReady: () => pipe(res) });
});
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${server.address().port}`));
process.on("SIGTERM", () => process.exit(0));
