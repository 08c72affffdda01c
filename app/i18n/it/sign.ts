import type { Messages } from "../types";

export const sign: Messages["sign"] = {
  titleAgree: "Accettare questo piano per iscritto",
  titleConfirm: "Confermare per iscritto",
  titleExit: "Rispondere: continuare o fermarsi",
  titleDecide: "Decidere per iscritto",
  titleStop: "Fermare questo piano",
  stoppedTitle: "Questo piano è stato fermato",
  noted:
    "Questo viene registrato: l’apertura della pagina è annotata con l’ora, perché sia chiaro che si è potuto leggere prima di firmare.",

  readTitle: "Che cosa si firma",
  edition: ({ n }) => `Si riferisce all’edizione ${n} di questo piano.`,
  offerVersion: ({ version }) => `Si riferisce alla versione ${version} dell’offerta.`,

  whoTitle: "Chi firma",
  notYouWhy: "In tal caso chiuda questa pagina e avvisi chi ha inviato il link. Nulla è stato firmato.",

  nameLabel: "Nome e cognome per esteso",
  nameHint: ({ name }) => `Come appare qui: ${name}`,
  consent:
    "Accetto di firmare in forma elettronica i testi di questo piano. Sono conservati il mio nome, l’ora, le parole esatte e la connessione. Posso ritirare il consenso per il futuro e chiedere ogni testo su carta.",
  consentBox: "Accetto",

  reasonLabel: "I motivi, se si desidera indicarli",
  reasonHint: "Li leggono entrambe le parti. Non è necessario alcun motivo.",
  withdrawReasonHint: "Lo leggono entrambe le parti.",

  fingerprint: "Impronta del testo",
  codeLead: ({ address }) => `Inviamo sei cifre a ${address}. Mostrano che è proprio Lei.`,
  codeSend: "Invia un codice",
  codeSent: ({ address }) => `Il codice è in arrivo a ${address}. Vale dieci minuti.`,
  codeSentAt: ({ when }) => `Inviato: ${when}`,
  codeAgain: "Invia un altro codice",
  codeLabel: "Codice",
  codeHint: "Sei cifre. Se l’e-mail non arriva, può essere nella cartella della posta indesiderata.",
  codeTrial:
    "Questo spazio di lavoro non invia e-mail: il codice è nella sua posta in uscita. Ciò che si firma così non vale come prova.",
  codeSample: "L’esempio non invia e-mail. Il codice si trova in alto su questa pagina, alla voce «La loro posta».",
  mailboxOk: ({ time }) => `La casella di posta è confermata in questo browser fino a: ${time}.`,
  mailboxTitle: "Confermare la casella di posta",
  checkNow: "Verifica ora se si può firmare",
  checkDone: "Si può firmare. Con questo nulla è stato firmato.",

  button: "Firma",
  buttonAgree: "Accettare questo piano",
  buttonConfirm: "Conferma",
  buttonContinue: "Continua, per iscritto",
  buttonStop: "Ferma questo piano",
  buttonYes: "Decidi sì",
  buttonNo: "Decidi no",
  later: "Non ora",

  stopLead:
    "Ci si può fermare senza motivo e senza telefonate. Il piano si conclude subito per tutti. Per 24 ore la scelta si può ritirare.",
  stopAfter: ({ when }) => `Si può ritirare fino a: ${when}.`,
  takeBack: "Ritira la scelta di fermarsi",
  takeBackLead: "Il piano prosegue com’era. Lo viene a sapere chi era stato avvisato della fine.",

  receiptTitle: "Ricevuta",
  receiptLead: "È registrato. Conviene conservarla: con essa chiunque può verificare le parole in seguito.",
  receiptMailed: ({ address }) => `La stessa ricevuta va a ${address}.`,
  receipt: {
    what: "Firmato",
    who: "Da",
    when: "Quando",
    how: "Come",
    edition: "Edizione",
    version: "Versione dell’offerta",
    language: "Letto in",
    entry: "Voce",
    head: "Valore di controllo",
    key: "Chiave",
  },
  strength: {
    link: "con link personale",
    mailbox: "casella di posta confermata in questo browser",
    code: "codice per questo preciso testo",
    staff: "con accesso del personale",
  },
  backToPlan: "Torna al piano",
  others: ({ people }) => `Deve ancora firmare: ${people}.`,
};
