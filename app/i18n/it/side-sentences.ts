import type { sideSentences as english } from "../en/side-sentences";

export const sideSentences: typeof english = {
  "standpoint.written": ({ who, person }) => `${who} ha annotato che cosa vuole vedere qui: ${person}.`,
  "standpoint.opened": ({ who, person }) => `${who} ha aperto all’altra parte che cosa vuole vedere qui: ${person}.`,
  "placeholder.shown": ({ who, text, day }) => `${who} ha annotato per entrambe le parti: «${text}», ${day}.`,
  "placeholder.taken": ({ who }) => `${who} ha tolto una nota di questo tipo.`,
  "placeholder.tied": ({ who, step }) => `${who} mostra all’altra parte una nota al posto di «${step}».`,
  "placeholder.tied.none": ({ who, step }) => `${who} non mostra più nulla di «${step}» all’altra parte.`,
  "pass.asked": ({ through, name }) =>
    `Qualcuno a cui è stato passato il link di ${through} ha chiesto di partecipare come ${name}.`,
  "pass.settled": ({ who, name }) => `${who} ha fatto entrare ${name}, con un link proprio.`,
  "pass.settled.refused": ({ who, name }) => `${who} non ha fatto entrare ${name}.`,
};
