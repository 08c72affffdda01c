import { writeFile } from "node:fs/promises";
import { Unwritable } from "db/store";
import { expect, test } from "vitest";
import { orBusy } from "~/http/unwritten.server";

const busy = () => "busy" as const;

test("R-04: a device without room, and a store that cannot write, are answered as busy", async () => {
  expect(await orBusy(() => writeFile("/dev/full", "a letter"), busy)).toBe("busy");
  expect(await orBusy(() => Promise.reject(new Unwritable("SQLITE_FULL")), busy)).toBe("busy");
});

test("R-04: what went well is answered as it is, and a mistake of ours stays one", async () => {
  expect(await orBusy(async () => 7, busy)).toBe(7);
  await expect(orBusy(() => Promise.reject(new TypeError("ours")), busy)).rejects.toThrow("ours");
});
