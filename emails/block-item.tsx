// One thing that is the reader's, and the answers that lead to a page with one button each.

import { Link, Section, Text } from "@react-email/components";
import { keyed } from "./keyed";
import { colour, sans, serif } from "./look";
import type { Addresses, Block } from "./mail";

export function Item({ block, to }: { block: Extract<Block, { block: "item" }>; to: Addresses }) {
  return (
    <Section
      className="line"
      style={{ margin: "14px 0 0", padding: "14px 0 4px", borderTop: `1px solid ${colour.line}` }}
    >
      <Text className="ink" style={title}>
        {block.title}
      </Text>
      <Text className="ink" style={by}>
        {block.by}
      </Text>
      {block.text === "" ? null : (
        <Text className="muted" style={text}>
          {block.text}
        </Text>
      )}
      <Section style={{ margin: "10px 0 0" }}>
        {keyed(block.links).map(({ item, key }) => (
          <Link key={key} className="accent choice" href={to.go(item.go)} style={link}>
            {item.label}
          </Link>
        ))}
      </Section>
    </Section>
  );
}

const title = {
  margin: 0,
  fontFamily: serif,
  fontSize: "19px",
  lineHeight: "26px",
  fontWeight: 600,
  color: colour.ink,
};
const by = { margin: "2px 0 0", fontFamily: sans, fontSize: "15px", lineHeight: "22px", color: colour.ink };
const text = { margin: "4px 0 0", fontFamily: sans, fontSize: "15px", lineHeight: "22px", color: colour.muted };
/** High and wide enough for a thumb. */
const link = {
  display: "inline-block",
  margin: "0 10px 10px 0",
  padding: "10px 16px",
  border: `1px solid ${colour.accent}`,
  borderRadius: "5px",
  fontFamily: sans,
  fontSize: "16px",
  lineHeight: "22px",
  color: colour.accent,
  textDecoration: "none",
};
