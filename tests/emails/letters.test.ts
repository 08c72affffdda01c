import type { Letter } from "db/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "~/domain/language";
import { letterKinds, ownKinds } from "~/domain/letters";
import type { Person, Plan } from "~/domain/plan";
import { formatDay } from "~/i18n/dates";
import { blanked, filled, thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { staffWords } from "../support/buyer-words";
import { said } from "../support/letter-words";
import { type Played, playLetters } from "../support/letters";

/** What a mail program shows of the HTML. */
const visible = (html: string) =>
  html
    .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

/** Whom a mail over all plans was written to. */
const reads = (plan: Plan, letter: Letter): Person | undefined =>
  ownKinds.has(letter.kind) ? Object.values(plan.people).find((one) => one.email === letter.address) : undefined;

describe.each(languages)("every mail of a deal, in %s", (language) => {
  let played: Played;
  beforeAll(async () => {
    played = await playLetters(language);
    const person = await played.deal.person("Mara");
    await played.world.store.queueLetter({
      letterId: "staff-letter",
      dedupe: "staff-letter",
      workspaceId: "helionaut",
      planId: null,
      kind: "staffInvitation",
      personId: null,
      address: "tomasz@helionaut.example",
      payload: { invitationId: "invitation01", name: "Tomasz Oort", role: "rep" },
      createdAt: played.world.clock.now(),
      notBefore: played.world.clock.now(),
      state: "queued",
      attempts: 0,
      firstAttemptAt: null,
      frozen: null,
      sentAt: null,
      providerId: null,
      problem: null,
    });
    expect(person.side).toBe("vendor");
    await createPost({ world: played.world, transport: trialTransport() }).work();
    const letter = await played.world.store.letter("staff-letter");
    if (!letter?.frozen) throw new Error("the invitation of staff was not written");
    played.mails.push({ letter, mail: filled(letter.letterId, thaw(letter.frozen), played.world.keys) });
  });
  afterAll(() => played.world.end());

  it("exists for each kind", () => {
    expect(new Set(played.mails.map(({ letter }) => letter.kind))).toEqual(new Set(letterKinds));
  });

  it("T-21: one short line as subject, one quoted sender with the configured address, one recipient", () => {
    for (const { mail } of played.mails) {
      expect(mail.subject).toMatch(/^[^\p{Cc}\u2028\u2029]{5,120}$/u);
      expect(mail.from).toMatch(/^"[^"\\<>@]+" <countersign@vendor\.example>$/);
      expect(mail.to).toMatch(/^[^\s,;<>"]+@[^\s,;<>"]+$/);
    }
  });

  it("loads nothing from anywhere, measures nobody, and leads only to the reader's own plan and our own pages", async () => {
    const plan = await played.deal.plan("public");
    for (const { letter, mail } of played.mails) {
      expect(mail.html).not.toMatch(/<img|<script|<iframe|<link|\ssrc=|url\(|@import|@font-face/i);
      const person = plan.people[letter.personId ?? ""] ?? reads(plan, letter);
      const own = person?.side === "customer" ? `/p/${person.linkId}.` : person ? "/plan/" : "/join/";
      const addresses = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address ?? "");
      for (const address of [...addresses, ...(mail.text.match(/https?:\/\/\S+/g) ?? [])])
        expect(address).toMatch(
          /^http:\/\/localhost:3000(\/mails(\/stop\/[\w.-]+)?|\/verify|\/p\/.+|\/plan\/.+|\/join\/.+)?$/,
        );
      for (const [token] of `${mail.html} ${mail.text}`.matchAll(/\/(p|join|plan)\/[^"\s<]+/g))
        expect(token.startsWith(own), `${letter.kind}: ${token}`).toBe(true);
      expect(addresses.some((address) => address.includes(own))).toBe(letter.kind !== "code");
    }
  });

  it("leaves no mark unfilled and no value missing", () => {
    for (const { mail } of played.mails)
      for (const text of [mail.subject, mail.html, mail.text]) {
        expect(text).not.toMatch(/\{\{|\}\}|undefined|\bNaN\b|\[object|Invalid/);
        expect(text.length).toBeLessThan(100_000);
      }
  });

  it("says the same as plain text and as HTML", () => {
    for (const { letter, mail } of played.mails) {
      const html = visible(mail.html);
      const lines = mail.text
        .split("\n")
        .map((line) => line.replace(/^[|>\-\s]+|^\d+\. |[:：]?\s*$/g, "").trim())
        .filter((line) => line !== "" && !/^[=-]+$|^http/.test(line) && !line.startsWith("["));
      for (const line of lines) {
        // Labels and columns stand beside each other in HTML, one after the other in text.
        const parts = line.split(/ · |[:：]\s?|http\S+/).filter((part) => part.trim().length > 1);
        for (const part of parts) expect(html, `${letter.kind}: ${line}`).toContain(part.trim().replace(/\s+/g, " "));
      }
    }
  });

  it("uses no word of staff or of selling towards a customer", async () => {
    const plan = await played.deal.plan("public");
    for (const { letter, mail } of played.mails) {
      if ((plan.people[letter.personId ?? ""] ?? reads(plan, letter))?.side !== "customer") continue;
      expect(`${mail.subject}\n${mail.text}`.match(staffWords[language])?.[0]).toBeUndefined();
      expect(mail.text).not.toMatch(/[!！]/);
    }
  });

  it("V-54: minutes are complete: who was there, what was decided, who does what by when, what is open, what is next", () => {
    const words = said[language];
    const first = played.mails.filter(({ letter }) => letter.kind === "minutes" && letter.payload.version === 1);
    expect(first).toHaveLength(3);
    for (const { mail } of first) {
      const wanted = [...words.decisions, ...words.actions, words.open, words.next, words.meeting, words.aim];
      for (const text of wanted) expect(mail.text).toContain(text);
      for (const day of ["2026-10-30", "2026-11-03", "2026-11-06"])
        expect(mail.text).toContain(formatDay(day, language, "shortYear"));
      expect(mail.text).toContain("Mara Lindqvist");
      expect(mail.text).toContain("14:00–15:30");
    }
  });

  it("E-12: a receipt carries the exact words, the entry's hash and the signed head in its plain text", async () => {
    const receipts = played.mails.filter(({ letter }) => letter.kind === "receipt");
    const heads = await played.world.store.signedHeads(`plan/${played.deal.planId}/shared`);
    expect(receipts.length).toBeGreaterThan(8);
    for (const { letter, mail } of receipts) {
      const seq = Number(letter.payload.seq);
      const [fact] = await played.world.store.factsAfter(`plan/${played.deal.planId}/shared`, seq - 1, 1);
      const head = heads.find((one) => one.seq >= seq);
      expect(mail.text).toContain(fact?.hash);
      expect(mail.text).toContain(head?.hash);
      expect(mail.text).toContain(head?.signature);
    }
  });

  it("promise 9: what is not binding can be unsubscribed from; codes, receipts and the asked answer cannot", () => {
    for (const { letter, mail } of played.mails) {
      const binding = ["code", "receipt", "decisionRequested"].includes(letter.kind);
      expect("List-Unsubscribe" in mail.headers).toBe(!binding);
    }
  });

  it("RFC 8058: reminders are silenced by one post that a mail program can make, and by a link in the mail", () => {
    for (const { letter, mail } of played.mails) {
      const one = ownKinds.has(letter.kind);
      expect("List-Unsubscribe-Post" in mail.headers).toBe(one);
      if (!one) continue;
      expect(mail.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
      const [, address = ""] = /^<(http\S+)>$/.exec(mail.headers["List-Unsubscribe"] ?? "") ?? [];
      expect(address).toMatch(/^http:\/\/localhost:3000\/mails\/stop\/[0-9a-f]{40}\.[\w-]{43}$/);
      expect([mail.html.includes(address), mail.text.includes(address)]).toEqual([true, true]);
    }
  });

  it("the vendor never sees a customer's link or code: shown to staff, both are blanked", () => {
    for (const { letter } of played.mails) {
      const seen = blanked(letter.letterId, thaw(letter.frozen ?? ""));
      expect(`${seen.html} ${seen.text}`).not.toMatch(/\/p\/[0-9a-z]{8}|\{\{/);
      if (letter.kind === "code") expect(seen.text).toContain("••••••");
    }
  });
});

it("the invitation says who invites, the first step and its day, that it can be stopped, and the record's key", async () => {
  const { mails, world, deal } = await playLetters("en");
  const giulia = await deal.person("Giulia");
  const invitation = mails.find((one) => one.letter.kind === "invitation" && one.letter.personId === giulia.personId);
  const text = invitation?.mail.text ?? "";
  expect(text).toContain("Mara Lindqvist invites you");
  expect(text).toMatch(/Your first step is to confirm\n-+\nAgree costs and benefits\nby Fri 16 Oct 2026/);
  expect(text).toContain("no account, no password");
  expect(text).toContain("can stop on any day: one form");
  expect(text.replaceAll(" ", "")).toContain(world.keys.record.fingerprint);
  await world.end();
});
