import { plural } from "../plural";
import type { Messages } from "../types";
import { answerSentences } from "./answer-sentences";
import { sideSentences } from "./side-sentences";
import { voiceSentences } from "./voice-sentences";

const pl = plural("es");
const because = (reason: string) => (reason === "" ? "" : ` Motivo: «${reason}»`);
const people = (n: number) => `${n} ${pl(n, "persona", "personas")}`;

export const sentences: Messages["sentences"] = {
  "plan.opened": ({ who, customer, subject, day }) =>
    `${who} abrió este plan con ${customer}: «${subject}», para el ${day}.`,
  "lane.opened": ({ company }) => `Se preparó la parte que solo ve ${company}.`,
  "plan.shared": ({ who, customer }) => `${who} compartió este plan con ${customer}.`,
  "plan.worded": ({ who, field, text }) => `${who} escribió en «${field}»: «${text}»`,
  "plan.eventSet": ({ who, day }) => `${who} anotó el ${day} como día que no se puede mover.`,
  "plan.eventSet.none": ({ who }) => `${who} anotó que no hay ningún día que no se pueda mover.`,
  "target.moved": ({ who, day, reason, n }) =>
    `${who} movió la fecha del cliente al ${day}; con ella se ${pl(n, "movió", "movieron")} ${n} ${pl(n, "paso", "pasos")}.${because(reason)}`,
  "target.confirmed": ({ who, day }) => `${who} confirmó el ${day} como fecha del cliente.`,
  "target.suggested": ({ who, day, reason }) => `${who} sugirió el ${day} como fecha del cliente.${because(reason)}`,
  "stage.added": ({ who, title }) => `${who} añadió la fase «${title}».`,
  "gate.added": ({ who, title }) => `${who} añadió el punto de control «${title}».`,

  "person.added": ({ who, person, company }) => `${who} añadió a ${person}, ${company}, a este plan.`,
  "person.changed": ({ who, person }) => `${who} cambió los datos de ${person}.`,
  "person.invited": ({ who, person }) => `${who} invitó a ${person}.`,
  "person.removed": ({ who, person, reason }) => `${who} quitó a ${person} de este plan.${because(reason)}`,
  "person.removed.handedOn": ({ who, person, to, reason }) =>
    `${who} quitó a ${person} de este plan; los pasos abiertos pasaron a ${to}.${because(reason)}`,
  "decider.confirmed": ({ who, person }) => `${who} confirmó que decide ${person}.`,
  "link.replaced": ({ who, person }) => `${who} dio a ${person} un nuevo enlace personal; el anterior dejó de valer.`,
  "link.ended": ({ who, person }) => `${who} anuló el enlace personal de ${person}.`,
  "link.ended.viewer": ({ who }) => `${who} anuló un enlace de lectura.`,
  "viewer.opened": ({ who }) => `${who} creó un enlace de lectura.`,
  "mailbox.confirmed": ({ who }) => `${who} confirmó su buzón con un código.`,
  "consent.given": ({ who }) => `${who} aceptó firmar por vía electrónica en este plan.`,

  "step.added": ({ who, step, day }) => `${who} añadió el paso «${step}», para el ${day}.`,
  "step.worded": ({ who, step, field, text }) => `${who} escribió en «${field}» de «${step}»: «${text}»`,
  "step.set": ({ who, step, field, value }) => `${who} cambió «${field}» de «${step}» a: ${value}`,
  "step.set.dueOn": ({ who, step, value }) =>
    `${who} puso «${step}» para el ${value}; desde entonces es una fecha fija.`,
  "step.timed": ({ who, step, day }) => `${who} hizo que «${step}» siga la fecha del cliente; vence el ${day}.`,
  "step.timed.due": ({ who, step, other, day }) =>
    `${who} hizo que «${step}» siga la fecha de «${other}»; vence el ${day}.`,
  "step.timed.done": ({ who, step, other, day }) =>
    `${who} hizo que «${step}» siga al día en que «${other}» esté hecho; vence el ${day}.`,
  "step.timed.fixed": ({ who, step, day }) => `${who} dejó el ${day} como fecha fija de «${step}».`,
  "dates.followed": ({ who, n, steps }) =>
    `Con ese acto de ${who} ${pl(n, "se movió", "se movieron")} ${n} ${pl(n, "fecha", "fechas")} según su regla: ${steps}.`,
  "calendar.set": ({ who, company, n, breaks }) =>
    `${who} anotó qué días trabaja ${company}: ${n} ${pl(n, "día libre", "días libres")}, ${breaks} ${pl(breaks, "pausa larga", "pausas largas")}.`,
  "step.moved": ({ who, step, stage }) => `${who} movió el paso «${step}» dentro de la fase «${stage}».`,
  "step.removed": ({ who, step, reason }) => `${who} quitó el paso «${step}».${because(reason)}`,
  "step.restored": ({ who, step }) => `${who} volvió a poner el paso «${step}».`,
  "step.blocked": ({ who, step, reason }) => `${who} dice qué impide avanzar con «${step}»: «${reason}»`,
  "step.unblocked": ({ who, step }) => `${who} anotó que ya nada impide avanzar con «${step}».`,
  "letter.reported.delivered": ({ person, letter }) => `El correo «${letter}» llegó al buzón de ${person}.`,
  "letter.reported": ({ person, letter }) => `El correo «${letter}» no llegó a ${person}, o no se sabe si llegó.`,
  "step.setAside": ({ who, step, reason }) => `${who} anotó que «${step}» no procede.${because(reason)}`,
  "step.takenUp": ({ who, step }) => `${who} anotó que «${step}» sí procede.`,
  "step.ticked": ({ who, step }) => `${who} marcó «${step}» como hecho.`,
  "step.ticked.claim": ({ who, step, company }) =>
    `${who} comunicó que «${step}» está hecho; ${company} aún no lo ha dicho.`,
  "step.unticked": ({ who, step, reason }) => `${who} anotó que «${step}» no está hecho.${because(reason)}`,
  "step.accepted": ({ who, step }) => `${who} aceptó el resultado de «${step}».`,
  "step.guided": ({ who, step }) => `${who} anotó quién suele faltar en «${step}».`,
  "comment.added": ({ who, step, text }) => `${who} escribió en «${step}»: «${text}»`,
  "resource.added": ({ who, step, label }) => `${who} añadió el enlace «${label}» a «${step}».`,
  "file.added": ({ who, step, name }) => `${who} añadió el archivo «${name}» a «${step}».`,
  "attachment.removed": ({ who, step, name }) => `${who} quitó «${name}» de «${step}».`,
  "colleague.asked": ({ who, person, step }) => `${who} preguntó a ${person} sobre «${step}».`,

  "verifier.added": ({ who, step, text }) => `${who} pidió una confirmación en «${step}»: «${text}»`,
  "verifier.worded": ({ who, text }) => `${who} cambió lo que se confirmará a: «${text}»`,
  "verifier.set": ({ who, text, people, n }) =>
    `${who} fijó quién confirma «${text}»: ${people} (cuánto pide: ${n} de 9).`,
  "verifier.removed": ({ who, text }) => `${who} quitó la confirmación «${text}»`,
  "verifier.reported": ({ who, text, company }) => `${who} comunicó: «${text}» ${company} aún no lo ha confirmado.`,
  "verifier.signed": ({ who, text }) => `${who} confirmó «${text}»`,
  "verifier.withdrawn": ({ who, text, reason }) => `${who} retiró la confirmación «${text}»${because(reason)}`,

  "gate.worded": ({ who, title }) => `${who} cambió el nombre de un punto de control a «${title}».`,
  "gate.set": ({ who, title, n }) =>
    `${who} cambió de qué depende el punto de control «${title}»: ${n} ${pl(n, "confirmación", "confirmaciones")}.`,
  "gate.removed": ({ who, title }) => `${who} quitó el punto de control «${title}».`,

  "criterion.added": ({ who, text, n }) => `${who} añadió el criterio de éxito «${text}», peso ${n}.`,
  "criterion.changed": ({ who, text, n }) => `${who} cambió un criterio de éxito a «${text}», peso ${n}.`,
  "criterion.removed": ({ who, text }) => `${who} quitó el criterio de éxito «${text}».`,
  "criteria.agreed": ({ who, n }) =>
    `${who} aceptó la lista de ${n} ${pl(n, "criterio", "criterios")} de éxito y sus pesos.`,
  "criterion.judged": ({ who, text, reason }) => `${who} marcó «${text}» como cumplido.${because(reason)}`,
  "criterion.judged.not": ({ who, text, reason }) => `${who} marcó «${text}» como no cumplido.${because(reason)}`,

  "exit.added": ({ who, step, text }) => `${who} anotó que el cliente puede parar en «${step}»: «${text}»`,
  "exit.worded": ({ who, step, text }) => `${who} cambió el texto de «aquí puede parar» en «${step}» a: «${text}»`,
  "exit.removed": ({ who, step }) => `${who} quitó «aquí puede parar» de «${step}».`,
  "exit.answered": ({ who, text }) => `${who} respondió a «${text}»: continuar.`,
  "exit.answered.stop": ({ who, text, reason }) =>
    `${who} respondió a «${text}»: parar. El plan terminó.${because(reason)}`,
  "exit.answered.anyDay": ({ who, reason }) => `${who} paró el plan.${because(reason)}`,
  "stop.takenBack": ({ who }) => `${who} retiró la decisión de parar; el plan sigue.`,

  "plan.committed": ({ who, n }) => `${who} aceptó por escrito la edición ${n} de este plan.`,
  "plan.committed.both": ({ who, n }) =>
    `${who} aceptó por escrito la edición ${n} de este plan. Ahora ambas partes lo han aceptado.`,
  "slack.set": ({ who, n }) =>
    n === 0
      ? `${who} anotó que ninguna fecha se mueve sin la otra parte.`
      : `${who} anotó que cada parte puede mover las fechas de sus propios pasos hasta ${n} ${pl(n, "día laborable", "días laborables")}.`,
  "change.proposed": ({ who, what, reason }) => `${who} propuso un cambio: ${what}${because(reason)}`,
  "change.accepted": ({ who, what }) => `${who} aceptó el cambio propuesto: ${what}`,
  "change.declined": ({ who, what, reason }) => `${who} rechazó el cambio propuesto: ${what}${because(reason)}`,
  "change.withdrawn": ({ who, what, reason }) => `${who} retiró el cambio propuesto: ${what}${because(reason)}`,

  "meeting.recorded": ({ who, meeting, when }) => `${who} registró la reunión «${meeting}», ${when}.`,
  "minutes.sent": ({ who, meeting, n }) => `${who} envió el acta de «${meeting}» a ${people(n)}.`,
  "minutes.sent.late": ({ who, meeting, n }) =>
    `${who} envió el acta de «${meeting}» a ${people(n)}, después de la hora acordada.`,
  "minutes.sent.correction": ({ who, meeting, n }) =>
    `${who} envió una corrección del acta de «${meeting}» a ${people(n)}.`,

  "offer.presented": ({ who, version }) => `${who} presentó la versión ${version} de la oferta.`,
  "offer.presented.early": ({ who, version, reason }) =>
    `${who} presentó la versión ${version} de la oferta antes de que estuvieran todas las confirmaciones.${because(reason)}`,
  "decision.requested": ({ who, people, version }) =>
    `${who} pidió a ${people} una decisión sobre la versión ${version} de la oferta.`,
  "decision.given": ({ who, version, reason }) =>
    `${who} decidió que sí a la versión ${version} de la oferta.${because(reason)}`,
  "decision.given.no": ({ who, version, reason }) =>
    `${who} decidió que no a la versión ${version} de la oferta. El plan terminó.${because(reason)}`,
  "decision.postponed": ({ who, day, reason }) => `${who} decidirá otro día y sugirió el ${day}.${because(reason)}`,

  ...answerSentences,
  ...voiceSentences,
  ...sideSentences,

  "attempt.refused": ({ who, act }) => `${who} intentó «${act}». Se rechazó; no cambió nada.`,
  "attempt.refused.conflict": ({ who, field, text }) =>
    `${who} escribió «${text}» en «${field}» mientras otra persona lo cambiaba. Se mostraron los dos textos.`,
  "export.made": ({ who, document }) => `${who} se llevó «${document}».`,
  "content.erased": ({ n }) =>
    `Se ${pl(n, "borró", "borraron")} ${n} ${pl(n, "texto", "textos")}. Todavía se puede comprobar que ${pl(n, "estaba", "estaban")} aquí.`,
  "record.restored": ({ epoch }) =>
    `El historial se restauró desde una copia (parte ${epoch}). Compárelo con sus recibos.`,
};
