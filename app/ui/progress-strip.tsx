import type { ReactNode } from "react";
import { cx } from "./classes";
import { ExitDiamond, Icon } from "./icons";

/** Where one may leave within a stage: `at` is the share of the stage (0 to 1) at which the diamond stands. */
export type StripExit = { id: string; at: number; label: ReactNode; state?: "open" | "passed" | "stopped" };

export type StripStage = {
  id: string;
  name: ReactNode;
  /** Dates, counts: one short line. */
  detail?: ReactNode;
  state: "done" | "now" | "ahead";
  /** Share of the stage's steps that are done, 0 to 1. */
  done: number;
  exits?: ReadonlyArray<StripExit>;
  /** A bar at the stage's end that must be passed together. */
  gate?: boolean;
};

export type ProgressStripProps = {
  /** Names the list for a screen reader. */
  label: string;
  stages: ReadonlyArray<StripStage>;
  today?: { stage: string; at: number; label: string } | undefined;
  /** One line for a phone: which stage of how many, until when. Opens the whole list. */
  caption: ReactNode;
  /** What a diamond means. */
  exitKey?: ReactNode;
};

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;

function Track({
  stage,
  today,
  mini = false,
}: {
  stage: StripStage;
  today?: ProgressStripProps["today"];
  mini?: boolean;
}) {
  const here = today?.stage === stage.id ? today : undefined;
  const middle = mini ? 10 : 16;
  const anchor = !here || (here.at > 0.15 && here.at < 0.85) ? "middle" : here.at <= 0.15 ? "start" : "end";
  return (
    <svg className="track" aria-hidden="true">
      <line x1="0" x2="100%" y1={middle} y2={middle} />
      {stage.done > 0 ? <rect className="bar" y={middle - 1.5} width={percent(stage.done)} height="3" /> : null}
      {stage.gate ? <line className="gate" x1="100%" x2="100%" y1={middle - 6} y2={middle + 6} /> : null}
      {here ? (
        <line className="today" x1={percent(here.at)} x2={percent(here.at)} y1={mini ? 1 : 4} y2={middle + 8} />
      ) : null}
      {here && !mini ? (
        <text className="today-text" x={percent(here.at)} y="-1" textAnchor={anchor}>
          {here.label}
        </text>
      ) : null}
      {stage.exits?.map((exit) => (
        <svg key={exit.id} x={percent(exit.at)} y={middle} overflow="visible" aria-hidden="true">
          <path
            className={cx("exit", exit.state && exit.state !== "open" && `exit-${exit.state}`)}
            d="M-6 0 0-6 6 0 0 6z"
          />
        </svg>
      ))}
    </svg>
  );
}

function Exits({ exits }: { exits: StripStage["exits"] }) {
  return exits?.map((exit) => (
    <span className="strip-exit" key={exit.id}>
      <ExitDiamond state={exit.state ?? "open"} />
      <span>{exit.label}</span>
    </span>
  ));
}

const look = (stage: StripStage) => `strip-${stage.state}`;
const current = (stage: StripStage) => (stage.state === "now" ? ("step" as const) : undefined);

/**
 * The stages in a row with the places where one may leave and today's line; on a phone one small row that opens into
 * a vertical strip. The words are a list either way, so a screen reader hears the same.
 */
export function ProgressStrip({ label, stages, today, caption, exitKey }: ProgressStripProps) {
  const key = exitKey ? (
    <p className="strip-key">
      <span>
        <ExitDiamond />
        {exitKey}
      </span>
    </p>
  ) : null;
  return (
    <nav className="strip" aria-label={label}>
      <div className="strip-wide">
        <ol className="strip-cells">
          {stages.map((stage) => (
            <li className={cx("strip-cell", look(stage))} key={stage.id} aria-current={current(stage)}>
              <Track stage={stage} today={today} />
              <span className="strip-name">{stage.name}</span>
              {stage.detail ? <span className="strip-detail">{stage.detail}</span> : null}
              <span className="sr-only">
                <Exits exits={stage.exits} />
              </span>
            </li>
          ))}
        </ol>
        {key}
      </div>
      <details className="strip-small">
        <summary>
          <span className="strip-cells">
            {stages.map((stage) => (
              <Track stage={stage} today={today} mini key={stage.id} />
            ))}
          </span>
          <span className="strip-caption">
            <span>{caption}</span>
            <Icon name="chevron" />
          </span>
        </summary>
        <ol className="strip-list">
          {stages.map((stage) => (
            <li className={look(stage)} key={stage.id} aria-current={current(stage)}>
              <span className="strip-name">{stage.name}</span>
              {stage.detail ? <span className="strip-detail">{stage.detail}</span> : null}
              <Exits exits={stage.exits} />
            </li>
          ))}
        </ol>
        {key}
      </details>
    </nav>
  );
}
