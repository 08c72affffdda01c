// The receipt of a binding act: the exact words, who, when, how, and the figures with which it can be checked.

import type { Frame, ReceiptView, SignedLine } from "~/views/letters";
import type { Body } from "../body";
import type { Block, Row } from "../mail";
import type { Say } from "../say";
import { grouped } from "./invitation";

/** Which sentence fits: an answer has one for each answer. */
type Said = keyof Say["words"]["receipt"]["own"];
const saidOf = (view: ReceiptView): Said =>
  view.act === "exit.answered" || view.act === "decision.given" ? (view.answer ?? "continue") : view.act;

export function receipt(view: Frame & ReceiptView, say: Say, verify: string): Body {
  const words = say.words.receipt;
  const said = saidOf(view);
  const about = view.about === "" ? say.subject : say.name(view.about);
  const given = {
    about,
    plan: say.subject,
    name: say.name(view.signer.name),
    version: view.version ?? 0,
    day: view.postponedTo === null ? "" : say.day(view.postponedTo),
  };
  const own = words.own[said];
  const title = view.own ? (typeof own === "string" ? own : own(given)) : words.other[said](given);
  const blocks: Block[] = [];
  if (view.statement !== "")
    blocks.push({
      block: "signed",
      label: words.words,
      text: say.text(view.statement),
      name: view.typedName === "" ? given.name : say.name(view.typedName),
      line: say.time(view.at),
    });
  blocks.push({ block: "rows", rows: rows(view, say) });
  const takeBack = takeBackOf(view, say);
  if (takeBack !== "") blocks.push({ block: "paragraph", text: takeBack });
  blocks.push(
    { block: "button", button: { label: say.words.openPlan, go: view.go }, note: "" },
    proof(view, say, verify),
  );
  return {
    subject: words.subjects[said](given),
    preview: `${title}. ${say.time(view.at)}`,
    title,
    blocks,
    because: view.act === "stop.takenBack" ? say.words.footer.onPlan : say.words.footer.signed,
  };
}

function takeBackOf(view: ReceiptView, say: Say): string {
  if (view.takeBackUntil === null) return "";
  const time = say.time(view.takeBackUntil);
  const { takeBack, takeBackOther } = say.words.receipt;
  return view.own ? takeBack({ time }) : takeBackOther({ name: say.name(view.signer.name), time });
}

function rows(view: ReceiptView, say: Say): Row[] {
  const words = say.words.receipt;
  const all: Row[] = [
    { label: words.signedBy, text: say.person(view.signer) },
    { label: words.when, text: `${say.time(view.at)}\n${say.utc(view.at)}` },
    { label: words.how, text: strength(view, say) },
  ];
  if (view.edition !== null) all.push({ label: words.edition, text: String(view.edition) });
  if (view.reason !== "") all.push({ label: words.reason, text: say.text(view.reason) });
  return all;
}

function strength(view: ReceiptView, say: Say): string {
  const words = say.words.receipt.strength;
  return view.strength === "code" ? words.code({ seconds: view.codeAge ?? 0 }) : words[view.strength];
}

/** All that the signature covers and nothing else, so that this mail alone is enough to check. */
const lineOf = ({ stream, epoch, seq, hash, at, signature }: SignedLine) => ({
  stream,
  epoch,
  seq,
  hash,
  at,
  signature,
});

function proof(view: ReceiptView, say: Say, verify: string): Block {
  const words = say.words.receipt;
  const { head, seq, hash, textHash, key } = view.proof;
  const rows = [{ label: words.entry({ seq }), value: hash }];
  if (textHash !== null) rows.unshift({ label: words.text, value: textHash });
  if (head)
    rows.push(
      { label: words.head({ seq: head.seq, epoch: head.epoch }), value: head.hash },
      { label: words.signature, value: head.signature },
      { label: words.line, value: JSON.stringify({ line: "head", ...lineOf(head) }) },
    );
  rows.push({ label: words.key, value: grouped(key) });
  return { block: "proof", title: words.proof, text: words.proofText({ url: verify }), rows };
}
