import { Link } from "@remix-run/react";
import { capital, usePlanWords } from "~/frame/plan-words";
import type { TimelinePage } from "~/http/schedule-page.server";
import { ExitDiamond, Icon, SideMark } from "~/ui";
import { Axis, Shades, Track } from "./track";
import { useDragging } from "./use-dragging";

type Timeline = TimelinePage["timeline"];
type Row = Timeline["stages"][number]["rows"][number];

/** A table whose last column is drawn: whoever cannot see the drawing reads the same days in the others. */
export function Chart({ page }: { page: TimelinePage }) {
  const words = usePlanWords();
  const { time } = words.messages;
  const { timeline } = page;
  const table = useDragging(page);
  const next = timeline.stages.flatMap((stage) => stage.rows).find((row) => row.due >= timeline.today && row.open)?.id;
  return (
    <>
      <Shades timeline={timeline} />
      <table className="timeline" ref={table}>
        <caption className="sr-only">{time.title}</caption>
        <thead>
          <tr>
            <th scope="col">{time.step}</th>
            <th scope="col">{time.until}</th>
            <th scope="col" className="timeline-axis">
              <span className="sr-only">{time.state}</span>
              <Axis timeline={timeline} />
            </th>
          </tr>
        </thead>
        {timeline.stages.map((stage) => (
          <tbody key={stage.id}>
            <tr className="timeline-stage">
              <th scope="rowgroup" colSpan={2}>
                {stage.title}
              </th>
              <td className="timeline-track" aria-hidden="true">
                <Track timeline={timeline} band={stage.rows} />
              </td>
            </tr>
            {stage.rows.map((row) => (
              <Line key={row.id} row={row} page={page} today={row.id === next} />
            ))}
          </tbody>
        ))}
      </table>
      <Key page={page} />
    </>
  );
}

function Line({ row, page, today }: { row: Row; page: TimelinePage; today: boolean }) {
  const words = usePlanWords();
  const { time, states } = words.messages;
  const { timeline } = page;
  const settled = !row.open;
  return (
    <>
      {today ? (
        <tr className="timeline-today">
          <td colSpan={3}>
            {time.today} · {words.day(timeline.today)}
          </td>
        </tr>
      ) : null}
      <tr className={settled ? "timeline-done" : undefined}>
        <th scope="row">
          <span className="timeline-title">
            <SideMark side={row.side} initials={words.initials(row.side)} label={words.company(row.side)} />
            <Link to={`/plan/${page.plan.id}/step/${row.id}`}>
              {row.n === undefined ? null : `${row.n}. `}
              {row.title}
            </Link>
          </span>
          <span className="sr-only">{capital(words.name(row.owner, row.role))}</span>
        </th>
        <td className="timeline-day">
          {row.exit ? <ExitDiamond state={row.exit} /> : null} <time dateTime={row.due}>{words.day(row.due)}</time>
          {row.late ? <span className="text-red"> {states.overdueBy({ n: row.late })}</span> : null}
          {row.agreed ? <span className="text-muted"> {time.agreed({ day: words.day(row.agreed) })}</span> : null}
          {row.gate ? <span className="sr-only">{`${time.keyGate}: ${row.gate}`}</span> : null}
          {settled ? <span className="sr-only">{states.done}</span> : null}
          {page.mayMove && row.open ? (
            <Link className="no-print timeline-move" to={`/plan/${page.plan.id}/move?step=${row.id}`}>
              <Icon name="edit" className="size-4" />
              <span className="sr-only">
                {time.another}: {row.title}
              </span>
            </Link>
          ) : null}
        </td>
        <td className="timeline-track" aria-hidden="true">
          <Track timeline={timeline} row={row} />
        </td>
      </tr>
    </>
  );
}

function Key({ page }: { page: TimelinePage }) {
  const words = usePlanWords();
  const { time } = words.messages;
  const { breaks } = page.timeline;
  return (
    <div className="strip-key">
      <span>
        <ExitDiamond state="open" /> {time.keyExit}
      </span>
      <span>
        <svg className="timeline-sign" aria-hidden="true">
          <rect className="tl-gate" x="6" y="1" width="4" height="14" />
        </svg>
        {time.keyGate}
      </span>
      <span>
        <svg className="timeline-sign" aria-hidden="true">
          <rect className="tl-ghost" x="1" y="4" width="14" height="8" />
        </svg>
        {time.keyAgreed}
      </span>
      <span>
        <svg className="timeline-sign" aria-hidden="true">
          <rect className="tl-off" width="16" height="16" />
        </svg>
        {time.keyDayOff}
      </span>
      {breaks.map((one) => (
        <span key={`${one.side}${one.from}`}>
          {time.breakOf({ company: words.company(one.side), from: words.day(one.from), to: words.day(one.to) })}
        </span>
      ))}
      {page.mayMove ? <span className="timeline-drag">{time.drag}</span> : null}
    </div>
  );
}
