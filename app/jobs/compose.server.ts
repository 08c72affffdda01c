// From a row to a mail: gathers what the letter is about, asks the view whether it should still go, renders it once.

import type { Letter } from "db/store";
import { type Addresses, codeMark, linkMark } from "emails/mail";
import { openFacts } from "~/commands/plans.server";
import type { Kind } from "~/domain/facts";
import { bindingKinds, type Drop, isLetterKind, type LetterContent } from "~/domain/letters";
import type { Person, Plan } from "~/domain/plan";
import {
  type Evidence,
  type Go,
  isDropped,
  type LetterView,
  letterView,
  noEvidence,
  type StaffInvitationView,
} from "~/views/letters";
import { planStream, type World } from "~/world";
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
  const to = addresses(letter, view, secrets);
  const { from, subject, html, text } = await renderLetter(view, {
    to,
    known: { digits: codeMark(letter.letterId), verify: to.verify, attached: attachments.length > 0 },
    from: world.settings.mailFrom,
  });
  const email = view.kind === "staffInvitation" ? view.email : view.reader.email;
  const headers: { [name: string]: string } = { "Auto-Submitted": "auto-generated" };
  if (!bindingKinds.has(view.kind)) headers["List-Unsubscribe"] = `<${base}/mails>`;
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

/** Customers come by their personal link, which leads on to the place; the vendor's people by their sign-in. */
function addresses(letter: Letter, view: LetterView, { base, link }: Secrets): Addresses {
  const mark = linkMark(letter.letterId);
  const fixed = { mails: `${base}/mails`, origin: base };
  if (view.kind === "staffInvitation") return { ...fixed, verify: base, go: () => mark };
  const byLink = link !== null && view.reader.side === "customer";
  const plan = byLink ? mark : `${base}/plan/${view.plan.id}`;
  return {
    ...fixed,
    // Where anybody checks what a letter states, without the reader's own link.
    verify: `${base}/verify`,
    go: (go) => {
      const place = placeOf(go);
      return place === "" ? plan : `${plan}/${place}`;
    },
  };
}

/** The part of a plan's address after the plan; a personal link's address ends with the same. */
function placeOf(go: Go): string {
  switch (go.to) {
    case "plan":
      return "";
    case "step":
      return `step/${go.stepId}`;
    case "meeting":
      return `meeting/${go.meetingId}`;
    case "agreement":
      return "agreement";
    case "decide":
      return "offer";
  }
}
