// Who invites, for which plan, what is asked of the reader and by when; that it takes no account and can be stopped.

import type { Frame, InvitationView, StepLine } from "~/views/letters";
import type { Body } from "../body";
import type { Block, Row } from "../mail";
import type { Say } from "../say";

export function invitation(view: Frame & InvitationView, say: Say): Body {
  return view.asked === null || view.first === null
    ? invited(view, say)
    : colleagueAsked(view, say, { step: view.first, asked: view.asked });
}

const inviterOf = (view: InvitationView, say: Say) => (view.inviter ? say.name(view.inviter.name) : say.vendor);
const because = (view: InvitationView, say: Say) =>
  say.words.footer.added({ name: view.inviter ? say.person(view.inviter) : say.vendor });

function invited(view: Frame & InvitationView, say: Say): Body {
  const words = say.words.invitation;
  const name = inviterOf(view, say);
  const blocks: Block[] = [
    { block: "lead", text: words.lead({ plan: say.subject, customer: say.customer, vendor: say.vendor }) },
    asked(view, say),
    { block: "rows", rows: facts(view, say) },
    ...keyOf(view, say),
  ];
  return {
    subject: words.subject({ name, plan: say.subject }),
    preview: view.first
      ? `${words.first}: ${say.name(view.first.title)}, ${words.by({ day: say.day(view.first.dueOn) })}`
      : words.nothing,
    title: words.title({ name }),
    blocks,
    because: because(view, say),
  };
}

function asked(view: Frame & InvitationView, say: Say): Block {
  const words = say.words.invitation;
  const { first } = view;
  if (first === null)
    return { block: "button", button: { label: say.words.openPlan, go: view.go }, note: say.words.ownLink };
  return {
    block: "step",
    label: { own: words.first, confirm: words.confirmFirst, answer: words.answerFirst }[first.part],
    title: say.name(first.title),
    by: words.by({ day: say.day(first.dueOn) }),
    text: first.words === "" ? say.tame(first.deliverable) : say.words.quoted({ text: say.tame(first.words) }),
    button: { label: words.open, go: view.go },
    note: say.words.ownLink,
  };
}

function facts(view: Frame & InvitationView, say: Say): Row[] {
  const words = say.words.invitation.facts;
  const day = say.day(view.targetOn);
  const date = view.targetConfirmed ? day : words.dateProposed({ day, vendor: say.vendor });
  const reason = view.targetReason === "" ? "" : `\n${say.name(view.targetReason)}`;
  const exits = view.exits.slice(0, 4).map((exit) => say.labelled(say.day(exit.dueOn), say.tame(exit.question)));
  const stop = view.decides ? words.stopDecides : words.stopText;
  return [
    { label: words.date, text: `${date}${reason}` },
    { label: words.steps, text: words.count({ mine: view.mine, steps: view.steps }) },
    exits.length === 0
      ? { label: words.stop, text: stop }
      : { label: words.stop, text: say.sentences(stop, words.stopAt), items: exits },
    { label: words.account, text: words.accountText },
  ];
}

const keyOf = (view: InvitationView, say: Say): Block[] => [
  { block: "small", text: say.words.invitation.ignore },
  {
    block: "proof",
    title: say.words.invitation.key,
    text: say.words.invitation.keyText,
    rows: [{ label: say.words.invitation.key, value: grouped(view.key) }],
  },
];

/** A fingerprint in groups of four, so that two people can read it to each other. */
export const grouped = (hex: string): string => hex.match(/.{1,4}/g)?.join(" ") ?? hex;

type Ask = { step: StepLine; asked: NonNullable<InvitationView["asked"]> };

function colleagueAsked(view: Frame & InvitationView, say: Say, { step, asked }: Ask): Body {
  const words = say.words.asked;
  const name = inviterOf(view, say);
  const blocks: Block[] = [
    { block: "lead", text: words.lead({ plan: say.subject, customer: say.customer, vendor: say.vendor }) },
  ];
  if (asked.missing !== "") blocks.push({ block: "prose", title: words.missing, text: say.tame(asked.missing) });
  if (asked.questions.length > 0)
    blocks.push({ block: "list", title: words.questions, items: asked.questions.map(say.tame), none: "" });
  const answer = asked.answer === "" ? words.noAnswer : say.tame(asked.answer);
  blocks.push(
    { block: "prose", title: words.answer, text: answer },
    {
      block: "step",
      label: words.step,
      title: say.name(step.title),
      by: say.words.invitation.by({ day: say.day(step.dueOn) }),
      text: say.tame(step.deliverable),
      button: { label: words.open, go: view.go },
      note: say.words.ownLink,
    },
    ...keyOf(view, say),
  );
  return {
    subject: words.subject({ name, step: say.name(step.title) }),
    preview: say.sentences(...asked.questions.map(say.tame)),
    title: words.title({ name }),
    blocks,
    because: because(view, say),
  };
}
