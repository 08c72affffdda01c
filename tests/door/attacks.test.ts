// What a vendor's person tried in order to make something count as the customer's, and why it does not.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "~/commands/seal.server";
import { isDone, verifierOf } from "~/domain/plan";
import { confirmationText, exitText } from "~/domain/statements";
import { type Deal, openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";

let world: TestWorld;
let deal: Deal;
beforeEach(async () => {
  world = makeWorld({ now: "2026-10-05T07:10:00.000Z", settings: { resendApiKey: "re_test" } });
  deal = await openDeal(world);
});
afterEach(() => world.end());

const planted = {
  personId: "planted",
  side: "customer",
  name: "Carla Fabbri",
  email: "carla@private.example",
  zone: "Europe/Rome",
  language: "it",
  roles: ["finance"],
  decides: "on",
  lead: "on",
  invite: "on",
};
const real = { ...planted, email: "cfo@valdorba.example" };
const person = ({ personId, name, email, zone, language, roles, decides, lead }: typeof planted) => ({
  personId,
  name,
  email,
  zone,
  language,
  roles,
  decides,
  lead,
});

describe("a person whom the vendor added after sharing", () => {
  beforeEach(async () => {
    await deal.must("Mara", "plan.share");
    world.clock.advance({ minutes: 5 });
    await deal.must("Mara", "person.add", planted);
  });

  it("INV-10: answers no exit, stops nothing and vouches for nobody before the customer stands behind them", async () => {
    const textHash = sha256(exitText(await deal.plan("customer"), null, "stop", "it"));
    const code = await deal.codeFor("Carla", textHash);
    const stop = { answer: "stop", language: "it", textHash, typedName: "Carla Fabbri", consent: "on", code };
    expect(await deal.act("Carla", "exit.answer", stop)).toMatchObject({ words: "notVouched" });
    const renzo = (await deal.person("Renzo")).personId;
    expect(await deal.act("Carla", "decider.confirm", { personId: renzo })).toMatchObject({ words: "notVouched" });
    expect((await deal.plan()).state).toBe("shared");
    await deal.must("Giulia", "decider.confirm", { personId: "planted" });
    await deal.must("Carla", "exit.answer", { ...stop, code: await deal.codeFor("Carla", textHash) });
    expect((await deal.plan()).state).toBe("exited");
  });

  it("T-09: a corrected address is another key: the old link, its browsers and its codes open nothing any more", async () => {
    await deal.must("Giulia", "decider.confirm", { personId: (await deal.person("Renzo")).personId });
    const before = await deal.person("Carla");
    await deal.sit("Carla");
    await deal.must("Mara", "person.change", person(real));
    const after = await deal.person("Carla");
    expect(after.generation).toBe(before.generation + 1);
    const link = await world.store.link(after.linkId ?? "");
    expect(link?.generation).toBe(after.generation);
    expect((await world.store.session("session-planted"))?.endedAt).not.toBeNull();
    const letters = await world.store.lettersOf({ workspaceId: "helionaut", kind: "linkReplaced", limit: 5 });
    expect(letters.map((letter) => letter.personId)).toEqual(["planted"]);
  });

  it("T-08: a code asked from the old mailbox cannot be spent after the address was changed", async () => {
    await deal.must("Giulia", "decider.confirm", { personId: "planted" });
    await deal.must("Giulia", "person.change", person(planted));
    const textHash = sha256(exitText(await deal.plan("customer"), null, "stop", "it"));
    const code = await deal.codeFor("Carla", textHash);
    const actor = await deal.actor("Carla");
    await deal.must("Giulia", "person.change", person(real));
    const stop = { answer: "stop", language: "it", textHash, typedName: "Carla Fabbri", consent: "on", code };
    // The browser's session is over; even a request that had got past it before spends nothing.
    expect((await world.store.session(actor.sessionId ?? ""))?.endedAt).not.toBeNull();
    expect(await deal.act("Carla", "exit.answer", stop)).toMatchObject({ refused: true });
    expect((await deal.plan()).state).toBe("shared");
  });
});

describe("what the customer said stays what they said", () => {
  beforeEach(async () => {
    await deal.must("Mara", "plan.share");
  });

  it("INV-22: the vendor cannot change who stands behind a decider whom the customer confirmed", async () => {
    const renzo = await deal.person("Renzo");
    await deal.must("Giulia", "decider.confirm", { personId: renzo.personId });
    const other = { ...person(planted), personId: renzo.personId, name: "Renzo Albini" };
    expect(await deal.act("Mara", "person.change", other)).toMatchObject({ words: "notYours" });
  });

  it("INV-22: nobody adds a second text that a yes would sign", async () => {
    const adds = { verifierId: "second", stepId: deal.ids.b09, kind: "final_decision", byRole: "decision_owner" };
    const refused = await deal.act("Mara", "verifier.add", { ...adds, text: "We waive all claims." });
    expect(refused).toMatchObject({ refused: true, words: "alreadyConfirmed" });
  });

  it("promise 3: a tick by the vendor stays the vendor's report, whoever owned the step when it was made", async () => {
    const step = { stepId: "passed-on", stageId: deal.ids["b-s1"], title: "Meter list", dueOn: "2026-10-20" };
    const giulia = (await deal.person("Giulia")).personId;
    const mara = (await deal.person("Mara")).personId;
    await deal.must("Giulia", "step.add", { ...step, ownerId: giulia });
    const give = (value: string, from: string) => ({ stepId: "passed-on", field: "ownerId", value, from });
    await deal.must("Mara", "step.set", give(mara, giulia));
    await deal.must("Mara", "step.tick", { stepId: "passed-on" });
    await deal.must("Mara", "step.set", give(giulia, mara));
    const plan = await deal.plan();
    const passed = plan.steps["passed-on"];
    expect(passed?.ticked?.claim).toBe(true);
    expect(passed && isDone(plan, passed)).toBe(false);
  });

  it("INV-39: a step's title and result stay as they were read by whoever signed", async () => {
    const verifier = verifierOf(await deal.plan(), deal.ids.b01 ?? "");
    if (!verifier) throw new Error("no confirmation");
    const textHash = sha256(confirmationText(await deal.plan("customer"), verifier, "it"));
    await deal.proveMailbox("Giulia");
    const { verifierId } = verifier;
    const signing = { verifierId, language: "it", textHash, typedName: "Giulia Ferrante", consent: "on" };
    await deal.must("Giulia", "verifier.sign", signing);
    const title = (await deal.plan()).steps[deal.ids.b01 ?? ""]?.title;
    const shown = typeof title === "object" && title !== null ? title.en : "";
    const reword = { stepId: deal.ids.b01, field: "title", text: "Full write access", from: shown };
    expect(await deal.act("Mara", "step.word", reword)).toMatchObject({ reason: "conflict", words: "alreadySigned" });
  });

  it("promise 4: the vendor cannot lock the customer's people out; a leaked link is replaced, which mails its owner", async () => {
    const personId = (await deal.person("Renzo")).personId;
    expect(await deal.act("Mara", "link.end", { personId, linkId: "" })).toMatchObject({ words: "notYours" });
    await deal.must("Mara", "link.replace", { personId });
    const letters = await world.store.lettersOf({ workspaceId: "helionaut", kind: "linkReplaced", limit: 5 });
    expect(letters.map((letter) => letter.personId)).toEqual([personId]);
  });
});
