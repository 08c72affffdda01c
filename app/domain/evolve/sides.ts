import type { Stand } from "../sides";
import { changed, type Handlers, touch, without } from "./handler";

type SideHandlers = Pick<
  Handlers,
  | Extract<keyof Handlers, `standpoint.${string}`>
  | Extract<keyof Handlers, `placeholder.${string}`>
  | Extract<keyof Handlers, `pass.${string}`>
>;

const none: Stand = { own: null, opened: null };

export const sides: SideHandlers = {
  "standpoint.written": (plan, fact) => {
    const before = plan.sides.standpoints[fact.data.personId] ?? none;
    const own = { ...touch(fact), words: fact.said.words };
    const standpoints = { ...plan.sides.standpoints, [fact.data.personId]: { ...before, own } };
    return { ...plan, sides: { ...plan.sides, standpoints } };
  },
  "standpoint.opened": (plan, fact) => {
    const before = plan.sides.standpoints[fact.data.personId] ?? none;
    const opened = { ...touch(fact), words: fact.said.words };
    const standpoints = { ...plan.sides.standpoints, [fact.data.personId]: { ...before, opened } };
    return { ...plan, sides: { ...plan.sides, standpoints } };
  },

  "placeholder.shown": (plan, fact) => {
    const { placeholderId, stageId, after, on } = fact.data;
    const side = fact.by.kind === "person" ? fact.by.side : "vendor";
    const placeholder = { id: placeholderId, side, stageId, after, on, text: fact.said.words?.text ?? null };
    const placeholders = { ...plan.sides.placeholders, [placeholderId]: placeholder };
    return { ...plan, sides: { ...plan.sides, placeholders } };
  },
  "placeholder.taken": (plan, fact) => ({
    ...plan,
    sides: { ...plan.sides, placeholders: without(plan.sides.placeholders, fact.data.placeholderId) },
  }),
  "placeholder.tied": (plan, fact) => ({
    ...plan,
    steps: changed(plan.steps, fact.data.stepId, (step) => ({ ...step, shownAs: fact.data.placeholderId })),
  }),

  "pass.asked": (plan, fact) => {
    const { personId, throughId } = fact.data;
    const { name, email } = fact.said.words ?? { name: null, email: null };
    const pass = { personId, throughId, name, email, askedAt: fact.at, settled: null };
    return { ...plan, sides: { ...plan.sides, passes: { ...plan.sides.passes, [personId]: pass } } };
  },
  "pass.settled": (plan, fact) => ({
    ...plan,
    sides: {
      ...plan.sides,
      passes: changed(plan.sides.passes, fact.data.personId, (pass) => ({
        ...pass,
        settled: { admitted: fact.data.admitted },
      })),
    },
  }),
};
