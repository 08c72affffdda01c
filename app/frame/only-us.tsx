// What one side keeps to itself, said where it is chosen and where it stands.

import { CheckboxField, StateMark } from "~/ui";
import { usePlanWords } from "./plan-words";

/** Keeps what is being added to one's own side. */
export function OnlyUsField({ id }: { id: string }) {
  const { messages, company, plan } = usePlanWords();
  const other = plan.me?.side === "vendor" ? "customer" : "vendor";
  const say = messages.voices.ours.note;
  return <CheckboxField name="onlyUs" id={id} label={say.onlyUs} hint={say.onlyUsHint({ company: company(other) })} />;
}

export function OnlyUsMark() {
  return <StateMark state="private">{usePlanWords().messages.sides.onlyUs}</StateMark>;
}
