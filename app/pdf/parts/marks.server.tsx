import { Circle, Line, Path, Rect, Svg } from "@react-pdf/renderer";
import type { PdfMark, PdfSide } from "../model";
import { COLOURS } from "./style.server";

const point = (angle: number, radius: number, centre: number) =>
  `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;

/** A closed wave around a circle, as engraved on a certificate. `waves` full turns, `depth` in the same unit. */
function rosette({
  centre,
  radius,
  depth,
  waves,
  phase = 0,
}: Record<"centre" | "radius" | "depth" | "waves", number> & { phase?: number }) {
  const steps = waves * 12;
  const points = Array.from({ length: steps }, (_, index) => {
    const angle = (2 * Math.PI * index) / steps;
    return point(angle, radius + depth * Math.cos(waves * angle + phase), centre);
  });
  return `M ${points.join(" L ")} Z`;
}

/** The seal of something signed: two engraved waves, a ring, a tick. Drawn, never a picture file. */
export function Seal({ size }: { size: number }) {
  const wave = { centre: 50, radius: 44, depth: 3, waves: 24 };
  return (
    <Svg width={size} height={size} viewBox="0 0 100 100">
      <Path d={rosette(wave)} stroke={COLOURS.accent} strokeWidth={0.9} fill="none" />
      <Path d={rosette({ ...wave, phase: Math.PI })} stroke={COLOURS.accent} strokeWidth={0.9} fill="none" />
      <Circle cx="50" cy="50" r="37.5" stroke={COLOURS.accent} strokeWidth={0.7} fill="none" />
      <Path
        d={rosette({ centre: 50, radius: 31, depth: 4, waves: 16 })}
        stroke={COLOURS.accent}
        strokeWidth={0.45}
        fill="none"
      />
      <Path
        d={rosette({ centre: 50, radius: 31, depth: 4, waves: 16, phase: Math.PI })}
        stroke={COLOURS.accent}
        strokeWidth={0.45}
        fill="none"
      />
      <Circle cx="50" cy="50" r="24.5" stroke={COLOURS.accent} strokeWidth={1.4} fill="#ffffff" />
      <Path
        d="M 38.5 51 L 46.5 59 L 62 42"
        stroke={COLOURS.accent}
        strokeWidth={4}
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </Svg>
  );
}

/** Sides by shape: customer filled, vendor outlined, both half. */
export function SideMark({ side, size = 6 }: { side: PdfSide; size?: number }) {
  return (
    <Svg width={size} height={size} viewBox="0 0 10 10">
      <Circle
        cx="5"
        cy="5"
        r="4.2"
        stroke={COLOURS.ink}
        strokeWidth={1.2}
        fill={side === "customer" ? COLOURS.ink : "#ffffff"}
      />
      {side === "both" ? <Path d="M 5 0.8 A 4.2 4.2 0 0 0 5 9.2 Z" fill={COLOURS.ink} /> : null}
    </Svg>
  );
}

export const MARK_COLOURS: Record<PdfMark, string> = {
  open: COLOURS.soft,
  "due-soon": COLOURS.soon,
  overdue: COLOURS.late,
  waiting: COLOURS.soft,
  done: COLOURS.ink,
  confirmed: COLOURS.accent,
  blocked: COLOURS.late,
  "not-applicable": COLOURS.faint,
  stopped: COLOURS.ink,
};

/** A state's sign; the word always stands beside it. */
export function StateMark({ mark, size = 8 }: { mark: PdfMark; size?: number }) {
  return (
    <Svg width={size} height={size} viewBox="0 0 10 10">
      {STATE_SHAPES[mark]}
    </Svg>
  );
}

const ring = (colour: string) => <Circle cx="5" cy="5" r="4" stroke={colour} strokeWidth={0.9} fill="none" />;
const tick = (colour: string, width: number) => (
  <Path d="M 2.6 5.3 L 4.4 7 L 7.6 3.2" stroke={colour} strokeWidth={width} fill="none" strokeLinecap="round" />
);

const STATE_SHAPES: Record<PdfMark, React.ReactNode> = {
  open: ring(COLOURS.soft),
  "due-soon": [
    <Circle key="ring" cx="5" cy="5" r="4" stroke={COLOURS.soon} strokeWidth={0.9} fill="none" />,
    <Path key="hand" d="M 5 2.6 L 5 5 L 6.8 6.2" stroke={COLOURS.soon} strokeWidth={0.9} fill="none" />,
  ],
  overdue: [
    <Circle key="disc" cx="5" cy="5" r="4.4" fill={COLOURS.late} />,
    <Line key="bar" x1="5" y1="2.4" x2="5" y2="5.6" stroke="#ffffff" strokeWidth={1.2} />,
    <Circle key="dot" cx="5" cy="7.4" r="0.7" fill="#ffffff" />,
  ],
  waiting: [
    <Circle key="a" cx="1.9" cy="5" r="1" fill={COLOURS.soft} />,
    <Circle key="b" cx="5" cy="5" r="1" fill={COLOURS.soft} />,
    <Circle key="c" cx="8.1" cy="5" r="1" fill={COLOURS.soft} />,
  ],
  done: tick(COLOURS.ink, 1.2),
  confirmed: [
    <Path key="wave" d={rosette({ centre: 5, radius: 4.3, depth: 0.4, waves: 12 })} fill={COLOURS.accent} />,
    <Path
      key="tick"
      d="M 3 5.2 L 4.5 6.7 L 7.1 3.6"
      stroke="#ffffff"
      strokeWidth={1.1}
      fill="none"
      strokeLinecap="round"
    />,
  ],
  blocked: [
    <Rect key="box" x="1.2" y="1.2" width="7.6" height="7.6" stroke={COLOURS.late} strokeWidth={0.9} fill="none" />,
    <Line key="bar" x1="3" y1="5" x2="7" y2="5" stroke={COLOURS.late} strokeWidth={1.1} />,
  ],
  "not-applicable": <Line x1="2" y1="5" x2="8" y2="5" stroke={COLOURS.faint} strokeWidth={1} />,
  stopped: <Rect x="2" y="2" width="6" height="6" fill={COLOURS.ink} />,
};

/** An exit point: the place on the line where the customer may leave. */
export function Diamond({ size = 8, filled = false }: { size?: number; filled?: boolean }) {
  return (
    <Svg width={size} height={size} viewBox="0 0 10 10">
      <Path
        d="M 5 0.8 L 9.2 5 L 5 9.2 L 0.8 5 Z"
        stroke={COLOURS.ink}
        strokeWidth={0.9}
        fill={filled ? COLOURS.ink : "#ffffff"}
      />
    </Svg>
  );
}
