import { useReader } from "~/i18n/context";
import { formatDay, formatInstant } from "~/i18n/dates";
import { BothTexts, Button, Buttons } from "~/ui";
import { rowOfAction, rowOfDecision } from "~/views/minutes-draft";
import type { Conflicted } from "./use-block";

type Props = { conflict: Conflicted; nameOf: (id: string | null) => string };

/** Two people wrote in one place of the draft: both texts, one of them is chosen. Stands in the draft's own form. */
export function BothDrafts({ conflict, nameOf }: Props) {
  const { messages, language, zone } = useReader();
  const { common, meeting } = messages;
  const said = (body: string): string => {
    if (body === "") return "—";
    if (conflict.blockId.startsWith("decision.")) return rowOfDecision(body).text || "—";
    if (!conflict.blockId.startsWith("action.")) return body;
    const { text, ownerId, dueOn, asStep } = rowOfAction(body);
    const due = dueOn === "" ? "" : formatDay(dueOn, language, "shortYear");
    const parts = [text, ownerId === "" ? "" : nameOf(ownerId), due, asStep ? meeting.actionAsStep : ""];
    return parts.filter(Boolean).join(" · ");
  };
  const when = formatInstant(conflict.at, { language, zone });
  return (
    <BothTexts
      name="choice"
      legend={common.bothTitle}
      explanation={common.bothLead}
      versions={[
        { value: "mine", who: common.bothYours, text: said(conflict.mine) },
        {
          value: "theirs",
          who: common.bothTheirs({ who: conflict.by ?? common.erased, when }),
          text: said(conflict.theirs),
        },
      ]}
    >
      <input type="hidden" name="conflict.blockId" value={conflict.blockId} />
      <input type="hidden" name="conflict.revision" value={conflict.revision} />
      <input type="hidden" name="conflict.mine" value={conflict.mine} />
      <Buttons>
        <Button name="command" value="draft.choose">
          {common.save}
        </Button>
      </Buttons>
    </BothTexts>
  );
}
