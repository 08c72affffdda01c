import type { sideSentences as english } from "../en/side-sentences";

export const sideSentences: typeof english = {
  "standpoint.written": ({ who, person }) => `${who} anotó qué quiere ver aquí: ${person}.`,
  "standpoint.opened": ({ who, person }) => `${who} abrió a la otra parte lo que quiere ver aquí: ${person}.`,
  "placeholder.shown": ({ who, text, day }) => `${who} anotó para las dos partes: «${text}», ${day}.`,
  "placeholder.taken": ({ who }) => `${who} retiró una nota así.`,
  "placeholder.tied": ({ who, step }) => `${who} deja ver a la otra parte una nota en lugar de «${step}».`,
  "placeholder.tied.none": ({ who, step }) => `${who} ya no deja ver nada de «${step}» a la otra parte.`,
  "pass.asked": ({ through, name }) => `Alguien a quien se pasó el enlace de ${through} pidió entrar como ${name}.`,
  "pass.settled": ({ who, name }) => `${who} dio acceso a ${name}, con un enlace propio.`,
  "pass.settled.refused": ({ who, name }) => `${who} no dio acceso a ${name}.`,
};
