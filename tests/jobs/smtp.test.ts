import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readerOf } from "~/access/readers.server";
import { returnedLetters } from "~/jobs/deliveries.server";
import { createPost } from "~/jobs/post.server";
import { smtpTransport } from "~/jobs/smtp.server";
import { type Deal, openDeal } from "../support/deal";
import { type LocalSmtp, type SmtpTrouble, startSmtp } from "../support/smtp";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
let smtp: LocalSmtp;
beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z", settings: { smtpUrl: "smtp://here.example" } });
  deal = await openDeal(world);
});
afterEach(async () => {
  await smtp.close();
  await world.end();
});

async function postBy(trouble?: (mail: number) => SmtpTrouble) {
  smtp = await startSmtp(trouble);
  const transport = smtpTransport({ smtpUrl: smtp.url, publicUrl: "http://plans.example" }, { timeoutMs: 250 });
  return createPost({ world, transport, random: () => 0.5, returned: returnedLetters(world) });
}
/** Works until nothing is left to try. */
async function untilSettled(post: { work(): Promise<number> }) {
  for (let round = 0; round < 40; round++) {
    await post.work();
    world.clock.advance({ minutes: 20 });
  }
}
const letters = () => world.store.lettersOf({ workspaceId: "helionaut", limit: 100 });

describe("mail through a server of one's own", () => {
  it("sends each letter to its reader, with one Message-ID and the headers that belong to it; the plan is no trial", async () => {
    const post = await postBy();
    await deal.must("Mara", "plan.share");
    await post.work();
    expect([...smtp.taken.values()].map(({ to }) => to).sort()).toEqual([
      "giulia@valdorba.example",
      "renzo@valdorba.example",
    ]);
    const [first] = smtp.taken.values();
    expect(first?.text).toMatch(/^List-Unsubscribe: <http/im);
    expect((await letters()).map(({ state, providerId }) => [state, smtp.taken.has(providerId ?? "")])).toEqual([
      ["sent", true],
      ["sent", true],
    ]);
    expect((await deal.plan()).trial).toBe(false);
  });

  it("INV-40: a server that refuses, hangs, loses its answers and talks nonsense still takes each letter once", async () => {
    const troubles: SmtpTrouble[] = ["before", "hang", "lost", "nonsense", "before", "lost"];
    const post = await postBy((mail) => troubles[mail] ?? null);
    await deal.must("Mara", "plan.share");
    await untilSettled(post);
    expect((await letters()).map(({ state }) => state)).toEqual(["sent", "sent"]);
    // A mailbox keeps one mail of each Message-ID, however often it was offered.
    expect(smtp.taken.size).toBe(2);
    expect(new Set([...smtp.taken.values()].map(({ to }) => to)).size).toBe(2);
  });

  it("a mailbox that does not exist takes no more mail, and the vendor's lead is told at once", async () => {
    const giulia = readerOf(world.keys, "giulia@valdorba.example");
    const post = await postBy((mail) => (mail === 0 ? "gone" : null));
    await deal.must("Mara", "plan.share");
    await post.work();
    const gone = (await letters()).find(({ state }) => state === "dead");
    expect(gone?.delivery).toBe("bounced");
    const who = gone?.personId === (await deal.person("Giulia")).personId ? "giulia" : "renzo";
    expect(
      await world.store.suppression(who === "giulia" ? giulia : readerOf(world.keys, "renzo@valdorba.example")),
    ).toBe("bounced");
    await post.work();
    const told = [...smtp.taken.values()].filter(({ to }) => to === "mara@helionaut.example");
    expect(told.map(({ text }) => text.includes(`${who}@valdorba.example`))).toEqual([true]);
  });

  it("a letter that a server will not have for what it says is dead, and its mailbox is not blamed", async () => {
    const post = await postBy(() => "policy");
    await deal.must("Mara", "plan.share");
    await post.work();
    expect(
      new Set(
        (await letters())
          .filter(({ kind }) => kind === "invitation")
          .map(({ state, delivery }) => `${state} ${delivery}`),
      ),
    ).toEqual(new Set(["dead failed"]));
    expect(await world.store.suppression(readerOf(world.keys, "giulia@valdorba.example"))).toBeNull();
  });
});
