import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("es");

export const ours: Messages["voices"]["ours"] = {
  pass: {
    title: "Entrar con su propio nombre",
    lead: ({ who }) => `Diga quién es. ${who} o quien dirige por su parte le da acceso, y recibe un enlace propio.`,
    sendCode: "Enviarme un código",
    codeSent: ({ email }) => `Hay un código en camino a ${email}.`,
    ask: "Pedir acceso",
    asked: "Queda anotado. Cuando le den acceso recibirá un correo con su propio enlace. Puede salir de esta página.",
    waiting: ({ n }) => `${n} ${pl(n, "persona pide", "personas piden")} acceso`,
    through: ({ who, when }) => `recibió el enlace de ${who}; buzón confirmado ${when}`,
    admit: ({ who }) => `Dar acceso a ${who}`,
    refuse: "No dar acceso",
  },
  words: {
    title: "Qué necesita de esto",
    of: ({ who }) => `Qué necesita de esto: ${who}`,
    lead: ({ company }) =>
      `Con sus propias palabras. Solo lo leen las personas de ${company}, hasta que quien dirige por su parte lo abra a la otra.`,
    objective: "Qué quiero conseguir",
    concern: "Qué me preocupa",
    needs: "Qué tengo que ver para decir que sí",
    write: "Escribirlo",
    none: "Aún no hay nada escrito.",
    open: ({ company }) => `Abrirlo a ${company}`,
    openAgain: ({ company }) => `Abrir las palabras de hoy a ${company}`,
    opened: ({ company, day }) => `${company} lo lee desde el ${day}.`,
    openedOther: ({ company, day }) => `${company} lee las palabras del ${day}; han cambiado desde entonces.`,
    closed: ({ company }) => `${company} no ve esto.`,
    fromThem: ({ who }) => `${who}, con sus propias palabras`,
  },
  note: {
    onlyUs: "Solo para nosotros",
    onlyUsHint: ({ company }) => `Nadie de ${company} lo ve, ni siquiera que está ahí.`,
    mark: "solo nosotros",
  },
  place: {
    title: ({ company }) => `Qué ve ${company} de este paso`,
    nothing: ({ company }) => `${company} no ve nada de él: ni título, ni fecha, ni hueco.`,
    show: "Mostrarles una línea con una fecha",
    lead: "Ven estas palabras y este día y nada más. Solo cambia cuando usted lo vuelve a emitir.",
    text: "Las palabras que ven",
    textHint: "Por ejemplo: aprobación interna",
    on: "El día que ven",
    issue: "Mostrarlo",
    again: "Volver a emitirlo",
    take: "Retirarlo",
    shows: ({ text, day }) => `Ven: «${text}», ${day}.`,
    row: ({ company }) => `${company}, para sí`,
  },
};
