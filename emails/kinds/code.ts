// Six digits, what they are for, until when; no button, so that a mail alone can never complete an act.

import type { CodeView, Frame } from "~/views/letters";
import type { Body } from "../body";
import type { Block } from "../mail";
import type { Say } from "../say";
import { grouped } from "./invitation";

export function code(view: Frame & CodeView, say: Say, digits: string): Body {
  const words = say.words.code;
  const purpose = words.acts[purposeOf(view)];
  const blocks: Block[] = [
    { block: "code", digits, note: say.sentences(purpose, words.until({ time: say.time(view.expiresAt) })) },
  ];
  blocks.push({ block: "paragraph", text: words.secret({ vendor: say.vendor }) });
  if (view.fingerprint !== "")
    blocks.push({
      block: "proof",
      title: words.fingerprint,
      text: words.fingerprintText,
      rows: [{ label: words.fingerprint, value: grouped(view.fingerprint) }],
    });
  return {
    subject: words.subject({ plan: say.subject }),
    preview: `${digits} · ${purpose}`,
    title: words.title,
    blocks,
    because: say.words.footer.asked,
  };
}

function purposeOf(view: CodeView): keyof Say["words"]["code"]["acts"] {
  if (view.act.startsWith("verifier.")) return "verifier";
  if (view.act.startsWith("exit.")) return "exit";
  if (view.act.startsWith("stop.")) return "stop";
  if (view.act.startsWith("decision.")) return "decision";
  if (view.act.startsWith("readiness.")) return "readiness";
  if (view.act.startsWith("approval.")) return "approval";
  if (view.act.startsWith("contract.")) return "contract";
  if (view.act.startsWith("plan.")) return "agreement";
  return view.fingerprint === "" ? "mailbox" : "other";
}
