import { plural } from "../plural";
import type { Messages } from "../types";
import { answerSentences } from "./answer-sentences";
import { sideSentences } from "./side-sentences";
import { voiceSentences } from "./voice-sentences";

const pl = plural("it");
const because = (reason: string) => (reason === "" ? "" : ` Motivo: «${reason}»`);
const people = (n: number) => `${n} ${pl(n, "persona", "persone")}`;

export const sentences: Messages["sentences"] = {
  "plan.opened": ({ who, customer, subject, day }) =>
    `${who} ha aperto questo piano con ${customer}: «${subject}», per ${day}.`,
  "lane.opened": ({ company }) => `È stata preparata la parte visibile solo a ${company}.`,
  "plan.shared": ({ who, customer }) => `${who} ha condiviso questo piano con ${customer}.`,
  "plan.worded": ({ who, field, text }) => `${who} ha scritto in «${field}»: «${text}»`,
  "plan.eventSet": ({ who, day }) => `${who} ha annotato ${day} come giorno che non si può spostare.`,
  "plan.eventSet.none": ({ who }) => `${who} ha annotato che non c’è un giorno che non si può spostare.`,
  "target.moved": ({ who, day, reason, n }) =>
    `${who} ha spostato la data del cliente a ${day}; con essa ${pl(n, "si è spostato", "si sono spostati")} ${n} ${pl(n, "passo", "passi")}.${because(reason)}`,
  "target.confirmed": ({ who, day }) => `${who} ha confermato ${day} come data del cliente.`,
  "target.suggested": ({ who, day, reason }) => `${who} ha suggerito ${day} come data del cliente.${because(reason)}`,
  "stage.added": ({ who, title }) => `${who} ha aggiunto la fase «${title}».`,
  "gate.added": ({ who, title }) => `${who} ha aggiunto il punto di verifica «${title}».`,

  "person.added": ({ who, person, company }) => `${who} ha aggiunto ${person}, ${company}, a questo piano.`,
  "person.changed": ({ who, person }) => `${who} ha modificato i dati di ${person}.`,
  "person.invited": ({ who, person }) => `${who} ha invitato ${person}.`,
  "person.removed": ({ who, person, reason }) => `${who} ha rimosso ${person} da questo piano.${because(reason)}`,
  "person.removed.handedOn": ({ who, person, to, reason }) =>
    `${who} ha rimosso ${person} da questo piano; i passi aperti sono passati a ${to}.${because(reason)}`,
  "decider.confirmed": ({ who, person }) => `${who} ha confermato che decide ${person}.`,
  "link.replaced": ({ who, person }) =>
    `${who} ha dato a ${person} un nuovo link personale; quello precedente non vale più.`,
  "link.ended": ({ who, person }) => `${who} ha annullato il link personale di ${person}.`,
  "link.ended.viewer": ({ who }) => `${who} ha annullato un link per sola lettura.`,
  "viewer.opened": ({ who }) => `${who} ha creato un link per sola lettura.`,
  "mailbox.confirmed": ({ who }) => `${who} ha confermato la propria casella di posta con un codice.`,
  "consent.given": ({ who }) => `${who} ha accettato di firmare in forma elettronica in questo piano.`,

  "step.added": ({ who, step, day }) => `${who} ha aggiunto il passo «${step}», entro ${day}.`,
  "step.worded": ({ who, step, field, text }) => `${who} ha scritto in «${field}» di «${step}»: «${text}»`,
  "step.set": ({ who, step, field, value }) => `${who} ha cambiato «${field}» di «${step}» in: ${value}`,
  "step.set.dueOn": ({ who, step, value }) => `${who} ha messo «${step}» al ${value}; da allora è una data fissa.`,
  "step.timed": ({ who, step, day }) => `${who} ha fatto seguire a «${step}» la data del cliente; scade ${day}.`,
  "step.timed.due": ({ who, step, other, day }) =>
    `${who} ha fatto seguire a «${step}» la data di «${other}»; scade ${day}.`,
  "step.timed.done": ({ who, step, other, day }) =>
    `${who} ha fatto seguire a «${step}» il giorno in cui «${other}» è fatto; scade ${day}.`,
  "step.timed.fixed": ({ who, step, day }) => `${who} ha reso ${day} la data fissa di «${step}».`,
  "dates.followed": ({ who, n, steps }) =>
    `Con quell'atto di ${who} ${pl(n, "si è spostata", "si sono spostate")} ${n} ${pl(n, "data", "date")} secondo la sua regola: ${steps}.`,
  "calendar.set": ({ who, company, n, breaks }) =>
    `${who} ha annotato in quali giorni lavora ${company}: ${n} ${pl(n, "giorno libero", "giorni liberi")}, ${breaks} ${pl(breaks, "pausa lunga", "pause lunghe")}.`,
  "step.moved": ({ who, step, stage }) => `${who} ha spostato il passo «${step}» nella fase «${stage}».`,
  "step.removed": ({ who, step, reason }) => `${who} ha rimosso il passo «${step}».${because(reason)}`,
  "step.restored": ({ who, step }) => `${who} ha rimesso il passo «${step}».`,
  "step.blocked": ({ who, step, reason }) => `${who} dice che cosa ostacola «${step}»: «${reason}»`,
  "step.unblocked": ({ who, step }) => `${who} ha annotato che nulla ostacola più «${step}».`,
  "letter.reported.delivered": ({ person, letter }) => `L’e-mail «${letter}» è arrivata nella casella di ${person}.`,
  "letter.reported": ({ person, letter }) =>
    `L’e-mail «${letter}» non è arrivata a ${person}, o non si sa se sia arrivata.`,
  "step.setAside": ({ who, step, reason }) => `${who} ha annotato che «${step}» non è pertinente.${because(reason)}`,
  "step.takenUp": ({ who, step }) => `${who} ha annotato che «${step}» è di nuovo pertinente.`,
  "step.ticked": ({ who, step }) => `${who} ha segnato «${step}» come fatto.`,
  "step.ticked.claim": ({ who, step, company }) =>
    `${who} ha riferito che «${step}» è fatto; ${company} non lo ha ancora detto.`,
  "step.unticked": ({ who, step, reason }) => `${who} ha annotato che «${step}» non è ancora fatto.${because(reason)}`,
  "step.accepted": ({ who, step }) => `${who} ha accettato il risultato di «${step}».`,
  "step.guided": ({ who, step }) => `${who} ha annotato chi spesso manca in «${step}».`,
  "comment.added": ({ who, step, text }) => `${who} ha scritto in «${step}»: «${text}»`,
  "resource.added": ({ who, step, label }) => `${who} ha aggiunto il link «${label}» a «${step}».`,
  "file.added": ({ who, step, name }) => `${who} ha aggiunto il file «${name}» a «${step}».`,
  "attachment.removed": ({ who, step, name }) => `${who} ha rimosso «${name}» da «${step}».`,
  "colleague.asked": ({ who, person, step }) => `${who} ha chiesto a ${person} di «${step}».`,

  "verifier.added": ({ who, step, text }) => `${who} ha chiesto una conferma in «${step}»: «${text}»`,
  "verifier.worded": ({ who, text }) => `${who} ha cambiato ciò che sarà confermato in: «${text}»`,
  "verifier.set": ({ who, text, people, n }) =>
    `${who} ha stabilito chi conferma «${text}»: ${people} (quanto chiede: ${n} su 9).`,
  "verifier.removed": ({ who, text }) => `${who} ha rimosso la conferma «${text}»`,
  "verifier.reported": ({ who, text, company }) =>
    `${who} ha riferito: «${text}» ${company} non lo ha ancora confermato.`,
  "verifier.signed": ({ who, text }) => `${who} ha confermato «${text}»`,
  "verifier.withdrawn": ({ who, text, reason }) => `${who} ha ritirato la conferma «${text}»${because(reason)}`,

  "gate.worded": ({ who, title }) => `${who} ha rinominato un punto di verifica in «${title}».`,
  "gate.set": ({ who, title, n }) =>
    `${who} ha cambiato da che cosa dipende il punto di verifica «${title}»: ${n} ${pl(n, "conferma", "conferme")}.`,
  "gate.removed": ({ who, title }) => `${who} ha tolto il punto di verifica «${title}».`,

  "criterion.added": ({ who, text, n }) => `${who} ha aggiunto il criterio di successo «${text}», peso ${n}.`,
  "criterion.changed": ({ who, text, n }) => `${who} ha cambiato un criterio di successo in «${text}», peso ${n}.`,
  "criterion.removed": ({ who, text }) => `${who} ha tolto il criterio di successo «${text}».`,
  "criteria.agreed": ({ who, n }) =>
    `${who} ha accettato l'elenco di ${n} ${pl(n, "criterio", "criteri")} di successo e i loro pesi.`,
  "criterion.judged": ({ who, text, reason }) => `${who} ha segnato «${text}» come raggiunto.${because(reason)}`,
  "criterion.judged.not": ({ who, text, reason }) =>
    `${who} ha segnato «${text}» come non raggiunto.${because(reason)}`,

  "exit.added": ({ who, step, text }) => `${who} ha annotato che il cliente può fermarsi a «${step}»: «${text}»`,
  "exit.worded": ({ who, step, text }) =>
    `${who} ha cambiato il testo di «qui ci si può fermare» a «${step}» in: «${text}»`,
  "exit.removed": ({ who, step }) => `${who} ha rimosso «qui ci si può fermare» da «${step}».`,
  "exit.answered": ({ who, text }) => `${who} ha risposto a «${text}»: continuare.`,
  "exit.answered.stop": ({ who, text, reason }) =>
    `${who} ha risposto a «${text}»: fermarsi. Il piano è concluso.${because(reason)}`,
  "exit.answered.anyDay": ({ who, reason }) => `${who} ha fermato il piano.${because(reason)}`,
  "stop.takenBack": ({ who }) => `${who} ha ritirato la scelta di fermarsi; il piano prosegue.`,

  "plan.committed": ({ who, n }) => `${who} ha accettato per iscritto l'edizione ${n} di questo piano.`,
  "plan.committed.both": ({ who, n }) =>
    `${who} ha accettato per iscritto l'edizione ${n} di questo piano. Ora entrambe le parti l'hanno accettato.`,
  "slack.set": ({ who, n }) =>
    n === 0
      ? `${who} ha annotato che nessuna data si sposta senza l'altra parte.`
      : `${who} ha annotato che ciascuna parte può spostare le date dei propri passi fino a ${n} ${pl(n, "giorno lavorativo", "giorni lavorativi")}.`,
  "change.proposed": ({ who, what, reason }) => `${who} ha suggerito una modifica: ${what}${because(reason)}`,
  "change.accepted": ({ who, what }) => `${who} ha accettato la modifica suggerita: ${what}`,
  "change.declined": ({ who, what, reason }) => `${who} ha rifiutato la modifica suggerita: ${what}${because(reason)}`,
  "change.withdrawn": ({ who, what, reason }) => `${who} ha ritirato la modifica suggerita: ${what}${because(reason)}`,

  "meeting.recorded": ({ who, meeting, when }) => `${who} ha registrato la riunione «${meeting}», ${when}.`,
  "minutes.sent": ({ who, meeting, n }) => `${who} ha inviato il verbale di «${meeting}» a ${people(n)}.`,
  "minutes.sent.late": ({ who, meeting, n }) =>
    `${who} ha inviato il verbale di «${meeting}» a ${people(n)}, dopo l’ora concordata.`,
  "minutes.sent.correction": ({ who, meeting, n }) =>
    `${who} ha inviato una correzione del verbale di «${meeting}» a ${people(n)}.`,

  "offer.presented": ({ who, version }) => `${who} ha presentato la versione ${version} dell’offerta.`,
  "offer.presented.early": ({ who, version, reason }) =>
    `${who} ha presentato la versione ${version} dell’offerta prima che ci fossero tutte le conferme.${because(reason)}`,
  "decision.requested": ({ who, people, version }) =>
    `${who} ha chiesto a ${people} di decidere sulla versione ${version} dell’offerta.`,
  "decision.given": ({ who, version, reason }) =>
    `${who} ha deciso sì sulla versione ${version} dell’offerta.${because(reason)}`,
  "decision.given.no": ({ who, version, reason }) =>
    `${who} ha deciso no sulla versione ${version} dell’offerta. Il piano è concluso.${because(reason)}`,
  "decision.postponed": ({ who, day, reason }) =>
    `${who} deciderà in un altro giorno e ha suggerito ${day}.${because(reason)}`,

  ...answerSentences,
  ...voiceSentences,
  ...sideSentences,

  "attempt.refused": ({ who, act }) => `${who} ha tentato «${act}». È stato rifiutato; nulla è cambiato.`,
  "attempt.refused.conflict": ({ who, field, text }) =>
    `${who} ha scritto «${text}» in «${field}» mentre un’altra persona lo modificava. Sono stati mostrati entrambi i testi.`,
  "export.made": ({ who, document }) => `${who} ha portato via «${document}».`,
  "content.erased": ({ n }) =>
    `${pl(n, "È stato cancellato", "Sono stati cancellati")} ${n} ${pl(n, "testo", "testi")}. Si può ancora verificare che ${pl(n, "era", "erano")} qui.`,
  "record.restored": ({ epoch }) =>
    `La cronologia è stata ripristinata da una copia (parte ${epoch}). Si può confrontare con le ricevute.`,
};
