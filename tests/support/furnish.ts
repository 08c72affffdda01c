// Something in every corner of a shared plan: what both sides see, what each side keeps to itself, drafts, files,
// a meeting with its minutes, a confirmation with its receipt. The words are the caller's, so that they can be traced.

import { saveDraft } from "~/commands/drafts.server";
import { sha256 } from "~/commands/seal.server";
import { verifierOf } from "~/domain/plan";
import { confirmationText } from "~/domain/statements";
import { bodyOf, offerDocument } from "~/views/offer-draft";
import type { TestApp } from "./app";
import type { Deal } from "./deal";
import { keptByEach, voiced } from "./furnish-voices";

/** Who is meant to read a text. */
export type For = "vendor" | "customer" | "shared";
export type Say = (readers: For, what: string) => string;
export type Furnished = {
  steps: { [readers in For]: string };
  files: { [readers in For]: string };
  meetingId: string;
  receipt: number;
  viewerLink: string;
};
/** `lead`: how the customer's lead is called here, if not Giulia. */
export type House = { app: TestApp; deal: Deal; say: Say; cookies: { Mara: string; Giulia: string }; lead?: string };

export async function furnish(house: House): Promise<Furnished> {
  const { deal, lead = "Giulia" } = house;
  const steps = { vendor: "step-vendor", customer: "step-customer", shared: "step-shared" };
  await stepWith(house, "Mara", steps, "vendor");
  await stepWith(house, lead, steps, "customer");
  await stepWith(house, lead, steps, "shared");
  const files = {
    vendor: await fileOf(house, "Mara", { stepId: steps.vendor, readers: "vendor" }),
    customer: await fileOf(house, "Giulia", { stepId: steps.customer, readers: "customer" }),
    shared: await fileOf(house, "Giulia", { stepId: steps.shared, readers: "shared" }),
  };
  await draftedOffer(house);
  await voiced(house, steps.shared);
  await keptByEach(house, steps);
  const viewerLink = String(
    (await deal.must("Mara", "viewer.open")).answer.linkId ?? (await deal.plan()).viewerLinks[0],
  );
  const meetingId = await meeting(house);
  return { steps, files, meetingId, receipt: await confirmed(house), viewerLink };
}

async function stepWith({ deal, say }: House, who: string, steps: { [readers in For]: string }, readers: For) {
  const stepId = steps[readers];
  const stageId = (await deal.plan()).stages[0]?.id ?? "";
  const ownerId = (await deal.person(who)).personId;
  const words = (what: string) => say(readers, what);
  const onlyUs = readers === "shared" ? "" : "on";
  const texts = { why: words("why"), deliverable: words("deliverable"), acceptance: words("acceptance") };
  const dueOn = "2026-09-30";
  await deal.must(who, "step.add", { stepId, stageId, title: words("title"), ...texts, ownerId, dueOn, onlyUs });
  await deal.must(who, "comment.add", { commentId: `said-${readers}`, stepId, text: words("comment") });
  const url = `https://${words("url")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")}.example/`;
  await deal.must(who, "resource.add", { resourceId: `link-${readers}`, stepId, label: words("link"), url });
  await deal.must(who, "step.guide", {
    stepId,
    missing: words("missing"),
    question1: words("question"),
    answer: words("answer"),
  });
  await deal.must(who, "step.tick", { stepId });
  await deal.must(who, "step.untick", { stepId, reason: words("untick") });
  const gone = { stepId: `${stepId}-gone`, stageId, title: words("removed title"), ownerId, dueOn, onlyUs };
  await deal.must(who, "step.add", gone);
  await deal.must(who, "step.remove", { stepId: gone.stepId, reason: words("removal") });
  const aside = { stepId: `${stepId}-aside`, stageId, title: words("aside title"), ownerId, dueOn, onlyUs };
  await deal.must(who, "step.add", aside);
  await deal.must(who, "step.setAside", { stepId: aside.stepId, reason: words("aside") });
}

/** Puts a file on a step by the product's own form, and answers with its id. */
async function fileOf(house: House, who: "Mara" | "Giulia", { stepId, readers }: { stepId: string; readers: For }) {
  const { app, deal, say, cookies } = house;
  const name = `${say(readers, "file name")}.pdf`;
  const form = new FormData();
  form.set("requestId", `file-of-${readers}-1`);
  form.set("stepId", stepId);
  form.set("file", new File([`%PDF-1.4\n% ${say(readers, "file bytes")}\n%%EOF\n`], name, { type: "application/pdf" }));
  const made = new Response(form);
  const answer = await app.ask(`/plan/${deal.planId}/files`, {
    method: "POST",
    body: Buffer.from(await made.arrayBuffer()),
    headers: {
      "Content-Type": made.headers.get("Content-Type") ?? "",
      Origin: app.origin,
      Cookie: `${cookies[who]}; hand=1`,
    },
  });
  if (answer.status !== 303) throw new Error(`the file was not taken: ${answer.status} ${answer.body.slice(0, 300)}`);
  const side = who === "Mara" ? "vendor" : "customer";
  return (await deal.plan(side)).steps[stepId]?.attachments.find((one) => one.kind === "file")?.id ?? "";
}

async function draftedOffer({ app, deal, say }: House): Promise<void> {
  const place = { planId: deal.planId, lane: "vendor", document: offerDocument } as const;
  for (const blockId of ["summary", "investment", "annex"]) {
    const body = bodyOf({ title: say("vendor", `offer ${blockId} title`), text: say("vendor", `offer ${blockId}`) });
    const saved = await saveDraft(app.world, await deal.actor("Mara"), { ...place, blockId, revision: 0, body });
    if (!("saved" in saved)) throw new Error("the offer's draft was not kept");
  }
}

async function meeting({ deal, say, lead = "Giulia" }: House): Promise<string> {
  const people = await Promise.all(["Mara", lead].map(async (name) => (await deal.person(name)).personId));
  await deal.must("Mara", "meeting.record", {
    meetingId: "meeting-1",
    stepId: "",
    type: "status",
    subject: say("shared", "meeting"),
    aim: say("shared", "aim"),
    on: "2026-09-07",
    starts: "08:00",
    ends: "09:00",
    zone: "Europe/Berlin",
    present: people,
    absent: [(await deal.person("Renzo")).personId],
  });
  await deal.must("Mara", "minutes.send", {
    meetingId: "meeting-1",
    version: 1,
    summary: say("shared", "summary"),
    decisions: [{ id: "decision-1", text: say("shared", "decision") }],
    actions: [],
    to: people,
  });
  return "meeting-1";
}

/** Giulia confirms a step from her mailbox; answers with the entry that her receipt shows. */
async function confirmed({ deal, lead = "Giulia" }: House): Promise<number> {
  const verifier = verifierOf(await deal.plan("customer"), deal.ids.b02 ?? "");
  if (!verifier) throw new Error("nothing to confirm");
  const { language, name } = await deal.person(lead);
  await deal.proveMailbox(lead);
  const signed = await deal.must(lead, "verifier.sign", {
    verifierId: verifier.verifierId,
    textHash: sha256(confirmationText(await deal.plan("customer"), verifier, language)),
    language,
    typedName: name ?? "",
    consent: "on",
  });
  return Number(signed.answer.seq);
}
