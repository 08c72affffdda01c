import { View } from "@react-pdf/renderer";
import type { OfferPdf, PdfSection } from "./model";
import { Blocks } from "./parts/blocks.server";
import { Evidence, type Proven } from "./parts/evidence.server";
import { Seal } from "./parts/marks.server";
import { type PageCount, Sheet, Sheets, watermarkLine } from "./parts/sheet.server";
import { Confirmations, Decision } from "./parts/signed.server";
import { Exits, SideLegend, Stages } from "./parts/steps.server";
import { COLOURS } from "./parts/style.server";
import {
  Gap,
  Hairline,
  keyed,
  LEDGER_LABEL,
  LedgerRow,
  outlined,
  Part,
  Parts,
  Say,
  useSheet,
} from "./parts/text.server";
import { pdfWords } from "./words";

/** How much of the five answers goes on page 1. */
export type OfferFit = { scale: number; names: number };

export const OFFER_FITS: OfferFit[] = [
  { scale: 1, names: 10 },
  { scale: 0.92, names: 10 },
  { scale: 0.84, names: 8 },
  { scale: 0.76, names: 6 },
];

type Props = { model: OfferPdf; fit: OfferFit; count: PageCount };

/** Page 1 alone, set to find the size at which the five answers stand on one page. */
export function OfferSummaryDocument(props: Props) {
  const { frame } = props.model;
  return (
    <Sheets frame={frame} kind={pdfWords[frame.language].offer} outline={false}>
      <SummarySheet {...props} />
    </Sheets>
  );
}

/** The offer as it leaves the building: page 1 answers alone, the last page says how all of it can be checked. */
export function OfferDocument(props: Props) {
  const { model } = props;
  const words = pdfWords[model.frame.language];
  const kind = `${words.offer} · ${words.version(model.version)}`;
  return (
    <Sheets frame={model.frame} kind={words.offer} outline>
      <SummarySheet {...props} />
      <Sheet frame={model.frame} kind={kind} scale={1} count={{ pages: 0 }}>
        <Parts>
          {keyed(model.sections).map(({ key, item: section, index }) => (
            <Section key={key} section={section} number={index + 1} />
          ))}
          <Part title={words.schedule} lead={<SideLegend frame={model.frame} />} ahead={120}>
            <Stages stages={model.stages} />
          </Part>
          <Part title={words.exits}>
            {model.exits.length > 0 ? <ExitsNote /> : null}
            <Exits exits={model.exits} />
          </Part>
          <Part title={words.confirmations}>
            <Confirmations confirmations={model.confirmations} />
          </Part>
          <Part title={words.decision}>
            <Decision decision={model.decision} version={model.version} />
          </Part>
        </Parts>
      </Sheet>
      <Sheet frame={model.frame} kind={kind} scale={1} count={{ pages: 0 }}>
        <Evidence proven={provenOf(model)} />
      </Sheet>
    </Sheets>
  );
}

function provenOf(model: OfferPdf): Proven {
  const words = pdfWords[model.frame.language];
  return {
    frame: model.frame,
    evidence: model.evidence,
    document: { label: words.offer, text: `${words.version(model.version)} · ${words.edition(model.frame.edition)}` },
    empty: [
      ...model.sections.filter((section) => section.body.length === 0).map((section) => section.title),
      ...(model.stages.every((stage) => stage.steps.length === 0) ? [words.schedule] : []),
      ...(model.exits.length === 0 ? [words.exits] : []),
      ...(model.confirmations.length === 0 ? [words.confirmations] : []),
      ...(model.decision ? [] : [words.decision]),
    ],
  };
}

function ExitsNote() {
  const { words, width } = useSheet();
  return (
    <View wrap={false} minPresenceAhead={30} style={{ marginBottom: 5 }}>
      <Say text={words.exitsNote} look="note" width={width} />
    </View>
  );
}

function Section({ section, number }: { section: PdfSection; number: number }) {
  const { words, width } = useSheet();
  return (
    <Part title={`${number}  ${section.title}`}>
      {section.body.length === 0 ? (
        <Say text={words.emptySection} look="note" width={width} />
      ) : (
        <Blocks blocks={section.body} />
      )}
    </Part>
  );
}

function SummarySheet({ model, fit, count }: Props) {
  const { frame } = model;
  const words = pdfWords[frame.language];
  return (
    <Sheet frame={frame} kind={`${words.offer} · ${words.version(model.version)}`} scale={fit.scale} count={count}>
      <View {...outlined(frame.title)}>
        <Standing model={model} />
        <Gap size={26} />
        <Title model={model} />
        <Gap size={24} />
        <Answers model={model} names={fit.names} />
        <Foot model={model} />
      </View>
    </Sheet>
  );
}

/** What this paper is, before anything else: agreed, or only presented. */
function Standing({ model }: { model: OfferPdf }) {
  const { words, width, scale } = useSheet();
  const { state, frame } = model;
  const mark = watermarkLine(frame);
  if (state.kind === "presented") {
    return (
      <View>
        <Say text={words.presentedNotAgreed} look="state" width={width} colour={COLOURS.late} />
        <Say text={words.presentedOn(state.on)} look="note" width={width} />
        {mark ? <Say text={mark} look="strong" width={width} colour={COLOURS.late} /> : null}
      </View>
    );
  }
  return (
    <View style={{ flexDirection: "row", alignItems: "center" }}>
      <Seal size={44 * scale} />
      <View style={{ marginLeft: 12, width: width - 60 }}>
        <Say text={words.agreedOn(state.on)} look="state" width={width - 60} />
        <Say text={agreedLine(model)} look="note" width={width - 60} />
        {mark ? <Say text={mark} look="strong" width={width - 60} colour={COLOURS.late} /> : null}
      </View>
    </View>
  );
}

function agreedLine({ decision, frame, version }: OfferPdf): string {
  const words = pdfWords[frame.language];
  const by = decision ? [words.confirmedBy(decision.name, decision.company)] : [];
  return [...by, words.version(version), words.edition(frame.edition)].join(" · ");
}

function Title({ model }: { model: OfferPdf }) {
  const { words, width, scale } = useSheet();
  const { frame } = model;
  return (
    <View>
      <Say
        text={frame.title}
        look="title"
        width={width}
        scale={frame.title.length > 90 ? scale * 0.7 : scale}
        lines={6}
      />
      <Gap size={4} />
      <Say
        text={words.between(frame.customerName, frame.vendorName)}
        look="lead"
        width={width}
        colour={COLOURS.soft}
        scale={scale * 0.85}
      />
    </View>
  );
}

function Answers({ model, names }: { model: OfferPdf; names: number }) {
  const { words, width } = useSheet();
  const room = width - LEDGER_LABEL;
  const { summary } = model;
  const confirmed = summary.confirmed.length > 0 ? summary.confirmed : [words.nobodyYet];
  const more = confirmed.length - names;
  return (
    <View>
      <LedgerRow label={words.what} drop={3.4} tall>
        <Say text={summary.what} look="words" width={room} />
      </LedgerRow>
      <LedgerRow label={words.price} drop={11}>
        <Say text={summary.price.amount} look="amount" width={room} />
        <Say text={summary.price.terms} look="body" width={room} />
      </LedgerRow>
      <LedgerRow label={words.byWhen} drop={5}>
        <Say text={summary.byWhen.date} look="state" width={room} colour={COLOURS.ink} />
        <Say text={summary.byWhen.reason} look="body" width={room} />
      </LedgerRow>
      <LedgerRow label={words.whoConfirmed} tall>
        {keyed(confirmed.slice(0, names)).map(({ key, item: line }) => (
          <Say key={key} text={line} look="body" width={room} />
        ))}
        {more > 0 ? <Say text={`+ ${more}: ${words.confirmations}`} look="note" width={room} /> : null}
      </LedgerRow>
      <LedgerRow label={words.whatDecided} drop={3.4} tall>
        <Say text={summary.decided || words.nothingDecided} look="words" width={room} />
      </LedgerRow>
      <Hairline />
    </View>
  );
}

function Foot({ model }: { model: OfferPdf }) {
  const { words, width, scale } = useSheet();
  return (
    <View style={{ marginTop: 10 * scale }}>
      <Say text={words.made(model.frame.madeAtText, model.frame.zone)} look="note" width={width} />
    </View>
  );
}
