import { View } from "@react-pdf/renderer";
import type { MinutesPdf, PdfAction } from "./model";
import { type PageCount, Sheet, Sheets, watermarkLine } from "./parts/sheet.server";
import { OwnerCell, People, SideLegend } from "./parts/steps.server";
import { COLOURS, HAIRLINE } from "./parts/style.server";
import { Gap, keyed, LEDGER_LABEL, LedgerRow, Say, useSheet } from "./parts/text.server";
import { pdfWords } from "./words";

/** How much of the minutes goes on their one page; lists are cut only when nothing smaller helps. */
export type MinutesFit = { scale: number; limit: number };

export const MINUTES_FITS: MinutesFit[] = [
  ...[1, 0.92, 0.84, 0.76].map((scale) => ({ scale, limit: Number.POSITIVE_INFINITY })),
  ...[16, 10, 6, 3, 1, 0].map((limit) => ({ scale: 0.76, limit })),
];

/** No single text of more lines fits on a page at any size. */
const PAGE_OF_LINES = 70;

/** Minutes of one meeting on one page; the complete text goes out by mail and stays with the plan. */
export function MinutesDocument(props: { model: MinutesPdf; fit: MinutesFit; count: PageCount }) {
  const { frame } = props.model;
  const words = pdfWords[frame.language];
  return (
    <Sheets frame={frame} kind={words.minutes} outline={false}>
      <Sheet
        frame={frame}
        kind={words.minutes}
        scale={props.fit.scale}
        maxLines={Number.isFinite(props.fit.limit) ? 6 : PAGE_OF_LINES}
        count={props.count}
      >
        <Opening model={props.model} />
        <Ledger model={props.model} limit={props.fit.limit} />
      </Sheet>
    </Sheets>
  );
}

function Opening({ model }: { model: MinutesPdf }) {
  const { width } = useSheet();
  const mark = watermarkLine(model.frame);
  return (
    <View>
      {mark ? <Say text={mark} look="strong" width={width} colour={COLOURS.late} /> : null}
      <Say text={model.subject} look="title" width={width} lines={4} />
      <Gap size={5} />
      <Say text={model.when} look="lead" width={width} lines={2} />
      {model.correction ? <Say text={model.correction} look="note" width={width} lines={2} /> : null}
      {model.summary ? <Gap size={8} /> : null}
      {model.summary ? <Say text={model.summary} look="body" width={width} /> : null}
      <Gap size={14} />
    </View>
  );
}

function Ledger({ model, limit }: { model: MinutesPdf; limit: number }) {
  const { words, width } = useSheet();
  const room = width - LEDGER_LABEL;
  return (
    <View>
      <PeopleRow label={words.present} model={model} people={model.present} limit={limit} />
      <PeopleRow label={words.absent} model={model} people={model.absent} limit={limit} />
      <LedgerRow label={words.decided} drop={3.4} tall>
        <Lines lines={model.decided} limit={limit} look="words" width={room} />
      </LedgerRow>
      <LedgerRow label={words.agreedSteps} tall>
        <Actions actions={model.steps} limit={limit} width={room} />
      </LedgerRow>
      <LedgerRow label={words.open} tall>
        <Lines lines={model.open} limit={limit} look="body" width={room} />
      </LedgerRow>
      <LedgerRow label={words.nextMeeting}>
        <Say text={model.nextMeeting || words.notFixed} look="body" width={room} lines={3} />
      </LedgerRow>
      <LedgerRow label={words.headEntry}>
        <Say text={`${words.entry(model.frame.head.seq)} · ${model.frame.head.hash}`} look="hash" width={room} />
        <Say text={words.made(model.frame.madeAtText, model.frame.zone)} look="note" width={room} />
      </LedgerRow>
    </View>
  );
}

function PeopleRow(props: { label: string; model: MinutesPdf; people: MinutesPdf["present"]; limit: number }) {
  const { words, width, scale } = useSheet();
  const shown = props.people.slice(0, props.limit);
  const first = props.label === words.present;
  return (
    <LedgerRow label={props.label} tall>
      <PeopleList people={shown} />
      <More count={props.people.length - shown.length} width={width - LEDGER_LABEL} />
      {first && scale > 0.9 ? <View style={{ height: 2 }} /> : null}
      {first ? <SideLegend frame={props.model.frame} inside={LEDGER_LABEL} /> : null}
    </LedgerRow>
  );
}

function PeopleList({ people }: { people: MinutesPdf["present"] }) {
  return <People people={people} inside={LEDGER_LABEL} />;
}

function More({ count, width }: { count: number; width: number }) {
  const { words } = useSheet();
  return count > 0 ? <Say text={words.moreLines(count)} look="note" width={width} /> : null;
}

function Lines(props: { lines: string[]; limit: number; look: "words" | "body"; width: number }) {
  const { words, scale } = useSheet();
  if (props.lines.length === 0) return <Say text={words.none} look="body" width={props.width} colour={COLOURS.soft} />;
  const shown = props.lines.slice(0, props.limit);
  return (
    <View>
      {keyed(shown).map(({ key, item: line }) => (
        <View key={key} style={{ marginBottom: 3 * scale }}>
          <Say text={line} look={props.look} width={props.width} />
        </View>
      ))}
      <More count={props.lines.length - shown.length} width={props.width} />
    </View>
  );
}

function Actions({ actions, limit, width }: { actions: PdfAction[]; limit: number; width: number }) {
  const { words, scale } = useSheet();
  if (actions.length === 0) return <Say text={words.none} look="body" width={width} colour={COLOURS.soft} />;
  const shown = actions.slice(0, limit);
  const owner = 112;
  const due = 70;
  const text = width - owner - due - 10;
  return (
    <View>
      {keyed(shown).map(({ key, item: action, index }) => (
        <View
          key={key}
          wrap={false}
          style={{
            flexDirection: "row",
            paddingTop: index === 0 ? 0 : 3 * scale,
            paddingBottom: 3.5 * scale,
            ...(index === 0 ? {} : { borderTopWidth: HAIRLINE, borderTopColor: COLOURS.hairline }),
          }}
        >
          <View style={{ width: text, marginRight: 10 }}>
            <Say text={action.text} look="row" width={text} />
          </View>
          <OwnerCell owner={action.owner} width={owner} />
          <View style={{ width: due }}>
            <Say text={action.due || words.noDate} look="row" width={due} />
          </View>
        </View>
      ))}
      <More count={actions.length - shown.length} width={width} />
    </View>
  );
}
