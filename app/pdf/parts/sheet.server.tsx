import { Document, Page, View } from "@react-pdf/renderer";
import type { PdfFrame } from "../model";
import { pdfWords } from "../words";
import { COLOURS, contentWidth, HAIRLINE, MARGIN, PAPER } from "./style.server";
import { SheetProvider, Typeset } from "./text.server";

/** Filled while a document is being set: how many pages this run took. */
export type PageCount = { pages: number };

/** A whole file: its metadata and its pages. The dates are the model's, so that the same model gives the same bytes. */
export function Sheets(props: { frame: PdfFrame; kind: string; outline: boolean; children: React.ReactNode }) {
  const { frame } = props;
  const at = new Date(frame.madeAt);
  return (
    <Document
      title={frame.title}
      author={frame.vendorName}
      subject={props.kind}
      language={frame.language}
      creator="Countersign"
      producer="Countersign"
      creationDate={at}
      modificationDate={at}
      pdfVersion="1.7"
      pageLayout="singlePage"
      {...(props.outline ? { pageMode: "useOutlines" as const } : {})}
    >
      {props.children}
    </Document>
  );
}

type SheetProps = {
  frame: PdfFrame;
  /** "Offer, version 2": the right end of every page's head. */
  kind: string;
  scale: number;
  /** 1 is the normal white space; by default it goes with the scale. */
  air?: number;
  /** Smaller margins above and below. */
  tight?: boolean;
  /** Most lines any one text may take. */
  maxLines?: number | undefined;
  count: PageCount;
  children: React.ReactNode;
};

/** A run of pages with the same head and foot. */
export function Sheet({ frame, kind, scale, air = scale, tight = false, maxLines, count, children }: SheetProps) {
  const words = pdfWords[frame.language];
  const width = contentWidth(frame.paper);
  return (
    <Page
      size={frame.paper === "A4" ? "A4" : "LETTER"}
      style={{
        paddingTop: tight ? MARGIN.top - 12 : MARGIN.top,
        paddingBottom: tight ? MARGIN.bottom - 16 : MARGIN.bottom,
        paddingHorizontal: MARGIN.side,
        fontFamily: "Sans",
        color: COLOURS.ink,
      }}
      layout={(page) => {
        count.pages = page.subPageTotalPages ?? count.pages;
        return (
          <>
            <Watermark frame={frame} />
            <Head frame={frame} kind={kind} />
            {page.children}
            <Foot frame={frame} page={page.pageNumber ?? 0} of={page.totalPages ?? 0} />
          </>
        );
      }}
    >
      <SheetProvider value={{ words, width, scale, air, ...(maxLines === undefined ? {} : { maxLines }) }}>
        {children}
      </SheetProvider>
    </Page>
  );
}

function Head({ frame, kind }: { frame: PdfFrame; kind: string }) {
  const width = contentWidth(frame.paper);
  const half = width / 2 - 8;
  return (
    <View style={{ position: "absolute", top: 34, left: MARGIN.side, width }}>
      <View style={{ flexDirection: "row", justifyContent: "space-between", paddingBottom: 5 }}>
        <View style={{ width: half }}>
          <Typeset
            text={`${frame.customerName} · ${frame.vendorName}`}
            look="chrome"
            width={half}
            scale={1}
            lines={1}
          />
        </View>
        <View style={{ width: half }}>
          <Typeset text={kind} look="chrome" width={half} scale={1} align="right" lines={1} />
        </View>
      </View>
      <View style={{ borderTopWidth: HAIRLINE, borderTopColor: COLOURS.hairline }} />
    </View>
  );
}

function Foot({ frame, page, of }: { frame: PdfFrame; page: number; of: number }) {
  const words = pdfWords[frame.language];
  const width = contentWidth(frame.paper);
  const mark = frame.watermark ? `${watermarkLine(frame)}  ·  ` : "";
  const evidence = [words.edition(frame.edition), words.entry(frame.head.seq), shortHead(frame)].join(" · ");
  return (
    <View style={{ position: "absolute", bottom: 30, left: MARGIN.side, width }}>
      <View style={{ borderTopWidth: HAIRLINE, borderTopColor: COLOURS.hairline, paddingTop: 5 }} />
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        <View style={{ width: width - 96 }}>
          <Typeset text={mark + evidence} look="chrome" width={width - 96} scale={1} lines={1} />
        </View>
        <View style={{ width: 90 }}>
          <Typeset text={words.page(page, of)} look="chrome" width={90} scale={1} align="right" lines={1} />
        </View>
      </View>
    </View>
  );
}

/** The first twelve digits of the head's fingerprint: enough to compare by eye. */
export function shortHead(frame: PdfFrame): string {
  return frame.head.hash.slice(0, 12);
}

/** What a sample or a trial says about itself; empty for what can be evidence. */
export function watermarkLine(frame: PdfFrame): string {
  const words = pdfWords[frame.language];
  if (frame.watermark === "sample") return words.sampleLine;
  return frame.watermark === "trial" ? words.trialLine : "";
}

function Watermark({ frame }: { frame: PdfFrame }) {
  if (!frame.watermark) return null;
  const words = pdfWords[frame.language];
  const { width, height } = PAPER[frame.paper];
  const text = frame.watermark === "sample" ? words.sample : words.trial;
  return (
    <View
      style={{ position: "absolute", left: 0, top: height / 2 - 110, width, transform: "rotate(-35deg)", opacity: 1 }}
    >
      <Typeset text={text} look="title" scale={6} width={width * 2} align="center" colour={COLOURS.watermark} />
    </View>
  );
}
