import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("it");

export const people: Messages["people"] = {
  title: "Persone",
  of: ({ company }) => `Persone di ${company}`,
  lead: "guida per questa parte",
  decides: "decide",
  decidesNamedBy: ({ company }) => `secondo ${company}, decide; da confermare`,
  confirmDecides: ({ who }) => `Conferma che decide ${who}`,
  addedBy: ({ who }) => `a cura di ${who}`,
  invitedOn: ({ day }) => `invito del ${day}`,
  notInvited: "invito non ancora inviato",
  notActed: "non ha ancora agito",
  actedLast: ({ day }) => `ultima azione: ${day}`,
  left: ({ day }) => `ha lasciato questo piano: ${day}`,
  openSteps: ({ n }) => `${n} ${pl(n, "passo aperto", "passi aperti")}`,

  inviteTitle: "Invita qualcuno",
  inviteLead: "Riceve un’e-mail con un link personale: senza account e senza password.",
  inviteSend: "Aggiungi e invia l’invito",
  inviteLater: "Aggiungi senza e-mail",
  suggestOther: ({ company }) => `Suggerisci una persona di ${company}`,
  theirLanguage: "La sua lingua",
  theirZone: "Il suo fuso orario",
  addressFixed: "Questa persona ha già agito qui. Solo la sua parte può cambiare l’indirizzo.",
  resend: "Invia di nuovo l’invito",
  sent: ({ who }) => `L’invito a ${who} è in viaggio.`,

  linkTitle: "Link personale",
  linkOf: ({ who }) => `Link personale di ${who}`,
  linkCopy: "Copia il link",
  linkQr: "Mostra come codice per la fotocamera",
  linkWarn: "Chi ha questo link può agire al posto di questa persona. Non va dato ad altri.",
  linkReplace: "Sostituisci il link",
  linkReplaceWhy: "Il link precedente smette subito di valere; ne parte uno nuovo.",
  linkEnd: "Annulla il link",
  viewerTitle: "Link per sola lettura",
  viewerWhy: "Chi lo ha può leggere ciò che vedono entrambe le parti e non può modificare nulla.",
  viewerMake: "Crea un link per sola lettura",
  remove: "Rimuovi da questo piano",
  removeTo: "Chi prende i passi aperti?",
  removeReason: "Motivo (lo leggono entrambe le parti)",
  passOn: "Passa a un’altra persona del gruppo",

  looksTitle: "Che cosa vede",
  langChange: "Lingua e fuso orario",
  mailTitle: "E-mail",
  mailSilence: "Nessuna e-mail quotidiana per questo piano",
  mailSilenced: "Per questo piano non arriva l’e-mail quotidiana. Codici, ricevute e verbali arrivano ancora.",
  mailAgain: "Ricevi di nuovo l’e-mail quotidiana",
};
