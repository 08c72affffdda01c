// The exact words of the customer's answers before the final one, and of the contract record's signatures. Each says what
// follows from it, before it is signed.

import type { Day, Price } from "./facts";
import type { Language } from "./language";
import type { Plan, Text } from "./plan";
import { erased, notTheContract, plaque, type Said } from "./statements";

/** A condition as it is read: already with names, titles and days. */
export type ConditionLine = { text: string; step: string | null; owner: string; closer: string; dueOn: Day };

/** One numbered line for each condition: what, by which step, with whom, until when, and who says that it is met. */
export function conditionLines(lines: readonly ConditionLine[], language: Language): string {
  const say: Record<Language, (c: ConditionLine) => string> = {
    en: (c) =>
      `${c.text}${c.step === null ? "" : ` Step: “${c.step}”.`} With ${c.owner}, by ${c.dueOn}; ${c.closer} says when it is met.`,
    es: (c) =>
      `${c.text}${c.step === null ? "" : ` Paso: «${c.step}».`} A cargo de ${c.owner}, hasta el ${c.dueOn}; ${c.closer} dice cuándo se cumple.`,
    it: (c) =>
      `${c.text}${c.step === null ? "" : ` Passo: «${c.step}».`} A cura di ${c.owner}, entro il ${c.dueOn}; ${c.closer} dice quando è soddisfatta.`,
    "zh-Hans": (c) =>
      `${c.text}${c.step === null ? "" : `步骤：“${c.step}”。`}由${c.owner}负责，截至${c.dueOn}；由${c.closer}确认是否满足。`,
  };
  return lines.map((line, at) => `${at + 1}. ${say[language](line)}`).join("\n");
}

/** "I answer in the place of …": the entry names both (domain model 2.7, 2). */
export function inPlace(plan: Plan, personId: string | null, language: Language): string[] {
  if (personId === null) return [];
  const name = plan.people[personId]?.name ?? erased;
  const lines: Said = {
    en: `I answer in the place of ${name}, who named me for these days.`,
    es: `Respondo en lugar de ${name}, que me designó para estos días.`,
    it: `Rispondo al posto di ${name}, che mi ha indicato per questi giorni.`,
    "zh-Hans": `我代替${name}作答；${name}已指定我在此期间代为答复。`,
  };
  return [lines[language]];
}

const ends: Said = {
  en: "The plan ends for both sides at once. This costs nothing and needs no reason.",
  es: "El plan termina de inmediato para ambas partes. No cuesta nada ni requiere motivo.",
  it: "Il piano termina subito per entrambe le parti. Non costa nulla e non richiede un motivo.",
  "zh-Hans": "计划对双方立即终止。这不产生任何费用，也无需说明原因。",
};
const first: Said = {
  en: "Yes, but this must be true first:",
  es: "Sí, pero antes debe cumplirse esto:",
  it: "Sì, ma prima deve essere vero questo:",
  "zh-Hans": "同意，但须先满足以下事项：",
};
const untilThen = (vendor: string): Said => ({
  en: `Only our own people say that a point is met or no longer needed. Until all are, and we have said yes again, ${vendor} does not present its offer.`,
  es: `Solo nuestra gente dice que un punto se ha cumplido o ya no hace falta. Hasta entonces, y hasta que volvamos a decir que sí, ${vendor} no presenta su oferta.`,
  it: `Solo le nostre persone dicono che un punto è soddisfatto o non serve più. Fino ad allora, e finché non diciamo di nuovo sì, ${vendor} non presenta la sua offerta.`,
  "zh-Hans": `只有我方人员可以确认某一事项已满足或不再需要。在全部完成且我方再次表示同意之前，${vendor}不提交报价。`,
});

type Answered = { conditions: readonly ConditionLine[]; inPlaceOf: string | null };

/** The answer to "do we want to solve this problem together" (V-12 to V-16): yes; yes, but; no. */
export function readinessText(
  plan: Plan,
  answer: "yes" | "yes_but" | "no",
  { conditions, inPlaceOf }: Answered,
  language: Language,
): string {
  const vendor = plan.vendor ?? erased;
  const question: Said = {
    en: `Do we want to solve this problem together with ${vendor}?`,
    es: `¿Queremos resolver este problema junto con ${vendor}?`,
    it: `Vogliamo risolvere questo problema insieme a ${vendor}?`,
    "zh-Hans": `我们是否愿意与${vendor}一起解决这个问题？`,
  };
  const yes: Said = {
    en: `Yes. The plan goes on, and ${vendor} may prepare its offer.`,
    es: `Sí. El plan continúa y ${vendor} puede preparar su oferta.`,
    it: `Sì. Il piano prosegue e ${vendor} può preparare la sua offerta.`,
    "zh-Hans": `同意。计划继续，${vendor}可以准备报价。`,
  };
  const no: Said = { en: "No.", es: "No.", it: "No.", "zh-Hans": "不同意。" };
  const said = {
    yes: [yes[language]],
    yes_but: [first[language], conditionLines(conditions, language), untilThen(vendor)[language]],
    no: [`${no[language]} ${ends[language]}`],
  }[answer];
  const place = inPlace(plan, inPlaceOf, language);
  return [question[language], ...said, ...place, plaque(plan, language), notTheContract[language]].join("\n\n");
}

/** "Everything is met": the yes after the conditions. */
export function reconfirmText(plan: Plan, { conditions, inPlaceOf }: Answered, language: Language): string {
  const vendor = plan.vendor ?? erased;
  const lines: Said = {
    en: `What had to be true first is met or no longer needed. Our answer is yes: ${vendor} may present its offer.`,
    es: `Lo que debía cumplirse antes se ha cumplido o ya no hace falta. Nuestra respuesta es sí: ${vendor} puede presentar su oferta.`,
    it: `Ciò che doveva essere vero prima è soddisfatto o non serve più. La nostra risposta è sì: ${vendor} può presentare la sua offerta.`,
    "zh-Hans": `须先满足的事项均已满足或不再需要。我们的答复是同意：${vendor}可以提交报价。`,
  };
  const listed = conditions.length > 0 ? [conditionLines(conditions, language)] : [];
  const place = inPlace(plan, inPlaceOf, language);
  return [lines[language], ...listed, ...place, plaque(plan, language), notTheContract[language]].join("\n\n");
}

/** Conditional approval (I-02, I-03): it names the version it approves and is never the win. */
export function approvalText(
  plan: Plan,
  answer: "approved" | "refused",
  { conditions, inPlaceOf, offer }: Answered & { offer: { version: number; hash: string } | null },
  language: Language,
): string {
  const p = { vendor: plan.vendor ?? erased, v: offer?.version ?? 0, hash: offer?.hash.slice(0, 12) ?? "" };
  const named: Said = {
    en: offer
      ? `the offer of ${p.vendor}, version ${p.v} (fingerprint ${p.hash})`
      : `the solution, figures and terms of ${p.vendor}`,
    es: offer
      ? `la oferta de ${p.vendor}, versión ${p.v} (huella ${p.hash})`
      : `la solución, las cifras y los términos de ${p.vendor}`,
    it: offer
      ? `l'offerta di ${p.vendor}, versione ${p.v} (impronta ${p.hash})`
      : `la soluzione, le cifre e i termini di ${p.vendor}`,
    "zh-Hans": offer ? `${p.vendor}的报价第${p.v}版（指纹 ${p.hash}）` : `${p.vendor}的方案、数据与条款`,
  };
  const approved: Said = {
    en: `We approve ${named.en}. This is not yet our decision to buy.`,
    es: `Aprobamos ${named.es}. Todavía no es nuestra decisión de compra.`,
    it: `Approviamo ${named.it}. Non è ancora la nostra decisione d'acquisto.`,
    "zh-Hans": `我们批准${named["zh-Hans"]}。这还不是购买决定。`,
  };
  const refused: Said = {
    en: `We do not approve ${named.en}.`,
    es: `No aprobamos ${named.es}.`,
    it: `Non approviamo ${named.it}.`,
    "zh-Hans": `我们不批准${named["zh-Hans"]}。`,
  };
  const held =
    conditions.length === 0
      ? []
      : [first[language], conditionLines(conditions, language), untilThen(p.vendor)[language]];
  const said = answer === "approved" ? [approved[language], ...held] : [`${refused[language]} ${ends[language]}`];
  const place = inPlace(plan, inPlaceOf, language);
  return [...said, ...place, plaque(plan, language), notTheContract[language]].join("\n\n");
}

/** Going on at an exit point while something must be true first. */
export function continueWithText(plan: Plan, lines: readonly ConditionLine[], language: Language): string[] {
  const go: Said = {
    en: "We continue, but this must be true first:",
    es: "Continuamos, pero antes debe cumplirse esto:",
    it: "Andiamo avanti, ma prima deve essere vero questo:",
    "zh-Hans": "我们继续，但须先满足以下事项：",
  };
  return [go[language], conditionLines(lines, language), untilThen(plan.vendor ?? erased)[language]];
}

/** Answering on another day: once, to a day that is fixed from then on. */
export function extendText(on: Day, moved: number, language: Language): string[] {
  const line: Said = {
    en: `We answer later, by ${on}. This can be done once. The step moves to that day at once and stays there.`,
    es: `Responderemos más tarde, antes del ${on}. Solo se puede hacer una vez. El paso pasa a ese día de inmediato y queda fijo.`,
    it: `Rispondiamo più tardi, entro il ${on}. Si può fare una volta sola. Il passo si sposta subito a quel giorno e resta fisso.`,
    "zh-Hans": `我们推迟到${on}之前答复。只能推迟一次。该步骤立即改到这一天并固定不变。`,
  };
  const along: Said = {
    en: `Steps that wait for it and were due before move to the same day: ${moved}.`,
    es: `Los pasos que dependen de él y vencían antes pasan al mismo día: ${moved}.`,
    it: `I passi che lo aspettano e scadevano prima si spostano allo stesso giorno: ${moved}.`,
    "zh-Hans": `依赖该步骤且原定更早到期的步骤改到同一天：${moved}个。`,
  };
  return moved === 0 ? [line[language]] : [line[language], along[language]];
}

const partNames: Record<Price["part"], Said> = {
  solution: { en: "Solution", es: "Solución", it: "Soluzione", "zh-Hans": "方案" },
  implementation: {
    en: "Implementation and training",
    es: "Implantación y formación",
    it: "Introduzione e formazione",
    "zh-Hans": "实施与培训",
  },
  maintenance: { en: "Maintenance", es: "Mantenimiento", it: "Manutenzione", "zh-Hans": "维护" },
  other: { en: "Other", es: "Otros", it: "Altro", "zh-Hans": "其他" },
};

/** Minor units as the currency writes them, the same everywhere: "156000.00 EUR". */
function money(minor: number, currency: string): string {
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const text = String(minor).padStart(digits + 1, "0");
  return `${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`} ${currency}`;
}

type ContractWords = {
  version: number;
  offerVersion: number;
  price: readonly Price[];
  startsOn: Day;
  scope: Text;
  timing: Text;
  conditions: Text;
};

/** What both sides sign in the record of the contract: scope, price in its parts, timing, conditions (V-58, N-58). */
export function contractText(
  plan: Plan,
  contract: ContractWords,
  inPlaceOf: string | null,
  language: Language,
): string {
  const total = contract.price.reduce((sum, { minor }) => sum + minor, 0);
  const price = contract.price.map(({ part, minor }) => `${partNames[part][language]}: ${money(minor, plan.currency)}`);
  const v = contract.offerVersion;
  const head: Said = {
    en: `Contract, draft ${contract.version}, on the offer's version ${v}.`,
    es: `Contrato, borrador ${contract.version}, sobre la versión ${v} de la oferta.`,
    it: `Contratto, bozza ${contract.version}, sulla versione ${v} dell'offerta.`,
    "zh-Hans": `合同草案${contract.version}，依据报价第${v}版。`,
  };
  const names: Record<"scope" | "price" | "total" | "starts" | "timing" | "conditions", Said> = {
    scope: { en: "Scope", es: "Alcance", it: "Ambito", "zh-Hans": "范围" },
    price: { en: "Price", es: "Precio", it: "Prezzo", "zh-Hans": "价格" },
    total: { en: "In all", es: "En total", it: "In totale", "zh-Hans": "合计" },
    starts: { en: "Starts on", es: "Comienza el", it: "Inizia il", "zh-Hans": "开始日期" },
    timing: { en: "Timing", es: "Plazos", it: "Tempi", "zh-Hans": "时间安排" },
    conditions: { en: "Terms", es: "Condiciones", it: "Condizioni", "zh-Hans": "条款" },
  };
  const closing: Said = {
    en: "This records that the contract is signed with this content. It does not replace the contract.",
    es: "Esto deja constancia de que el contrato se firma con este contenido. No sustituye al contrato.",
    it: "Questo registra che il contratto è firmato con questo contenuto. Non sostituisce il contratto.",
    "zh-Hans": "本记录说明合同已按此内容签署，不能代替合同本身。",
  };
  return [
    head[language],
    `${names.scope[language]}: ${contract.scope ?? erased}`,
    [`${names.price[language]}:`, ...price, `${names.total[language]}: ${money(total, plan.currency)}`].join("\n"),
    `${names.starts[language]}: ${contract.startsOn}\n${names.timing[language]}: ${contract.timing ?? erased}`,
    `${names.conditions[language]}: ${contract.conditions ?? erased}`,
    ...inPlace(plan, inPlaceOf, language),
    plaque(plan, language),
    closing[language],
  ].join("\n\n");
}
