import type { ButtonHTMLAttributes, ReactNode } from "react";
import { cx } from "./classes";
import { Icon, type IconName } from "./icons";
import { VisuallyHidden } from "./page-frame";

export type Side = "customer" | "vendor" | "both";

export type SideMarkProps = {
  side: Side;
  /** The customer company's initials; for `vendor` the vendor's. */
  initials: string;
  /** For `both`: the vendor's initials. */
  otherInitials?: string;
  /** Company name(s), read aloud; leave out where the name stands beside the mark. */
  label?: ReactNode;
};

/** Which side: by shape (filled, outlined, half and half) and by the company's initials, never by colour. */
export function SideMark({ side, initials, otherInitials, label }: SideMarkProps) {
  return (
    <span className="side">
      <span className={side === "vendor" ? undefined : "side-filled"} aria-hidden="true">
        {initials}
      </span>
      {side === "both" ? <span aria-hidden="true">{otherInitials}</span> : null}
      {label ? <VisuallyHidden>{label}</VisuallyHidden> : null}
    </span>
  );
}

const states = {
  overdue: ["overdue", "state-overdue"],
  dueSoon: ["clock", "state-due"],
  waiting: ["waiting", null],
  reported: ["info", null],
  done: ["tick", "state-done"],
  verified: ["seal", "state-verified"],
  blocked: ["blocked", "state-blocked"],
  private: ["lock", "state-private"],
} as const satisfies Record<string, readonly [IconName, string | null]>;

export type MarkedState = keyof typeof states;

/** A state as icon, word and colour; the word is the child. */
export function StateMark({ state, children }: { state: MarkedState; children: ReactNode }) {
  const [icon, look] = states[state];
  return (
    <span className={cx("state", look)}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}

export type PersonProps = {
  name: ReactNode;
  /** The company's side, initials and name. */
  side: Side;
  initials: string;
  company?: ReactNode;
  /** A second line: what the person does, what they are waiting for. */
  detail?: ReactNode;
};

/** A person with the company they belong to. */
export function Person({ name, side, initials, company, detail }: PersonProps) {
  return (
    <span className="person">
      <SideMark side={side} initials={initials} label={company} />
      <span>
        {name}
        {detail ? <span className="person-detail">{detail}</span> : null}
      </span>
    </span>
  );
}

export type TickState = "open" | "done" | "reported" | "closed";

function TickBox() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <rect className="box" x="2.5" y="2.5" width="23" height="23" rx="4" />
      <path className="check" d="m7.5 14.5 4.5 4.5 8.5-10" />
    </svg>
  );
}

export type TickProps = {
  /** `reported`: somebody said so and it is not confirmed; `closed`: not the reader's to tick. */
  state: TickState;
  /** What pressing it does, or what it says: "Mark … as done", "Done". Read aloud and shown on hover. */
  label: string;
  /** Shown on hover where the whole label would only repeat the line. */
  hint?: string;
  /** Without `button` it is a mark, not a control. Give name and value as for any submit button. */
  button?: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style" | "children" | "className" | "type">;
  big?: boolean;
};

/** The tick: a submit button of 44 px that works without scripts, or the same drawing at rest. */
export function Tick({ state, label, hint = label, button, big = false }: TickProps) {
  const look = cx("tick", state !== "open" && `tick-${state}`, big && "tick-big");
  if (!button) {
    return (
      <span className={look}>
        <TickBox />
        <VisuallyHidden>{label}</VisuallyHidden>
      </span>
    );
  }
  return (
    <button {...button} type="submit" className={look} aria-label={label} title={hint}>
      <TickBox />
    </button>
  );
}
