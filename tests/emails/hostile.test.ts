import { cleanLine, cleanSubject, plainName, sender } from "emails/clean";
import { linkMark } from "emails/mail";
import { renderLetter } from "emails/render.server";
import { describe, expect, it } from "vitest";
import type { PlanLetterView } from "~/views/letters";

const to = {
  go: () => linkMark("own"),
  mails: "https://x.example/mails",
  verify: "https://x.example/verify",
  origin: "https://x.example",
};
const known = { digits: "{{code.own}}", verify: "https://x.example/verify", attached: false };

function invitation(text: string): PlanLetterView {
  return {
    kind: "invitation",
    reader: { personId: "p1", name: text, email: "r@x.example", side: "customer", language: "en", zone: "Europe/Rome" },
    mark: null,
    plan: { id: "plan1", subject: text, vendor: text, customer: text },
    go: { to: "plan" },
    inviter: { name: text, company: text, title: text },
    targetOn: "2026-11-13",
    targetReason: text,
    targetConfirmed: false,
    first: null,
    mine: 0,
    steps: 1,
    exits: [{ question: text, dueOn: "2026-10-20" }],
    decides: false,
    key: "ab".repeat(32),
    asked: null,
  };
}
const rendered = (text: string) => renderLetter(invitation(text), { to, known, from: "Countersign <post@x.example>" });

describe("T-21: text of people cannot become a header, a second recipient, markup or a link", () => {
  it("a subject is one line, whatever the plan is called", async () => {
    const { subject } = await rendered("Hi\r\nBcc: evil@x.example\u2028X-A: 1\u0000\u0085");
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(subject).toContain("Hi Bcc: evil@x.example X-A: 1");
  });

  it("the sender's address stays the configured one and its name is quoted", async () => {
    expect((await rendered('Evil" <ceo@bank.example>')).from).toBe(
      '"Evil ceo bank.example · Countersign" <post@x.example>',
    );
    expect(sender('a\\"\r\n<b>', "post@x.example")).toBe('"a b" <post@x.example>');
    expect(sender("", "post@x.example")).toBe("post@x.example");
    expect(sender("x".repeat(500), "post@x.example").length).toBeLessThan(90);
  });

  it("an address in a name, a title or a subject is not an address any more", async () => {
    const { subject, html, text } = await rendered("Pay at https://evil.example/x and www.evil.example now");
    for (const part of [subject, html, text]) expect(part).not.toMatch(/evil\.example/);
    expect(subject).toContain("Pay at […] and […] now");
  });

  it("markup is text, and every link in the mail is ours", async () => {
    const { html } = await rendered('<a href="javascript:alert(1)">x</a><img src=x onerror=y>');
    expect(html).not.toMatch(/<img|<a href="javascript/i);
    for (const [, address] of html.matchAll(/href="([^"]+)"/g))
      expect(["{{link.own}}", "https://x.example/mails"]).toContain(address);
  });

  it("T-26: marks that turn or hide text are taken out", () => {
    expect(cleanLine("a\u202Egnp.exe\u200b\u2066b\ufeff")).toBe("agnp.exeb");
    expect(plainName("  Kühn\t 李文 \n Żółć ")).toBe("Kühn 李文 Żółć");
  });

  it("a subject is at most 120 characters and never cut inside one", () => {
    const long = cleanSubject("🏭".repeat(200));
    expect([...long]).toHaveLength(120);
    expect(long.isWellFormed()).toBe(true);
  });
});
