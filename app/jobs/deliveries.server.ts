// What became of letters after they were handed over: kept beside the letter, written into the record where it is
// evidence, told to whoever looks after the plan the same minute when it is bad. Each step can be done twice.

import type { MailEvent, SentLetter } from "db/store";
import { readerOf } from "~/access/readers.server";
import { noteFact } from "~/commands/note-fact.server";
import { draft, type LetterOutcome } from "~/domain/facts";
import { laterDelivery } from "~/domain/letters";
import { leadOf, type Plan } from "~/domain/plan";
import type { World } from "~/world";
import type { Returned } from "./post.server";
import type { Transport } from "./transport.server";

const batch = 50;
/** A report can be quicker than our own note that the mail was taken; after an hour it is about no letter of ours. */
const strangerMs = 60 * 60 * 1000;
/** How long a report is waited for before the provider is asked, and how long after the mail that makes sense. */
const askAfterMs = 15 * 60 * 1000;
const askUntilMs = 24 * 60 * 60 * 1000;

/** Mails that prove something: their fate belongs into the record. */
const evidence: ReadonlySet<string> = new Set(["minutes", "receipt", "decisionRequested", "planEnded"]);

/** Acts on every report that nothing was done about yet. */
export async function settleReports(world: World): Promise<void> {
  for (const event of await world.store.openMailEvents(batch)) await settle(world, event);
}

async function settle(world: World, event: MailEvent): Promise<void> {
  const letter = await world.store.letterOfProvider(event.providerId);
  if (letter === null) {
    if (Date.parse(world.clock.now()) - Date.parse(event.at) > strangerMs)
      await world.store.settleMailEvent(event.eventId);
    return;
  }
  const known = laterDelivery(letter.delivery, event.kind);
  if (known !== letter.delivery) {
    if (known !== "accepted" && known !== "delayed") await became(world, letter, known);
    await world.store.setDelivery(letter.letterId, known, event.at);
  }
  await world.store.settleMailEvent(event.eventId);
}

/** For the post: a letter that a server refused, or of which nobody knows. */
export const returnedLetters =
  (world: World) =>
  async ({ letterId }: { letterId: string }, outcome: Returned): Promise<void> => {
    const letter = await world.store.letter(letterId);
    if (!letter) return;
    await became(world, letter, outcome);
    if (outcome !== "unknown") await world.store.setDelivery(letterId, outcome, world.clock.now());
  };

async function became(world: World, letter: SentLetter, outcome: LetterOutcome): Promise<void> {
  const plan = letter.planId === null ? null : ((await world.plans.load(letter.planId, "public"))?.plan ?? null);
  const address = letter.address || plan?.people[letter.personId ?? ""]?.email || "";
  if ((outcome === "bounced" || outcome === "complained") && address !== "")
    await world.store.suppress(readerOf(world.keys, address), outcome, world.clock.now());
  if (!plan || letter.personId === null || plan.sample) return;
  if (evidence.has(letter.kind)) await recorded(world, plan, { letter, outcome });
  if (outcome !== "delivered") await told(world, plan, { letter, outcome });
}

type Fate = { letter: SentLetter; outcome: LetterOutcome };

/** Once for each letter and outcome, however often it is reported. */
async function recorded(world: World, { id }: Plan, { letter, outcome }: Fate): Promise<void> {
  const stream = `plan/${id}/shared`;
  const before = await world.store.factsAbout(stream, letter.letterId, 20);
  if (before.some(({ body }) => (JSON.parse(body) as { data: { outcome?: string } }).data.outcome === outcome)) return;
  const { meetingId, version, seq } = letter.payload;
  const about = [meetingId, version, seq].filter((part) => part !== undefined && part !== null).join("/");
  const data = { letterId: letter.letterId, letter: letter.kind, personId: letter.personId ?? "", about, outcome };
  await noteFact(world, id, draft("letter.reported", letter.letterId, data, {}));
}

/** To the vendor's lead, at once; never about the mail that tells them, and not twice about one letter. */
async function told(world: World, plan: Plan, { letter, outcome }: Fate): Promise<void> {
  const rep = leadOf(plan, "vendor");
  if (!rep || letter.kind === "notDelivered" || letter.personId === rep.personId) return;
  const now = world.clock.now();
  await world.store.queueLetter({
    letterId: world.newId(),
    dedupe: `not-delivered/${letter.letterId}/${outcome}`,
    workspaceId: plan.workspaceId,
    planId: plan.id,
    kind: "notDelivered",
    personId: rep.personId,
    address: "",
    payload: { letterId: letter.letterId, personId: letter.personId, letter: letter.kind, outcome },
    createdAt: now,
    notBefore: now,
    state: "queued",
    attempts: 0,
    firstAttemptAt: null,
    frozen: null,
    sentAt: null,
    providerId: null,
    problem: null,
  });
  world.wakePost();
}

/** Asks the provider about mails of which it has reported nothing; its answer is one more report. */
export async function askForReports(world: World, transport: Transport): Promise<void> {
  if (!transport.ask) return;
  const now = Date.parse(world.clock.now());
  const at = (ms: number) => new Date(now - ms).toISOString();
  for (const { letterId, providerId } of await world.store.lettersUnheard({
    from: at(askUntilMs),
    until: at(askAfterMs),
    limit: 20,
  })) {
    const kind = providerId === null ? null : await transport.ask(providerId).catch(() => null);
    if (providerId === null || kind === null) continue;
    await world.store.keepMailEvent({ eventId: `asked/${letterId}/${kind}`, at: world.clock.now(), kind, providerId });
  }
}
