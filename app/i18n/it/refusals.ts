import { formatDay } from "../dates";
import type { Messages } from "../types";

const named = (about: string[]) => (about.length > 0 ? `: ${about.join("; ")}` : "");
/** A day among what is mentioned, as its reader says days. */
const said = (one: string) => formatDay(one, "it", "shortYear");

export const refusals: Messages["refusals"] = {
  notFound: "Questa pagina non esiste o non è accessibile con questo link. Nulla è stato modificato.",
  notYours:
    "In questo piano spetta ad altri. Nulla è stato modificato. Ci si può rivolgere a chi guida il progetto per la propria parte.",
  onlyCustomer: "Possono farlo solo le persone del cliente. Nulla è stato modificato.",
  onlyNamed: ({ about }) =>
    `Può farlo solo ${about[0] ?? "la persona qui indicata"}. Nulla è stato modificato. È possibile lasciare un commento.`,
  onlyLead: "Può farlo solo chi guida il progetto per una delle parti. Nulla è stato modificato.",
  onlyVendorPresents: "Solo il fornitore può presentare la propria offerta. Nulla è stato modificato.",
  onlyVendor: "Possono farlo solo le persone del fornitore. Nulla è stato modificato.",
  readOnly:
    "Questo link serve solo per leggere. Nulla è stato modificato. Per partecipare occorre chiedere un link personale.",
  checkFields: "C’è ancora qualcosa da correggere. Nulla è stato salvato finora e quanto scritto è ancora qui.",
  somebodyChanged:
    "Qualcuno ha modificato questo testo nel frattempo. Entrambi i testi sono conservati; scelga quale deve restare.",
  textChanged: "Il testo è cambiato dopo l’apertura. Nulla è stato firmato. Occorre leggere il nuovo testo.",
  linkEnded: "Questo link non è più valido. Nulla è andato perso. Se ne può chiedere uno nuovo a chi lo ha inviato.",
  planFrozen: "Questo piano è concluso e non può più cambiare. Quanto scritto è ancora qui da copiare.",
  planEnded: "Questo piano è concluso. Nulla è stato modificato. Si può ancora leggere e portare via.",
  notShared: "Il cliente non ha ancora ricevuto questo piano. Nulla è stato modificato. Prima occorre condividerlo.",
  alreadyShared: "Il piano è già condiviso. Nulla è stato inviato di nuovo.",
  deciderOpen: ({ about }) =>
    `${about[0] ?? "Questa persona"} è stata indicata dal fornitore come chi decide. Prima qualcuno del cliente lo conferma nella pagina delle persone. Nulla è stato inviato.`,
  notVouched:
    "Prima qualcuno della Sua parte conferma, nella pagina delle persone, che Lei fa parte di questo piano. Nulla è stato registrato.",
  tooManyCodes:
    "Per ora non si può inviare un altro codice: al massimo tre in un quarto d’ora. L’ultimo ricevuto vale dieci minuti; dopo un quarto d’ora se ne può chiedere un altro.",
  tooMany: "Ci sono stati molti tentativi in poco tempo. Nulla è andato perso. Riprovi tra qualche minuto.",
  busy: "Il sistema è occupato. Nulla è stato modificato e quanto scritto è ancora qui. Riprovi tra un momento.",
  gone: "Nel frattempo qualcuno lo ha rimosso. Quanto scritto è ancora qui da copiare; la rimozione si può annullare.",
  gateByHand:
    "Un punto di verifica si supera solo con le sue conferme. Lascia una di esse ancora aperta oppure togli il punto di verifica. Non è cambiato nulla.",
  tooManyCriteria: "Sette criteri sono il massimo. Non è stato aggiunto nulla. Togline prima uno, o uniscine due.",
  criteriaNone: "Non c'è ancora un elenco di criteri. Non è stato registrato nulla.",
  cannotRemoveDecision: "Il passo della decisione o del contratto resta nel piano. Nulla è stato modificato.",
  dependencyAfter: ({ about }) =>
    `Un passo che deve venire prima scade più tardi${named(about.map(said))}. Nulla è stato modificato. Scelga un giorno successivo o sposti quel passo.`,
  dependencyCycle: ({ about }) =>
    `Questi passi si aspetterebbero a vicenda${named(about)}. Nulla è stato modificato. Tolga uno dei collegamenti.`,
  alreadySigned: "La Sua conferma c’è già. Vale una volta; nulla è stato registrato di nuovo.",
  notSigned: "Non c’è nessuna Sua conferma da ritirare. Nulla è stato modificato.",
  alreadyAnswered: "La risposta c’è già. Nulla è stato modificato.",
  needsMailbox:
    "Prima occorre confermare la casella di posta con un codice inviato per e-mail. Nulla è stato firmato finora.",
  needsCode: "Occorre richiedere un codice per questo testo e inserirlo. Nulla è stato firmato finora.",
  wrongCode:
    "Questo codice non corrisponde. Nulla è stato firmato. Controlli l’e-mail più recente o richieda un altro codice.",
  codeLocked:
    "Il codice è stato sbagliato troppe volte e non è più valido. Nulla è stato firmato. Ne richieda un altro.",
  needsConsent: "Prima occorre accettare la firma in forma elettronica. Nulla è stato firmato finora.",
  needsName: "Il nome va scritto come appare accanto al campo. Nulla è stato firmato finora.",
  needsReason: "Indichi un motivo; basta una riga. Nulla è stato modificato finora e quanto scritto è ancora qui.",
  takeBackOver:
    "Sono passate più di 24 ore, quindi la chiusura del piano resta valida. Nulla è stato modificato. Si può aprire un nuovo piano.",
  notStopped: "Il piano non è stato fermato, quindi non c’è nulla da ritirare. Nulla è stato modificato.",
  alreadyDone: "Questo passo è già fatto. Nulla è stato modificato.",
  notDone: "Questo passo non è ancora fatto. Nulla è stato modificato.",
  targetIsTheirs:
    "Questa data appartiene al cliente. Nulla è stato modificato. Se ne può suggerire un’altra con il motivo.",
  alreadyConfirmed: "La conferma c’è già. Nulla è stato modificato.",
  sameAddress: ({ about }) =>
    `${about[0] ?? "Qualcuno"} è già in questo piano con questo indirizzo e-mail. Nulla è stato aggiunto.`,
  addressFixed:
    "Questa persona ha già agito qui, quindi solo la sua parte può cambiare l’indirizzo. Nulla è stato modificato.",
  cannotRemoveLast:
    "L’ultima persona di una parte resta nel piano. Nulla è stato modificato. Prima occorre aggiungere qualcun altro.",
  tooManySteps:
    "Un piano non può avere più passi di così. Nulla è stato aggiunto. Si può rimuovere un passo superfluo.",
  alreadySent: "È già stato inviato. Nulla è stato inviato di nuovo.",
  offerIncomplete: ({ about }) =>
    `Alcune parti dell’offerta sono ancora vuote${named(about)}. Nulla è stato presentato; la bozza è conservata.`,
  offerUndated:
    "Nessun passo del piano ha una data dopo la decisione e l’offerta non dice quando si mette in uso. Nulla è stato presentato; la bozza è conservata. Aggiunga un passo simile o scriva le date in quella parte dell’offerta.",
  confirmationsOpen: ({ about }) =>
    `Il cliente non ha ancora confermato${named(about)}. Nulla è stato presentato. Per presentare comunque occorre indicare un motivo.`,
  noOffer: "Non è stata ancora presentata nessuna offerta. Nulla è stato registrato.",
  offerReplaced:
    "È stata presentata una versione più recente dell’offerta. Nulla è stato registrato. Occorre leggere la nuova versione.",
  nobodyDecides:
    "Non è indicato chi decide per il cliente. Nulla è stato inviato. Prima occorre indicare questa persona.",
  notRequested: "Non è stata ancora chiesta nessuna decisione. Nulla è stato registrato.",
  meetingNotOver: "La riunione non è ancora finita. Nulla è stato inviato; la bozza è conservata.",
  notYetTheirs:
    "Fino all’ora concordata il verbale spetta all’altra parte. Nulla è stato inviato; la bozza è conservata.",
  minutesClosed:
    "Questo verbale non si può più correggere. Non è stato inviato nulla; quanto scritto è ancora qui da copiare.",
  fileRefused:
    "Questo file non può essere conservato qui. Nulla è stato aggiunto. Sono ammessi immagini, PDF e file d’ufficio.",
  commitBlocked: ({ about }) =>
    `Manca ancora qualcosa prima che si possa accettare questo piano${named(about)}. Non è stato firmato nulla.`,
  suggestionClosed: "Questo suggerimento ha già una risposta o è stato superato. Nulla è cambiato; guardi di nuovo.",
  otherSideAnswers: "A una modifica suggerita risponde l'altra parte. Nulla è cambiato. Può ritirarla.",
  notUnderWay:
    "Si può rispondere quando entrambe le parti hanno accettato il piano e il lavoro è iniziato. Nulla è stato registrato.",
  conditionsOpen: ({ about }) =>
    `Ciò che deve essere vero prima non è ancora sistemato${named(about)}. Nulla è stato registrato.`,
  notReady:
    "Il cliente non ha ancora risposto se risolvete insieme il problema. Nulla è stato presentato; la bozza è conservata.",
  alreadyExtended: "La risposta è già stata rinviata una volta. Nulla è cambiato. Può continuare o fermarsi.",
  answerStands: "Una risposta non si ritira. Nulla è cambiato. Può rispondere di nuovo o fermarsi in qualsiasi giorno.",
  contractLacks:
    "Prima di un contratto l'offerta ha bisogno dei costi e di un piano di introduzione con date. Nulla è stato registrato; ciò che ha scritto è ancora qui.",
  contractSigned: "Qualcuno ha già firmato questo contratto, quindi resta com'è. Nulla è cambiato.",
  sameRequest: "È già arrivato; vale una volta.",
};
