import { createConnection } from "node:net";
import { expect, test } from "vitest";
import { takeComplaints } from "./setup";
import { makeWorld } from "./world";

test("two worlds are alike in their keys and ids and share nothing else", async () => {
  const [one, other] = [makeWorld(), makeWorld()];
  expect(one.keys.link.equals(other.keys.link)).toBe(true);
  expect(one.keys.record.fingerprint).toBe(other.keys.record.fingerprint);
  expect(one.keys.record.fingerprint).not.toBe(one.keys.sample.fingerprint);
  expect(one.newId()).toBe(other.newId());
  await one.store.logSecurity({ at: one.clock.now(), what: "test", detail: "{}" });
  expect(other.store.connection.prepare("select count(*) from security_log").pluck().get()).toBe(0);
  one.clock.advance({ days: 1, hours: 2 });
  expect([one.clock.now(), other.clock.now()]).toEqual(["2026-09-08T10:00:00.000Z", "2026-09-07T08:00:00.000Z"]);
  await one.end();
  await other.end();
});

test("a test that speaks to the console or to the outside network is told so", async () => {
  console.error("something", { went: "wrong" });
  const failure = await new Promise<Error>((done) => createConnection(443, "192.0.2.1").on("error", done));
  expect(failure.message).toBe("tests reach no network: 192.0.2.1");
  expect(takeComplaints()).toEqual([
    "console.error: something { went: 'wrong' }",
    "network: a test tried to reach 192.0.2.1",
  ]);
});
