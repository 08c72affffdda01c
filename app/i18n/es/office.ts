import { plural } from "../plural";
import type { Messages } from "../types";

const pl = plural("es");

export const office: Messages["office"] = {
  navLabel: "Espacio de trabajo",
  plans: "Planes",
  outbox: "Correos",
  colleagues: "Equipo",
  settings: "Ajustes",
  signOutAs: ({ name }) => `Cerrar sesión (${name})`,

  firstTitle: "El plan que firman ambas partes",
  firstLead: "Un plan con fechas para una compra: las personas de su cliente y las suyas lo llevan juntas.",
  firstWorkspace: "Para su propio trabajo: basta un minuto y todo queda en la carpeta de datos de este equipo.",
  createWorkspace: "Crear su espacio de trabajo",
  firstSample:
    "Para echar un vistazo: una compra inventada, vista con los ojos del cliente. Sin cuenta y sin que salga ningún correo.",
  openSample: "Abrir el ejemplo",

  welcomeTitle: "Crear su espacio de trabajo",
  welcomeLead: "Usted será la primera persona que lo administra. Después podrá invitar a su equipo.",
  workspaceName: "Nombre de su empresa",
  workspaceNameHint: "Los clientes lo leen en cada plan.",
  yourName: "Su nombre",
  password: "Contraseña",
  newPassword: "Elija una contraseña",
  passwordHint: "Al menos 10 caracteres.",
  zoneHint: "Los días de los planes nuevos se cuentan en esta zona.",

  signInTitle: "Iniciar sesión",
  signInLead:
    "Para las personas de este espacio de trabajo. Los clientes no necesitan cuenta: su enlace personal abre el plan.",
  signIn: "Iniciar sesión",
  mailMeALink: "Recibir un enlace por correo",
  linkInLog: "Este espacio de trabajo aún no puede enviar correo. El enlace aparece en el registro del servidor.",
  linkSentTitle: "Mire su buzón",
  linkSent: ({ email }) =>
    `Si ${email} pertenece a este espacio de trabajo, el enlace está en camino. Sirve una vez, durante 15 minutos.`,
  linkSentTrial:
    "Este espacio de trabajo aún no puede enviar correo: el enlace está en el registro del servidor. Sirve una vez, durante 15 minutos.",
  linkTypeAddress: "Escriba la dirección a la que se envió el enlace.",
  linkPress: ({ email }) => `Pulse una vez más para entrar como ${email}.`,
  backToSignIn: "Volver al inicio de sesión",
  linkMailSubject: "Su enlace para iniciar sesión",
  linkMailText: ({ url }) =>
    `Ha pedido un enlace para iniciar sesión. Ábralo y pulse el botón que aparece. Sirve una vez, durante 15 minutos.\n\n${url}\n\nSi no lo ha pedido, no haga nada.\n`,

  joinTitle: ({ workspace }) => `Unirse a ${workspace}`,
  joinLead: "Elija una contraseña y ya está dentro.",
  join: "Unirse",
  joinOverTitle: "Esta invitación no se puede usar",

  colleaguesLead: "Quién trabaja aquí y qué puede hacer cada persona.",
  atWork: "Trabajan aquí",
  since: ({ day }) => `desde el ${day}`,
  role: "Función",
  roles: {
    rep: "comercial: sus planes",
    manager: "responsable: todos los planes, invita a comerciales",
    admin: "administración: todo",
  },
  changeOf: ({ name }) => `Cambiar a ${name}`,
  removeColleague: "Quitar",
  removeMeans:
    "A quien se quita se le cierra la sesión en todas partes al momento. Lo que hizo permanece en el historial de los planes.",
  invited: "Invitaciones",
  until: ({ day }) => `hasta el ${day}`,
  handOver: "De este espacio aún no sale correo. Entregue usted esta dirección:",
  withdraw: "Retirar la invitación",
  invite: "Invitar a una persona del equipo",
  inviteLead: "Recibe un correo con un enlace y elige su propia contraseña.",

  settingsLead: "Los planes nuevos los copian. Los planes que existen conservan los suyos.",
  currencyHint: "Tres letras: EUR, USD, CNY.",
  workdays: "Días en que trabajan",
  holidays: "Días libres",
  holidaysHint: "Uno por línea, así: 2026-12-25. Las fechas calculadas desde la fecha del cliente los evitan.",
  minutesPolicy: "El acta de una reunión se entrega",
  minutesPolicies: {
    calendar: "antes de acabar el día siguiente",
    business: "antes de acabar el siguiente día laborable",
  },

  noPlansTitle: "Todavía no hay planes",
  noPlans:
    "Un plan dice quién hace qué y para cuándo, en ambas partes. Hay una plantilla preparada; diez minutos bastan para un primer borrador.",
  newPlan: "Plan nuevo",
  plansCaption: "Planes de este espacio de trabajo",
  plan: "Plan",
  state: "Estado",
  customersDate: "Fecha del cliente",
  waitingForUs: "Pendiente nuestro",
  waitingForThem: "Pendiente del cliente",
  nextExit: "Pueden parar el",
  lastChange: "Último cambio",
  steps: ({ n, late }) =>
    n === 0 ? "nada" : `${n} ${pl(n, "paso", "pasos")}${late > 0 ? `, ${late} con retraso` : ""}`,

  outboxLead:
    "Todos los correos de este espacio: a quién, cuándo y qué pasó con ellos. Lo que es solo para el cliente no se muestra aquí.",
  outboxLeadTrial:
    "De este espacio aún no sale correo. Cada correo se puede abrir y leer aquí, para que todo se pueda probar.",
  outboxCaption: "Correos, primero los más recientes",
  noMailsTitle: "Todavía no hay correos",
  noMails: "Se escriben cuando comparte un plan o invita a alguien.",
  mail: "Correo",
  to: "Para",
  when: "Cuándo",
  became: "Qué pasó",
  mailStates: {
    queued: "espera su envío",
    sending: "se está enviando",
    sent: "enviado",
    kept: "se queda aquí, sin enviar",
    dropped: "no se envió",
    unknown: "quizá se envió",
    dead: "no se pudo enviar",
  },
  drops: {
    frozen: "el plan había terminado",
    removed: "la persona ya no estaba en el plan",
    overtaken: "ya no hacía falta",
    silenced: "la persona no quiere estos correos",
    suppressed: "la dirección no admite correo",
  },
  problem: ({ text }) => `no se envió: ${text}`,
  colleague: "equipo",
  customerSide: "cliente",
  vendorSide: "nosotros",
  mailText: "Como texto",
  mailPicture: "Como se ve el correo",
  mailHidden: "Lo que dice este correo es solo para quien lo recibe.",
  mailNotYet: "Todavía no está redactado. Vuelva en un momento.",
  again: "Enviar de nuevo",
  againTwice: "Puede que haya llegado: nadie lo ha confirmado. Si se envía de nuevo, puede llegar dos veces.",
  againDone: "Se envió de nuevo; figura como otro correo en esta lista.",
  backToOutbox: "Todos los correos",

  notDone: "Esto no se ha hecho",
  refusals: {
    onlyAdmin: "Solo puede hacerlo quien administra. No se ha cambiado nada.",
    lastAdmin: "Alguien tiene que seguir administrando. No se ha cambiado nada. Dé antes esa función a otra persona.",
    workspaceExists:
      "Este espacio de trabajo ya existe. No se ha cambiado nada. Inicie sesión o pida una invitación a quien lo administra.",
    alreadyColleague: ({ name }) => `${name} ya trabaja aquí con esta dirección. No se ha enviado nada.`,
    notColleague: "Esta persona ya no trabaja aquí. No se ha cambiado nada.",
    invitationOver: "Esta invitación ya se usó, se retiró o es demasiado antigua. Pida otra.",
    passwordShort: "Elija al menos 10 caracteres.",
    wrongPassword: "La dirección y la contraseña no coinciden. Revise ambas o pida un enlace por correo.",
    signInLinkOver: "Este enlace ya se usó, tiene más de 15 minutos o se envió a otra dirección. Pida otro.",
  },
};
