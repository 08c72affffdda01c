// From a row to a mail: gathers what the letter is about, asks the view whether it should still go, renders it once.

import type { Letter } from "db/store";
import { codeMark } from "emails/mail";
import { openFacts } from "~/commands/plans.server";
import type { Kind } from "~/domain/facts";
import { bindingKinds, type Drop, isLetterKind, type LetterContent } from "~/domain/letters";
import type { Person, Plan } from "~/domain/plan";
import {
  type DayView,
  type Evidence,
  isDropped,
  type LetterView,
  letterView,
  noEvidence,
  type StaffInvitationView,
} from "~/views/letters";
import { planStream, type World } from "~/world";
import { addressesOf } from "./addresses.server";
import { composeDay } from "./day.server";
import type { Attachment, Frozen, Secrets } from "./frozen.server";

/** What the post is told about readers' wishes and what it may attach. */
export type Wishes = {
  attach(letter: Letter): Promise<Attachment[]>;
  silenced(letter: Letter): Promise<boolean>;
  /** Whether this address takes no mail any more: it bounced, or its owner complained (T-22). */
  suppressed(address: string): Promise<boolean>;
  /** Whether an invitation of staff can still be accepted. */
  invitationOpen(invitationId: string): Promise<boolean>;
};

/** The mail, or why it is not sent. Throws when something it needs is not there now; the letter is then tried again. */
export async function compose(world: World, letter: Letter, wishes: Wishes): Promise<Frozen | { drop: Drop }> {
  const { kind, payload } = letter;
  if (!isLetterKind(kind)) throw new Error(`no mail is called ${kind}`);
  const content = { kind, payload } as LetterContent;
  if (content.kind === "staffInvitation") return await composeForStaff(world, letter, { content, wishes });
  if (content.kind === "steps" || content.kind === "digest") return await composeForReader(world, letter, wishes);
  const plan = letter.planId === null ? null : ((await world.plans.load(letter.planId, "public"))?.plan ?? null);
  const named = plan?.people[letter.personId ?? ""];
  if (!plan || !named) return { drop: "removed" };
  const reader = guestOr(named, letter);
  const evidence = await evidenceFor(world, { letter, content, plan, reader, wishes });
  const view = letterView({ plan, letter: content, reader, now: world.clock.now(), evidence });
  if (isDropped(view)) return view;
  const link = reader.linkId === null ? null : { linkId: reader.linkId, generation: reader.generation };
  const secrets = {
    base: world.settings.publicUrl,
    link,
    invitationId: null,
    codeId: content.kind === "code" ? content.payload.codeId : null,
  };
  const attachments = await attached(world, letter, wishes);
  return await rendered(world, letter, { view, secrets, attachments, mark: view.mark });
}

/** A code to a mailbox that is on no plan yet goes to that address, without the link of whoever it was asked through. */
const guestOr = (named: Person, { kind, address }: Letter): Person =>
  kind === "code" && address !== "" ? { ...named, name: null, email: address, linkId: null } : named;

type StaffLetter = { content: Extract<LetterContent, { kind: "staffInvitation" }>; wishes: Wishes };

async function composeForStaff(world: World, letter: Letter, { content, wishes }: StaffLetter) {
  const { invitationId, name, role } = content.payload;
  if (await wishes.suppressed(letter.address)) return { drop: "suppressed" } as const;
  if (!(await wishes.invitationOpen(invitationId))) return { drop: "overtaken" } as const;
  const { language, publicUrl } = world.settings;
  const view: StaffInvitationView = { kind: "staffInvitation", name, role, email: letter.address, language };
  const secrets = { base: publicUrl, link: null, invitationId, codeId: null };
  return await rendered(world, letter, { view, secrets, attachments: [], mark: null });
}

/** The day of a mailbox: what it tells is written down with the bytes that tell it. */
async function composeForReader(world: World, letter: Letter, wishes: Wishes): Promise<Frozen | { drop: Drop }> {
  if (await wishes.suppressed(letter.address)) return { drop: "suppressed" };
  const composed = await composeDay(world, letter);
  if (composed === null) return { drop: "overtaken" };
  if (composed === "silenced") return { drop: "silenced" };
  const { day, me, reader, today, links } = composed;
  const view: DayView = {
    kind: day.kind,
    reader: { name: me.name, email: reader.address, language: me.language, zone: me.zone },
    mark: day.plans.some(({ mark }) => mark === "trial") ? "trial" : null,
    day: today,
    plans: day.plans,
  };
  const base = world.settings.publicUrl;
  const secrets = { base, link: null, invitationId: null, codeId: null, reader: reader.reader, links };
  const frozen = await rendered(world, letter, { view, secrets, attachments: [], mark: view.mark });
  return { ...frozen, told: { reader: reader.reader, what: day.told } };
}

type About = { letter: Letter; content: LetterContent; plan: Plan; reader: Person; wishes: Wishes };

async function evidenceFor(world: World, { letter, content, plan, reader, wishes }: About): Promise<Evidence> {
  return {
    ...noEvidence,
    ...(await sealedEvidence(world, plan, content)),
    code: content.kind === "code" ? await world.store.code(content.payload.codeId) : null,
    silenced: await wishes.silenced(letter),
    suppressed: reader.email !== null && (await wishes.suppressed(reader.email)),
  };
}

async function sealedEvidence(world: World, plan: Plan, content: LetterContent): Promise<Partial<Evidence>> {
  const stream = planStream(plan.id, "shared");
  if (content.kind === "receipt" || content.kind === "planEnded") {
    const { seq } = content.payload;
    const rows = await world.store.factsAfter(stream, seq - 1, 1);
    const [fact = null] = await openFacts(world.store, rows);
    const heads = await world.store.signedHeads(stream);
    return { fact, hash: rows[0]?.hash ?? "", head: heads.find((head) => head.seq >= seq) ?? null };
  }
  if (content.kind === "decisionRequested")
    return { fact: await latest(world, stream, { subject: plan.id, kind: "decision.requested" }) };
  if (content.kind === "invitation" && content.payload.stepId !== undefined)
    return { fact: await latest(world, stream, { subject: content.payload.stepId, kind: "colleague.asked" }) };
  return {};
}

/** The newest fact of a kind about something; null when there is none among its last 400. */
async function latest(world: World, stream: string, { subject, kind }: { subject: string; kind: Kind }) {
  const rows = await world.store.factsAbout(stream, subject, 400);
  const facts = await openFacts(
    world.store,
    rows.filter((row) => row.kind === kind),
  );
  return facts.sort((a, b) => b.seq - a.seq)[0] ?? null;
}

/** A file may keep a letter waiting for ten minutes; then it goes without (trust.md E-12). */
const longestWait = 10 * 60 * 1000;

async function attached(world: World, letter: Letter, wishes: Wishes): Promise<Attachment[]> {
  try {
    return await wishes.attach(letter);
  } catch (problem) {
    if (Date.parse(world.clock.now()) - Date.parse(letter.createdAt) < longestWait) throw problem;
    return [];
  }
}

type Parts = { view: LetterView; secrets: Secrets; attachments: Attachment[]; mark: Frozen["mark"] };

async function rendered(world: World, letter: Letter, parts: Parts): Promise<Frozen> {
  const { view, secrets, attachments, mark } = parts;
  const base = world.settings.publicUrl;
  // react-email takes a second to load: the server does not wait for it at its start.
  const { renderLetter } = await import("emails/render.server");
  const to = addressesOf(letter, view, secrets);
  const { from, subject, html, text } = await renderLetter(view, {
    to,
    known: { digits: codeMark(letter.letterId), verify: to.verify, attached: attachments.length > 0 },
    from: world.settings.mailFrom,
  });
  const email = view.kind === "staffInvitation" ? view.email : view.reader.email;
  const headers: { [name: string]: string } = { "Auto-Submitted": "auto-generated" };
  if (secrets.reader !== undefined) {
    // RFC 8058: one post from the mail program, without a page and without a cookie.
    headers["List-Unsubscribe"] = `<${to.stop}>`;
    headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
  } else if (!bindingKinds.has(view.kind)) headers["List-Unsubscribe"] = `<${base}/mails>`;
  return {
    v: 1,
    mark,
    secrets,
    mail: {
      from,
      to: email,
      subject,
      html,
      text,
      headers,
      attachments: attachments.map(({ filename, type, content }) => ({
        filename,
        type,
        content: Buffer.from(content).toString("base64"),
      })),
    },
  };
}
