// Where the buttons of a letter lead. Secrets are not in it: marks stand for them until it is handed over.

import type { Letter } from "db/store";
import { type Addresses, linkMark, ownMark, planLinkMark } from "emails/mail";
import { type Go, isDayView, type LetterView, type PlanLetterView } from "~/views/letters";
import type { Secrets } from "./frozen.server";

/** Customers come by their personal link, which leads on to the place; the vendor's people by their sign-in. */
export function addressesOf(letter: Letter, view: LetterView, secrets: Secrets): Addresses {
  const { base } = secrets;
  const mark = linkMark(letter.letterId);
  const fixed = { mails: `${base}/mails`, origin: base };
  if (view.kind === "staffInvitation") return { ...fixed, verify: base, go: () => mark };
  if (isDayView(view)) return ofDay(letter, secrets);
  return { ...fixed, ...ofPlan(mark, view, secrets) };
}

function ofPlan(mark: string, view: PlanLetterView, { base, link }: Secrets): Pick<Addresses, "verify" | "go"> {
  const byLink = link !== null && view.reader.side === "customer";
  const plan = byLink ? mark : `${base}/plan/${view.plan.id}`;
  return {
    // Where anybody checks what a letter states, without the reader's own link.
    verify: `${base}/verify`,
    go: (go) => {
      const place = placeOf(go);
      return place === "" ? plan : `${plan}/${place}`;
    },
  };
}

function ofDay({ letterId }: Letter, { base, links = {} }: Secrets): Addresses {
  const planAt = (planId: string) => (links[planId] ? planLinkMark(letterId, planId) : `${base}/plan/${planId}`);
  return {
    mails: `${base}/mails`,
    origin: base,
    verify: base,
    stop: ownMark(letterId),
    go: (go) => {
      if (go.to !== "place") return base;
      return go.place === "" ? planAt(go.planId) : `${planAt(go.planId)}/${go.place}`;
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
    case "decide":
      return "offer";
    case "place":
      return go.place;
    default:
      return go.to;
  }
}
