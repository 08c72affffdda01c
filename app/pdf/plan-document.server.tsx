import { View } from "@react-pdf/renderer";
import type { PdfStage, PlanPdf } from "./model";
import { Evidence } from "./parts/evidence.server";
import { type PageCount, Sheet, Sheets, watermarkLine } from "./parts/sheet.server";
import { Exits, People, PeopleLines, SideLegend, Stages } from "./parts/steps.server";
import { TimeStrip } from "./parts/strip.server";
import { COLOURS } from "./parts/style.server";
import { Gap, Hairline, Part, Parts, Say, useSheet } from "./parts/text.server";
import { pdfWords } from "./words";

/** How much of a plan goes on its one page, from everything at full size down to what is still to do. */
export type PlanFit = { scale: number; air: number; hideDone: boolean; limit: number };

const ALL: PlanFit = { scale: 1, air: 1, hideDone: false, limit: Number.POSITIVE_INFINITY };
const TIGHT: PlanFit = { ...ALL, scale: 0.8, air: 0.35 };

/** Tried in this order until the plan stands on one page; what is left out is counted on the page. */
export const PLAN_FITS: PlanFit[] = [
  ALL,
  { ...ALL, scale: 0.92, air: 0.7 },
  { ...ALL, scale: 0.86, air: 0.5 },
  { ...ALL, scale: 0.83, air: 0.42 },
  TIGHT,
  { ...ALL, scale: 0.92, air: 0.7, hideDone: true },
  { ...TIGHT, hideDone: true },
  ...[28, 22, 16, 10, 5, 0].map((limit) => ({ ...TIGHT, hideDone: true, limit })),
];

/** One page stays one whatever was typed: a text there has at most six lines, and three once steps are left out. */
const linesOnPage = (limit: number) => (Number.isFinite(limit) ? 3 : 6);

type Shown = { stages: PdfStage[]; done: number; more: number };

function shownStages(stages: PdfStage[], fit: PlanFit): Shown {
  const isDone = (mark: string) => mark === "done" || mark === "confirmed" || mark === "not-applicable";
  let room = fit.limit;
  let done = 0;
  let more = 0;
  const shown = stages.map((stage) => ({
    ...stage,
    steps: stage.steps.filter((step) => {
      if (fit.hideDone && isDone(step.state.mark)) {
        done += 1;
        return false;
      }
      if (room <= 0) {
        more += 1;
        return false;
      }
      room -= 1;
      return true;
    }),
  }));
  return { stages: shown, done, more };
}

/** The plan on paper: for the meeting where nobody opens links. */
export function PlanDocument({ model, fit = ALL, count }: { model: PlanPdf; fit?: PlanFit; count: PageCount }) {
  const { frame } = model;
  const words = pdfWords[frame.language];
  return (
    <Sheets frame={frame} kind={words.plan} outline={model.shape === "full"}>
      <Sheet
        frame={frame}
        kind={words.plan}
        scale={fit.scale}
        air={fit.air}
        tight={model.shape === "page"}
        maxLines={model.shape === "page" ? linesOnPage(fit.limit) : undefined}
        count={count}
      >
        <Opening model={model} />
        <Body model={model} shown={shownStages(model.stages, fit)} fit={fit} />
      </Sheet>
      {model.evidence ? (
        <Sheet frame={frame} kind={words.plan} scale={1} count={{ pages: 0 }}>
          <Evidence
            proven={{
              frame,
              evidence: model.evidence,
              document: { label: words.plan, text: words.edition(frame.edition) },
              empty: [
                ...(model.stages.every(({ steps }) => steps.length === 0) ? [words.steps] : []),
                ...(model.exits.length === 0 ? [words.exits] : []),
              ],
            }}
          />
        </Sheet>
      ) : null}
    </Sheets>
  );
}

function Opening({ model }: { model: PlanPdf }) {
  const { width, scale, air } = useSheet();
  const { target } = model;
  const onePage = model.shape === "page";
  // Whatever was typed, one page stays one page; the full plan prints all of it.
  const cut = onePage ? { lines: 3 } : {};
  const left = width * 0.3;
  const right = width - left - 16;
  return (
    <View>
      {watermarkLine(model.frame) ? (
        <Say text={watermarkLine(model.frame)} look="strong" width={width} colour={COLOURS.late} />
      ) : null}
      <Say text={model.frame.title} look="title" width={width} scale={scale * (onePage ? 0.82 : 1)} {...cut} />
      <Gap size={5} />
      <Say text={model.headline} look="lead" width={width} scale={scale * 0.9} {...cut} />
      <Gap size={10} />
      <Hairline colour={COLOURS.ink} />
      <View wrap={false} style={{ flexDirection: "row", paddingTop: 8 * air, paddingBottom: 2 * air }}>
        <View style={{ width: left, marginRight: 16 }}>
          <TargetDate date={target.date} width={left} />
        </View>
        <View style={{ width: right }}>
          <Say text={target.reason} look="body" width={right} {...cut} />
          <Say text={target.standing} look="note" width={right} {...cut} />
        </View>
      </View>
      {model.strip ? <TimeStrip strip={model.strip} /> : null}
      <Gap size={6} />
    </View>
  );
}

function TargetDate({ date, width }: { date: string; width: number }) {
  const { words } = useSheet();
  return (
    <View>
      <Say text={words.targetDate} look="label" width={width} />
      <Say text={date} look="state" width={width} />
    </View>
  );
}

function Body({ model, shown, fit }: { model: PlanPdf; shown: Shown; fit: PlanFit }) {
  const { words, width } = useSheet();
  const exits = Number.isFinite(fit.limit) ? Math.max(3, fit.limit) : model.exits.length;
  const stages = numbered(shown.stages);
  const rest = [shown.done > 0 ? words.doneSteps(shown.done) : "", shown.more > 0 ? words.moreSteps(shown.more) : ""];
  return (
    <Parts>
      <View>
        <SideLegend frame={model.frame} />
        {fit.limit === 0 ? null : <Stages stages={stages} />}
        {rest.some((line) => line !== "") ? (
          <View style={{ paddingTop: 3 }}>
            <Say text={rest.filter(Boolean).join(" ")} look="note" width={width} />
          </View>
        ) : null}
      </View>
      <Part title={words.exits}>
        <Exits exits={model.exits.slice(0, exits)} />
        {exits < model.exits.length ? <Say text={`+ ${model.exits.length - exits}`} look="note" width={width} /> : null}
      </Part>
      {model.shape === "page" ? (
        <PeopleLines people={model.people} frame={model.frame} />
      ) : (
        <Part title={words.people}>
          <People people={model.people} />
        </Part>
      )}
      <Say text={words.made(model.frame.madeAtText, model.frame.zone)} look="note" width={width} />
    </Parts>
  );
}

/** The numbers by which the time strip names the phases. */
function numbered(stages: PdfStage[]): PdfStage[] {
  return stages.map((stage, index) => ({ ...stage, title: `${index + 1}  ${stage.title}` }));
}
