// The words of the evidence pages. They claim what is there and no more: a simple electronic signature, a record that
// shows changes, a seal of the operator.

import type { EvidenceField } from "../evidence-model";
import type { PdfLanguage } from "../model";

export type EvidenceWords = {
  /** What this file is, in one paragraph. */
  claim: (operator: string) => string;
  sealNote: string;
  stamped: string;
  notStamped: string;
  sealTitle: string;
  certificate: string;
  publishedAt: string;
  planTitle: string;
  signaturesTitle: string;
  noSignatures: string;
  consentsTitle: string;
  noConsents: string;
  consentHash: string;
  notRecorded: string;
  fields: { [F in EvidenceField]: string };
  /** How anybody can check, with the address of the page. */
  checkSteps: (address: string) => string[];
};

const en: EvidenceWords = {
  claim: (operator) =>
    `Signatures here are simple electronic signatures with a tamper-evident record. This PDF is sealed by ${operator} with a published certificate and can be checked offline. It claims no more than that.`,
  sealNote:
    "The seal covers the whole file and is not anybody’s personal signature. A PDF reader that does not know the certificate says that it cannot confirm who sealed it; whether the file was changed it can still tell.",
  stamped: "Time confirmed by a time-stamp authority.",
  notStamped: "No trusted timestamp: the time in the seal is the server’s.",
  sealTitle: "Seal",
  certificate: "Fingerprint of the certificate (SHA-256)",
  publishedAt: "Published at",
  planTitle: "The plan",
  signaturesTitle: "Signatures",
  noSignatures: "Nobody has signed anything yet.",
  consentsTitle: "Consent to signing electronically",
  noConsents: "Nobody has consented yet.",
  consentHash: "Fingerprint of this text",
  notRecorded: "not recorded",
  fields: {
    planId: "Plan",
    opened: "Opened",
    openedBy: "Opened by",
    appVersion: "Made with Countersign",
    termsHash: "Fingerprint of the terms",
    erased: "Texts erased since",
    signer: "Person",
    typedName: "Name as typed",
    address: "Mail address",
    company: "Company",
    role: "Role",
    addedBy: "Added by, when",
    codeId: "Code",
    codeSent: "Code sent",
    codeUsed: "Code checked",
    opening: "Page opened",
    signedAt: "Signed",
    strength: "How sure",
    ip: "Network address",
    agent: "Browser",
    session: "Browser session",
    textHash: "Fingerprint of the text",
    consentHash: "Fingerprint of the consent",
    entry: "Entry of the history",
  },
  checkSteps: (address) => [
    `Open ${address} and give it this file. It is read in your browser and not sent. The page answers: valid, changed, older than another copy, or unknown.`,
    "Compare the fingerprint above with the receipts that both companies received by mail. Two different signed ones for the same entry prove that two stories were told.",
    "Without a connection: the history is attached to this file as history.jsonl, and the page above offers a script that checks both.",
  ],
};

const es: EvidenceWords = {
  claim: (operator) =>
    `Las firmas son aquí firmas electrónicas simples con un registro que muestra cualquier cambio. Este PDF está sellado por ${operator} con un certificado publicado y puede comprobarse sin conexión. No afirma nada más.`,
  sealNote:
    "El sello cubre todo el archivo y no es la firma personal de nadie. Un lector de PDF que no conozca el certificado dirá que no puede confirmar quién lo selló; si el archivo fue cambiado, sí puede decirlo.",
  stamped: "Hora confirmada por una autoridad de sellado de tiempo.",
  notStamped: "Sin sello de tiempo de confianza: la hora del sello es la del servidor.",
  sealTitle: "Sello",
  certificate: "Huella del certificado (SHA-256)",
  publishedAt: "Publicado en",
  planTitle: "El plan",
  signaturesTitle: "Firmas",
  noSignatures: "Nadie ha firmado nada todavía.",
  consentsTitle: "Consentimiento para firmar electrónicamente",
  noConsents: "Nadie ha dado su consentimiento todavía.",
  consentHash: "Huella de este texto",
  notRecorded: "no registrado",
  fields: {
    planId: "Plan",
    opened: "Abierto",
    openedBy: "Abierto por",
    appVersion: "Hecho con Countersign",
    termsHash: "Huella de los términos",
    erased: "Textos borrados desde entonces",
    signer: "Persona",
    typedName: "Nombre escrito",
    address: "Dirección de correo",
    company: "Empresa",
    role: "Función",
    addedBy: "Añadida por, cuándo",
    codeId: "Código",
    codeSent: "Código enviado",
    codeUsed: "Código comprobado",
    opening: "Página abierta",
    signedAt: "Firmado",
    strength: "Con qué certeza",
    ip: "Dirección de red",
    agent: "Navegador",
    session: "Sesión del navegador",
    textHash: "Huella del texto",
    consentHash: "Huella del consentimiento",
    entry: "Entrada del historial",
  },
  checkSteps: (address) => [
    `Abrir ${address} y entregar este archivo. Se lee en el navegador y no se envía. La página responde: válido, cambiado, anterior a otra copia o desconocido.`,
    "Comparar la huella de arriba con los recibos que ambas empresas recibieron por correo. Dos huellas firmadas distintas para la misma entrada demuestran que se contaron dos historias.",
    "Sin conexión: el historial va adjunto a este archivo como history.jsonl, y la misma página ofrece un programa que comprueba ambos.",
  ],
};

const it: EvidenceWords = {
  claim: (operator) =>
    `Le firme sono qui firme elettroniche semplici con una registrazione che rende visibile ogni modifica. Questo PDF è sigillato da ${operator} con un certificato pubblicato e si può controllare senza connessione. Non afferma altro.`,
  sealNote:
    "Il sigillo copre tutto il file e non è la firma personale di nessuno. Un lettore PDF che non conosce il certificato dice di non poter confermare chi ha sigillato; se il file è stato modificato lo sa comunque dire.",
  stamped: "Ora confermata da un’autorità di marcatura temporale.",
  notStamped: "Nessuna marca temporale di terzi: l’ora nel sigillo è quella del server.",
  sealTitle: "Sigillo",
  certificate: "Impronta del certificato (SHA-256)",
  publishedAt: "Pubblicato su",
  planTitle: "Il piano",
  signaturesTitle: "Firme",
  noSignatures: "Nessuno ha ancora firmato.",
  consentsTitle: "Consenso alla firma elettronica",
  noConsents: "Nessuno ha ancora dato il consenso.",
  consentHash: "Impronta di questo testo",
  notRecorded: "non registrato",
  fields: {
    planId: "Piano",
    opened: "Aperto",
    openedBy: "Aperto da",
    appVersion: "Fatto con Countersign",
    termsHash: "Impronta delle condizioni",
    erased: "Testi cancellati da allora",
    signer: "Persona",
    typedName: "Nome scritto",
    address: "Indirizzo e-mail",
    company: "Azienda",
    role: "Ruolo",
    addedBy: "Aggiunta da, quando",
    codeId: "Codice",
    codeSent: "Codice inviato",
    codeUsed: "Codice verificato",
    opening: "Pagina aperta",
    signedAt: "Firmato",
    strength: "Con quale certezza",
    ip: "Indirizzo di rete",
    agent: "Browser",
    session: "Sessione del browser",
    textHash: "Impronta del testo",
    consentHash: "Impronta del consenso",
    entry: "Voce della cronologia",
  },
  checkSteps: (address) => [
    `Aprire ${address} e consegnare questo file. Viene letto nel browser e non inviato. La pagina risponde: valido, modificato, precedente a un’altra copia o sconosciuto.`,
    "Confrontare l’impronta qui sopra con le ricevute che le due aziende hanno ricevuto per e-mail. Due impronte firmate diverse per la stessa voce dimostrano che sono state raccontate due storie.",
    "Senza connessione: la cronologia è allegata a questo file come history.jsonl e la stessa pagina offre un programma che controlla entrambi.",
  ],
};

const zh: EvidenceWords = {
  claim: (operator) =>
    `此处的签名为普通电子签名，并附有可显示任何改动的记录。本 PDF 由 ${operator} 使用公开的证书加封，可离线核验。除此之外不作其他声明。`,
  sealNote:
    "封签覆盖整个文件，不是任何人的个人签名。不认识该证书的 PDF 阅读器会提示无法确认加封者；但文件是否被改动，它仍能判断。",
  stamped: "时间由时间戳机构确认。",
  notStamped: "没有可信时间戳：封签中的时间为服务器时间。",
  sealTitle: "封签",
  certificate: "证书指纹（SHA-256）",
  publishedAt: "公布于",
  planTitle: "计划",
  signaturesTitle: "签名",
  noSignatures: "还没有人签名。",
  consentsTitle: "同意以电子方式签名",
  noConsents: "还没有人表示同意。",
  consentHash: "此文本的指纹",
  notRecorded: "未记录",
  fields: {
    planId: "计划",
    opened: "建立时间",
    openedBy: "建立者",
    appVersion: "由 Countersign 制作，版本",
    termsHash: "条款指纹",
    erased: "此后删除的文本",
    signer: "人员",
    typedName: "键入的姓名",
    address: "邮箱地址",
    company: "公司",
    role: "职责",
    addedBy: "添加者与时间",
    codeId: "验证码",
    codeSent: "验证码发送",
    codeUsed: "验证码核对",
    opening: "打开页面",
    signedAt: "签名时间",
    strength: "确认程度",
    ip: "网络地址",
    agent: "浏览器",
    session: "浏览器会话",
    textHash: "文本指纹",
    consentHash: "同意文本指纹",
    entry: "历史条目",
  },
  checkSteps: (address) => [
    `打开 ${address} 并提供本文件。文件只在您的浏览器中读取，不会发送。页面会回答：有效、已改动、早于另一份副本或未知。`,
    "将上面的指纹与两家公司通过邮件收到的回执比对。同一条目出现两个不同的签名指纹，即证明存在两种说法。",
    "离线核验：历史以 history.jsonl 附在本文件中，上述页面提供可同时核验两者的脚本。",
  ],
};

export const evidenceWords: { [L in PdfLanguage]: EvidenceWords } = { en, es, it, "zh-Hans": zh };
