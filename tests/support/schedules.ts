// Plans with many kinds of dates, drawn at random and folded from facts, without a database.

import fc from "fast-check";
import { commands } from "~/commands";
import type { Context } from "~/commands/command";
import { planAfter } from "~/domain/date-change";
import { addDays } from "~/domain/days";
import { fold } from "~/domain/evolve";
import { type Day, type Drafted, draft, type Fact, type Side, type SideDays, type Timing } from "~/domain/facts";
import type { Person, Plan } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { movedByRule } from "~/domain/timing";

export const today = "2026-10-12";
const at = "2026-10-12T08:00:00.000Z";
const by = { kind: "system" } as const;
const asFact = (one: Drafted, index: number) => ({ ...one, by, at, seq: index + 1 }) as Fact;

export const monToFri: SideDays = { country: "", workdays: [1, 2, 3, 4, 5], holidays: [], freezes: [] };

export type DrawnStep = {
  side: Side;
  lane: "shared" | "vendor" | "customer";
  timing: "target" | "due" | "done" | "fixed";
  /** Days from its anchor; a fixed step's from today. */
  days: number;
  unit: Timing["unit"];
  /** Which of the steps before it, counted back; beyond the first it waits for nothing. */
  anchor: number;
  waits: number[];
  hard: boolean;
  meeting: boolean;
  state: "open" | "open" | "ticked" | "aside";
};

const step: fc.Arbitrary<DrawnStep> = fc.record({
  side: fc.constantFrom("vendor", "customer"),
  lane: fc.constantFrom("shared", "shared", "shared", "vendor", "customer"),
  timing: fc.constantFrom("target", "target", "due", "done", "fixed"),
  days: fc.oneof(fc.integer({ min: -30, max: 12 }), fc.constant(0)),
  unit: fc.constantFrom("calendar", "working"),
  anchor: fc.integer({ min: 1, max: 4 }),
  waits: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
  hard: fc.boolean(),
  meeting: fc.boolean(),
  state: fc.constantFrom("open", "open", "open", "ticked", "aside"),
});

const dayNear = fc.integer({ min: -20, max: 90 }).map((n) => addDays(today, n));
export const sideDays: fc.Arbitrary<SideDays> = fc.record({
  country: fc.constant(""),
  workdays: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 7], [1, 2, 3, 4, 5, 6]),
  holidays: fc.uniqueArray(dayNear, { maxLength: 8 }).map((days) => days.sort()),
  freezes: fc.array(
    fc.tuple(dayNear, fc.integer({ min: 0, max: 12 })).map(([from, n]) => ({ from, to: addDays(from, n) })),
    { maxLength: 2 },
  ),
});

export const drawnPlan = fc.record({
  target: fc.integer({ min: 15, max: 60 }).map((n) => addDays(today, n)),
  vendor: sideDays,
  customer: sideDays,
  steps: fc.array(step, { minLength: 1, maxLength: 10 }),
});
/** Plans whose last step falls on the customer's date and waits for the three before it. */
export const drawnToDate = drawnPlan.map((drawn) => ({
  ...drawn,
  steps: drawn.steps.map(
    (one, index): DrawnStep =>
      index < drawn.steps.length - 1
        ? one
        : { ...one, lane: "shared", timing: "target", days: 0, waits: [1, 2, 3], state: "open" },
  ),
}));
export type DrawnPlan = typeof drawnPlan extends fc.Arbitrary<infer T> ? T : never;

const person = (personId: string, side: Side, decides: boolean) =>
  draft(
    "person.added",
    personId,
    {
      personId,
      side,
      roles: [],
      lead: true,
      decides,
      zone: "Europe/Rome",
      language: "en",
      staffId: side === "vendor" ? "staff" : null,
    },
    { words: { name: personId, email: `${personId}@x.example`, company: "", title: "" } },
  );

/** A shared plan of one phase, with a lead on each side (`mara`, `giulia`). */
export function emptyPlan(targetOn: Day): Plan {
  const opened = draft(
    "plan.opened",
    "plan",
    {
      planId: "plan",
      workspaceId: "w",
      anchor: "decision_meeting",
      embargo: "until_presented",
      targetOn,
      zone: "Europe/Rome",
      language: "en",
      currency: "EUR",
      workdays: [1, 2, 3, 4, 5],
      holidays: [],
      minutesPolicy: "business",
      sample: false,
      trial: false,
      key: "",
      app: "",
    },
    { words: { vendor: "Helionaut", customer: "Valdorba", subject: "KilnView", targetReason: "board" } },
  );
  const facts = [
    opened,
    person("mara", "vendor", false),
    person("giulia", "customer", true),
    draft("stage.added", "s1", { stageId: "s1", after: null, phase: "" }, { words: { title: "All", challenge: "" } }),
    draft("plan.shared", "plan", {}, {}),
  ];
  const plan = fold(null, facts.map(asFact));
  if (!plan) throw new Error("no plan");
  return plan;
}

/** Adds a step as its facts would, with its rule where it has one. */
export function withStep(
  plan: Plan,
  stepId: string,
  about: {
    side: Side;
    lane?: "shared" | Side;
    dueOn: Day;
    timing?: Timing | null;
    waits?: string[];
    hard?: boolean;
    meeting?: boolean;
  },
): Plan {
  const { side, lane = "shared", dueOn, timing = null, waits = [], hard = false, meeting = false } = about;
  const data = {
    stepId,
    stageId: "s1",
    after: null,
    ownerSide: side,
    ownerId: side === "vendor" ? "mara" : "giulia",
    ownerRole: "",
    counterpartId: null,
    counterpartRole: "",
    supporters: [],
    reviewerId: null,
    dueOn,
    offset: null,
    dependsOn: waits,
    hard,
    optional: false,
    meeting: meeting ? ("status" as const) : null,
    when: null,
  };
  const added = draft(
    "step.added",
    stepId,
    data,
    { words: { title: `Step ${stepId}`, why: "", deliverable: "", acceptance: "" } },
    lane,
  );
  const ruled = timing === null ? [] : [draft("step.timed", stepId, { stepId, timing, dueOn }, {}, lane)];
  return [added, ...ruled].reduce((state, fact) => planAfter(state, [fact], { by, at }), plan);
}

/** The plan of a drawing. Days of rules are what the rules give, as the commands would have written them. */
export function planOf(drawn: DrawnPlan, sees: Side | "public" = "vendor"): Plan {
  let plan: Plan = emptyPlan(drawn.target);
  for (const side of ["vendor", "customer"] as const)
    plan = planAfter(plan, [draft("calendar.set", "plan", { side, ...drawn[side] }, {})], { by, at });
  drawn.steps.forEach((one, index) => {
    if (one.lane !== "shared" && one.lane !== sees) return;
    plan = withDrawn(plan, drawn, { one, index });
  });
  return settled(plan, drawn);
}

const idAt = (index: number) => `st${String(index).padStart(2, "0")}`;

function withDrawn(plan: Plan, drawn: DrawnPlan, { one, index }: { one: DrawnStep; index: number }): Plan {
  const seen = (back: number): string | null => {
    const other = drawn.steps[index - back];
    if (!other) return null;
    return other.lane === "shared" || other.lane === one.lane ? idAt(index - back) : null;
  };
  const anchor = seen(one.anchor);
  const rule: Timing | null =
    one.timing === "fixed" || (one.timing !== "target" && anchor === null)
      ? null
      : one.timing === "target"
        ? { from: "target", days: one.days, unit: one.unit }
        : {
            from: one.timing,
            stepId: anchor ?? "",
            days: one.timing === "done" ? Math.abs(one.days) : one.days,
            unit: one.unit,
          };
  const waits = [...new Set(one.waits.flatMap((back) => seen(back) ?? []))].filter((id) => plan.steps[id]);
  const side = one.lane === "shared" ? one.side : one.lane;
  const dueOn = addDays(today, one.days + 20);
  const { lane, hard, meeting } = one;
  return withStep(plan, idAt(index), { side, lane, dueOn, timing: rule, waits, hard, meeting });
}

/** Ticks and sets aside what the drawing says, and writes the days that the rules give. */
function settled(plan: Plan, drawn: DrawnPlan): Plan {
  let state = plan;
  drawn.steps.forEach(({ state: how, lane, side }, index) => {
    const stepId = idAt(index);
    if (!state.steps[stepId] || how === "open") return;
    const person = lane === "shared" ? side : lane;
    const who = { kind: "person", id: person === "vendor" ? "mara" : "giulia", side: person, via: "link" } as const;
    const fact =
      how === "ticked"
        ? draft("step.ticked", stepId, { stepId, claim: false }, {}, lane)
        : draft("step.setAside", stepId, { stepId }, { words: { reason: "" } }, lane);
    state = planAfter(state, [fact], { by: who, at });
  });
  return ruled(state);
}

/** Every open step on the day that its rule gives; one rule may lean on the day of another. */
function ruled(plan: Plan): Plan {
  const moved = movedByRule(plan);
  return moved.length === 0
    ? plan
    : ruled(planAfter(plan, [draft("dates.followed", plan.id, { moved }, {})], { by, at }));
}

const contextOf = (plan: Plan, me: Person): Context => ({
  plan,
  me,
  now: at,
  today,
  newId: () => "new",
  hash: (text) => text,
  strength: "link",
  proof: null,
  sessionId: null,
  connection: { ip: "", agent: "" },
  nextSeq: 99,
  opens: () => false,
});

/** The plan after a command, as the door would leave it; or why it was refused. */
export function done(
  plan: Plan,
  who: "mara" | "giulia",
  name: CommandName,
  raw: { [field: string]: unknown },
): Plan | Refusal {
  const me = plan.people[who];
  if (!me) throw new Error("nobody");
  const prepared = commands[name].prepare(raw);
  if (isRefusal(prepared)) return prepared;
  const outcome = prepared.decide(contextOf(plan, me));
  if (isRefusal(outcome)) return outcome;
  return planAfter(plan, outcome.facts, { by: { kind: "person", id: who, side: me.side, via: "link" }, at });
}
