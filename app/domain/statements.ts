// The exact words that somebody signs, in the language in which they read them. They are composed here once, shown by
// the page, hashed by the door and printed by the PDF, so that nobody signs a text that stands nowhere (INV-39).
// Each ends with what it does not do (product.md, decisions).

import type { ExitOption, VerifierKind, Via } from "./facts";
import { inLanguage, type Language, type Words } from "./language";
import { type ExitPoint, type Plan, sharedSteps, type Text, type Verifier } from "./plan";

export type Said = Record<Language, string>;

export const notTheContract: Said = {
  en: "This is not the contract and creates no duty to buy.",
  es: "Esto no es el contrato y no crea ninguna obligación de comprar.",
  it: "Questo non è il contratto e non crea alcun obbligo di acquisto.",
  "zh-Hans": "本确认不是合同，不产生任何购买义务。",
};
const onlyThisStep: Said = {
  en: "This confirms this step only. It decides nothing else, and it can be withdrawn with a reason.",
  es: "Esto confirma solo este paso. No decide nada más y se puede retirar indicando el motivo.",
  it: "Questo conferma solo questo passo. Non decide altro e può essere ritirato indicando il motivo.",
  "zh-Hans": "本确认仅针对这一步骤，不决定其他任何事项，并可在说明原因后撤回。",
};
const onlyReportsSignature: Said = {
  en: "This records that the contract was signed. It does not replace the contract.",
  es: "Esto deja constancia de que el contrato se firmó. No sustituye al contrato.",
  it: "Questo registra che il contratto è stato firmato. Non sostituisce il contratto.",
  "zh-Hans": "本记录仅说明合同已签署，不能代替合同。",
};
const continuing: Said = {
  en: "We continue. This is not a decision to buy; we can still stop on any other day.",
  es: "Continuamos. No es una decisión de compra; podemos detenernos cualquier otro día.",
  it: "Andiamo avanti. Non è una decisione d'acquisto; possiamo fermarci in qualsiasi altro giorno.",
  "zh-Hans": "我们继续。这不是购买决定；今后任何一天我们仍可停止。",
};
const stopping: Said = {
  en: "We stop here. The plan ends for both sides at once. For 24 hours I can take this back.",
  es: "Nos detenemos aquí. El plan termina de inmediato para ambas partes. Durante 24 horas puedo revocarlo.",
  it: "Ci fermiamo qui. Il piano termina subito per entrambe le parti. Per 24 ore posso revocarlo.",
  "zh-Hans": "我们到此停止。计划对双方立即终止。24小时内我可以撤回此决定。",
};
const stopCosts: Said = {
  en: "Stopping costs nothing and needs no reason.",
  es: "Detenerse no cuesta nada ni requiere motivo.",
  it: "Fermarsi non costa nulla e non richiede un motivo.",
  "zh-Hans": "停止不产生任何费用，也无需说明原因。",
};

export const erased = "[—]";
export const read = (words: Text<Words>, language: Language) => (words === null ? erased : inLanguage(words, language));

/** "Plan “KilnView” between Ceramiche Valdorba and Helionaut, edition 4." */
export function plaque(plan: Plan, language: Language): string {
  const p = { subject: plan.subject ?? erased, a: plan.customer ?? erased, b: plan.vendor ?? erased, n: plan.edition };
  const lines: Said = {
    en: `Plan “${p.subject}”, ${p.a} and ${p.b}, edition ${p.n}.`,
    es: `Plan «${p.subject}», ${p.a} y ${p.b}, edición ${p.n}.`,
    it: `Piano «${p.subject}», ${p.a} e ${p.b}, edizione ${p.n}.`,
    "zh-Hans": `计划“${p.subject}”，${p.a}与${p.b}，第${p.n}版。`,
  };
  return lines[language];
}

const closing: { [K in VerifierKind]: Said } = {
  written_signoff: onlyThisStep,
  participation: onlyThisStep,
  resource_commitment: onlyThisStep,
  document_provided: onlyThisStep,
  plan_commitment: notTheContract,
  readiness_decision: notTheContract,
  conditional_approval: notTheContract,
  final_decision: notTheContract,
  contract_signature: onlyReportsSignature,
};

/** How strongly a confirmation of this kind must be signed (product.md, three strengths). */
export const strengthNeeded: { [K in VerifierKind]: Extract<Via, "mailbox" | "code"> } = {
  written_signoff: "mailbox",
  participation: "mailbox",
  resource_commitment: "mailbox",
  document_provided: "mailbox",
  plan_commitment: "code",
  readiness_decision: "code",
  conditional_approval: "code",
  final_decision: "code",
  contract_signature: "code",
};

/** Whether the signer types their full name beside the text. */
export const needsTypedName = (kind: VerifierKind): boolean =>
  kind === "written_signoff" || strengthNeeded[kind] === "code";

/** The text of a confirmation, in the reader's language. */
export function confirmationText(plan: Plan, verifier: Verifier, language: Language): string {
  const step = plan.steps[verifier.stepId];
  const title = step ? read(step.title, language) : erased;
  return [
    read(verifier.text, language),
    `${title}. ${read(step?.deliverable ?? null, language)}`,
    ...dateNamed(plan, verifier, language),
    plaque(plan, language),
    closing[verifier.kind][language],
  ].join("\n\n");
}

/** An up-front sign-off names the day that it says yes to (H-38): another day is another text. */
function dateNamed(plan: Plan, verifier: Verifier, language: Language): string[] {
  const step = verifier.datesStepId ? plan.steps[verifier.datesStepId] : undefined;
  if (!step) return [];
  const p = { title: read(step.title, language), day: step.dueOn };
  const lines: Said = {
    en: `The date: ${p.day} (“${p.title}”). Another date needs a new confirmation.`,
    es: `La fecha: ${p.day} («${p.title}»). Otra fecha requiere una nueva confirmación.`,
    it: `La data: ${p.day} («${p.title}»). Un'altra data richiede una nuova conferma.`,
    "zh-Hans": `日期：${p.day}（“${p.title}”）。更改日期须重新确认。`,
  };
  return [lines[language]];
}
/** What an answer at an exit point says besides: who it is given for, the new day, what must be true first. */
export type ExitMore = { inPlace?: string[]; follows?: string[] };

/** The text of an answer at an exit point, or of a stop on a day of one's own choosing (`exit` null). */
export function exitText(
  plan: Plan,
  exit: ExitPoint | null,
  answer: ExitOption,
  language: Language,
  { inPlace = [], follows = [] }: ExitMore = {},
): string {
  const lines = exit ? [read(exit.question, language), ...(exit.criteria ? [read(exit.criteria, language)] : [])] : [];
  if (answer === "stop") {
    lines.push(stopping[language]);
    if (exit) lines.push(read(exit.onExit, language));
    lines.push(...inPlace, plaque(plan, language), stopCosts[language]);
  } else {
    const said = answer === "continue" ? [continuing[language]] : follows;
    lines.push(...said, ...inPlace, plaque(plan, language), notTheContract[language]);
  }
  return lines.join("\n\n");
}

/** The text of the final decision; it names the presented version of the offer and its hash (INV-22). */
export function decisionText(
  plan: Plan,
  offer: { version: number; hash: string },
  answer: "yes" | "no",
  language: Language,
  inPlace: string[] = [],
): string {
  const p = { vendor: plan.vendor ?? erased, v: offer.version, hash: offer.hash.slice(0, 12) };
  const yes: Said = {
    en: `Yes. We decide for the offer of ${p.vendor}, version ${p.v} (fingerprint ${p.hash}).`,
    es: `Sí. Decidimos a favor de la oferta de ${p.vendor}, versión ${p.v} (huella ${p.hash}).`,
    it: `Sì. Decidiamo a favore dell'offerta di ${p.vendor}, versione ${p.v} (impronta ${p.hash}).`,
    "zh-Hans": `是。我们决定采纳${p.vendor}的报价第${p.v}版（指纹 ${p.hash}）。`,
  };
  const no: Said = {
    en: `No. We decide against the offer of ${p.vendor}, version ${p.v} (fingerprint ${p.hash}). The plan ends for both sides at once.`,
    es: `No. Decidimos en contra de la oferta de ${p.vendor}, versión ${p.v} (huella ${p.hash}). El plan termina de inmediato para ambas partes.`,
    it: `No. Decidiamo contro l'offerta di ${p.vendor}, versione ${p.v} (impronta ${p.hash}). Il piano termina subito per entrambe le parti.`,
    "zh-Hans": `否。我们决定不采纳${p.vendor}的报价第${p.v}版（指纹 ${p.hash}）。计划对双方立即终止。`,
  };
  // The yes also signs the confirmation of the decision step: its words are part of what is read.
  const asked = Object.values(plan.verifiers).filter((verifier) => verifier.kind === "final_decision");
  const words = answer === "yes" ? asked.map((verifier) => read(verifier.text, language)) : [];
  const last = [...inPlace, plaque(plan, language), notTheContract[language]];
  return [(answer === "yes" ? yes : no)[language], ...words, ...last].join("\n\n");
}

/**
 * The text of a commitment to the plan as it stands (promise 5): its edition, its size, how far each side may move its
 * own steps, and the fingerprint of its terms.
 */
export function commitmentText(plan: Plan, { termsHash }: { termsHash: string }, language: Language): string {
  const steps = sharedSteps(plan).filter((step) => step.setAside === null).length;
  const p = { n: steps, day: plan.targetOn, e: plan.edition, hash: termsHash.slice(0, 12), slack: plan.slack };
  const lines: Said = {
    en: `We agree to this plan in edition ${p.e}: ${p.n} steps with their owners, days and results, towards ${p.day} (fingerprint ${p.hash}).`,
    es: `Aceptamos este plan en su edición ${p.e}: ${p.n} pasos con sus responsables, fechas y resultados, con vistas al ${p.day} (huella ${p.hash}).`,
    it: `Accettiamo questo piano nell'edizione ${p.e}: ${p.n} passi con i loro responsabili, date e risultati, in vista del ${p.day} (impronta ${p.hash}).`,
    "zh-Hans": `我们同意本计划第${p.e}版：共${p.n}个步骤，含负责人、日期与成果，目标日期为${p.day}（指纹 ${p.hash}）。`,
  };
  const after: Said =
    p.slack === 0
      ? {
          en: "From then on each side suggests changes and the other accepts them or not.",
          es: "A partir de entonces, cada parte propone cambios y la otra los acepta o no.",
          it: "Da quel momento ciascuna parte suggerisce le modifiche e l'altra le accetta o no.",
          "zh-Hans": "此后，任何一方提出的更改均须由另一方接受。",
        }
      : {
          en: `From then on each side suggests changes and the other accepts them or not; the days of one's own steps may move by up to ${p.slack} working days.`,
          es: `A partir de entonces, cada parte propone cambios y la otra los acepta o no; las fechas de los pasos propios pueden moverse hasta ${p.slack} días laborables.`,
          it: `Da quel momento ciascuna parte suggerisce le modifiche e l'altra le accetta o no; le date dei propri passi possono spostarsi fino a ${p.slack} giorni lavorativi.`,
          "zh-Hans": `此后，任何一方提出的更改均须由另一方接受；各自步骤的日期可在${p.slack}个工作日内调整。`,
        };
  return [lines[language], after[language], plaque(plan, language), notTheContract[language]].join("\n\n");
}

/** What a person agrees to once per plan before signing anything on it (E-10). */
export function consentText(plan: Plan, language: Language): string {
  const vendor = plan.vendor ?? erased;
  const texts: Said = {
    en: `I agree to confirm and decide on this plan in electronic form. ${vendor} keeps my words, my typed name, the time, my network address and browser beside them. I get a receipt by mail, and both companies can take the whole record away.`,
    es: `Acepto confirmar y decidir en este plan en formato electrónico. ${vendor} conserva mis palabras, el nombre que escribo, la hora y, junto a ello, mi dirección de red y mi navegador. Recibo un justificante por correo y ambas empresas pueden llevarse el historial completo.`,
    it: `Accetto di confermare e decidere su questo piano in forma elettronica. ${vendor} conserva le mie parole, il nome digitato, l'ora e, accanto, il mio indirizzo di rete e il browser. Ricevo una ricevuta per e-mail e entrambe le aziende possono portare con sé la storia completa.`,
    "zh-Hans": `我同意以电子形式在本计划中作出确认与决定。${vendor}会保存我的原文、我输入的姓名、时间，以及我的网络地址和浏览器信息。我会收到回执邮件，双方公司均可带走完整的历史记录。`,
  };
  return texts[language];
}
