import type { Language } from "~/domain/language";

const whole = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

/** Words of staff and of selling that no buyer may read, per language (product.md's table and its translations). */
export const staffWords: Record<Language, RegExp> = {
  en: whole(
    "champions?|buying cent(?:re|er)s?|decision owners?|pipelines?|forecasts?|close dates?|compelling reasons?|" +
      "milestone \\d|NSABC|verifiers?|gates?|exit points?|lanes?|redlines?|proposals?|objections?|stakeholders?|" +
      "readiness|commitments?|conditional approval|final decision|value case|share links?|participants?|stages?|" +
      "lost|won|upsell\\w*|prospects?",
  ),
  es: whole(
    "champions?|campe[oó]n|centro de compras?|pipeline|embudo|pron[oó]sticos?|fecha de cierre|raz[oó]n de peso|" +
      "hito \\d|NSABC|verificador(?:es)?|puertas?|punto de salida|carril(?:es)?|propuestas?|objeci[oó]n(?:es)?|" +
      "stakeholders?|decisor(?:es)?|etapas?|perdid[oa]s?|ganad[oa]s?|decisi[oó]n final|aprobaci[oó]n condicional",
  ),
  it: whole(
    "champions?|centro d'acquisto|pipeline|previsioni|data di chiusura|milestone|NSABC|verificatori|verificatore|" +
      "gate|punto di uscita|corsi[ae]|propost[ae]|obiezion[ei]|stakeholder|decisori|decisore|decisione finale|" +
      "approvazione condizionata|pers[oai]|vint[oa]",
  ),
  "zh-Hans":
    /拥护者|倡导者|采购中心|决策负责人|关键决策|销售漏斗|业绩预测|关单|里程碑\s*\d|NSABC|验证器|关口|退出点|泳道|红线|提案|异议|利益相关|干系人|丢单|输单|赢单|有条件批准|最终决策/,
};

/** Words that state a feeling or a hope instead of an act: no confirmation may rest on one (INV-11). */
export const opinionWords: Record<Language, RegExp> = {
  en: whole("believe|think|feel|hope|expect to|confident|convinced|satisfied|happy|excited|probably|partly|mostly"),
  es: whole(
    "creemos|pensamos|sentimos|esperamos|convencid[oa]s?|(?:estamos|estoy) (?:satisfech|content)[oa]s?|probablemente|en parte",
  ),
  it: whole(
    "crediamo|pensiamo|sentiamo|speriamo|convint[oaie]|(?:siamo|sono) (?:soddisfatt|content)[oaie]|probabilmente|in parte",
  ),
  "zh-Hans": /相信|认为|觉得|希望|满意|有信心|大概|也许|部分地/,
};

/** The signer speaks: "we" or "I" (INV-11). Spanish and Italian often say it in the verb alone: "Adjudico…". */
export const firstPerson: Record<Language, RegExp> = {
  en: whole("we|our|I|my"),
  es: /^\p{L}+o(?!\p{L})|\p{L}(?:mos|é)(?!\p{L})|nuestr[oa]s?|(?<!\p{L})(?:mi|he|confirmo|apruebo|decido|acepto|firmo)(?!\p{L})/iu,
  it: /^\p{L}+o(?!\p{L})|\p{L}mo(?!\p{L})|nostr[oaie]|(?<!\p{L})(?:mio|mia|ho|confermo|approvo|decido|accetto|firmo)(?!\p{L})/iu,
  "zh-Hans": /我/,
};
