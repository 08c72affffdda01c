import type { MoreMessages } from "../types";

export const verify: MoreMessages["verify"] = {
  title: "Verifica un documento",
  lead: "Per un PDF o una ricevuta fatti qui. Non serve un account.",
  privacy:
    "Il PDF viene letto nel tuo browser e resta lì. Solo il suo valore di controllo e l’ultima voce che nomina vengono confrontati con la cronologia conservata qui.",
  fileTitle: "Un PDF",
  choose: "Scegli un PDF o trascinalo qui",
  reading: "Lettura del file…",
  tooLarge: ({ mb }) => `Questo file supera ${mb} MB. Verificalo con il programma qui sotto.`,
  noScripts:
    "Per leggere un PDF nel browser questa pagina ha bisogno degli script. Senza, incolla una ricevuta o verifica il file sul tuo computer con il programma qui sotto.",
  receiptTitle: "Una ricevuta",
  receiptLabel: "Incolla l’e-mail o la sua riga di controllo",
  receiptHint: 'La riga comincia con {"line":"head". Non importa se l’e-mail l’ha spezzata.',
  noReceipt: "In questo testo non c’è una ricevuta. Incolla tutta l’e-mail o la sua riga di controllo.",
  check: "Verifica",
  scriptTitle: "Sul tuo computer",
  scriptLead:
    "Un piccolo programma verifica PDF, ricevute e cronologie intere senza connessione. Serve Node e nulla di nostro.",
  script: "Porta via il programma",
  keys: "Le chiavi pubbliche",
  valid: ({ n }) => `Valido fino alla voce ${n}`,
  validFile:
    "Nulla in questo file è cambiato da quando è stato sigillato, e la cronologia conservata qui dice lo stesso.",
  validHead: "La cronologia conservata qui dice lo stesso di questa ricevuta.",
  validSigned: "La ricevuta è firmata con la chiave di questa cronologia.",
  older: ({ n }) => `Valido fino alla voce ${n}, e precedente a un’altra copia`,
  olderWhy: ({ n, edition }) =>
    `Nulla vi è stato cambiato. Da allora la cronologia è andata avanti fino alla voce ${n}; una copia fatta ora mostra l’edizione ${edition}.`,
  changed: "Modificato",
  missing: ({ n }) => `Modificato: mancano voci dopo la ${n}`,
  missingWhy: ({ n }) =>
    `La cronologia conservata qui finisce prima della voce ${n}, che questo nomina. Conserva la tua copia: mostra che manca qualcosa.`,
  two: "Due ricevute firmate per la stessa voce",
  twoWhy: ({ n }) =>
    `Entrambe sono firmate con la stessa chiave per la voce ${n} e dicono cose diverse. Non possono essere vere tutte e due. Conservale entrambe: insieme provano che sono state raccontate due storie.`,
  yours: "La tua",
  theirs: "L’altra",
  unknown: "Sconosciuto",
  unknownWhy:
    "Nulla di ciò che è conservato qui corrisponde. Può venire da un altro indirizzo, o ciò a cui appartiene è stato eliminato.",
  foreignWhy: ({ name }) => `È sigillato, ma non con una chiave di questo indirizzo. Il sigillo dice: ${name}`,
  unsealedWhy: "Questo PDF non porta un sigillo di questo indirizzo, quindi non se ne può dire nulla.",
  noPdf: "Questo file non è un PDF.",
  what: {
    bytes: "Qualcosa in questo file non è più com’era quando è stato sigillato.",
    added: "Qualcosa è stato aggiunto a questo file dopo il sigillo.",
    seals: "Questo file porta più di un sigillo.",
    seal: "Il sigillo di questo file è rotto o non lo copre tutto.",
    stripped: "Il sigillo di questo file è stato tolto.",
    history: "Manca la cronologia allegata a questo file.",
    chain: "La cronologia allegata a questo file non torna.",
    head: "La cronologia allegata a questo file finisce altrove rispetto al documento.",
    revoked: "È sigillato con una chiave ritirata.",
    entry: "La cronologia conservata qui dice altro a questa voce.",
    forged: "Questa ricevuta non è firmata con la chiave della cronologia che nomina.",
  },
  sample: "Viene da un esempio: non è una prova.",
  trial: "Viene da una versione di prova: non è una prova.",
  entryAt: ({ when }) => `Voce scritta: ${when}`,
  stamped: "Un’autorità di marcatura temporale ha confermato l’ora del sigillo.",
  notStamped: "Le ore sono quelle del server.",
  erased: "In seguito sono state cancellate parole, come la legge consente. La cronologia torna ancora e lo dice.",
  fileHash: "Valore di controllo del file (SHA-256)",
  notSaid: ({ n }) =>
    `Che cosa questo non dice: chi sedeva alla tastiera, né che cosa è stato scritto dopo la voce ${n}.`,
};
