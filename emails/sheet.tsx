// The sheet on which every mail is set: companies, title, blocks, and below it why the reader has it.

import { Body, Container, Head, Heading, Html, Link, Preview, Section, Text } from "@react-email/components";
import { BlockView, Lines } from "./blocks";
import { keyed } from "./keyed";
import { colour, sans, serif, sheetCss } from "./look";
import type { Addresses, Mail } from "./mail";
import { fullStop } from "./marks";

export function Sheet({ mail, to }: { mail: Mail; to: Addresses }) {
  return (
    <Html lang={mail.language} dir="ltr">
      <Head>
        <title>{mail.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <style>{sheetCss}</style>
      </Head>
      <Body className="paper" style={{ margin: 0, backgroundColor: colour.paper }}>
        <Preview>{mail.preview}</Preview>
        <Section className="paper edge" style={{ padding: "28px 12px", backgroundColor: colour.paper }}>
          <Container className="sheet" style={sheet}>
            <Section>
              {mail.mark === null ? null : <Mark text={mail.mark} />}
              <Section className="inner wrap" style={{ padding: "34px 44px 40px" }}>
                <Text className="muted" style={about}>
                  {mail.about}
                </Text>
                <Heading as="h1" className="ink title" style={title}>
                  {mail.title}
                </Heading>
                {mail.hello === "" ? null : (
                  <Text className="ink" style={{ ...plain, marginBottom: "6px" }}>
                    {mail.hello}
                  </Text>
                )}
                {keyed(mail.blocks).map(({ item, key }) => (
                  <BlockView key={key} block={item} to={to} />
                ))}
              </Section>
            </Section>
          </Container>
          <Container style={{ maxWidth: "600px" }}>
            <Section className="foot wrap" style={{ padding: "18px 44px 8px" }}>
              <Text className="muted" style={foot}>
                <Lines text={mail.footer.because} />{" "}
                {to.stop === undefined || !mail.footer.stop ? null : (
                  <>
                    <Link className="muted" href={to.stop} style={{ color: colour.muted, textDecoration: "underline" }}>
                      {mail.footer.stop}
                    </Link>
                    {fullStop(mail.language)}{" "}
                  </>
                )}
                <Link className="muted" href={to.mails} style={{ color: colour.muted, textDecoration: "underline" }}>
                  {mail.footer.mails}
                </Link>
                {fullStop(mail.language)} {mail.footer.plain}
              </Text>
              <Text className="muted" style={{ ...foot, marginTop: "8px" }}>
                {mail.footer.product}
              </Text>
            </Section>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

function Mark({ text }: { text: string }) {
  return (
    <Text
      className="mark inset"
      style={{
        margin: 0,
        padding: "9px 44px",
        fontFamily: sans,
        fontSize: "14px",
        lineHeight: "20px",
        color: "#7d4c00",
        backgroundColor: "#f8e9c8",
      }}
    >
      {text}
    </Text>
  );
}

const sheet = {
  maxWidth: "600px",
  width: "100%",
  backgroundColor: colour.sheet,
  border: `1px solid ${colour.line}`,
  borderRadius: "4px",
};
const about = { margin: "0 0 14px", fontFamily: sans, fontSize: "14px", lineHeight: "20px", color: colour.muted };
const title = {
  margin: "0 0 18px",
  fontFamily: serif,
  fontSize: "28px",
  lineHeight: "1.25",
  fontWeight: 600,
  letterSpacing: "-0.005em",
  color: colour.ink,
};
const plain = { margin: 0, fontFamily: sans, fontSize: "16px", lineHeight: "25px", color: colour.ink };
const foot = { margin: 0, fontFamily: sans, fontSize: "13px", lineHeight: "20px", color: colour.muted };
