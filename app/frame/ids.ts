import { idFrom } from "~/domain/ids";

/** An id for what a form is about to create, or for its request. Browsers only. */
export const makeId = (): string => idFrom(crypto.getRandomValues(new Uint8Array(16)));
