import type { ReactNode } from "react";
import { cx } from "./classes";
import { ExitDiamond } from "./icons";
import { StateMark } from "./marks";

export type PlanLayoutProps = {
  band: ReactNode;
  strip?: ReactNode;
  /** Notices above everything else of the page. */
  notice?: ReactNode;
  /** The one card with the one primary action. */
  next?: ReactNode;
  /** The list. */
  children: ReactNode;
  /** Counts, people, last changes: the slim column, after the list on a phone. */
  aside?: ReactNode;
  /** What is opened: stands beside the list on a wide screen and instead of it on a phone. */
  panel?: ReactNode;
};

/** Head, strip, then the list with its slim column; with a panel opened, list and panel. */
export function PlanLayout({ band, strip, notice, next, children, aside, panel }: PlanLayoutProps) {
  return (
    <div className={cx("plan", Boolean(panel) && "plan-opened")}>
      {notice}
      {band}
      {strip}
      <div className="plan-columns">
        <div className="plan-body">
          {next}
          {children}
        </div>
        {panel ? <div className="plan-panel">{panel}</div> : aside ? <div className="plan-side">{aside}</div> : null}
      </div>
    </div>
  );
}

/** The sheet in which something opened stands. */
export function Panel({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="panel" aria-label={label}>
      {children}
    </section>
  );
}

export type NextCardProps = {
  /** "Your next step" */
  label: ReactNode;
  title: ReactNode;
  why?: ReactNode;
  /** When, for whom, with whom: short pieces. */
  meta?: ReactNode;
  /** The primary button (or its form) first, then at most one quiet link. */
  children?: ReactNode;
};

/** The one thing to do now. */
export function NextCard({ label, title, why, meta, children }: NextCardProps) {
  return (
    <section className="next">
      <p className="next-label">{label}</p>
      <h2 className="next-title">{title}</h2>
      {why ? <p className="next-why">{why}</p> : null}
      {meta ? <div className="next-meta">{meta}</div> : null}
      {children ? <div className="next-act">{children}</div> : null}
    </section>
  );
}

export type StageSectionProps = { id?: string; title: ReactNode; meta?: ReactNode; children: ReactNode };

/** A stage and its rows; children are `StepRow` and `ExitRow`. */
export function StageSection({ id, title, meta, children }: StageSectionProps) {
  return (
    <section className="stage" id={id}>
      <header>
        <h2 className="heading">{title}</h2>
        {meta ? <p className="stage-meta">{meta}</p> : null}
      </header>
      <ol>{children}</ol>
    </section>
  );
}

export type StepRowProps = {
  id?: string;
  /** A `Tick`, in its form where it can be pressed. */
  tick: ReactNode;
  /** Usually a link to the step's own address. */
  title: ReactNode;
  /** Owner, state. */
  meta?: ReactNode;
  /** The date as people say it, and the exact one. */
  when?: ReactNode;
  exact?: ReactNode;
  /** `done` recedes, `current` is the reader's next one or the opened one. */
  state?: "done" | "current" | undefined;
  /** The word for what only one side sees. */
  privateLabel?: ReactNode;
  /** Somebody else just changed it: glows once. Change `key` with it, so that it glows again. */
  glow?: boolean;
  /** A redline or a conflict under the row. */
  children?: ReactNode;
};

function When({ when, exact }: Pick<StepRowProps, "when" | "exact">) {
  if (!when && !exact) return null;
  return (
    <p className="row-when">
      {when ? <span>{when}</span> : null}
      {exact ? <span className="row-exact">{exact}</span> : null}
    </p>
  );
}

/** One line of the ledger. */
export function StepRow(props: StepRowProps) {
  const { id, tick, title, meta, when, exact, state, privateLabel, glow, children } = props;
  return (
    <li
      id={id}
      className={cx("row", state && `row-${state}`, Boolean(privateLabel) && "row-private", glow && "glow-once")}
    >
      {tick}
      <div className="row-main">
        <h3 className="row-title">{title}</h3>
        {meta || privateLabel ? (
          <div className="row-meta">
            {privateLabel ? <StateMark state="private">{privateLabel}</StateMark> : null}
            {meta}
          </div>
        ) : null}
      </div>
      <When when={when} exact={exact} />
      {children ? <div className="row-more">{children}</div> : null}
    </li>
  );
}

export type ExitRowProps = Pick<StepRowProps, "id" | "title" | "meta" | "when" | "exact"> & {
  state?: "open" | "passed" | "stopped";
};

/** A place to leave, standing in the list where it applies. */
export function ExitRow({ id, title, meta, when, exact, state = "open" }: ExitRowProps) {
  return (
    <li id={id} className="row row-exit">
      <ExitDiamond state={state} />
      <div className="row-main">
        <h3 className="row-title">{title}</h3>
        {meta ? <div className="row-meta">{meta}</div> : null}
      </div>
      <When when={when} exact={exact} />
    </li>
  );
}

/** Buttons that stay under the thumb on a phone and stand in the text on a wide screen. */
export function ThumbBar({ children }: { children: ReactNode }) {
  return <div className="thumb">{children}</div>;
}
