import { View } from "@react-pdf/renderer";
import type { PdfBlock, PdfColumn } from "../model";
import { COLOURS, HAIRLINE } from "./style.server";
import { heightOf, keyed, Say, TALLEST_ROW, useSheet } from "./text.server";

/** The body of one section. */
export function Blocks({ blocks }: { blocks: PdfBlock[] }) {
  return (
    <>
      {keyed(blocks).map(({ key, item: block }) => (
        <Block key={key} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: PdfBlock }) {
  const { width, scale } = useSheet();
  switch (block.type) {
    case "paragraph":
      return (
        <View style={{ marginBottom: 7 * scale }}>
          <Say text={block.text} look="body" width={width} />
        </View>
      );
    case "heading":
      return (
        <View wrap={false} minPresenceAhead={48} style={{ marginTop: 6 * scale, marginBottom: 3 * scale }}>
          <Say text={block.text} look="subheading" width={width} />
        </View>
      );
    case "list":
      return <ListBlock block={block} />;
    case "table":
      return <TableBlock block={block} />;
  }
}

function ListBlock({ block }: { block: Extract<PdfBlock, { type: "list" }> }) {
  const { width, scale } = useSheet();
  const indent = 18;
  return (
    <View style={{ marginBottom: 7 * scale }}>
      {keyed(block.items).map(({ key, item, index }) => (
        <View
          key={key}
          wrap={isTall(item, width - indent, scale)}
          style={{ flexDirection: "row", marginBottom: 2.5 * scale }}
        >
          <View style={{ width: indent }}>
            <Say text={block.ordered ? `${index + 1}.` : "–"} look="body" width={indent} colour={COLOURS.soft} />
          </View>
          <View style={{ width: width - indent }}>
            <Say text={item} look="body" width={width - indent} />
          </View>
        </View>
      ))}
    </View>
  );
}

function isTall(text: string, width: number, scale: number): boolean {
  return heightOf({ text, look: "body", width, scale }) > TALLEST_ROW;
}

/** Figures are as wide as they need, up to a share; the texts divide the rest. */
function columnWidths(columns: PdfColumn[], width: number): number[] {
  const figures = columns.filter((column) => column.align === "end").length;
  const texts = columns.length - figures;
  const figure = figures === 0 ? 0 : Math.min(88, (width * (texts === 0 ? 1 : 0.68)) / figures);
  const text = texts === 0 ? 0 : (width - figure * figures) / texts;
  return columns.map((column) => (column.align === "end" ? (texts === 0 ? width / figures : figure) : text));
}

function TableBlock({ block }: { block: Extract<PdfBlock, { type: "table" }> }) {
  const { width, scale } = useSheet();
  const widths = columnWidths(block.columns, width);
  const header = block.columns.some((column) => column.label !== "");
  return (
    <View style={{ marginTop: 4 * scale, marginBottom: 10 * scale }}>
      {block.caption ? (
        <View wrap={false} minPresenceAhead={48} style={{ marginBottom: 4 * scale }}>
          <Say text={block.caption} look="note" width={width} />
        </View>
      ) : null}
      <View>
        {header ? (
          <View
            fixed
            wrap={false}
            minPresenceAhead={30}
            style={{ flexDirection: "row", alignItems: "flex-end", paddingBottom: 3 }}
          >
            <Cells
              cells={block.columns.map((column) => column.label)}
              columns={block.columns}
              widths={widths}
              look="label"
            />
          </View>
        ) : null}
        {keyed(block.rows).map(({ key, item: row, index }) => (
          <View
            key={key}
            wrap={row.cells.some((cell, at) => isTall(cell, widths[at] ?? width, scale))}
            style={{
              flexDirection: "row",
              borderTopWidth: HAIRLINE,
              borderTopColor: row.strong || index === 0 ? COLOURS.ink : COLOURS.hairline,
              paddingTop: 4 * scale,
              paddingBottom: 4.5 * scale,
            }}
          >
            <Cells cells={row.cells} columns={block.columns} widths={widths} look={row.strong ? "rowStrong" : "row"} />
          </View>
        ))}
      </View>
    </View>
  );
}

function Cells(props: {
  cells: string[];
  columns: PdfColumn[];
  widths: number[];
  look: "row" | "rowStrong" | "label";
}) {
  return (
    <>
      {keyed(props.columns).map(({ key, item: column, index }) => {
        const width = props.widths[index] ?? 0;
        const end = column.align === "end";
        return (
          <View key={key} style={{ width, ...(end ? { paddingLeft: 8 } : { paddingRight: 8 }) }}>
            <Say
              text={props.cells[index] ?? ""}
              look={props.look}
              width={width - 8}
              {...(end ? { align: "right" } : {})}
            />
          </View>
        );
      })}
    </>
  );
}
