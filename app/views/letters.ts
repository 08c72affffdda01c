// Whether a letter should still go out, and what it says. Asked once, just before the first attempt.

import { endMeeting } from "~/domain/ending";
import type { Fact, Instant } from "~/domain/facts";
import type { LetterContent } from "~/domain/letters";
import { isFrozen, type Person, type Plan } from "~/domain/plan";
import { contentViews } from "./letter-kinds";
import type { Dropped, Frame, Go, KindView, PlanLetterView, SignedLine } from "./letter-types";

export * from "./letter-types";

/** What the plan alone does not know: the sealed fact a letter is about, the signed head, the code, the reader's wishes. */
export type Evidence = {
  fact: Fact | null;
  /** Hash of that fact as sealed; "" when there is none. */
  hash: string;
  head: SignedLine | null;
  code: { expiresAt: Instant; usedAt: Instant | null } | null;
  silenced: boolean;
  suppressed: boolean;
};
export const noEvidence: Evidence = {
  fact: null,
  hash: "",
  head: null,
  code: null,
  silenced: false,
  suppressed: false,
};

export type Asked = { plan: Plan; letter: LetterContent; reader: Person; now: Instant; evidence: Evidence };

/**
 * The mail for this reader, or why none goes out any more: the plan ended (promise 4), the reader left or was erased,
 * what it is about was overtaken, the reader silenced such mails, or the address takes none.
 */
export function letterView(asked: Asked): PlanLetterView | Dropped {
  const { plan, letter, reader, evidence } = asked;
  if (reader.removedAt !== null || reader.email === null) return { drop: "removed" };
  if (evidence.suppressed) return { drop: "suppressed" };
  if (evidence.silenced && isSilenceable(letter)) return { drop: "silenced" };
  if (isFrozen(plan) && !goesAfterEnd(plan, letter)) return { drop: "frozen" };
  const content = contentViews(asked);
  if (content === null) return { drop: "overtaken" };
  return { ...frame(plan, reader, reader.email, content), ...content };
}

const isSilenceable = (letter: LetterContent) => letter.kind === "minutesDue";

/** After the end only these are sent: receipts, "plan ended", codes, minutes of the meeting in which it ended. */
function goesAfterEnd(plan: Plan, letter: LetterContent): boolean {
  if (letter.kind === "receipt" || letter.kind === "planEnded" || letter.kind === "code") return true;
  return letter.kind === "minutes" && endMeeting(plan)?.id === letter.payload.meetingId;
}

function frame(plan: Plan, reader: Person, email: string, content: KindView): Frame {
  return {
    reader: {
      personId: reader.personId,
      name: reader.name,
      email,
      side: reader.side,
      language: reader.language,
      zone: reader.zone,
    },
    mark: plan.sample ? "sample" : plan.trial ? "trial" : null,
    plan: { id: plan.id, subject: plan.subject, vendor: plan.vendor, customer: plan.customer },
    go: goOf(content),
  };
}

function goOf(content: KindView): Go {
  switch (content.kind) {
    case "invitation":
      return content.first ? { to: "step", stepId: content.first.stepId } : { to: "plan" };
    case "minutes":
      return { to: "meeting", meetingId: content.meetingId };
    case "minutesDue":
      return { to: "meeting", meetingId: content.meetingId };
    case "decisionRequested":
      return { to: "decide" };
    case "commitmentVoid":
      return { to: "agreement" };
    case "notDelivered":
      return { to: "people" };
    default:
      return { to: "plan" };
  }
}
