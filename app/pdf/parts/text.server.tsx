import { type StyleSheet, Text, View } from "@react-pdf/renderer";
import { createContext, useContext } from "react";
import { STACKS, textWidth } from "../fonts.server";
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
};

const Setting = createContext<SheetSetting | null>(null);
export const SheetProvider = Setting.Provider;

export function useSheet(): SheetSetting {
  const setting = useContext(Setting);
  if (!setting) throw new Error("A part of a printed document stands outside its sheet.");
  return setting;
}

export type SayProps = {
  text: string;
  look: LookName;
  /** Width in points of the column the text stands in, at scale 1 of the page: it decides where a word must break. */
  width: number;
  colour?: string;
  align?: "left" | "right" | "center";
  struck?: boolean;
  /** Cuts after so many lines with an ellipsis; only for what is printed in full elsewhere. */
  lines?: number;
};

/** One text in one look. Every string of a document is printed through this, so that no other typeface slips in. */
export function Say({ scale, ...props }: SayProps & { scale?: number }) {
  const setting = useSheet();
  return <Typeset {...props} scale={scale ?? setting.scale} />;
}

/** The same without a sheet around it, for page chrome, which may not use hooks. */
export function Typeset(props: SayProps & { scale: number }) {
  const { stack, weight, size, leading, colour } = LOOKS[props.look];
  const style: Style = {
    fontFamily: STACKS[stack],
    fontWeight: weight,
    fontSize: size * props.scale,
    lineHeight: leading,
    color: props.colour ?? colour,
    textAlign: props.align ?? "left",
    ...(props.struck ? { textDecoration: "line-through" } : {}),
  };
  return (
    <Text style={style} hyphenationCallback={whole} orphans={2} widows={2}>
      {linesOf(props).join("\n")}
    </Text>
  );
}

/** Lines are broken already. */
const whole = (word: string) => [word];

function linesOf({ text, look, width, scale, lines }: SayProps & { scale: number }): string[] {
  const { stack, weight, size } = LOOKS[look];
  const measure = (piece: string) => textWidth({ text: piece, stack, weight, size: size * scale });
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

/** A heading that never stands alone at the end of a page; it is in the file's outline when `bookmark` says so. */
export function Heading({
  text,
  bookmark = true,
  first = false,
}: {
  text: string;
  bookmark?: boolean;
  first?: boolean;
}) {
  const { width, air } = useSheet();
  return (
    <View
      wrap={false}
      minPresenceAhead={64}
      style={{ marginTop: first ? 0 : 22 * air, marginBottom: 7 * air }}
      {...(bookmark ? outlined(text) : {})}
    >
      <Say text={text} look="heading" width={width} />
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
