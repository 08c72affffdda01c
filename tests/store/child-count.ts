// Appends `times` entries to one stream, each holding one more than the last one holds; prints how often it was too late.
// Arguments: database file, how often.

import { openSqliteStore } from "db/sqlite/index.server";
import { headOf, oneMore, stream } from "./rows";

const [path = "", times = "0"] = process.argv.slice(2);
const store = openSqliteStore({ path, migrations: "db/sqlite/migrations", backupTo: "" });
console.log("ready");
process.stdin.once("data", async () => {
  let stale = 0;
  for (let done = 0; done < Number(times); ) {
    const head = await headOf(store);
    const [last] = head.seq === 0 ? [] : await store.factsBefore(stream, 0, 1);
    const count = last && last.seq === head.seq ? (JSON.parse(last.body) as { data: { count: number } }).data.count : 0;
    if (head.seq > 0 && last?.seq !== head.seq) continue;
    const result = await store.append(oneMore(head, { data: { count: count + 1 } }));
    if (result === "stored") done++;
    else stale++;
  }
  console.log(`stale ${stale}`);
  await store.close();
  process.exit(0);
});
