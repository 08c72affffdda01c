// The floor for P1: node, one SQLite read and React, 60 rows of text, streamed; no router, no rules, no guards.
import { createServer } from "node:http";
import Database from "better-sqlite3";
import { createElement as h } from "react";
import { renderToPipeableStream } from "react-dom/server";

const db = new Database(process.argv[2], { readonly: true });
const read = db.prepare("select body from rows order by id");

const Row = ({ row }) =>
  h(
    "li",
    { id: row.id, className: "row" },
    h("span", { className: "tick", "aria-label": row.state }),
    h(
      "div",
      { className: "row-main" },
      h("h3", { className: "row-title" }, h("a", { href: `/step/${row.id}` }, `${row.number}. ${row.title}`)),
      h(
        "div",
        { className: "row-meta" },
        h("span", null, row.initials),
        h("span", null, row.owner),
        h("span", null, row.state),
      ),
    ),
    h("p", { className: "row-when" }, h("span", null, row.when), h("span", null, row.exact)),
  );
const Page = ({ rows }) =>
  h(
    "html",
    { lang: "en" },
    h("head", null, h("title", null, "Plan"), h("meta", { charSet: "utf-8" })),
    h(
      "body",
      null,
      h("h1", null, "Plan"),
      h(
        "ol",
        null,
        rows.map((row) => h(Row, { key: row.id, row })),
      ),
    ),
  );

const server = createServer((_req, res) => {
  const rows = read.all().map(({ body }) => JSON.parse(body));
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  const { pipe } = renderToPipeableStream(h(Page, { rows }), { onShellReady: () => pipe(res) });
});
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${server.address().port}`));
process.on("SIGTERM", () => process.exit(0));
