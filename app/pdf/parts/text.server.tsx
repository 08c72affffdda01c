import { type StyleSheet, Text, View } from "@react-pdf/renderer";
import { createContext, useContext } from "react";
import { facesFor, textWidth } from "../fonts.server";
import type { PdfWords } from "../words";
import { brokenLines } from "../wrap";
import { COLOURS, HAIRLINE, LOOKS, type LookName } from "./style.server";

type Style = ReturnType<typeof StyleSheet.create>[string];

/** What every part needs to know of the sheet it stands on. */
export type SheetSetting = {
  words: PdfWords;
  /** Width of the text area in points. */
  width: number;
  /** 1 is the normal size; below it everything is set smaller, so that a page that must hold all of it does. */
  scale: number;
  /** 1 is the normal white space between rows and parts; below it they stand closer. */
  air: number;
  /** Most lines any one text may take, on a page that must stay one whatever was typed; the cut is visible. */
  maxLines?: number;
};

const SheetContext = createContext<SheetSetting | null>(null);
export const SheetProvider = SheetContext.Provider;

export function useSheet(): SheetSetting {
  const setting = useContext(SheetContext);
  if (!setting) throw new Error("A part of a printed document stands outside its sheet.");
  return setting;
}

export type SayProps = {
  text: string;
  look: LookName;
  /** Width in points of the column the text stands in, at scale 1 of the page: it decides where a word must break. */
  width: number;
  colour?: string;
  /** Left when not given. */
  align?: "right" | "center";
  struck?: boolean;
  /** Cuts after so many lines with an ellipsis; only for what is printed in full elsewhere. */
  lines?: number;
};

/** One text in one look. Every string of a document is printed through this, so that no other typeface slips in. */
export function Say({ scale, ...props }: SayProps & { scale?: number }) {
  const setting = useSheet();
  const lines = props.lines ?? setting.maxLines;
  return <Typeset {...props} {...(lines === undefined ? {} : { lines })} scale={scale ?? setting.scale} />;
}

/** The same without a sheet around it, for page chrome, which may not use hooks. */
export function Typeset(props: SayProps & { scale: number }) {
  const { stack, weight, size, leading, colour } = LOOKS[props.look];
  const lines = linesOf(props);
  const style: Style = {
    fontFamily: facesFor(stack, props.text),
    fontWeight: weight,
    fontSize: size * props.scale,
    lineHeight: leading,
    color: props.colour ?? colour,
    textAlign: props.align ?? "left",
    ...(props.align === undefined ? { width: widest(lines, props) + SLACK, marginRight: -SLACK } : {}),
    ...(props.struck ? { textDecoration: "line-through" } : {}),
  };
  return (
    <Text style={style} hyphenationCallback={whole} orphans={2} widows={2}>
      {lines.map((line) => line || " ").join("\n")}
    </Text>
  );
}

/**
 * Lines are broken already, so no word is. The typesetter would set a line feed as a glyph with a width of its own and
 * break the line again: it is taken out here.
 */
const whole = (word: string) => [word.replaceAll("\n", "")];

/** Room beside text that starts at the left, so that a rounding never makes the typesetter break a line again. */
const SLACK = 40;

type Setting = Pick<SayProps, "look"> & { scale: number };

const measureFor =
  ({ look, scale }: Setting) =>
  (text: string) =>
    textWidth({ text, stack: LOOKS[look].stack, weight: LOOKS[look].weight, size: LOOKS[look].size * scale });

const widest = (lines: string[], setting: Setting) => Math.max(...lines.map(measureFor(setting)));

function linesOf({ text, look, width, scale, lines }: SayProps & { scale: number }): string[] {
  const measure = measureFor({ look, scale });
  const all = brokenLines({ text, width, measure });
  if (lines === undefined || all.length <= lines) return all;
  const last = [...(all[lines - 1] ?? "")];
  while (last.length > 0 && measure(`${last.join("")}…`) > width) last.pop();
  return [...all.slice(0, lines - 1), `${last.join("").trimEnd()}…`];
}

/** Height in points that a text will take. */
export function heightOf(props: SayProps & { scale: number }): number {
  const { size, leading } = LOOKS[props.look];
  return linesOf(props).length * size * props.scale * leading;
}

/** A row above this may be cut by a page end; below it, it never is. */
export const TALLEST_ROW = 260;

export function Hairline({ colour = COLOURS.hairline, weight = HAIRLINE }: { colour?: string; weight?: number }) {
  return <View style={{ height: 0, borderTopWidth: weight, borderTopColor: colour }} />;
}

/** Items with their places as keys: a printed document is never reordered, and two items may read the same. */
export function keyed<T>(items: readonly T[]): { key: string; item: T; index: number }[] {
  return items.map((item, index) => ({ key: `${index}`, item, index }));
}

/** Vertical white space in points at normal air. */
export function Gap({ size }: { size: number }) {
  const { air } = useSheet();
  return <View style={{ height: size * air }} />;
}

/** Puts a part into the file's outline; the typesetter takes this on every part, its types know it on pages only. */
export function outlined(title: string): object {
  return title === "" ? {} : { bookmark: { title, expanded: true } };
}

/** Parts of a document below each other; the space between two of them falls away where a page ends. */
export function Parts({ children }: { children: React.ReactNode }) {
  const { air } = useSheet();
  return <View style={{ gap: 22 * air }}>{children}</View>;
}

/**
 * A part under its heading, which never stands alone at the end of a page and is in the file's outline. `lead` stays
 * with the heading; `ahead` is the room that must be left below, in points.
 */
export function Part(props: { title: string; lead?: React.ReactNode; ahead?: number; children: React.ReactNode }) {
  const { width, air } = useSheet();
  const { title, lead, ahead = 64, children } = props;
  return (
    <View>
      <View wrap={false} minPresenceAhead={ahead} style={{ marginBottom: 7 * air }} {...outlined(title)}>
        <Say text={title} look="heading" width={width} />
        {lead ? <View style={{ marginTop: 7 * air }}>{lead}</View> : null}
      </View>
      {children}
    </View>
  );
}

/** A label and what it labels, as a line in a ledger. `drop` brings the label down to the first line beside it. */
export function LedgerRow(props: {
  label: string;
  labelWidth?: number;
  drop?: number;
  children: React.ReactNode;
  tall?: boolean;
}) {
  const { air, scale } = useSheet();
  const labelWidth = props.labelWidth ?? LEDGER_LABEL;
  return (
    <View
      wrap={props.tall ?? false}
      style={{
        flexDirection: "row",
        borderTopWidth: HAIRLINE,
        borderTopColor: COLOURS.hairline,
        paddingTop: 8 * air,
        paddingBottom: 9 * air,
      }}
    >
      <View style={{ width: labelWidth, paddingRight: 12, paddingTop: (props.drop ?? 1.8) * scale }}>
        <Say text={props.label} look="label" width={labelWidth - 12} />
      </View>
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{props.children}</View>
    </View>
  );
}

export const LEDGER_LABEL = 112;
