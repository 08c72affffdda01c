// Opens a database and brings it to the newest schema, as a server does that starts.
// Arguments: database file, folder of migrations, where a backup goes ("" = none).

import { openConnection } from "db/sqlite/connection.server";
import { migrate, readMigrations } from "db/sqlite/migrate.server";

const [path = "", folder = "", backup = ""] = process.argv.slice(2);
console.log("ready");
process.stdin.once("data", () => {
  console.log("starts");
  const connection = openConnection(path);
  const done = migrate(connection, readMigrations(folder), { backup });
  console.log(`done ${done.length}`);
  connection.close();
  process.exit(0);
});
