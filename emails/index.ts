// kind → template and subject. Views go in, mails come out; addresses and codes are marks that the post fills later.

import {
  type DayView,
  isDayView,
  type LetterView,
  type PlanLetterView,
  type StaffInvitationView,
} from "~/views/letters";
import type { Body } from "./body";
import { cleanSubject, plainName } from "./clean";
import { code } from "./kinds/code";
import { commitmentVoid } from "./kinds/commitment-void";
import { day } from "./kinds/day";
import { decisionRequested } from "./kinds/decision-requested";
import { invitation } from "./kinds/invitation";
import { linkReplaced } from "./kinds/link-replaced";
import { minutes } from "./kinds/minutes";
import { minutesDue } from "./kinds/minutes-due";
import { notDelivered } from "./kinds/not-delivered";
import { planEnded } from "./kinds/plan-ended";
import { receipt } from "./kinds/receipt";
import { staffInvitation } from "./kinds/staff-invitation";
import type { Mail } from "./mail";
import { type Say, sayFor } from "./say";
import { type MailWords, wordsFor } from "./words";

/** What only the post knows: the mark of the code, the page that checks receipts, whether a file goes with it. */
export type Known = { digits: string; verify: string; attached: boolean };

export function mailFor(view: LetterView, known: Known): Mail {
  if (isDayView(view)) return forReader(view);
  return view.kind === "staffInvitation" ? forStaff(view) : forPlan(view, known);
}

function forPlan(view: PlanLetterView, known: Known): Mail {
  const say = sayFor(view);
  const { words } = say;
  const body = bodyOf(view, say, known);
  const companies = words.between({ customer: say.customer, vendor: say.vendor });
  const about = [body.label, body.title === say.subject ? undefined : say.subject, companies];
  return {
    ...around(body, words),
    language: say.language,
    mark: view.mark === null ? null : words[view.mark],
    about: about.filter((part) => part !== undefined).join(" · "),
    hello: view.kind === "minutes" ? "" : words.hello({ name: say.name(view.reader.name) }),
    from: `${say.vendor} · Countersign`,
  };
}

function bodyOf(view: PlanLetterView, say: Say, known: Known): Body {
  switch (view.kind) {
    case "invitation":
      return invitation(view, say);
    case "code":
      return code(view, say, known.digits);
    case "receipt":
      return receipt(view, say, known.verify);
    case "minutes":
      return minutes(view, say, known.attached);
    case "minutesDue":
      return minutesDue(view, say);
    case "decisionRequested":
      return decisionRequested(view, say);
    case "planEnded":
      return planEnded(view, say);
    case "commitmentVoid":
      return commitmentVoid(view, say);
    case "notDelivered":
      return notDelivered(view, say);
    case "linkReplaced":
      return linkReplaced(view, say);
  }
}

function forStaff(view: StaffInvitationView): Mail {
  const words = wordsFor(view.language);
  return {
    ...around(staffInvitation(view, words), words),
    language: view.language,
    mark: null,
    about: "Countersign",
    hello: words.hello({ name: plainName(view.name) }),
    from: "Countersign",
  };
}

function forReader(view: DayView): Mail {
  const words = wordsFor(view.reader.language);
  const { stop, ...body } = day(view, words);
  const mail = around(body, words);
  return {
    ...mail,
    language: view.reader.language,
    mark: view.mark === null ? null : words[view.mark],
    about: "Countersign",
    hello: words.hello({ name: view.reader.name === null ? words.erased : plainName(view.reader.name) }),
    footer: { ...mail.footer, stop },
    from: "Countersign",
  };
}

const around = (body: Body, words: MailWords) => ({
  subject: cleanSubject(body.subject),
  preview: plainName(body.preview).slice(0, 160),
  title: body.title,
  blocks: body.blocks,
  footer: {
    because: words.footer.because({ why: body.because }),
    mails: words.footer.mails,
    plain: words.footer.plain,
    product: words.footer.product,
  },
});
