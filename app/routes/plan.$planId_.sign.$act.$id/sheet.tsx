import type { SignPage } from "~/http/signing.server";
import type { Messages } from "~/i18n";
import type { SignAct } from "~/views/sign";

type Answer = keyof Messages["review"]["sheet"];
const isAnswer = (act: SignAct, { review }: Messages): act is Answer => act in review.sheet;

/** The sheet's heading, by what is signed. */
export function titleOf(act: SignAct, messages: Messages): string {
  const { sign } = messages;
  const titles: { [act: string]: string } = {
    confirm: sign.titleConfirm,
    continue: sign.titleExit,
    stop: sign.titleStop,
    yes: sign.titleDecide,
    no: sign.titleDecide,
    agree: sign.titleAgree,
  };
  return titles[act] ?? (isAnswer(act, messages) ? messages.review.sheet[act] : "");
}

/** What the one primary button says: never less than what it does. */
export function buttonOf(act: SignAct, messages: Messages): string {
  const { sign } = messages;
  const buttons: { [act: string]: string } = {
    confirm: sign.buttonConfirm,
    continue: sign.buttonContinue,
    stop: sign.buttonStop,
    yes: sign.buttonYes,
    no: sign.buttonNo,
    agree: sign.buttonAgree,
  };
  return buttons[act] ?? (isAnswer(act, messages) ? messages.review.sheet[act] : "");
}

/** The words as they are kept, one paragraph each. */
export const paragraphs = (texts: string[]) => texts.map((text) => <p key={text}>{text}</p>);

/** Who signs, for whom, on which plan. */
export function sheetFacts({ me, plan, sheet }: SignPage, { sign, common }: Messages) {
  if (me === null) return [];
  return [
    { term: sign.whoTitle, value: [me.name, me.company].filter(Boolean).join(", ") },
    { term: common.company, value: `${plan.customer} · ${plan.vendor}` },
    // The mail with the code shows the same characters: the code is for these words and no others.
    { term: sign.fingerprint, value: sheet.textHash.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ") },
  ];
}
