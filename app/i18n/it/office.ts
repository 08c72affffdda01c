import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("it");

export const office: Messages["office"] = {
  navLabel: "Area di lavoro",
  plans: "Piani",
  outbox: "Mail",
  colleagues: "Colleghi",
  settings: "Impostazioni",
  signOutAs: ({ name }) => `Esci (${name})`,

  firstTitle: "Il piano che firmano entrambe le parti",
  firstLead: "Un piano con date per un acquisto: le persone del cliente e le Sue lo tengono insieme.",
  firstWorkspace: "Per il proprio lavoro: basta un minuto e tutto resta nella cartella dati di questo computer.",
  createWorkspace: "Crea la Sua area di lavoro",
  firstSample:
    "Per dare un’occhiata: un acquisto inventato, visto con gli occhi del cliente. Senza account e senza che parta alcuna mail.",
  openSample: "Apri l’esempio",

  welcomeTitle: "Crea la Sua area di lavoro",
  welcomeLead: "Lei ne diventa il primo amministratore. I colleghi si invitano dopo.",
  workspaceName: "Nome della Sua azienda",
  workspaceNameHint: "I clienti lo leggono su ogni piano.",
  yourName: "Il Suo nome",
  password: "Password",
  newPassword: "Scelga una password",
  passwordHint: "Almeno 10 caratteri.",
  zoneHint: "I giorni dei nuovi piani si contano in questo fuso.",

  signInTitle: "Accedi",
  signInLead:
    "Per le persone di questa area di lavoro. Ai clienti non serve un account: il loro link personale apre il piano.",
  signIn: "Accedi",
  mailMeALink: "Ricevi un link per mail",
  linkInLog: "Questa area di lavoro non può ancora inviare mail. Il link appare nel registro del server.",
  linkSentTitle: "Guardi nella Sua casella",
  linkSent: ({ email }) =>
    `Se ${email} appartiene a questa area di lavoro, un link è in arrivo. Vale una volta, per 15 minuti.`,
  linkSentTrial:
    "Questa area di lavoro non può ancora inviare mail: il link si trova nel registro del server. Vale una volta, per 15 minuti.",
  linkTypeAddress: "Scriva l’indirizzo al quale è stato inviato il link.",
  linkPress: ({ email }) => `Ancora un tocco per entrare come ${email}.`,
  backToSignIn: "Torna all’accesso",
  linkMailSubject: "Il Suo link per accedere",
  linkMailText: ({ url }) =>
    `Ha chiesto un link per accedere. Lo apra e prema il pulsante. Vale una volta, per 15 minuti.\n\n${url}\n\nSe non lo ha chiesto, non faccia nulla.\n`,

  joinTitle: ({ workspace }) => `Entra in ${workspace}`,
  joinLead: "Scelga una password ed è dentro.",
  join: "Entra",
  joinOverTitle: "Questo invito non si può usare",

  colleaguesLead: "Chi lavora qui e che cosa può fare ciascuno.",
  atWork: "Lavorano qui",
  since: ({ day }) => `dal ${day}`,
  role: "Ruolo",
  roles: {
    rep: "commerciale: i propri piani",
    manager: "responsabile: tutti i piani, invita i commerciali",
    admin: "amministratore: tutto",
  },
  changeOf: ({ name }) => `Modifica ${name}`,
  removeColleague: "Rimuovi",
  removeMeans: "Chi viene rimosso è subito disconnesso ovunque. Ciò che ha fatto resta nella cronologia dei piani.",
  invited: "Invitati",
  until: ({ day }) => `fino al ${day}`,
  handOver: "Da questa area non partono ancora mail. Consegni Lei questo indirizzo:",
  withdraw: "Ritira l’invito",
  invite: "Invita un collega",
  inviteLead: "Riceve una mail con un link e sceglie la propria password.",

  settingsLead: "I nuovi piani le copiano. I piani esistenti mantengono le loro.",
  currencyHint: "Tre lettere: EUR, USD, CNY.",
  workdays: "Giorni in cui lavorate",
  holidays: "Giorni di chiusura",
  holidaysHint: "Uno per riga, così: 2026-12-25. Le date calcolate dalla data del cliente li evitano.",
  minutesPolicy: "Il verbale di una riunione va inviato",
  minutesPolicies: {
    calendar: "entro la fine del giorno dopo",
    business: "entro la fine del giorno lavorativo successivo",
  },

  noPlansTitle: "Ancora nessun piano",
  noPlans:
    "Un piano dice chi fa che cosa ed entro quando, da entrambe le parti. Un modello è pronto; bastano dieci minuti per una prima bozza.",
  newPlan: "Nuovo piano",
  plansCaption: "Piani di questa area di lavoro",
  plan: "Piano",
  state: "Stato",
  customersDate: "Data del cliente",
  waitingForUs: "In attesa di noi",
  waitingForThem: "In attesa del cliente",
  nextExit: "Possono fermarsi il",
  lastChange: "Ultima modifica",
  steps: ({ n, late }) =>
    n === 0 ? "nulla" : `${n} ${pl(n, "passo", "passi")}${late > 0 ? `, ${late} in ritardo` : ""}`,

  outboxLead:
    "Tutte le mail di questa area: a chi, quando e che cosa ne è stato. Ciò che è solo per il cliente non si vede qui.",
  outboxLeadTrial:
    "Da questa area non partono ancora mail. Ognuna si può aprire e leggere qui, perché tutto si possa provare.",
  outboxCaption: "Mail, prima le più recenti",
  noMailsTitle: "Ancora nessuna mail",
  noMails: "Si scrivono quando condivide un piano o invita un collega.",
  mail: "Mail",
  to: "A",
  when: "Quando",
  became: "Che cosa ne è stato",
  mailStates: {
    queued: "in attesa di invio",
    sending: "in corso di invio",
    sent: "inviata",
    kept: "resta qui, non inviata",
    dropped: "non inviata",
    unknown: "forse inviata",
    dead: "non si è potuta inviare",
  },
  drops: {
    frozen: "il piano era concluso",
    removed: "la persona non era più nel piano",
    overtaken: "non serviva più",
    silenced: "la persona non vuole queste mail",
    suppressed: "l’indirizzo non accetta mail",
  },
  problem: ({ text }) => `non inviata: ${text}`,
  colleague: "collega",
  customerSide: "cliente",
  vendorSide: "noi",
  mailText: "Come testo",
  mailPicture: "Come appare la mail",
  mailHidden: "Ciò che dice questa mail è solo per chi la riceve.",
  mailNotYet: "Non è ancora stata scritta. Torni tra un momento.",
  again: "Invia di nuovo",
  againTwice: "Potrebbe essere arrivata: nessuno lo ha confermato. Inviandola di nuovo, potrebbe arrivare due volte.",
  againDone: "È stata inviata di nuovo; è un'altra e-mail in questo elenco.",
  backToOutbox: "Tutte le mail",

  notDone: "Questo non è stato fatto",
  refusals: {
    onlyAdmin: "Può farlo solo un amministratore. Nulla è stato modificato.",
    lastAdmin:
      "Qualcuno deve restare amministratore. Nulla è stato modificato. Prima dia questo ruolo a un’altra persona.",
    workspaceExists:
      "Questa area di lavoro esiste già. Nulla è stato modificato. Acceda o chieda un invito a chi la amministra.",
    alreadyColleague: ({ name }) => `${name} lavora già qui con questo indirizzo. Nulla è stato inviato.`,
    notColleague: "Questa persona non lavora più qui. Nulla è stato modificato.",
    invitationOver: "Questo invito è stato usato o ritirato, oppure è troppo vecchio. Ne chieda uno nuovo.",
    passwordShort: "Scelga almeno 10 caratteri.",
    wrongPassword: "Indirizzo e password non corrispondono. Li controlli entrambi o si faccia mandare un link.",
    signInLinkOver:
      "Questo link è già stato usato, ha più di 15 minuti o è andato a un altro indirizzo. Ne chieda uno nuovo.",
  },
};
