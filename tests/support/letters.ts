// A deal played through the door until every kind of letter has been written, for readers of one language.

import type { Letter } from "db/store";
import { sha256 } from "~/commands/seal.server";
import type { Language, Words } from "~/domain/language";
import { exitOf, verifierOf } from "~/domain/plan";
import { confirmationText, decisionText, exitText } from "~/domain/statements";
import { createDeadlines } from "~/jobs/deadlines.server";
import { filled, type Outgoing, thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { commit } from "./agreement";
import { madeReady } from "./answers";
import { type Deal, openDeal } from "./deal";
import { said } from "./letter-words";
import { makeWorld, type TestWorld } from "./world";

type Cast = { lead: string; decider: string; colleague: string; zone: string };
const casts: Record<Language, Cast> = {
  en: { lead: "Giulia Ferrante", decider: "Renzo Albini", colleague: "Chiara Neri", zone: "Europe/Rome" },
  es: { lead: "Esteban Ruiz", decider: "Renzo Albini", colleague: "Chiara Neri", zone: "Europe/Madrid" },
  it: { lead: "Giulia Ferrante", decider: "Renzo Albini", colleague: "Chiara Neri", zone: "Europe/Rome" },
  "zh-Hans": { lead: "李文", decider: "王德明", colleague: "陈晓", zone: "Asia/Shanghai" },
};

export type Played = { world: TestWorld; deal: Deal; mails: { letter: Letter; mail: Outgoing }[] };

/** Plays the deal and reads every letter as its reader would; call `world.end()` afterwards. */
export async function playLetters(
  language: Language,
  options: { sample?: boolean; trial?: boolean } = {},
): Promise<Played> {
  const { sample = false, trial = true } = options;
  const world = makeWorld({
    now: "2026-10-05T07:10:00.000Z",
    settings: trial ? {} : { resendApiKey: "re_x", publicUrl: "https://plan.helionaut.example" },
  });
  const cast = casts[language];
  const text = said[language];
  const reader = (name: string, zone: string) => ({
    name,
    email: `${[...name].map((c) => c.codePointAt(0)?.toString(36)).join("")}@valdorba.example`,
    title: "",
    language,
    zone,
  });
  const deal = await openDeal(world, {
    sample,
    language,
    targetReason: text.targetReason,
    lead: reader(cast.lead, cast.zone),
    decider: reader(cast.decider, language === "zh-Hans" ? "Asia/Shanghai" : "America/New_York"),
  });
  const post = createPost({ world, transport: trialTransport() });
  const out: Played["mails"] = [];
  const seen = new Set<string>();
  const read = async () => {
    while ((await post.work()) > 0);
    for (const letter of (await world.store.lettersOf({ workspaceId: "helionaut", limit: 500 })).reverse()) {
      if (seen.has(letter.letterId) || letter.frozen === null) continue;
      seen.add(letter.letterId);
      out.push({ letter, mail: filled(letter.letterId, thaw(letter.frozen), world.keys) });
    }
  };
  await beginning({ world, deal, language, cast, text, read });
  await meeting({ world, deal, language, cast, text, read });
  await ending({ world, deal, language, cast, text, read });
  return { world, deal, mails: out };
}

const shownIn = (words: Words, language: Language) => (typeof words === "string" ? words : words[language]);

type Scene = {
  world: TestWorld;
  deal: Deal;
  language: Language;
  cast: Cast;
  text: (typeof said)[Language];
  read: () => Promise<void>;
};

async function beginning({ world, deal, language, cast, text, read }: Scene) {
  const step = (name: string) => deal.ids[name] ?? "";
  await deal.must("Mara", "plan.share");
  await read();
  world.clock.advance({ days: 1 });
  await deal.must(cast.lead, "person.add", {
    personId: "colleague1",
    side: "customer",
    name: cast.colleague,
    email: "chiara@valdorba.example",
    company: "",
    title: "",
    roles: ["technical_lead"],
    zone: cast.zone,
    language,
  });
  await deal.must(cast.lead, "step.guide", {
    stepId: step("b06"),
    role: "technical_lead",
    missing: text.missing,
    question1: text.questions[0],
    question2: text.questions[1],
    answer: text.answer,
  });
  await deal.must(cast.lead, "colleague.ask", { stepId: step("b06"), personId: "colleague1" });
  await read();
  await deal.must(cast.colleague, "link.replace", { personId: "colleague1" });
  await read();
  // The vendor has agreed alone; a change of the customer's takes that away.
  await commit(deal, "Mara");
  await deal.must(cast.lead, "step.word", {
    stepId: step("b06"),
    field: "deliverable",
    text: text.answer,
    from: shownIn((await deal.plan()).steps[step("b06")]?.deliverable ?? "", language),
  });
  await read();
  const verifier = verifierOf(await deal.plan(), step("b01"));
  if (!verifier) throw new Error("b01 has no confirmation");
  const statement = confirmationText(await deal.plan("customer"), verifier, language);
  await deal.proveMailbox(cast.lead);
  await deal.must(cast.lead, "verifier.sign", {
    verifierId: verifier.verifierId,
    language,
    textHash: sha256(statement),
    typedName: cast.lead,
    consent: "on",
  });
  await read();
  world.clock.advance({ days: 1 });
  await exitAnswer({ world, deal, language, cast, text, read }, "continue");
}

async function exitAnswer({ world, deal, language, cast, text, read }: Scene, answer: "continue" | "stop") {
  const plan = await deal.plan("customer");
  const exit = answer === "continue" ? exitOf(plan, deal.ids.b05 ?? "") : null;
  const textHash = sha256(exitText(plan, exit, answer, language));
  const code = await deal.codeFor(cast.decider, textHash);
  await read();
  world.clock.advance({ seconds: 42 });
  await deal.must(cast.decider, "exit.answer", {
    exitId: exit?.exitId ?? "",
    answer,
    reason: answer === "stop" ? text.reason : "",
    language,
    textHash,
    typedName: cast.decider,
    consent: "on",
    code,
  });
  await read();
}

async function meeting({ world, deal, cast, text, read }: Scene) {
  world.clock.set("2026-10-23T13:40:00.000Z");
  const ids = { lead: (await deal.person(cast.lead)).personId, decider: (await deal.person(cast.decider)).personId };
  const mara = (await deal.person("Mara")).personId;
  await deal.must("Mara", "meeting.record", {
    meetingId: "meeting-m1",
    stepId: deal.ids.b04 ?? "",
    type: "value_presentation",
    subject: text.meeting,
    aim: text.aim,
    on: "2026-10-23",
    starts: "14:00",
    ends: "15:30",
    zone: "Europe/Rome",
    present: [ids.lead, ids.decider, mara],
    absent: ["colleague1"],
  });
  world.clock.set("2026-10-23T16:30:00.000Z");
  await createDeadlines({ world }).tick();
  await read();
  // Monday morning, for whoever reads in Europe and in Asia.
  world.clock.set("2026-10-26T07:10:00.000Z");
  await createDeadlines({ world }).tick();
  await read();
  await notDelivered({ world, deal, cast });
  await read();
  world.clock.set("2026-10-26T16:20:00.000Z");
  const owners = [mara, ids.lead, "colleague1"];
  const minutes = {
    meetingId: "meeting-m1",
    summary: text.summary,
    decisions: text.decisions.map((one, at) => ({ id: `decision-${at}`, text: one })),
    actions: text.actions.map((one, at) => ({
      id: `action-${at}`,
      text: one,
      ownerId: owners[at],
      dueOn: ["2026-10-30", "2026-11-03", "2026-11-06"][at],
      asStep: "on",
    })),
    open: text.open,
    next: text.next,
    to: [ids.lead, ids.decider, "colleague1"],
  };
  await deal.must("Mara", "minutes.send", { ...minutes, version: 1 });
  await read();
  world.clock.advance({ hours: 20 });
  await deal.must("Mara", "minutes.send", { ...minutes, actions: [], version: 2, to: [ids.lead] });
  await read();
}

/** A mail to the colleague came back. */
async function notDelivered({ world, deal, cast }: Pick<Scene, "world" | "deal" | "cast">) {
  const now = world.clock.now();
  await world.store.queueLetter({
    letterId: "not-delivered",
    dedupe: "not-delivered",
    workspaceId: "helionaut",
    planId: deal.planId,
    kind: "notDelivered",
    personId: (await deal.person("Mara")).personId,
    address: "",
    payload: {
      letterId: "letter-x",
      personId: (await deal.person(cast.colleague)).personId,
      letter: "minutes",
      outcome: "bounced",
    },
    createdAt: now,
    notBefore: now,
    state: "queued",
    attempts: 0,
    firstAttemptAt: null,
    frozen: null,
    sentAt: null,
    providerId: null,
    problem: null,
  });
}

async function ending(scene: Scene) {
  const { world, deal, language, cast, text, read } = scene;
  world.clock.set("2026-11-13T14:00:00.000Z");
  await madeReady(deal, cast.decider, cast.lead);
  await read();
  const keys = ["summary", "goals", "opportunity", "concept", "framework", "investment"];
  await deal.must("Mara", "offer.present", {
    sections: keys.map((key) => ({ key, title: key, body: text.summary })),
    override: "…",
  });
  const decider = await deal.person(cast.decider);
  if (!decider.deciderConfirmed) await deal.must(cast.lead, "decider.confirm", { personId: decider.personId });
  await deal.must("Mara", "decision.request", { personIds: [], message: text.message });
  await read();
  world.clock.advance({ hours: 1 });
  await exitAnswer(scene, "stop");
  await deal.proveMailbox(cast.decider);
  await deal.must(cast.decider, "stop.takeBack");
  await read();
  const plan = await deal.plan("customer");
  const offer = plan.offers.at(-1);
  if (!offer) throw new Error("no offer stands");
  const textHash = sha256(decisionText(plan, offer, "no", language));
  world.clock.advance({ hours: 1 });
  const code = await deal.codeFor(cast.decider, textHash);
  await deal.must("Mara", "decision.request", { personIds: [], message: "" });
  await deal.must(cast.decider, "decision.give", {
    answer: "no",
    version: offer.version,
    reason: text.reason,
    language,
    textHash: sha256(decisionText(await deal.plan("customer"), offer, "no", language)),
    typedName: cast.decider,
    code,
  });
  await read();
}
