import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PersonActor } from "~/access/actor";
import { isRefusal } from "~/domain/refusal";
import { findDraft } from "~/http/minutes-draft.server";
import { letterAttachments, printMinutes } from "~/jobs/attachments.server";
import { createPost } from "~/jobs/post.server";
import { createPress, type Press } from "~/pdf/press.server";
import { maySend, recipientsOf } from "~/views/meeting";
import { draftOf, linesOf, pageOfLines, wordsOf } from "~/views/minutes-draft";
import { meetingsOf, minutesDue } from "~/views/minutes-due";
import { builtWorker, flowOf, pagesOf } from "../pdf/support";
import { type FirstMeeting, firstMeeting } from "../support/first-meeting";
import { makeWorld, type TestWorld } from "../support/world";

let press: Press;
let remove: () => void;
beforeAll(async () => {
  const worker = await builtWorker();
  remove = worker.remove;
  press = createPress({ workerFile: worker.file });
});
afterAll(async () => {
  await press.close();
  remove();
});

let world: TestWorld;
let m1: FirstMeeting;
beforeEach(async () => {
  world = makeWorld({ press });
  m1 = await firstMeeting(world);
});
afterEach(() => world.end());

const proposed = async (name = "Mara") => {
  const found = await findDraft(world, await m1.deal.actor(name), m1.meetingId);
  if (isRefusal(found)) throw new Error(`no draft for ${name}`);
  return wordsOf(draftOf(found.blocks));
};
const meeting = async () => {
  const plan = await m1.deal.plan();
  const found = plan.meetings[m1.meetingId];
  if (!found) throw new Error("the meeting is gone");
  return { plan, meeting: found };
};
const send = async (name: string, changes: { [field: string]: unknown } = {}) => {
  const { plan, meeting: held } = await meeting();
  const to = recipientsOf(plan, held);
  return await m1.deal.act(name, "minutes.send", {
    meetingId: m1.meetingId,
    version: held.minutes.length + 1,
    ...(await proposed()),
    actions: (await proposed()).actions.map((action) => ({ ...action, asStep: "" })),
    to: [...to.present, ...to.absent],
    ...changes,
  });
};

describe("minutes drafted from what happened", () => {
  it("A23, A25: the first meeting's draft has its confirmation, its answer, its question and what is due next", async () => {
    const words = await proposed();
    expect(words.decisions).toHaveLength(2);
    expect(words.decisions[0]?.text).toContain("Giulia Ferrante");
    expect(words.decisions[1]?.text).toContain("Renzo Albini");
    expect(words.open).toContain("Per kiln, what do we save against that price?");
    expect(words.open).toContain("Paolo Sanna");
    expect(words.actions).toContainEqual(
      expect.objectContaining({ text: "List the meters of Castellón", dueOn: "2026-10-28" }),
    );
    expect(words.actions.length).toBeGreaterThan(1);
    expect(words.next).not.toBe("");
  });

  it("both leads find the same draft, in the plan's language", async () => {
    expect(await proposed("Giulia")).toEqual(await proposed("Mara"));
    expect((await proposed()).decisions[0]?.text).toMatch(/ha confermato/);
  });

  it("INV-37: nothing that only one side sees is proposed", async () => {
    expect(JSON.stringify(await proposed())).not.toContain("CANARY");
  });

  it("V-54: what is proposed fits on a page", async () => {
    expect(linesOf(await proposed())).toBeLessThanOrEqual(pageOfLines);
  });

  it("colleagues who do not lead and readers see no draft", async () => {
    const stranger: PersonActor = { ...(await m1.deal.actor("Chiara")) };
    expect(await findDraft(world, stranger, m1.meetingId)).toMatchObject({ reason: "not-found" });
  });
});

describe("when minutes are due", () => {
  it("A26, INV-34: by working days they are due when Monday 26 October is over in Rome", async () => {
    const { plan } = await meeting();
    expect(minutesDue(plan, world.clock.now())[0]).toMatchObject({
      dueAt: "2026-10-26T23:00:00.000Z",
      dueOn: "2026-10-26",
      state: "none",
    });
  });

  it("A28, INV-34: sent at 23:20 on Monday they are on time, over the clock change too", async () => {
    world.clock.set("2026-10-26T22:20:00.000Z");
    expect(isRefusal(await send("Mara"))).toBe(false);
    const { plan } = await meeting();
    expect(meetingsOf(plan, "2026-11-30T00:00:00.000Z")[0]).toMatchObject({ state: "sent", version: 1 });
    expect(minutesDue(plan, world.clock.now())).toEqual([]);
  });

  it("INV-34: overdue is marked from the deadline on, and sending late does not hide it", async () => {
    world.clock.set("2026-10-26T23:00:00.000Z");
    const { plan } = await meeting();
    expect(meetingsOf(plan, world.clock.now())[0]?.state).toBe("overdue");
    expect(isRefusal(await send("Mara"))).toBe(false);
    const corrected = await send("Mara", { summary: "Corrected." });
    expect(isRefusal(corrected)).toBe(false);
    expect(meetingsOf((await meeting()).plan, world.clock.now())[0]?.state).toBe("late_sent");
  });

  it("the customer's lead may send from the deadline on, the vendor's before it", async () => {
    const giulia = await m1.deal.person("Giulia");
    const mara = await m1.deal.person("Mara");
    const { plan, meeting: held } = await meeting();
    const before = "2026-10-26T22:59:59.999Z";
    expect(maySend(plan, held, { me: giulia, now: before })).toBe("wait");
    expect(maySend(plan, held, { me: mara, now: before })).toBe("now");
    expect(maySend(plan, held, { me: giulia, now: held.dueAt })).toBe("now");
    expect(await send("Giulia")).toMatchObject({ words: "notYetTheirs" });
    world.clock.set(held.dueAt);
    expect(isRefusal(await send("Giulia"))).toBe(false);
  });

  it("a meeting that the customer called is theirs to write about at once", async () => {
    await m1.deal.must("Giulia", "meeting.record", {
      meetingId: "m2",
      type: "status",
      subject: "Our own call",
      on: "2026-10-23",
      starts: "15:35",
      ends: "15:38",
      zone: "Europe/Rome",
      present: [await m1.id("Giulia"), await m1.id("Mara")],
    });
    const words = { summary: "Short.", to: [await m1.id("Giulia")] };
    await m1.deal.must("Giulia", "minutes.send", { meetingId: "m2", version: 1, ...words });
    expect((await m1.deal.plan()).meetings.m2?.minutes).toHaveLength(1);
  });

  it("corrections close after the second working day", async () => {
    world.clock.set("2026-10-26T22:20:00.000Z");
    expect(isRefusal(await send("Mara"))).toBe(false);
    world.clock.set("2026-10-28T22:59:59.000Z");
    expect(isRefusal(await send("Mara", { summary: "One word was wrong." }))).toBe(false);
    world.clock.set("2026-10-30T23:00:00.000Z");
    expect(await send("Mara", { summary: "Once more." })).toMatchObject({ words: "minutesClosed" });
    expect((await meeting()).meeting.minutes.map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe("who gets them, and as what", () => {
  it("INV-35: ticked are the customer's people who were there; the absent one can be added", async () => {
    const { plan, meeting: held } = await meeting();
    const to = recipientsOf(plan, held);
    expect(to.ticked).toHaveLength(6);
    expect(to.ticked).not.toContain(await m1.id("Mara"));
    expect(to.absent).toEqual([await m1.id("Lucia")]);
  });

  it("A28, R-21: seven mails go out, and a second click sends nothing", async () => {
    const first = await send("Mara");
    expect(isRefusal(first)).toBe(false);
    const again = await send("Mara", { version: 1 });
    expect(again).toMatchObject({ words: "alreadySent" });
    const letters = await world.store.lettersOf({ workspaceId: "helionaut", kind: "minutes", limit: 50 });
    expect(letters).toHaveLength(7);
    expect(new Set(letters.map(({ personId }) => personId)).size).toBe(7);
  });

  it("V-54: the sent minutes are one A4 page, the same bytes each time, and complete in plain text", async () => {
    const words = await proposed();
    await send("Mara");
    const mails: { to: string; text: string; subject: string; files: string[] }[] = [];
    const post = createPost({
      world,
      transport: {
        name: "resend",
        deliver: async ({ to, text, subject, attachments }) => {
          mails.push({ to, text, subject, files: attachments.map(({ content }) => content) });
          return { did: "sent", providerId: "1" };
        },
      },
      attach: letterAttachments(world),
    });
    while ((await post.work()) > 0);
    const minutes = mails.filter(({ files }) => files.length > 0);
    expect(minutes).toHaveLength(7);
    expect(new Set(minutes.map(({ files }) => files[0])).size).toBe(3);
    const said = (text: string) => text.replace(/\s+/g, " ");
    for (const mail of minutes) {
      for (const { text } of [...words.decisions, ...words.actions]) expect(said(mail.text)).toContain(said(text));
      expect(said(mail.text)).toContain("Per kiln, what do we save against that price?");
      expect(mail.text).not.toContain("CANARY");
      const bytes = Buffer.from(mail.files[0] ?? "", "base64");
      expect(pagesOf(bytes)).toBe(1);
      expect(flowOf(bytes)).toContain("Castellón");
      expect(flowOf(bytes)).not.toContain("CANARY");
    }
    const asked = { planId: m1.deal.planId, meetingId: m1.meetingId, version: 1, language: "es" } as const;
    const [now, then] = [await printMinutes(world, asked), minutes.find(({ to }) => to.startsWith("esteban"))];
    expect(Buffer.from(now?.content ?? []).toString("base64")).toBe(then?.files[0]);
  });

  it("E-12: mail waits for its page at most ten minutes and then goes without", async () => {
    await send("Mara");
    const broken = { ...world, press: { print: () => Promise.reject(new Error("paper jam")), close: async () => {} } };
    const sent: number[] = [];
    const post = createPost({
      world: broken,
      transport: {
        name: "resend",
        deliver: async ({ attachments }) => {
          sent.push(attachments.length);
          return { did: "sent", providerId: "1" };
        },
      },
      attach: letterAttachments(broken),
    });
    const waiting = async () =>
      (await world.store.lettersOf({ workspaceId: "helionaut", kind: "minutes", limit: 50 })).filter(
        ({ state }) => state === "queued",
      ).length;
    while ((await post.work()) > 0);
    expect(await waiting()).toBe(7);
    world.clock.advance({ minutes: 10, seconds: 1 });
    while ((await post.work()) > 0);
    expect(await waiting()).toBe(0);
    expect(sent.filter((files) => files > 0)).toEqual([]);
  });
});
