// What both sides brought up on a furnished plan: questions in each state, risks, a concern and what the vendor sees
// behind it.

import type { For, House } from "./furnish";

export async function voiced({ deal, say, lead = "Giulia" }: House, stepId: string): Promise<void> {
  const ask = { stepId, kind: "technical" };
  for (const n of [1, 2, 3])
    await deal.must(lead, "question.ask", { ...ask, questionId: `question${n}`, text: say("shared", `question ${n}`) });
  for (const n of [1, 2])
    await deal.must("Mara", "question.answer", { questionId: `question${n}`, text: say("shared", `answer ${n}`) });
  await deal.must(lead, "question.accept", { questionId: "question1" });
  await deal.must(lead, "risk.raise", { riskId: "risk1", stepId, text: say("shared", "risk") });
  await deal.must("Mara", "risk.word", { riskId: "risk1", field: "effect", text: say("shared", "effect"), from: "" });
  await deal.must("Mara", "risk.raise", { riskId: "risk2", text: say("shared", "second risk") });
  await deal.must("Mara", "risk.settle", { riskId: "risk2", as: "mitigated", reason: say("shared", "dealt with") });
  const personId = (await deal.person(lead)).personId;
  const words = { text: say("shared", "concern"), asked: say("shared", "asked back") };
  await deal.must("Mara", "objection.raise", { objectionId: "concern1", personId, ...words });
  await deal.must("Mara", "objection.root", { objectionId: "concern1", cause: "other", text: say("vendor", "cause") });
}

/** What each side keeps to itself on what both see: own words, notes, links; and a placeholder, whose words are shared. */
export async function keptByEach(
  { deal, say, lead = "Giulia" }: House,
  steps: { [readers in For]: string },
): Promise<void> {
  for (const [who, readers] of [
    ["Mara", "vendor"],
    [lead, "customer"],
  ] as const) {
    const words = {
      objective: say(readers, "objective"),
      concern: say(readers, "worry"),
      needs: say(readers, "needs"),
    };
    await deal.must(who, "standpoint.write", words);
    const onlyUs = { stepId: steps.shared, onlyUs: "on" };
    await deal.must(who, "comment.add", { ...onlyUs, commentId: `note-${readers}`, text: say(readers, "note") });
    const link = { resourceId: `own-link-${readers}`, label: say(readers, "own link"), url: "https://own.example/" };
    await deal.must(who, "resource.add", { ...onlyUs, ...link });
    const place = { placeholderId: `place-${readers}`, stepId: steps[readers], on: "2026-11-06" };
    await deal.must(who, "placeholder.show", { ...place, text: say("shared", "placeholder") });
  }
}
