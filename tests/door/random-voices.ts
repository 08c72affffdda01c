// Inputs of what people bring up, for the random acts: questions, risks, objections.

import { sharedSteps } from "~/domain/plan";
import type { CommandName } from "~/domain/policy";
import type { Raw, Scene } from "./random-acts";

type Named = Extract<CommandName, `question.${string}` | `risk.${string}` | `objection.${string}`>;
/** What random-acts.ts draws with. */
export type Draws = {
  words(scene: Scene): string;
  anybody(scene: Scene): string;
  day(scene: Scene): string;
};

const one = (scene: Scene, ids: string[]): string => (ids.length === 0 ? "no-such" : scene.random.pick(ids));
const place = (scene: Scene) =>
  scene.random.pick([
    "",
    one(
      scene,
      sharedSteps(scene.plan).map((step) => step.stepId),
    ),
  ]);

export function voiceInputs({ words, anybody, day }: Draws): { [name in Named]: (scene: Scene) => Raw } {
  const questionId = (s: Scene) => one(s, Object.keys(s.plan.voices.questions));
  const riskId = (s: Scene) => one(s, Object.keys(s.plan.voices.risks));
  const objectionId = (s: Scene) => one(s, Object.keys(s.plan.voices.objections));
  return {
    "question.ask": (s) => ({
      questionId: s.id(),
      stepId: place(s),
      kind: s.random.pick(["technical", "commercial"]),
      text: words(s),
      ownerId: s.random.pick(["", anybody(s)]),
    }),
    "question.handOn": (s) => ({ questionId: questionId(s), ownerId: anybody(s) }),
    "question.answer": (s) => {
      const id = questionId(s);
      const now = s.plan.voices.questions[id]?.answer?.text ?? "";
      return { questionId: id, text: words(s), from: s.random.below(5) === 0 ? "stale" : now };
    },
    "question.accept": (s) => ({ questionId: questionId(s) }),
    "question.giveBack": (s) => ({ questionId: questionId(s), reason: words(s) }),
    "risk.raise": (s) => ({
      riskId: s.id(),
      stepId: place(s),
      text: words(s),
      ownerId: s.random.pick(["", anybody(s)]),
    }),
    "risk.word": (s) => {
      const id = riskId(s);
      const field = s.random.pick(["text", "effect", "mitigation"] as const);
      const from = s.random.below(5) === 0 ? "stale" : (s.plan.voices.risks[id]?.[field] ?? "");
      return { riskId: id, field, text: words(s), from };
    },
    "risk.set": (s) => {
      const id = riskId(s);
      const field = s.random.pick(["ownerId", "dueOn"] as const);
      const value = field === "ownerId" ? anybody(s) : s.random.pick(["", day(s)]);
      return { riskId: id, field, value, from: s.plan.voices.risks[id]?.[field] ?? "" };
    },
    "risk.review": (s) => ({ riskId: riskId(s) }),
    "risk.settle": (s) => ({
      riskId: riskId(s),
      as: s.random.pick(["open", "mitigated", "accepted"]),
      reason: words(s),
    }),
    "objection.raise": (s) => ({
      objectionId: s.id(),
      meetingId: s.random.pick(["", one(s, Object.keys(s.plan.meetings))]),
      stepId: place(s),
      personId: s.random.pick(["", anybody(s)]),
      text: words(s),
      asked: words(s),
    }),
    "objection.answer": (s) => ({
      objectionId: objectionId(s),
      asked: words(s),
      resolution: words(s),
      resolved: s.random.pick(["on", ""]),
    }),
    "objection.root": (s) => ({
      objectionId: objectionId(s),
      cause: s.random.pick(["value_price", "negotiation", "other"]),
      text: `${words(s)} NurVerkauf`,
    }),
  };
}
