import { View } from "@react-pdf/renderer";
import type { PdfExit, PdfFrame, PdfOwner, PdfPerson, PdfStage, PdfStep } from "../model";
import { Diamond, MARK_COLOURS, SideMark, StateMark } from "./marks.server";
import { COLOURS, HAIRLINE } from "./style.server";
import { heightOf, keyed, Say, TALLEST_ROW, useSheet } from "./text.server";

/** Widths in points; the title takes what is left. */
const COLUMNS = { number: 22, owner: 112, due: 68, state: 86 } as const;
const GUTTER = 10;

function useTitleWidth(): number {
  const { width } = useSheet();
  return width - COLUMNS.number - COLUMNS.owner - COLUMNS.due - COLUMNS.state - GUTTER;
}

/** Which shape stands for whom, said once above the steps. */
export function SideLegend({ frame, inside = 0 }: { frame: PdfFrame; inside?: number }) {
  const { words, width: sheet } = useSheet();
  const width = sheet - inside;
  const sides = [
    { side: "customer" as const, text: frame.customerName },
    { side: "vendor" as const, text: frame.vendorName },
    { side: "both" as const, text: words.side.both },
  ];
  return (
    <View style={{ flexDirection: "row", flexWrap: "wrap", marginBottom: 4 }}>
      {sides.map(({ side, text }) => (
        <View key={side} style={{ flexDirection: "row", alignItems: "center", marginRight: 16 }}>
          <SideMark side={side} />
          <View style={{ marginLeft: 4, maxWidth: width / 2.4 }}>
            <Say text={text} look="label" width={width / 2.4} lines={1} />
          </View>
        </View>
      ))}
    </View>
  );
}

/** All steps by phase; a phase's name never stands alone at the end of a page. */
export function Stages({ stages }: { stages: PdfStage[] }) {
  const { words, width } = useSheet();
  if (stages.every((stage) => stage.steps.length === 0)) return <Say text={words.noSteps} look="note" width={width} />;
  return (
    <View>
      <ColumnLabels />
      {keyed(stages.filter((stage) => stage.steps.length > 0)).map(({ key, item }) => (
        <Stage key={key} stage={item} />
      ))}
    </View>
  );
}

function ColumnLabels() {
  const { words } = useSheet();
  const title = useTitleWidth();
  return (
    <View wrap={false} fixed minPresenceAhead={64} style={{ flexDirection: "row", paddingBottom: 3 }}>
      <View style={{ width: COLUMNS.number }} />
      <Cell text={words.step} width={title} />
      <View style={{ width: GUTTER }} />
      <Cell text={words.who} width={COLUMNS.owner} />
      <Cell text={words.due} width={COLUMNS.due} />
      <Cell text={words.state} width={COLUMNS.state} />
    </View>
  );
}

function Cell({ text, width }: { text: string; width: number }) {
  return (
    <View style={{ width, paddingRight: 6 }}>
      <Say text={text} look="label" width={width - 6} />
    </View>
  );
}

function Stage({ stage }: { stage: PdfStage }) {
  const { width, scale, air } = useSheet();
  return (
    <View>
      <View
        wrap={false}
        minPresenceAhead={40 * scale}
        style={{ paddingTop: 8 * air, paddingBottom: 3 * air, borderTopWidth: HAIRLINE, borderTopColor: COLOURS.ink }}
      >
        <Say text={stage.title} look="subheading" width={width} />
      </View>
      {keyed(stage.steps).map(({ key, item: step }) => (
        <StepRow key={key} step={step} />
      ))}
    </View>
  );
}

function StepRow({ step }: { step: PdfStep }) {
  const { words, scale, air } = useSheet();
  const title = useTitleWidth();
  const tall = heightOf({ text: step.title, look: "row", width: title, scale }) > TALLEST_ROW;
  const muted = step.state.mark === "not-applicable" ? { colour: COLOURS.faint } : {};
  return (
    <View wrap={tall} style={rowStyle(air)}>
      <View style={{ width: COLUMNS.number }}>
        <Say text={step.number} look="row" width={COLUMNS.number} colour={COLOURS.soft} />
      </View>
      <View style={{ width: title }}>
        <Say text={step.title} look="row" width={title} {...muted} />
      </View>
      <View style={{ width: GUTTER }} />
      <OwnerCell owner={step.owner} width={COLUMNS.owner} />
      <View style={{ width: COLUMNS.due, paddingRight: 6 }}>
        <Say text={step.due || words.noDate} look="row" width={COLUMNS.due - 6} {...muted} />
      </View>
      <StateCell state={step.state} />
    </View>
  );
}

const rowStyle = (air: number) => ({
  flexDirection: "row" as const,
  borderTopWidth: HAIRLINE,
  borderTopColor: COLOURS.hairline,
  paddingTop: 4 * air,
  paddingBottom: 4.5 * air,
});

/** A name with its side's shape. */
export function OwnerCell({ owner, width }: { owner: PdfOwner; width: number }) {
  const { scale } = useSheet();
  const size = 6 * scale;
  return (
    <View style={{ width, flexDirection: "row", paddingRight: 6 }}>
      <View style={{ width: size, marginTop: 3.4 * scale, marginRight: 4 }}>
        <SideMark side={owner.side} size={size} />
      </View>
      <View style={{ width: width - size - 10 }}>
        <Say text={owner.name} look="row" width={width - size - 10} />
      </View>
    </View>
  );
}

function StateCell({ state }: { state: PdfStep["state"] }) {
  const { scale } = useSheet();
  const size = 8 * scale;
  const width = COLUMNS.state - size - 5;
  return (
    <View style={{ width: COLUMNS.state, flexDirection: "row" }}>
      <View style={{ width: size, marginTop: 2.3 * scale, marginRight: 5 }}>
        <StateMark mark={state.mark} size={size} />
      </View>
      <View style={{ width }}>
        <Say text={state.text} look="row" width={width} colour={MARK_COLOURS[state.mark]} />
      </View>
    </View>
  );
}

/** Where the customer can stop, when, who answers, and what was answered. */
export function Exits({ exits }: { exits: PdfExit[] }) {
  const { words, width } = useSheet();
  if (exits.length === 0) return <Say text={words.noExits} look="note" width={width} />;
  return (
    <View>
      {keyed(exits).map(({ key, item: exit }) => (
        <ExitRow key={key} exit={exit} />
      ))}
    </View>
  );
}

function ExitRow({ exit }: { exit: PdfExit }) {
  const { scale, air } = useSheet();
  const date = COLUMNS.due + COLUMNS.state;
  const text = useTitleWidth();
  const tall = heightOf({ text: exit.question + (exit.answer ?? ""), look: "row", width: text, scale }) > TALLEST_ROW;
  return (
    <View wrap={tall} style={rowStyle(air)}>
      <View style={{ width: COLUMNS.number, paddingTop: 2.3 * scale }}>
        <Diamond size={8 * scale} filled={exit.answer !== undefined} />
      </View>
      <View style={{ width: text }}>
        <Say text={exit.question} look="row" width={text} />
        {exit.answer ? <Say text={exit.answer} look="rowStrong" width={text} /> : null}
      </View>
      <View style={{ width: GUTTER }} />
      <OwnerCell owner={{ name: exit.who, side: "customer" }} width={COLUMNS.owner} />
      <View style={{ width: date }}>
        <Say text={exit.date} look="row" width={date} />
      </View>
    </View>
  );
}

/** People in one paragraph for each side, where room is short. */
export function PeopleLines({ people, frame }: { people: PdfPerson[]; frame: PdfFrame }) {
  const { width, scale, air } = useSheet();
  const size = 6 * scale;
  const sides = [
    { side: "customer" as const, company: frame.customerName },
    { side: "vendor" as const, company: frame.vendorName },
  ].map(({ side, company }) => ({ side, company, names: people.filter((person) => person.side === side) }));
  return (
    <View>
      {sides
        .filter(({ names }) => names.length > 0)
        .map(({ side, company, names }) => (
          <View key={side} style={{ flexDirection: "row", marginBottom: 4 * air }}>
            <View style={{ width: size, marginTop: 3.4 * scale, marginRight: 4 }}>
              <SideMark side={side} size={size} />
            </View>
            <View style={{ width: width - size - 4 }}>
              <Say
                text={`${company}: ${names.map(described).join(" · ")}`}
                look="row"
                width={width - size - 4}
                lines={5}
              />
            </View>
          </View>
        ))}
    </View>
  );
}

const described = (person: PdfPerson) => (person.does ? `${person.name}, ${person.does}` : person.name);

/** People in two columns: what they do stands behind the name. `inside` is what a label beside them takes away. */
export function People({ people, inside = 0 }: { people: PdfPerson[]; inside?: number }) {
  const { words, width: sheet, air } = useSheet();
  const width = sheet - inside;
  if (people.length === 0) return <Say text={words.none} look="row" width={width} />;
  const column = (width - 16) / 2;
  const rows = Array.from({ length: Math.ceil(people.length / 2) }, (_, row) => people.slice(row * 2, row * 2 + 2));
  return (
    <View>
      {keyed(rows).map(({ key, item: pair }) => (
        <View key={key} wrap={false} style={{ flexDirection: "row" }}>
          {keyed(pair).map(({ key: place, item: person }) => (
            <View key={place} style={{ width: column, marginRight: 16, paddingBottom: 2 * air }}>
              <OwnerCell owner={{ name: described(person), side: person.side }} width={column} />
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
