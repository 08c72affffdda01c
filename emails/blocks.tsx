// One look for each block of a mail. Tables where columns are needed, because mail programs know nothing newer.

import { Heading, Button as MailButton, Section, Text } from "@react-email/components";
import { Fragment } from "react";
import { Item } from "./block-item";
import { Listed, Proof, Rows, Signed, Tasks } from "./block-tables";
import { keyed } from "./keyed";
import { colour, mono, sans, serif } from "./look";
import type { Addresses, Block, Button } from "./mail";

export function BlockView({ block, to }: { block: Block; to: Addresses }) {
  switch (block.block) {
    case "lead":
      return <Paragraphs text={block.text} size="17px" line="27px" />;
    case "paragraph":
      return <Paragraphs text={block.text} size="16px" line="25px" />;
    case "small":
      return <Paragraphs text={block.text} size="14px" line="21px" quiet />;
    case "item":
      return <Item block={block} to={to} />;
    case "heading":
      return (
        <Section>
          <Title text={block.text} />
          {block.under === "" ? null : <Paragraphs text={block.under} size="14px" line="21px" quiet tight />}
        </Section>
      );
    case "step":
      return <Step block={block} to={to} />;
    case "button":
      return (
        <Section style={{ margin: "26px 0 0" }}>
          <Act button={block.button} to={to} />
          {block.note === "" ? null : <Paragraphs text={block.note} size="14px" line="21px" quiet />}
        </Section>
      );
    case "rows":
      return <Rows rows={block.rows} />;
    case "list":
      return <Listed title={block.title} items={block.items} none={block.none} />;
    case "tasks":
      return <Tasks block={block} />;
    case "prose":
      return (
        <Section>
          <Title text={block.title} />
          <Paragraphs text={block.text} size="16px" line="25px" tight />
        </Section>
      );
    case "signed":
      return <Signed block={block} />;
    case "code":
      return <Code block={block} />;
    case "proof":
      return <Proof block={block} />;
  }
}

/** Line breaks as the writer set them. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {keyed(text.split("\n")).map(({ item, key, at }) => (
        <Fragment key={key}>
          {at === 0 ? null : <br />}
          {item}
        </Fragment>
      ))}
    </>
  );
}

type Set = { text: string; size: string; line: string; quiet?: boolean; tight?: boolean };

export function Paragraphs({ text, size, line, quiet = false, tight = false }: Set) {
  return (
    <>
      {keyed(text.split(/\n{2,}/)).map(({ item, key, at }) => (
        <Text
          key={key}
          className={quiet ? "muted" : "ink"}
          style={{
            margin: tight && at === 0 ? "0" : "12px 0 0",
            fontFamily: sans,
            fontSize: size,
            lineHeight: line,
            color: quiet ? colour.muted : colour.ink,
          }}
        >
          <Lines text={item} />
        </Text>
      ))}
    </>
  );
}

export function Title({ text }: { text: string }) {
  return (
    <Heading
      as="h2"
      className="ink"
      style={{
        margin: "28px 0 6px",
        fontFamily: serif,
        fontSize: "19px",
        lineHeight: "26px",
        fontWeight: 600,
        color: colour.ink,
      }}
    >
      {text}
    </Heading>
  );
}

function Act({ button, to }: { button: Button; to: Addresses }) {
  return (
    <MailButton
      className="button"
      href={to.go(button.go)}
      style={{
        backgroundColor: colour.accent,
        color: colour.onAccent,
        fontFamily: sans,
        fontSize: "17px",
        lineHeight: "22px",
        fontWeight: 600,
        textDecoration: "none",
        borderRadius: "5px",
        padding: "14px 28px",
      }}
    >
      {button.label}
    </MailButton>
  );
}

function Step({ block, to }: { block: Extract<Block, { block: "step" }>; to: Addresses }) {
  return (
    <Section
      className="well"
      style={{ margin: "24px 0 28px", padding: "22px 24px 24px", backgroundColor: colour.well, borderRadius: "5px" }}
    >
      <Text
        className="accent"
        style={{
          margin: 0,
          fontFamily: sans,
          fontSize: "14px",
          lineHeight: "20px",
          fontWeight: 600,
          color: colour.accent,
        }}
      >
        {block.label}
      </Text>
      <Text
        className="ink"
        style={{
          margin: "4px 0 0",
          fontFamily: serif,
          fontSize: "22px",
          lineHeight: "29px",
          fontWeight: 600,
          color: colour.ink,
        }}
      >
        {block.title}
      </Text>
      <Text
        className="ink"
        style={{
          margin: "4px 0 0",
          fontFamily: sans,
          fontSize: "16px",
          lineHeight: "24px",
          fontWeight: 600,
          color: colour.ink,
        }}
      >
        {block.by}
      </Text>
      {block.text === "" ? null : <Paragraphs text={block.text} size="16px" line="24px" />}
      <Section style={{ margin: "18px 0 0" }}>
        <Act button={block.button} to={to} />
      </Section>
      {block.note === "" ? null : <Paragraphs text={block.note} size="14px" line="21px" quiet />}
    </Section>
  );
}

function Code({ block }: { block: Extract<Block, { block: "code" }> }) {
  return (
    <Section
      className="well"
      style={{ margin: "20px 0 0", padding: "22px 24px", backgroundColor: colour.well, borderRadius: "5px" }}
    >
      <Text
        className="ink"
        style={{
          margin: 0,
          fontFamily: mono,
          fontSize: "38px",
          lineHeight: "46px",
          letterSpacing: "0.16em",
          color: colour.ink,
        }}
      >
        {block.digits}
      </Text>
      <Paragraphs text={block.note} size="16px" line="24px" />
    </Section>
  );
}
