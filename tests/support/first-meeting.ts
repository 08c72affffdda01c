// The scenario's first meeting, M1 (A22 to A28): Friday 23 October 2026, 14:00 to 15:30 in Rome.

import type { Opener } from "~/commands/open-plan.server";
import { sha256 } from "~/commands/seal.server";
import { type Verifier, verifierOf } from "~/domain/plan";
import { confirmationText, exitText } from "~/domain/statements";
import { type Deal, openDeal } from "./deal";
import type { TestWorld } from "./world";

export const colleagues = [
  { name: "Chiara Neri", roles: ["technical_lead"], language: "it", zone: "Europe/Rome" },
  { name: "Paolo Sanna", roles: ["purchasing"], language: "it", zone: "Europe/Rome" },
  { name: "Lucia Moretti", roles: ["legal"], language: "it", zone: "Europe/Rome" },
  { name: "Esteban Ruiz", roles: ["user_lead"], language: "es", zone: "Europe/Madrid" },
  { name: "Li Wen 李文", roles: ["user_lead"], language: "zh-Hans", zone: "Asia/Shanghai" },
];

export type FirstMeeting = { deal: Deal; meetingId: string; id(name: string): Promise<string> };

/** Plays the deal up to the end of M1 and records the meeting as Mara does after it. The clock stands at 15:40. */
export async function firstMeeting(world: TestWorld, opener?: Opener): Promise<FirstMeeting> {
  world.clock.set("2026-10-05T07:10:00.000Z");
  const deal = await openDeal(world, {}, opener);
  const id = async (name: string) => (await deal.person(name)).personId;
  const step = (name: string) => deal.ids[name] ?? "";
  await deal.must("Mara", "plan.share");
  for (const { name, roles, language, zone } of colleagues)
    await deal.must("Giulia", "person.add", {
      personId: name.split(" ")[0]?.toLowerCase(),
      side: "customer",
      name,
      email: `${name.split(" ")[0]?.toLowerCase()}@valdorba.example`,
      company: "",
      title: "",
      roles,
      language,
      zone,
      invite: "on",
    });
  await deal.must("Mara", "step.add", {
    stepId: "private-step",
    stageId: step("b-s1"),
    title: "CANARY only the vendor knows this",
    ownerId: await id("Mara"),
    dueOn: "2026-10-27",
    onlyUs: "on",
  });

  world.clock.set("2026-10-23T12:30:00.000Z");
  await deal.must("Mara", "comment.add", {
    commentId: "secret-1",
    stepId: "private-step",
    text: "CANARY their budget",
  });
  world.clock.set("2026-10-23T12:40:00.000Z");
  const ask = { commentId: "question-1", stepId: step("b04"), text: "Per kiln, what do we save against that price?" };
  await deal.must("Paolo", "comment.add", ask);
  world.clock.set("2026-10-23T12:50:00.000Z");
  await deal.must("Giulia", "step.add", {
    stepId: "meter-list",
    stageId: step("b-s1"),
    title: "List the meters of Castellón",
    ownerId: await id("Esteban"),
    dueOn: "2026-10-28",
  });
  world.clock.set("2026-10-23T13:05:00.000Z");
  await confirm(deal, "Giulia", verifierOf(await deal.plan(), step("b04")));
  world.clock.set("2026-10-23T13:25:00.000Z");
  await goOn(deal, step("b05"));

  world.clock.set("2026-10-23T13:40:00.000Z");
  const present = ["Giulia", "Renzo", "Chiara", "Paolo", "Esteban", "Li Wen", "Mara"];
  await deal.must("Mara", "meeting.record", {
    meetingId: "m1",
    stepId: step("b04"),
    type: "value_presentation",
    subject: "What KilnView brings",
    aim: "Is it worth going on together?",
    on: "2026-10-23",
    starts: "14:00",
    ends: "15:30",
    zone: "Europe/Rome",
    present: await Promise.all(present.map(id)),
    absent: [await id("Lucia")],
  });
  return { deal, meetingId: "m1", id };
}

async function confirm(deal: Deal, name: string, verifier: Verifier | null): Promise<void> {
  if (!verifier) throw new Error("there is nothing to confirm");
  await deal.proveMailbox(name);
  const { language } = await deal.person(name);
  const textHash = sha256(confirmationText(await deal.plan("customer"), verifier, language));
  const typedName = (await deal.person(name)).name;
  await deal.must(name, "verifier.sign", {
    verifierId: verifier.verifierId,
    language,
    textHash,
    typedName,
    consent: "on",
  });
}

async function goOn(deal: Deal, stepId: string): Promise<void> {
  const plan = await deal.plan("customer");
  const exit = Object.values(plan.exits).find((one) => one.stepId === stepId);
  if (!exit) throw new Error("there is no place to stop at that step");
  const textHash = sha256(exitText(plan, exit, "continue", "it"));
  const code = await deal.codeFor("Renzo", textHash);
  const input = { exitId: exit.exitId, answer: "continue", language: "it", textHash };
  await deal.must("Renzo", "exit.answer", { ...input, typedName: "Renzo Albini", consent: "on", code });
}
