import { Line, Path, Rect, Svg, View } from "@react-pdf/renderer";
import type { PlanPdf } from "../model";
import { COLOURS } from "./style.server";
import { keyed, Say, useSheet } from "./text.server";

type Strip = NonNullable<PlanPdf["strip"]>;

const HEIGHT = 30;
const AXIS = 15;

/** Phases on a real time axis, the points at which to stop as diamonds on it, today and the date as lines across it. */
export function TimeStrip({ strip }: { strip: Strip }) {
  const { width, words, air } = useSheet();
  const at = (share: number) => 5 + Math.min(1, Math.max(0, share)) * (width - 10);
  return (
    <View wrap={false} style={{ marginTop: 8 * air, marginBottom: 6 * air }}>
      <View style={{ width, height: HEIGHT }}>
        <Svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          style={{ position: "absolute", top: 0, left: 0 }}
        >
          {keyed(strip.stages).map(({ key, item: stage, index }) => (
            <Rect
              key={key}
              x={at(stage.from)}
              y={AXIS - 5}
              width={Math.max(2, at(stage.to) - at(stage.from) - 1.2)}
              height={10}
              fill={index % 2 === 0 ? COLOURS.band : "#eceeea"}
            />
          ))}
          <Line x1={at(0)} y1={AXIS} x2={at(1)} y2={AXIS} stroke={COLOURS.soft} strokeWidth={0.5} />
          {strip.today === null ? null : (
            <Line
              x1={at(strip.today)}
              y1={4}
              x2={at(strip.today)}
              y2={AXIS + 11}
              stroke={COLOURS.late}
              strokeWidth={0.9}
            />
          )}
          <Line
            x1={at(strip.target)}
            y1={4}
            x2={at(strip.target)}
            y2={AXIS + 11}
            stroke={COLOURS.accent}
            strokeWidth={1.6}
          />
          {strip.exits.map((share) => (
            <Path key={share} d={diamond(at(share))} stroke={COLOURS.ink} strokeWidth={0.9} fill="#ffffff" />
          ))}
        </Svg>
        {keyed(strip.stages).map(({ key, item: stage, index }) => (
          <StageNumber key={key} number={index + 1} left={at(stage.from)} room={at(stage.to) - at(stage.from)} />
        ))}
      </View>
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        <Say text={strip.first} look="chrome" width={120} />
        {strip.today === null ? null : (
          <View
            style={{ position: "absolute", left: Math.min(width - 100, Math.max(60, at(strip.today) - 30)), width: 60 }}
          >
            <Say text={words.today} look="chrome" width={60} align="center" colour={COLOURS.late} />
          </View>
        )}
        <Say text={strip.last} look="chrome" width={120} align="right" />
      </View>
    </View>
  );
}

/** The phase's number, as it stands before its name in the list; left out where the band is too narrow for it. */
function StageNumber({ number, left, room }: { number: number; left: number; room: number }) {
  if (room < 14) return null;
  return (
    <View style={{ position: "absolute", left: left + 3, top: AXIS - 14.5, width: 16 }}>
      <Say text={`${number}`} look="chrome" width={16} scale={0.9} />
    </View>
  );
}

function diamond(x: number): string {
  const half = 4.2;
  return `M ${x} ${AXIS - half} L ${x + half} ${AXIS} L ${x} ${AXIS + half} L ${x - half} ${AXIS} Z`;
}
