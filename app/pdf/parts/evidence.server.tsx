import { View } from "@react-pdf/renderer";
import type { EvidenceRow, PdfEvidence } from "../evidence-model";
import type { PdfFrame } from "../model";
import { evidenceWords } from "../words/evidence";
import { watermarkLine } from "./sheet.server";
import { COLOURS, HAIRLINE } from "./style.server";
import { Gap, keyed, LedgerRow, outlined, Say, useSheet } from "./text.server";

const LABEL = 152;

/** What the last pages are about. */
export type Proven = {
  frame: PdfFrame;
  evidence: PdfEvidence;
  /** "Offer, version 2 · Edition 4" */
  document: { label: string; text: string };
  /** Parts of the document that hold nothing, named so that their absence is no accident. */
  empty: string[];
};

/** The last pages: what this paper rests on, how anybody can check it, and what it does not hold. */
export function Evidence({ proven }: { proven: Proven }) {
  const { words, width } = useSheet();
  const { frame, evidence } = proven;
  const say = evidenceWords[frame.language];
  const mark = watermarkLine(frame);
  return (
    <View>
      <View {...outlined(words.evidence)}>
        <Say text={words.evidence} look="heading" width={width} />
      </View>
      <Gap size={4} />
      {mark ? <Say text={mark} look="strong" width={width} colour={COLOURS.late} /> : null}
      <Say text={say.claim(evidence.seal.operator)} look="body" width={width} />
      <Gap size={12} />
      <Figures proven={proven} />
      <Checks proven={proven} />
      <Rows title={say.planTitle} rows={evidence.plan} frame={frame} />
      <Signatures proven={proven} />
      <Consents proven={proven} />
      <HistoryLines lines={evidence.lines} />
    </View>
  );
}

function Figures({ proven }: { proven: Proven }) {
  const { words, width } = useSheet();
  const { frame, evidence, document, empty } = proven;
  const say = evidenceWords[frame.language];
  const room = width - LABEL;
  const rows = [
    { ...document, look: "body" as const },
    { label: words.headEntry, text: words.entry(frame.head.seq), look: "body" as const },
    { label: words.headHash, text: frame.head.hash, look: "hash" as const },
    { label: words.historySize, text: words.entries(evidence.entries), look: "body" as const },
    ...(evidence.keyFingerprint
      ? [{ label: words.signingKey, text: evidence.keyFingerprint, look: "hash" as const }]
      : []),
    { label: say.certificate, text: evidence.seal.certificate, look: "hash" as const },
    { label: say.publishedAt, text: evidence.keysAt, look: "body" as const },
    {
      label: say.sealTitle,
      text: `${evidence.seal.stamped ? say.stamped : say.notStamped} ${say.sealNote}`,
      look: "body" as const,
    },
    { label: words.emptyParts, text: empty.join("\n") || words.noEmptyParts, look: "body" as const },
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
}

function Checks({ proven }: { proven: Proven }) {
  const { words, width } = useSheet();
  const { frame, evidence } = proven;
  return (
    <LedgerRow label={words.howToCheck} labelWidth={LABEL}>
      {keyed(evidenceWords[frame.language].checkSteps(evidence.checkAt)).map(({ key, item: step, index }) => (
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

/** A heading that stays with what follows it. */
function Title({ text }: { text: string }) {
  const { width } = useSheet();
  return (
    <View
      wrap={false}
      minPresenceAhead={60}
      style={{ borderTopWidth: HAIRLINE, borderTopColor: COLOURS.hairline, paddingTop: 8, paddingBottom: 3 }}
    >
      <Say text={text} look="subheading" width={width} />
    </View>
  );
}

/** Fields and what stands in them; what was never kept is said to be so. */
function Rows({ title, rows, frame }: { title: string; rows: EvidenceRow[]; frame: PdfFrame }) {
  const { width } = useSheet();
  const say = evidenceWords[frame.language];
  return (
    <View>
      <Title text={title} />
      {rows.map((row) => (
        <View key={row.field} wrap={false} style={{ flexDirection: "row", paddingBottom: 3 }}>
          <View style={{ width: LABEL, paddingRight: 10 }}>
            <Say text={say.fields[row.field]} look="row" width={LABEL - 10} colour={COLOURS.soft} />
          </View>
          <View style={{ width: width - LABEL }}>
            <Say text={row.text || say.notRecorded} look={row.hash ? "hash" : "row"} width={width - LABEL} />
          </View>
        </View>
      ))}
    </View>
  );
}

function Signatures({ proven }: { proven: Proven }) {
  const { width } = useSheet();
  const { frame, evidence } = proven;
  const say = evidenceWords[frame.language];
  if (evidence.signatures.length === 0)
    return (
      <View>
        <Title text={say.signaturesTitle} />
        <Say text={say.noSignatures} look="row" width={width} />
      </View>
    );
  return (
    <View>
      {keyed(evidence.signatures).map(({ key, item, index }) => (
        <Rows key={key} title={`${say.signaturesTitle}, ${index + 1}: ${item.title}`} rows={item.rows} frame={frame} />
      ))}
    </View>
  );
}

function Consents({ proven }: { proven: Proven }) {
  const { width } = useSheet();
  const say = evidenceWords[proven.frame.language];
  const { consents } = proven.evidence;
  return (
    <View>
      <Title text={say.consentsTitle} />
      {consents.length === 0 ? <Say text={say.noConsents} look="row" width={width} /> : null}
      {keyed(consents).map(({ key, item }) => (
        <View key={key} wrap={false} style={{ paddingBottom: 6 }}>
          <Say text={`${item.who} · ${item.at}`} look="row" width={width} colour={COLOURS.soft} />
          <Say text={item.text} look="row" width={width} />
          <Say text={`${say.consentHash}: ${item.hash}`} look="hash" width={width} />
        </View>
      ))}
    </View>
  );
}

function HistoryLines({ lines }: { lines: PdfEvidence["lines"] }) {
  const { words, width } = useSheet();
  if (lines.length === 0) return null;
  const when = 190;
  const what = width - when;
  return (
    <View>
      <Title text={words.history} />
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
