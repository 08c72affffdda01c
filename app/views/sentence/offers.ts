import type { OffersKinds } from "~/domain/facts";
import { day, plain, type Says, text } from "./parts";

export const offers: Says<keyof OffersKinds> = {
  "offer.presented": ({ data, said }) => {
    const version = plain(String(data.version));
    if (data.verifiersOpen.length === 0) return { version };
    return ["offer.presented.early", { version, reason: text(said.words?.override) }];
  },
  "decision.requested": ({ data }) => ({
    people: { as: "people", personIds: data.personIds },
    version: plain(String(data.version)),
  }),
  "decision.given": ({ data, said }) => {
    const parts = { version: plain(String(data.version)), reason: text(said.words?.reason) };
    return data.answer === "yes" ? parts : ["decision.given.no", parts];
  },
  "decision.postponed": ({ data, said }) => ({ day: day(data.on), reason: text(said.words?.reason) }),
};
