import { View } from "@react-pdf/renderer";
import type { OfferPdf } from "../model";
import { watermarkLine } from "./sheet.server";
import { COLOURS, HAIRLINE } from "./style.server";
import { Gap, keyed, LedgerRow, outlined, Say, useSheet } from "./text.server";

const LABEL = 152;

/** The last page: what this paper rests on, how anybody can check it, and what it does not hold. */
export function Evidence({ model }: { model: OfferPdf }) {
  const { words, width } = useSheet();
  const mark = watermarkLine(model.frame);
  return (
    <View>
      <View {...outlined(words.evidence)}>
        <Say text={words.evidence} look="heading" width={width} />
      </View>
      <Gap size={4} />
      {mark ? <Say text={mark} look="strong" width={width} colour={COLOURS.late} /> : null}
      <Say text={words.notSealed} look="body" width={width} />
      <Gap size={12} />
      <Figures model={model} />
      <Checks model={model} />
      <HistoryLines model={model} />
    </View>
  );
}

function Figures({ model }: { model: OfferPdf }) {
  const { words, width } = useSheet();
  const { frame, evidence } = model;
  const room = width - LABEL;
  const rows = [
    {
      label: words.offer,
      text: `${words.version(model.version)} · ${words.edition(frame.edition)}`,
      look: "body" as const,
    },
    { label: words.headEntry, text: words.entry(frame.head.seq), look: "body" as const },
    { label: words.headHash, text: frame.head.hash, look: "hash" as const },
    { label: words.historySize, text: words.entries(evidence.entries), look: "body" as const },
    ...(evidence.keyFingerprint
      ? [{ label: words.signingKey, text: evidence.keyFingerprint, look: "hash" as const }]
      : []),
    { label: words.emptyParts, text: emptyParts(model).join("\n") || words.noEmptyParts, look: "body" as const },
  ];
  return (
    <View>
      {rows.map((row) => (
        <LedgerRow key={row.label} label={row.label} labelWidth={LABEL} drop={row.look === "hash" ? 0 : 1.8}>
          <Say text={row.text} look={row.look} width={room} />
        </LedgerRow>
      ))}
    </View>
  );

  /** What a reader might look for and not find is named, so that its absence is no accident. */
  function emptyParts(offer: OfferPdf): string[] {
    return [
      ...offer.sections.filter((section) => section.body.length === 0).map((section) => section.title),
      ...(offer.stages.every((stage) => stage.steps.length === 0) ? [words.schedule] : []),
      ...(offer.exits.length === 0 ? [words.exits] : []),
      ...(offer.confirmations.length === 0 ? [words.confirmations] : []),
      ...(offer.decision ? [] : [words.decision]),
    ];
  }
}

function Checks({ model }: { model: OfferPdf }) {
  const { words, width } = useSheet();
  return (
    <LedgerRow label={words.howToCheck} labelWidth={LABEL}>
      {keyed(words.checkSteps(model.evidence.checkAt)).map(({ key, item: step, index }) => (
        <View key={key} style={{ flexDirection: "row", marginBottom: 3 }}>
          <View style={{ width: 16 }}>
            <Say text={`${index + 1}.`} look="body" width={16} colour={COLOURS.soft} />
          </View>
          <View style={{ width: width - LABEL - 16 }}>
            <Say text={step} look="body" width={width - LABEL - 16} />
          </View>
        </View>
      ))}
    </LedgerRow>
  );
}

function HistoryLines({ model }: { model: OfferPdf }) {
  const { words, width } = useSheet();
  const { lines } = model.evidence;
  if (lines.length === 0) return null;
  const when = 150;
  const what = width - when;
  return (
    <View>
      <View
        wrap={false}
        minPresenceAhead={40}
        style={{ borderTopWidth: HAIRLINE, borderTopColor: COLOURS.hairline, paddingTop: 8, paddingBottom: 3 }}
      >
        <Say text={words.history} look="subheading" width={width} />
      </View>
      {keyed(lines).map(({ key, item: line }) => (
        <View key={key} wrap={false} style={{ flexDirection: "row", paddingBottom: 3 }}>
          <View style={{ width: what, paddingRight: 10 }}>
            <Say text={line.who ? `${line.what} · ${line.who}` : line.what} look="row" width={what - 10} />
          </View>
          <View style={{ width: when }}>
            <Say text={line.at} look="row" width={when} colour={COLOURS.soft} />
          </View>
        </View>
      ))}
    </View>
  );
}
