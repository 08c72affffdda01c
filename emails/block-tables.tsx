// The blocks that need columns. On a narrow screen the columns become lines (classes in look.ts).

import { Section, Text } from "@react-email/components";
import { Lines, Paragraphs, Title } from "./blocks";
import { keyed } from "./keyed";
import { colour, mono, sans, serif } from "./look";
import type { Block, Row } from "./mail";

const line = `1px solid ${colour.line}`;
const cell = {
  borderTop: line,
  padding: "9px 16px 9px 0",
  fontFamily: sans,
  fontSize: "16px",
  lineHeight: "24px",
  verticalAlign: "top" as const,
  textAlign: "left" as const,
  color: colour.ink,
};
const label = { ...cell, fontSize: "14px", color: colour.muted, width: "116px", fontWeight: 400 };

const Table = ({ children, top }: { children: React.ReactNode; top: string }) => (
  <table
    role="presentation"
    width="100%"
    cellPadding={0}
    cellSpacing={0}
    style={{ borderCollapse: "collapse", margin: `${top} 0 0` }}
  >
    <tbody>{children}</tbody>
  </table>
);

export function Rows({ rows }: { rows: Row[] }) {
  return (
    <Table top="22px">
      {rows.map((row) => (
        <tr key={row.label}>
          <td className="stack label line muted" style={label}>
            {row.label}
          </td>
          <td className="stack value line ink" style={{ ...cell, paddingRight: 0 }}>
            <Lines text={row.text} />
            {(row.items ?? []).map((item) => (
              <div key={item} style={{ padding: "4px 0 0 14px", textIndent: "-14px" }}>
                <span className="accent" style={{ color: colour.accent }}>
                  ◇
                </span>{" "}
                {item}
              </div>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}

export function Listed({ title, items, none }: { title: string; items: string[]; none: string }) {
  return (
    <Section>
      <Title text={title} />
      {items.length === 0 ? (
        <Paragraphs text={none} size="16px" line="25px" quiet tight />
      ) : (
        <Table top="0">
          {keyed(items).map(({ item, key, at }) => (
            <tr key={key}>
              <td className="line muted" style={{ ...cell, width: "26px", paddingRight: 0, color: colour.muted }}>
                {at + 1}
              </td>
              <td className="line ink" style={{ ...cell, paddingRight: 0 }}>
                <Lines text={item} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

export function Tasks({ block }: { block: Extract<Block, { block: "tasks" }> }) {
  const head = {
    ...cell,
    borderTop: 0,
    padding: "0 16px 5px 0",
    fontSize: "14px",
    color: colour.muted,
    fontWeight: 400,
  };
  if (block.rows.length === 0)
    return (
      <Section>
        <Title text={block.title} />
        <Paragraphs text={block.none} size="16px" line="25px" quiet tight />
      </Section>
    );
  return (
    <Section>
      <Title text={block.title} />
      <table width="100%" cellPadding={0} cellSpacing={0} style={{ borderCollapse: "collapse" }}>
        <thead className="heads">
          <tr>
            <th className="muted" scope="col" style={head}>
              {block.head.what}
            </th>
            <th className="muted" scope="col" style={{ ...head, width: "130px" }}>
              {block.head.who}
            </th>
            <th className="muted" scope="col" style={{ ...head, width: "122px", paddingRight: 0 }}>
              {block.head.by}
            </th>
          </tr>
        </thead>
        <tbody>
          {keyed(block.rows).map(({ item: row, key }) => (
            <tr key={key}>
              <td className="stack what line ink" style={cell}>
                <Lines text={row.what} />
              </td>
              <td
                className={row.mine ? "who line accent" : "who line ink"}
                style={{ ...cell, ...(row.mine ? { color: colour.accent, fontWeight: 600 } : {}) }}
              >
                {row.who}
              </td>
              <td className="by line ink" style={{ ...cell, paddingRight: 0, whiteSpace: "nowrap" }}>
                {row.by}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Looks signed: the words in serif between two lines, the name and the time beside a seal. */
export function Signed({ block }: { block: Extract<Block, { block: "signed" }> }) {
  return (
    <Section style={{ margin: "22px 0 0" }}>
      <Text
        className="muted"
        style={{ margin: 0, fontFamily: sans, fontSize: "14px", lineHeight: "20px", color: colour.muted }}
      >
        {block.label}
      </Text>
      <Section
        className="line"
        style={{ margin: "6px 0 0", padding: "14px 0 16px", borderTop: line, borderBottom: line }}
      >
        {keyed(block.text.split(/\n{2,}/)).map(({ item, key, at }) => (
          <Text
            key={key}
            className="ink"
            style={{
              margin: at === 0 ? 0 : "10px 0 0",
              fontFamily: serif,
              fontSize: "18px",
              lineHeight: "28px",
              color: colour.ink,
            }}
          >
            <Lines text={item} />
          </Text>
        ))}
        <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: "18px 0 0" }}>
          <tbody>
            <tr>
              <td style={{ verticalAlign: "middle", paddingRight: "14px" }}>
                <div className="accent" style={seal}>
                  ✓
                </div>
              </td>
              <td style={{ verticalAlign: "middle" }}>
                <Text
                  className="ink"
                  style={{
                    margin: 0,
                    fontFamily: serif,
                    fontSize: "18px",
                    lineHeight: "24px",
                    fontWeight: 600,
                    color: colour.ink,
                  }}
                >
                  {block.name}
                </Text>
                <Text
                  className="muted"
                  style={{ margin: 0, fontFamily: sans, fontSize: "14px", lineHeight: "20px", color: colour.muted }}
                >
                  {block.line}
                </Text>
              </td>
            </tr>
          </tbody>
        </table>
      </Section>
    </Section>
  );
}

const seal = {
  width: "40px",
  height: "40px",
  border: `2px solid ${colour.accent}`,
  borderRadius: "22px",
  color: colour.accent,
  fontFamily: sans,
  fontSize: "20px",
  lineHeight: "40px",
  fontWeight: 600,
  textAlign: "center" as const,
};

export function Proof({ block }: { block: Extract<Block, { block: "proof" }> }) {
  const small = { margin: 0, fontFamily: sans, fontSize: "13px", lineHeight: "19px", color: colour.muted };
  return (
    <Section className="line" style={{ margin: "26px 0 0", padding: "12px 0 0", borderTop: line }}>
      <Text className="muted" style={{ ...small, fontWeight: 600 }}>
        {block.title}
      </Text>
      {block.text === "" ? null : (
        <Text className="muted" style={small}>
          {block.text}
        </Text>
      )}
      {block.rows.map((row) => (
        <Text key={row.label} className="muted" style={{ ...small, marginTop: "6px" }}>
          {row.label === block.title ? null : (
            <>
              {row.label}
              <br />
            </>
          )}
          <span
            style={{
              fontFamily: mono,
              fontSize: "12px",
              // Groups stay whole; what has none may break anywhere.
              ...(row.value.includes(" ")
                ? { wordBreak: "normal", overflowWrap: "normal" }
                : { wordBreak: "break-all" }),
            }}
          >
            {row.value}
          </span>
        </Text>
      ))}
    </Section>
  );
}
