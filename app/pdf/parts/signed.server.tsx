import { View } from "@react-pdf/renderer";
import type { PdfConfirmation, PdfDecision } from "../model";
import { Seal, StateMark } from "./marks.server";
import { COLOURS, HAIRLINE } from "./style.server";
import { heightOf, keyed, Say, TALLEST_ROW, useSheet } from "./text.server";

/** Every statement that was confirmed, word for word, with who, when and how they were known. */
export function Confirmations({ confirmations }: { confirmations: PdfConfirmation[] }) {
  const { words, width } = useSheet();
  if (confirmations.length === 0) return <Say text={words.noConfirmations} look="note" width={width} />;
  return (
    <View>
      {keyed(confirmations).map(({ key, item: confirmation }) => (
        <Confirmation key={key} confirmation={confirmation} />
      ))}
    </View>
  );
}

function Confirmation({ confirmation }: { confirmation: PdfConfirmation }) {
  const { words, width, scale } = useSheet();
  const indent = 24;
  const room = width - indent;
  const tall = heightOf({ text: confirmation.statement, look: "words", width: room, scale }) > TALLEST_ROW;
  const taken = confirmation.withdrawn !== undefined;
  return (
    <View
      wrap={tall}
      style={{
        flexDirection: "row",
        borderTopWidth: HAIRLINE,
        borderTopColor: COLOURS.hairline,
        paddingTop: 6 * scale,
        paddingBottom: 7 * scale,
      }}
    >
      <View style={{ width: indent, paddingTop: 2.5 }}>
        <StateMark mark={taken ? "not-applicable" : "confirmed"} size={11} />
      </View>
      <View style={{ width: room }}>
        <Say
          text={confirmation.statement}
          look="words"
          width={room}
          struck={taken}
          {...(taken ? { colour: COLOURS.soft } : {})}
        />
        <View style={{ height: 2 }} />
        <Say text={words.confirmedBy(confirmation.name, confirmation.company)} look="rowStrong" width={room} />
        <Say
          text={[confirmation.at, confirmation.strength, words.edition(confirmation.edition)]
            .filter(Boolean)
            .join(" · ")}
          look="note"
          width={room}
        />
        {confirmation.withdrawn ? (
          <Say text={`${words.withdrawn}: ${confirmation.withdrawn}`} look="note" width={room} colour={COLOURS.late} />
        ) : null}
      </View>
    </View>
  );
}

/** The answer under its seal, set apart from everything that is merely written. */
export function Decision({ decision, version }: { decision: PdfDecision | undefined; version: number }) {
  const { words, width, scale } = useSheet();
  if (!decision) return <Say text={words.noDecision} look="note" width={width} />;
  const indent = 92;
  const room = width - indent;
  const tall = heightOf({ text: decision.words, look: "words", width: room, scale }) > TALLEST_ROW;
  const rule = { borderTopWidth: 1, borderBottomWidth: 1, borderColor: COLOURS.accent };
  return (
    <View wrap={tall} style={{ ...rule, flexDirection: "row", paddingTop: 12, paddingBottom: 14 }}>
      <View style={{ width: indent }}>
        <Seal size={74} />
      </View>
      <View style={{ width: room }}>
        <Say text={decision.answer} look="amount" width={room} colour={COLOURS.accent} />
        <View style={{ height: 3 }} />
        <Say text={words.exactWords} look="label" width={room} />
        <Say text={decision.words} look="words" width={room} />
        <View style={{ height: 8 }} />
        <Say text={words.confirmedBy(decision.name, decision.company)} look="strong" width={room} />
        <Say text={[decision.at, decision.strength, words.version(version)].join(" · ")} look="note" width={room} />
        <View style={{ height: 5 }} />
        <Say text={words.fingerprint} look="label" width={room} />
        <Say text={decision.hash} look="hash" width={room} />
      </View>
    </View>
  );
}
