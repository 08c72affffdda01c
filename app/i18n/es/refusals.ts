import { formatDay } from "../dates";
import type { Messages } from "../types";

const named = (about: string[]) => (about.length > 0 ? `: ${about.join("; ")}` : "");
/** A day among what is mentioned, as its reader says days. */
const said = (one: string) => formatDay(one, "es", "shortYear");

export const refusals: Messages["refusals"] = {
  notFound: "Esta página no existe o no está abierta para usted. No se ha cambiado nada.",
  notYours:
    "En este plan, esto no le corresponde a usted. No se ha cambiado nada. Consulte a quien dirige el proyecto por su parte.",
  onlyCustomer: "Solo pueden hacerlo las personas del cliente. No se ha cambiado nada.",
  onlyNamed: ({ about }) =>
    `Solo puede hacerlo ${about[0] ?? "la persona indicada aquí"}. No se ha cambiado nada. Puede escribirle un comentario.`,
  onlyLead: "Solo puede hacerlo quien dirige el proyecto en cada parte. No se ha cambiado nada.",
  onlyVendorPresents: "Solo el proveedor puede presentar su oferta. No se ha cambiado nada.",
  onlyVendor: "Solo pueden hacerlo las personas del proveedor. No se ha cambiado nada.",
  readOnly: "Este enlace es solo de lectura. No se ha cambiado nada. Pida un enlace personal si quiere participar.",
  checkFields: "Falta corregir algo. Todavía no se ha guardado nada y lo que escribió sigue aquí.",
  somebodyChanged:
    "Alguien cambió esto mientras usted escribía. Se conservan los dos textos; elija el que debe quedar.",
  textChanged: "El texto ha cambiado desde que lo abrió. No se ha firmado nada. Lea el texto nuevo.",
  linkEnded: "Este enlace ya no funciona. No se ha perdido nada. Pida otro a la persona que se lo envió.",
  planFrozen: "Este plan ha terminado y nada puede cambiar en él. Lo que escribió sigue aquí para copiarlo.",
  planEnded: "Este plan ha terminado. No se ha cambiado nada. Todavía puede leerlo y llevárselo.",
  notShared: "El cliente aún no ha recibido este plan. No se ha cambiado nada. Compártalo primero.",
  alreadyShared: "El plan ya está compartido. No se ha enviado nada de nuevo.",
  deciderOpen: ({ about }) =>
    `El proveedor indicó que ${about[0] ?? "esta persona"} decide. Antes, alguien del cliente lo confirma en la página de las personas. No se ha enviado nada.`,
  notVouched:
    "Antes, alguien de su lado confirma en la página de las personas que usted forma parte de este plan. No se ha registrado nada.",
  tooManyCodes:
    "Todavía no se puede enviar otro código: tres por cuarto de hora es el máximo. El último que recibió sirve durante diez minutos; pasado un cuarto de hora puede pedir otro.",
  tooMany: "Han sido muchos intentos en poco tiempo. No se ha perdido nada. Espere unos minutos e inténtelo de nuevo.",
  busy: "El sistema está ocupado. No se ha cambiado nada y lo que escribió sigue aquí. Inténtelo de nuevo enseguida.",
  gone: "Alguien ha quitado esto entretanto. Lo que escribió sigue aquí para copiarlo; lo quitado se puede recuperar.",
  gateByHand:
    "Un punto de control se alcanza solo por sus confirmaciones. Deje una que aún esté abierta o quite el punto de control. No se ha cambiado nada.",
  tooManyCriteria: "Siete criterios es el máximo. No se ha añadido nada. Quite uno antes o una dos.",
  criteriaNone: "Todavía no hay lista de criterios. No se ha registrado nada.",
  cannotRemoveDecision: "El paso de la decisión o del contrato permanece en el plan. No se ha cambiado nada.",
  dependencyAfter: ({ about }) =>
    `Un paso que debe ir antes vence más tarde${named(about.map(said))}. No se ha cambiado nada. Elija un día posterior o mueva ese paso.`,
  dependencyCycle: ({ about }) =>
    `Estos pasos se esperarían unos a otros${named(about)}. No se ha cambiado nada. Quite una de las dependencias.`,
  alreadySigned: "Usted ya lo ha confirmado. Cuenta una vez; no se ha registrado de nuevo.",
  notSigned: "No hay ninguna confirmación suya que retirar. No se ha cambiado nada.",
  alreadyAnswered: "Esto ya tiene respuesta. No se ha cambiado nada.",
  needsMailbox: "Confirme primero su buzón: le enviamos un código. Todavía no se ha firmado nada.",
  needsCode: "Pida un código para este texto e introdúzcalo. Todavía no se ha firmado nada.",
  wrongCode: "Este código no corresponde. No se ha firmado nada. Mire el correo más reciente o pida otro código.",
  codeLocked: "El código se ha introducido mal demasiadas veces y ya no sirve. No se ha firmado nada. Pida otro.",
  needsConsent: "Acepte primero que esto se firme por vía electrónica. Todavía no se ha firmado nada.",
  needsName: "Escriba su nombre tal como aparece junto al campo. Todavía no se ha firmado nada.",
  needsReason: "Indique un motivo; basta una línea. Todavía no se ha cambiado nada y lo que escribió sigue aquí.",
  takeBackOver:
    "Han pasado más de 24 horas, así que la decisión de parar se mantiene. No se ha cambiado nada. Se puede abrir otro plan.",
  notStopped: "El plan no se ha parado, así que no hay nada que retirar. No se ha cambiado nada.",
  alreadyDone: "Este paso ya está hecho. No se ha cambiado nada.",
  notDone: "Este paso aún no está hecho. No se ha cambiado nada.",
  targetIsTheirs: "Esta fecha es del cliente. No se ha cambiado nada. Puede sugerir otra e indicar el motivo.",
  alreadyConfirmed: "Esto ya está confirmado. No se ha cambiado nada.",
  sameAddress: ({ about }) =>
    `${about[0] ?? "Alguien"} ya está en este plan con ese correo electrónico. No se ha añadido nada.`,
  addressFixed:
    "Esta persona ya ha actuado aquí, así que solo su propia parte puede cambiar la dirección. No se ha cambiado nada.",
  cannotRemoveLast:
    "La última persona de una parte permanece en el plan. No se ha cambiado nada. Añada primero a otra persona.",
  tooManySteps: "Un plan no admite más pasos. No se ha añadido nada. Quite algún paso que no haga falta.",
  alreadySent: "Esto ya se ha enviado. No se ha enviado de nuevo.",
  offerIncomplete: ({ about }) =>
    `Quedan partes de la oferta sin rellenar${named(about)}. No se ha presentado nada; su borrador se conserva.`,
  offerUndated:
    "Ningún paso del plan tiene fecha posterior a la decisión y la oferta no dice cuándo se pone en marcha. No se ha presentado nada; su borrador se conserva. Añada un paso así o escriba las fechas en esa parte de la oferta.",
  confirmationsOpen: ({ about }) =>
    `El cliente aún no ha confirmado esto${named(about)}. No se ha presentado nada. Indique un motivo si la presenta de todos modos.`,
  noOffer: "Todavía no se ha presentado ninguna oferta. No se ha registrado nada.",
  offerReplaced:
    "Se ha presentado una versión más reciente de la oferta. No se ha registrado nada. Lea la versión nueva.",
  nobodyDecides: "No consta quién decide por el cliente. No se ha enviado nada. Indique primero a esa persona.",
  notRequested: "Todavía no se ha pedido ninguna decisión. No se ha registrado nada.",
  meetingNotOver: "La reunión aún no ha terminado. No se ha enviado nada; su borrador se conserva.",
  notYetTheirs:
    "Hasta la hora acordada, esta acta la envía la otra parte. No se ha enviado nada; el borrador se conserva.",
  minutesClosed:
    "Esta acta ya no se puede corregir. No se ha enviado nada; lo que ha escrito sigue aquí para copiarlo.",
  fileRefused:
    "Este archivo no se puede guardar aquí. No se ha añadido nada. Se admiten imágenes, PDF y archivos de oficina.",
  commitBlocked: ({ about }) =>
    `Todavía falta algo antes de que alguien pueda aceptar este plan${named(about)}. No se ha firmado nada.`,
  suggestionClosed:
    "Este cambio sugerido ya se ha respondido o ha quedado superado. No ha cambiado nada; mírelo de nuevo.",
  otherSideAnswers: "A un cambio propuesto responde la otra parte. No ha cambiado nada. Puede retirarlo.",
  notUnderWay:
    "Se puede responder cuando ambas partes hayan aceptado el plan y el trabajo haya empezado. No se ha registrado nada.",
  conditionsOpen: ({ about }) =>
    `Todavía no se ha resuelto lo que debe cumplirse antes${named(about)}. No se ha registrado nada.`,
  notReady:
    "El cliente aún no ha respondido si lo resuelven juntos. No se ha presentado nada; el borrador se conserva.",
  alreadyExtended: "La respuesta ya se aplazó una vez. No ha cambiado nada. Puede continuar o detenerse.",
  answerStands: "Una respuesta no se retira. No ha cambiado nada. Puede responder de nuevo o detenerse cualquier día.",
  contractLacks:
    "Antes de un contrato, la oferta necesita lo que cuesta y un plan de implantación con fechas. No se ha registrado nada; lo escrito sigue aquí.",
  contractSigned: "Alguien ya ha firmado este contrato, por lo que queda como está. No ha cambiado nada.",
  sameRequest: "Ya lo hemos recibido; cuenta una vez.",
};
