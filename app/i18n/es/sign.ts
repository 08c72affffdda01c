import type { Messages } from "../types";

export const sign: Messages["sign"] = {
  titleAgree: "Aceptar este plan por escrito",
  titleConfirm: "Confirmar por escrito",
  titleExit: "Responder: continuar o parar",
  titleDecide: "Decidir por escrito",
  titleStop: "Parar este plan",
  stoppedTitle: "Este plan se paró",
  noted:
    "Esto queda registrado: se anota la hora en que abre esta página, para que conste que pudo leer antes de firmar.",

  readTitle: "Lo que firma",
  edition: ({ n }) => `Se refiere a la edición ${n} de este plan.`,
  offerVersion: ({ version }) => `Se refiere a la versión ${version} de la oferta.`,

  whoTitle: "Quién es usted",
  notYouWhy: "Entonces cierre esta página y avise a quien le envió el enlace. No se ha firmado nada.",

  nameLabel: "Escriba su nombre completo",
  nameHint: ({ name }) => `Tal como figura aquí: ${name}`,
  consent:
    "Acepto firmar por vía electrónica los textos de este plan. Se conservan mi nombre, la hora, las palabras exactas y la conexión. Puedo retirarlo para lo sucesivo y pedir cualquier texto en papel.",
  consentBox: "Acepto",

  reasonLabel: "Sus motivos, si quiere darlos",
  reasonHint: "Los leen las dos partes. No hace falta ningún motivo.",
  withdrawReasonHint: "Lo leen las dos partes.",

  fingerprint: "Huella del texto",
  codeLead: ({ address }) => `Enviamos seis cifras a ${address}. Muestran que es usted.`,
  codeSend: "Enviarme un código",
  codeSent: ({ address }) => `El código va de camino a ${address}. Vale durante diez minutos.`,
  codeSentAt: ({ when }) => `Enviado: ${when}`,
  codeAgain: "Enviar otro código",
  codeLabel: "Código",
  codeHint: "Seis cifras. Si no llega, mire en la carpeta de correo no deseado.",
  codeTrial:
    "Este espacio de trabajo no envía correo: el código está en su bandeja de salida. Lo que se firma así no sirve como prueba.",
  codeSample: "El ejemplo no envía correos. El código está arriba en esta página, en «Sus correos».",
  mailboxOk: ({ time }) => `Su buzón está confirmado en este navegador hasta: ${time}.`,
  mailboxTitle: "Confirmar su buzón",
  checkNow: "Comprobar ahora que puede firmar",
  checkDone: "Puede firmar. Con esto no se ha firmado nada.",

  button: "Firmar",
  buttonAgree: "Aceptar este plan",
  buttonConfirm: "Confirmar",
  buttonContinue: "Continuar, por escrito",
  buttonStop: "Parar este plan",
  buttonYes: "Decidir que sí",
  buttonNo: "Decidir que no",
  later: "Ahora no",

  stopLead:
    "Puede parar sin motivo y sin llamada. El plan termina de inmediato para todos. Durante 24 horas puede retirarlo.",
  stopAfter: ({ when }) => `Puede retirarlo hasta: ${when}.`,
  takeBack: "Retirar la decisión de parar",
  takeBackLead: "El plan sigue como estaba. Se avisa a todas las personas que supieron del final.",

  receiptTitle: "Recibo",
  receiptLead: "Está registrado. Guárdelo; con él cualquiera puede comprobar las palabras más adelante.",
  receiptMailed: ({ address }) => `Lo mismo se envía a ${address}.`,
  receipt: {
    what: "Firmado",
    who: "Por",
    when: "Cuándo",
    how: "Cómo",
    edition: "Edición",
    version: "Versión de la oferta",
    language: "Leído en",
    entry: "Entrada",
    head: "Valor de comprobación",
    key: "Clave",
  },
  strength: {
    link: "con enlace personal",
    mailbox: "buzón confirmado en este navegador",
    code: "código para este mismo texto",
    staff: "con sesión iniciada",
  },
  backToPlan: "Volver al plan",
  others: ({ people }) => `Falta por firmar: ${people}.`,
};
