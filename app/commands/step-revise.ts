// Several things of one step in one act, so that after agreement they are one suggestion (INV-04). Each is judged by the
// same rule as when it is changed alone; one that cannot be leaves all of them.

import { z } from "zod";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { type Command, command, type Outcome } from "./command";
import { id } from "./fields";
import { setStep, wordStep } from "./steps";

const texts = ["title", "deliverable", "acceptance"] as const;
const settings = ["ownerId", "counterpartId", "dueOn"] as const;
type Revised = (typeof texts)[number] | (typeof settings)[number];
const typed = () => z.string().max(4000, "tooLong").optional();

/** Every field with the value that stood on the screen beside it (`…From`); what is left out stays as it is. */
export const reviseStep: Command = command(
  z.strictObject({
    stepId: id(),
    title: typed(),
    titleFrom: typed(),
    deliverable: typed(),
    deliverableFrom: typed(),
    acceptance: typed(),
    acceptanceFrom: typed(),
    ownerId: typed(),
    ownerIdFrom: typed(),
    counterpartId: typed(),
    counterpartIdFrom: typed(),
    dueOn: typed(),
    dueOnFrom: typed(),
  }),
  ({ stepId, ...given }, context) => {
    const facts: Outcome["facts"] = [];
    for (const field of [...texts, ...settings]) {
      const value = given[field];
      const from = given[`${field}From`] ?? "";
      if (value === undefined || value === from) continue;
      const isText = texts.some((one) => one === field);
      const one = isText
        ? wordStep.prepare({ stepId, field, text: value, from })
        : setStep.prepare({ stepId, field, value, from });
      const outcome = isRefusal(one) ? one : one.decide(context);
      if (isRefusal(outcome)) return under(outcome, field);
      facts.push(...outcome.facts);
    }
    return { facts };
  },
);

/** A complaint about "text" or "value" is one about this field of the form. */
const under = (refusal: Refusal, field: Revised): Refusal =>
  refusal.fields ? { ...refusal, fields: refusal.fields.map((one) => ({ ...one, field })) } : refusal;
