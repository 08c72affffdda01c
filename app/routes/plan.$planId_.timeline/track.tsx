import { usePlanWords } from "~/frame/plan-words";
import type { TimelinePage } from "~/http/schedule-page.server";
import { daysBetween, formatDay } from "~/i18n/dates";

type Timeline = TimelinePage["timeline"];
type Row = Timeline["stages"][number]["rows"][number];

/** Where a day begins on the axis, in percent; `days` later its end. */
export const placeOf = ({ from, to }: Pick<Timeline, "from" | "to">, day: string, days = 0): number =>
  Math.round(((daysBetween(from, day) + days) / (daysBetween(from, to) + 1)) * 10_000) / 100;

const width = (timeline: Timeline, from: string, to: string) =>
  `${Math.max(0.6, placeOf(timeline, to, 1) - placeOf(timeline, from))}%`;
/** The day, or the end of the axis beyond which it lies. */
const inside = ({ from, to }: Timeline, day: string): string => [from, day, to].sort()[1] ?? day;
const at = (timeline: Timeline, day: string, days = 0) => `${placeOf(timeline, day, days)}%`;

/** What every row has behind it, drawn once: days off, today, the customer's date. */
export function Shades({ timeline }: { timeline: Timeline }) {
  return (
    <svg className="timeline-shades" aria-hidden="true">
      <symbol id="tl-shades" width="100%" height="100%">
        {timeline.off.map(({ from, to }) => (
          <rect key={from} className="tl-off" x={at(timeline, from)} width={width(timeline, from, to)} height="100%" />
        ))}
        {timeline.breaks.map(({ side, from, to }) => (
          <rect
            key={`${side}${from}`}
            className={`tl-break tl-${side}`}
            x={at(timeline, inside(timeline, from))}
            width={width(timeline, inside(timeline, from), inside(timeline, to))}
            height="100%"
          />
        ))}
        <line
          className="tl-target"
          x1={at(timeline, timeline.targetOn, 1)}
          x2={at(timeline, timeline.targetOn, 1)}
          y2="100%"
        />
        <line className="tl-today" x1={at(timeline, timeline.today)} x2={at(timeline, timeline.today)} y2="100%" />
      </symbol>
    </svg>
  );
}

/** Names of the days on the axis. */
export function Axis({ timeline }: { timeline: Timeline }) {
  const { language } = usePlanWords();
  const room = Math.max(1, Math.ceil(timeline.ticks.length / 7));
  const named = timeline.ticks.filter((_day, index) => index % room === 0 && index < timeline.ticks.length - 1);
  return (
    <svg className="timeline-row" aria-hidden="true">
      <use href="#tl-shades" width="100%" height="100%" />
      {named.map((day) => (
        <text key={day} className="tl-name" x={at(timeline, day)} y="14">
          {formatDay(day, language, "medium").replace(/[, ]*\d{4}年?/, "")}
        </text>
      ))}
    </svg>
  );
}

/** One step's bar, or the band of a whole phase. */
export function Track({ timeline, row, band }: { timeline: Timeline; row?: Row; band?: Row[] }) {
  return (
    <svg className={band ? "timeline-row timeline-band" : "timeline-row"} aria-hidden="true">
      <use href="#tl-shades" width="100%" height="100%" />
      {band ? <Band timeline={timeline} rows={band} /> : null}
      {row ? (
        <svg y="50%" overflow="visible" aria-hidden="true">
          <Bar timeline={timeline} row={row} />
        </svg>
      ) : null}
    </svg>
  );
}

function Band({ timeline, rows }: { timeline: Timeline; rows: Row[] }) {
  const from = rows.map((row) => row.start).sort()[0];
  const to = rows
    .map((row) => row.due)
    .sort()
    .at(-1);
  if (!from || !to || to < timeline.from || from > timeline.to) return null;
  const first = inside(timeline, from);
  const last = inside(timeline, to);
  return <rect className="tl-band" x={at(timeline, first)} y="50%" width={width(timeline, first, last)} height="6" />;
}

function Bar({ timeline, row }: { timeline: Timeline; row: Row }) {
  if (row.due < timeline.from || row.start > timeline.to) return null;
  const start = inside(timeline, row.start);
  const end = inside(timeline, row.due);
  const ghost = row.agreed && row.agreed >= timeline.from && row.agreed <= timeline.to ? row.agreed : null;
  const first = [start, ghost ?? start].sort()[0] ?? start;
  const look = row.open ? (row.late ? "tl-late" : "tl-open") : "tl-closed";
  return (
    <>
      {ghost ? (
        <rect className="tl-ghost" x={at(timeline, first)} y="-5" width={width(timeline, first, ghost)} height="10" />
      ) : null}
      <rect
        className={`tl-bar tl-${row.side} ${look}`}
        data-bar={row.open ? row.id : undefined}
        data-due={row.due}
        x={at(timeline, start)}
        y="-7"
        width={width(timeline, start, end)}
        height="14"
        rx="2"
      />
      {row.gate ? <rect className="tl-gate" x={at(timeline, end, 1)} y="-12" width="4" height="24" /> : null}
      {row.exit ? (
        <svg x={at(timeline, end, 1)} overflow="visible" aria-hidden="true">
          <path className={`exit exit-${row.exit}`} d="M0-9 9 0 0 9 -9 0Z" />
        </svg>
      ) : null}
    </>
  );
}
