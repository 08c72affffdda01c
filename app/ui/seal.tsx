import type { ReactNode } from "react";
import { cx } from "./classes";

const turns = Array.from({ length: 12 }, (_, index) => index * 15);

const at = (radius: number, angle: number) =>
  `${(50 + radius * Math.cos(angle)).toFixed(1)} ${(50 + radius * Math.sin(angle)).toFixed(1)}`;

/** A fluted rim of 36 teeth, drawn once. */
const rim = `M${Array.from({ length: 36 }, (_, i) => {
  const angle = (i * Math.PI) / 18;
  return `${at(48.5, angle)}Q${at(45.2, angle + Math.PI / 36)} ${at(48.5, angle + Math.PI / 18)}`;
}).join("L")}Z`;

export type SealProps = {
  /** The signer's initials, in the middle. */
  initials: string;
  name: ReactNode;
  /** Further lines: role and company, the moment, the edition. */
  lines?: ReadonlyArray<ReactNode>;
  size?: "large" | "small";
};

/** The mark of what was signed in writing; nothing that is merely ticked carries it. */
export function Seal({ initials, name, lines = [], size = "large" }: SealProps) {
  return (
    <figure className={cx("seal", size === "small" && "seal-small")}>
      <svg viewBox="0 0 100 100" fill="none" stroke="currentColor" aria-hidden="true">
        <path d={rim} strokeWidth="1.4" />
        <circle cx="50" cy="50" r="42.5" strokeWidth=".7" />
        {turns.map((turn) => (
          <ellipse key={turn} cx="50" cy="50" rx="40.5" ry="24" strokeWidth=".55" transform={`rotate(${turn} 50 50)`} />
        ))}
        <circle className="seal-face" cx="50" cy="50" r="23" strokeWidth="1.2" />
        <text className="seal-initials" x="50" y="58.6" textAnchor="middle" stroke="none">
          {initials}
        </text>
      </svg>
      <figcaption>
        <p className="seal-name">{name}</p>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed lines of one seal.
          <p className="seal-line" key={index}>
            {line}
          </p>
        ))}
      </figcaption>
    </figure>
  );
}
