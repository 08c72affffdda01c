// What a side keeps for itself and what it opens: a person's own words, and the placeholder of a private step.

import { z } from "zod";
import { draft } from "~/domain/facts";
import { under } from "~/domain/ids";
import type { Step } from "~/domain/plan";
import { isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { isOpenedAsIs } from "~/domain/sides";
import { type Context, command } from "./command";
import { day, id, line, text } from "./fields";
import { stepIn } from "./shared";
import { sharedPlace } from "./step-rules";

/** Everybody writes their own words and nobody writes another's; only their side reads them (V-07). */
export const writeStandpoint = command(
  z.strictObject({ objective: text(1000).default(""), concern: text(1000).default(""), needs: text(1000).default("") }),
  (words, { plan, me }) => {
    const before = plan.sides.standpoints[me.personId]?.own?.words;
    const same =
      (before?.objective ?? "") === words.objective &&
      (before?.concern ?? "") === words.concern &&
      (before?.needs ?? "") === words.needs;
    if (same) return { facts: [] };
    return { facts: [draft("standpoint.written", me.personId, { personId: me.personId }, { words }, me.side)] };
  },
);

/** The lead opens one person's words to the other side, as they stand today (S-41). */
export const openStandpoint = command(z.strictObject({ personId: id() }), (input, { plan, me }) => {
  const person = under(plan.people, input.personId);
  const stand = under(plan.sides.standpoints, input.personId);
  if (!person || person.side !== me.side || !stand?.own?.words) return refuse("not-found", "notFound");
  if (isOpenedAsIs(stand)) return { facts: [] };
  const { personId } = person;
  return { facts: [draft("standpoint.opened", personId, { personId }, { words: stand.own.words })] };
});

/** A step of one's own side that the other one does not see. */
function privateStep(context: Context, stepId: string): Step | Refusal {
  const step = stepIn(context, stepId);
  if (isRefusal(step)) return step;
  return step.lane === context.me.side ? step : refuse("not-found", "notFound");
}

/**
 * Shows the others a placeholder of a private step, or issues it anew: its own words and a day, and no more. Nothing
 * that happens to the step afterwards changes it (domain model 2.7, 9).
 */
export const showPlaceholder = command(
  z.strictObject({ placeholderId: id(), stepId: id(), text: line(120), on: day() }),
  (input, context) => {
    const { plan } = context;
    const step = privateStep(context, input.stepId);
    if (isRefusal(step)) return step;
    const placeholderId = step.shownAs ?? input.placeholderId;
    const before = under(plan.sides.placeholders, placeholderId);
    if (before && before.id !== step.shownAs) return refuse("conflict", "alreadySent");
    if (before?.text === input.text && before.on === input.on) return { facts: [] };
    const data = { placeholderId, stageId: step.stageId, after: sharedPlace(plan, step.after), on: input.on };
    const shown = draft("placeholder.shown", placeholderId, data, { words: { text: input.text } });
    if (before) return { facts: [shown] };
    const tied = draft("placeholder.tied", step.stepId, { stepId: step.stepId, placeholderId }, {}, step.lane);
    return { facts: [shown, tied], answer: { placeholderId } };
  },
);

/** The others see nothing of it any more; only the side that issued it takes it away. */
export const takePlaceholder = command(z.strictObject({ placeholderId: id() }), (input, { plan, me }) => {
  const placeholder = under(plan.sides.placeholders, input.placeholderId);
  if (!placeholder) return { facts: [] };
  if (placeholder.side !== me.side) return refuse("forbidden", "notYours");
  const { placeholderId } = input;
  const tied = Object.values(plan.steps).filter((step) => step.shownAs === placeholderId);
  return {
    facts: [
      draft("placeholder.taken", placeholderId, { placeholderId }, {}),
      ...tied.map(({ stepId, lane }) => draft("placeholder.tied", stepId, { stepId, placeholderId: null }, {}, lane)),
    ],
  };
});
