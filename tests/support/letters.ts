// A deal played through the door until every kind of letter has been written, for readers of one language.

import type { Letter } from "db/store";
import { sha256 } from "~/commands/seal.server";
import type { Language } from "~/domain/language";
import { exitOf, verifierOf } from "~/domain/plan";
import { confirmationText, decisionText, exitText } from "~/domain/statements";
import { createDeadlines } from "~/jobs/deadlines.server";
import { filled, type Outgoing, thaw } from "~/jobs/frozen.server";
import { createPost } from "~/jobs/post.server";
import { trialTransport } from "~/jobs/transport.server";
import { type Deal, openDeal } from "./deal";
import { makeWorld, type TestWorld } from "./world";

type Cast = { lead: string; decider: string; colleague: string; zone: string };
const casts: Record<Language, Cast> = {
  en: { lead: "Giulia Ferrante", decider: "Renzo Albini", colleague: "Chiara Neri", zone: "Europe/Rome" },
  es: { lead: "Esteban Ruiz", decider: "Renzo Albini", colleague: "Chiara Neri", zone: "Europe/Madrid" },
  it: { lead: "Giulia Ferrante", decider: "Renzo Albini", colleague: "Chiara Neri", zone: "Europe/Rome" },
  "zh-Hans": { lead: "李文", decider: "王德明", colleague: "陈晓", zone: "Asia/Shanghai" },
};

const said = {
  en: {
    summary:
      "We looked at one month of data from kiln 3. Everybody sees the same figures now; the price is open until the per-kiln saving is compared with it.",
    decisions: [
      "KilnView solves the problem for us if it also works with Castellón's own data.",
      "Twelve shift leads are shown the tool before anybody decides.",
    ],
    actions: [
      "Show KilnView with Castellón's kiln data",
      "Hold the session for 12 shift leads",
      "Check single sign-on and the firewall list",
    ],
    open: "Price for the third plant. Helionaut compares it with the saving per kiln.",
    next: "Wed 28 Oct, 15:00, call with Giulia, Renzo and Chiara.",
    missing: "The firewall team of the group; they usually hear of it when the meters arrive.",
    questions: ["Which addresses may the meters reach?", "Who approves a new rule, and how long does that take?"],
    answer: "Rules are approved on Thursdays.",
    meeting: "Value presentation",
    aim: "Decide whether to solve this together",
    message: "All three conditions are met. Section 5 has the price as we agreed it on Friday.",
    reason: "We chose the supplier whose operators tested it themselves.",
    targetReason: "The board meets on 13 November",
  },
  es: {
    summary:
      "Vimos un mes de datos del horno 3. Ahora todos ven las mismas cifras; el precio queda abierto hasta compararlo con el ahorro por horno.",
    decisions: [
      "KilnView resuelve el problema si funciona también con los datos de Castellón.",
      "Doce jefes de turno verán la herramienta antes de que nadie decida.",
    ],
    actions: [
      "Mostrar KilnView con los datos de Castellón",
      "Celebrar la sesión para 12 jefes de turno",
      "Comprobar el acceso único y la lista del cortafuegos",
    ],
    open: "Precio para la tercera planta. Helionaut lo compara con el ahorro por horno.",
    next: "Mié 28 oct, 15:00, llamada con Giulia, Renzo y Chiara.",
    missing: "El equipo de cortafuegos del grupo; suele enterarse cuando llegan los medidores.",
    questions: ["¿A qué direcciones pueden llegar los medidores?", "¿Quién aprueba una regla nueva y cuánto tarda?"],
    answer: "Las reglas se aprueban los jueves.",
    meeting: "Presentación de valor",
    aim: "Decidir si lo resolvemos juntos",
    message: "Se cumplen las tres condiciones. El apartado 5 tiene el precio como lo acordamos el viernes.",
    reason: "Elegimos al proveedor cuyos operarios lo probaron ellos mismos.",
    targetReason: "El consejo se reúne el 13 de noviembre",
  },
  it: {
    summary:
      "Abbiamo visto un mese di dati del forno 3. Ora tutti vedono le stesse cifre; il prezzo resta aperto finché non lo si confronta con il risparmio per forno.",
    decisions: [
      "KilnView risolve il problema se funziona anche con i dati di Castellón.",
      "Dodici capiturno vedono lo strumento prima che qualcuno decida.",
    ],
    actions: [
      "Mostrare KilnView con i dati di Castellón",
      "Tenere la sessione per 12 capiturno",
      "Verificare l'accesso unico e l'elenco del firewall",
    ],
    open: "Prezzo per il terzo stabilimento. Helionaut lo confronta con il risparmio per forno.",
    next: "Mer 28 ott, ore 15:00, chiamata con Giulia, Renzo e Chiara.",
    missing: "Il gruppo che gestisce il firewall; di solito lo sa quando arrivano i contatori.",
    questions: ["Quali indirizzi possono raggiungere i contatori?", "Chi approva una nuova regola e quanto ci vuole?"],
    answer: "Le regole si approvano il giovedì.",
    meeting: "Presentazione del valore",
    aim: "Decidere se risolverlo insieme",
    message: "Le tre condizioni sono soddisfatte. La sezione 5 riporta il prezzo concordato venerdì.",
    reason: "Abbiamo scelto il fornitore che gli operatori hanno provato di persona.",
    targetReason: "Il consiglio si riunisce il 13 novembre",
  },
  "zh-Hans": {
    summary: "我们一起看了3号窑一个月的数据。现在大家看到的是同样的数字；价格要与每座窑节省的费用比较之后再定。",
    decisions: [
      "如果使用卡斯特利翁工厂的数据也能运行，KilnView 可以解决我们的问题。",
      "在任何人作出决定之前，先向12位班长演示。",
    ],
    actions: ["用卡斯特利翁的窑炉数据演示 KilnView", "为12位班长举办说明会", "检查单点登录与防火墙清单"],
    open: "第三家工厂的价格。Helionaut 将其与每座窑节省的费用比较。",
    next: "10月28日（周三）15:00，与王德明、陈晓通话。",
    missing: "集团的防火墙团队；他们往往到电表送达时才知道。",
    questions: ["电表可以访问哪些地址？", "新规则由谁批准，需要多久？"],
    answer: "规则每周四审批。",
    meeting: "价值展示",
    aim: "决定是否一起解决",
    message: "三个条件均已满足。第5部分是我们周五商定的价格。",
    reason: "我们选择了操作人员亲自试用过的供应商。",
    targetReason: "董事会于11月13日开会",
  },
} satisfies Record<Language, object>;

export type Played = { world: TestWorld; deal: Deal; mails: { letter: Letter; mail: Outgoing }[] };

/** Plays the deal and reads every letter as its reader would; call `world.end()` afterwards. */
export async function playLetters(language: Language, options: { sample?: boolean } = {}): Promise<Played> {
  const world = makeWorld({ now: "2026-10-05T07:10:00.000Z" });
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
    ...options,
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

async function ending(scene: Scene) {
  const { world, deal, language, cast, text, read } = scene;
  world.clock.set("2026-11-13T14:00:00.000Z");
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
