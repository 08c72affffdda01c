import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "~/commands/seal.server";
import { exitText } from "~/domain/statements";
import type { Wishes } from "~/jobs/compose.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
  deal = await openDeal(world);
  await deal.must("Mara", "plan.share");
});
afterEach(() => world.end());

/** What became of each person's newest letter of a kind once the post had seen them: state and reason, by name. */
async function fate(kind: string, wishes: Partial<Wishes> = {}): Promise<{ [name: string]: string }> {
  const post = createPost({ world, transport: trialTransport(), wishes });
  while ((await post.work()) > 0);
  const plan = await deal.plan("public");
  const letters = await world.store.lettersOf({ workspaceId: "helionaut", kind, limit: 100 });
  return Object.fromEntries(
    letters
      .reverse()
      .map(({ personId, state, problem }) => [
        plan.people[personId ?? ""]?.name?.split(" ")[0] ?? "",
        [state, problem].filter(Boolean).join(": "),
      ]),
  );
}

async function stop(): Promise<void> {
  const textHash = sha256(exitText(await deal.plan("customer"), null, "stop", "it"));
  const code = await deal.codeFor("Renzo", textHash);
  const signed = { language: "it", textHash, typedName: "Renzo Albini", consent: "on", code };
  await deal.must("Renzo", "exit.answer", { answer: "stop", ...signed });
}

async function meeting(on: string, id: string): Promise<void> {
  const giulia = (await deal.person("Giulia")).personId;
  await deal.must("Mara", "meeting.record", {
    meetingId: id,
    type: "status",
    subject: "Status call",
    on,
    starts: "09:00",
    ends: "10:00",
    zone: "Europe/Rome",
    present: [giulia, (await deal.person("Mara")).personId],
  });
}
const minutes = async (id: string) =>
  deal.must("Mara", "minutes.send", {
    meetingId: id,
    version: 1,
    summary: "Short.",
    to: [(await deal.person("Giulia")).personId],
  });

describe("a letter is looked at once more before it leaves, and says why it did not", () => {
  it("promise 4: after the end nothing goes but receipts, the notice of the end and codes", async () => {
    await stop();
    expect(await fate("invitation")).toEqual({ Giulia: "dropped: frozen", Renzo: "dropped: frozen" });
    expect(await fate("receipt")).toEqual({ Renzo: "kept", Giulia: "kept", Mara: "kept" });
    expect(await fate("planEnded")).toEqual({ Giulia: "kept", Mara: "kept" });
    world.clock.advance({ seconds: 1 });
    await deal.codeFor("Renzo", "");
    expect(await fate("code")).toEqual({ Renzo: "kept" });
  });

  it("INV-19, V-32: minutes of the meeting in which it ended are sent after the end, of an earlier one not", async () => {
    await fate("invitation");
    world.clock.set("2026-10-06T12:00:00.000Z");
    await meeting("2026-10-06", "earlier1");
    world.clock.set("2026-10-08T09:30:00.000Z");
    await meeting("2026-10-08", "lastone1");
    await minutes("earlier1");
    await stop();
    await minutes("lastone1");
    await fate("minutes");
    const letters = await world.store.lettersOf({ workspaceId: "helionaut", kind: "minutes", limit: 10 });
    const states = letters.map(({ payload, state, problem }) => [payload.meetingId, state, problem]);
    expect(states.sort()).toEqual([
      ["earlier1", "dropped", "frozen"],
      ["lastone1", "kept", null],
    ]);
  });

  it("somebody who was taken off the plan gets no more mail", async () => {
    const renzo = (await deal.person("Renzo")).personId;
    await deal.must("Giulia", "person.remove", { personId: renzo, reason: "Left the group" });
    expect(await fate("invitation")).toEqual({ Giulia: "kept", Renzo: "dropped: removed" });
  });

  it("an invitation whose link was replaced meanwhile is overtaken; the new link goes", async () => {
    const renzo = (await deal.person("Renzo")).personId;
    await deal.must("Renzo", "link.replace", { personId: renzo });
    expect(await fate("invitation")).toEqual({ Giulia: "kept", Renzo: "dropped: overtaken" });
    expect(await fate("linkReplaced")).toEqual({ Renzo: "kept" });
  });

  it("a code that is over, and a notice of an end that was taken back, are overtaken", async () => {
    await deal.codeFor("Renzo", "");
    world.clock.advance({ minutes: 11 });
    expect(await fate("code")).toEqual({ Renzo: "dropped: overtaken" });
    await stop();
    await deal.proveMailbox("Renzo");
    await deal.must("Renzo", "stop.takeBack");
    expect(await fate("planEnded")).toEqual({ Giulia: "dropped: overtaken", Mara: "dropped: overtaken" });
  });

  it("T-22: an address that bounced or complained is never mailed again", async () => {
    const suppressed = async (address: string) => address.startsWith("renzo@");
    expect(await fate("invitation", { suppressed })).toEqual({ Giulia: "kept", Renzo: "dropped: suppressed" });
  });

  it("E-12: a file keeps a letter waiting for ten minutes, then the letter goes without it", async () => {
    const attach = async () => {
      throw new Error("the press is busy");
    };
    const waiting = await fate("invitation", { attach });
    expect(waiting.Giulia).toBe("queued: could not be written: the press is busy");
    world.clock.advance({ minutes: 11 });
    expect(await fate("invitation", { attach })).toEqual({ Giulia: "kept", Renzo: "kept" });
  });

  it("a file goes with its letter, and is frozen with it", async () => {
    const attach: Wishes["attach"] = async () => [
      { filename: "minutes.pdf", type: "application/pdf", content: Buffer.from("%PDF-1.7") },
    ];
    await fate("invitation", { attach });
    const [letter] = await world.store.lettersOf({ workspaceId: "helionaut", kind: "invitation", limit: 1 });
    expect(JSON.parse(letter?.frozen ?? "{}").mail.attachments).toEqual([
      { filename: "minutes.pdf", type: "application/pdf", content: "JVBERi0xLjc=" },
    ]);
  });
});
