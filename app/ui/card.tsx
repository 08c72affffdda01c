import type { ReactNode } from "react";
import { cx } from "./classes";
import { Icon } from "./icons";
import { StateMark } from "./marks";

export type CardProps = {
  title?: ReactNode;
  /** The word for what only one side sees; tints the ground and adds the lock. */
  privateLabel?: ReactNode;
  id?: string;
  children: ReactNode;
};

/** A sheet for what belongs together. Never put one into another. */
export function Card({ title, privateLabel, id, children }: CardProps) {
  return (
    <section className={cx("card", Boolean(privateLabel) && "card-private")} id={id}>
      {privateLabel ? <StateMark state="private">{privateLabel}</StateMark> : null}
      {title ? <h2 className="card-title">{title}</h2> : null}
      {children}
    </section>
  );
}

export type BandProps = {
  /** The companies, each with its mark. */
  parties?: ReactNode;
  title: ReactNode;
  /** The one computed sentence. */
  lead?: ReactNode;
  /** A `DateBlock`. */
  date?: ReactNode;
  /** Quiet links or a notice underneath. */
  children?: ReactNode;
};

/** The head of a page, set like a letterhead. */
export function Band({ parties, title, lead, date, children }: BandProps) {
  return (
    <header className="band">
      <div>
        {parties ? <div className="band-parties">{parties}</div> : null}
        <h1 className="band-title">{title}</h1>
        {lead ? <p className="band-lead">{lead}</p> : null}
      </div>
      {date}
      {children ? <div className="band-more">{children}</div> : null}
    </header>
  );
}

export type DateBlockProps = {
  /** What happens on the day. */
  label: ReactNode;
  /** The day in the reader's words and its machine form. */
  day: ReactNode;
  dateTime: string;
  /** How far away, or who proposed it. */
  detail?: ReactNode;
  /** Why this day. */
  reason?: ReactNode;
};

/** The date that counts, with its reason. */
export function DateBlock({ label, day, dateTime, detail, reason }: DateBlockProps) {
  return (
    <div className="date">
      <span className="date-label">{label}</span>
      <time className="date-day" dateTime={dateTime}>
        {day}
      </time>
      {detail ? <span className="date-detail">{detail}</span> : null}
      {reason ? <span className="date-reason">{reason}</span> : null}
    </div>
  );
}

/** The browser's own disclosure. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron" />
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}

/** Nothing here yet: what goes here, why it helps, one button. */
export function EmptyState({ title, children, action }: { title: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <h2 className="heading">{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
