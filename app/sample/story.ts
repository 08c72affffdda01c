// What happens in the sample deal's first ten days: drawn up, shared, joined by the committee, edited by two at once.

import { type CastMember, committee, vendorTeam } from "./cast";
import type { Stage } from "./play.server";

export async function firstTwoWeeks(stage: Stage): Promise<void> {
  await drawnUp(stage);
  await shared(stage);
  await addedByTheCustomer(stage);
  await askedAndAnswered(stage);
  await twoAtOnce(stage);
}

const joining = (member: CastMember, personId: string) => ({
  personId,
  side: member.side,
  name: member.name,
  email: member.email,
  title: member.title,
  roles: member.roles,
  lead: "",
  decides: "",
  zone: member.zone,
  language: member.language,
  invite: "on",
});

const idOf = (stage: Stage, name: string) => stage.ids[name] ?? "";

async function drawnUp(stage: Stage): Promise<void> {
  stage.at("2026-10-05", "09:30");
  for (const member of vendorTeam) await stage.must("Mara", "person.add", joining(member, member.key));
  stage.at("2026-10-05", "09:45");
  await stage.must("Mara", "step.add", {
    stepId: "x03",
    stageId: idOf(stage, "b-s2"),
    after: "",
    title: "Present the cost estimate",
    why: "Nobody should be surprised by the order of cost three weeks later.",
    deliverable: "An estimate over three years, marked as an estimate",
    acceptance: "Set-up, subscription and own effort stand apart",
    ownerId: await stage.person("Mara"),
    counterpartId: await stage.person("Renzo"),
    dueOn: stage.day("2026-10-20"),
  });
  await stage.must("Mara", "verifier.add", {
    verifierId: "vx03",
    stepId: "x03",
    kind: "document_provided",
    level: "2",
    byPeople: [await stage.person("Renzo")],
    text: "I have received the cost estimate over three years.",
  });
  await stage.must("Mara", "exit.add", {
    exitId: "xx1",
    stepId: "x03",
    byPeople: [await stage.person("Renzo")],
    question: "Continue at this order of cost?",
    onExit: "The plan ends here. What was found out so far stays yours.",
  });
}

async function shared(stage: Stage): Promise<void> {
  stage.at("2026-10-06", "10:00");
  await stage.must("Mara", "plan.share", {});
  stage.at("2026-10-06", "11:40");
  await stage.must("Giulia", "target.confirm", { on: stage.day("2026-11-13") });
  stage.at("2026-10-06", "11:45");
  await stage.must("Giulia", "decider.confirm", { personId: await stage.person("Renzo") });
  stage.at("2026-10-06", "11:50");
  for (const member of committee) await stage.must("Giulia", "person.add", joining(member, member.key));
}

async function addedByTheCustomer(stage: Stage): Promise<void> {
  stage.at("2026-10-07", "14:05");
  await stage.must("Chiara", "step.add", {
    stepId: "x02",
    stageId: idOf(stage, "b-s3"),
    title: "Security assessment",
    deliverable: "Assessment of single sign-on, network access and data location",
    acceptance: "Every finding is closed or accepted in writing",
    ownerId: await stage.person("Chiara"),
    counterpartId: await stage.person("Tomasz"),
    dueOn: stage.day("2026-11-04"),
  });
  await stage.must("Chiara", "verifier.add", {
    verifierId: "vx02",
    stepId: "x02",
    kind: "participation",
    level: "4",
    byPeople: [await stage.person("Chiara")],
    text: "We carried out the security assessment and handed over its findings.",
  });
  stage.at("2026-10-08", "09:00");
  await stage.must("Giulia", "step.add", {
    stepId: "x01",
    stageId: idOf(stage, "b-s4"),
    title: "Review legal terms",
    deliverable: "List of terms to change, with the reason for each",
    acceptance: "Nothing legal is open for the decision",
    ownerId: await stage.person("Lucia"),
    counterpartId: await stage.person("Edda"),
    dueOn: stage.day("2026-11-06"),
  });
  await stage.must("Giulia", "verifier.add", {
    verifierId: "vx01",
    stepId: "x01",
    kind: "written_signoff",
    level: "5",
    byPeople: [await stage.person("Lucia")],
    text: "We approve the legal terms with the changes listed here.",
  });
}

async function askedAndAnswered(stage: Stage): Promise<void> {
  stage.at("2026-10-09", "16:05", "Asia/Shanghai");
  await stage.must("Li Wen", "comment.add", {
    commentId: "c1",
    stepId: idOf(stage, "b01"),
    text: "Our kilns in Foshan have Modbus meters. Can KilnView read them without a gateway?",
  });
  stage.at("2026-10-12", "10:20");
  await stage.must("Tomasz", "comment.add", {
    commentId: "c2",
    stepId: idOf(stage, "b01"),
    text: "Yes, over TCP. For the two older lines we lend you a serial adapter for the test.",
  });
}

async function twoAtOnce(stage: Stage): Promise<void> {
  const before = stage.day("2026-11-06");
  stage.at("2026-10-13", "10:05");
  await stage.must("Lucia", "step.set", {
    stepId: "x01",
    field: "dueOn",
    value: stage.day("2026-11-09"),
    from: before,
  });
  stage.at("2026-10-13", "10:06");
  // Mara's form still shows the old date: she is refused, sees both, and leaves Lucia's.
  await stage.act("Mara", "step.set", { stepId: "x01", field: "dueOn", value: stage.day("2026-11-04"), from: before });
  const b11 = idOf(stage, "b11");
  const plan = await stage.plan();
  const step = plan.steps[b11];
  const words = step?.deliverable;
  const shown = typeof words === "object" && words !== null ? words.en : (words ?? "");
  const counterpart = step?.counterpartId ?? "";
  stage.at("2026-10-14", "11:00");
  await stage.must("Paolo", "step.set", {
    stepId: b11,
    field: "counterpartId",
    value: await stage.person("Paolo"),
    from: counterpart,
  });
  stage.at("2026-10-14", "11:01");
  await stage.must("Mara", "step.word", {
    stepId: b11,
    field: "deliverable",
    text: "Price structure and terms, released section by section; never the whole offer",
    from: shown,
  });
}
