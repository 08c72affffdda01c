import { renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { registerFonts } from "./fonts.server";
import { preflight } from "./glyphs.server";
import { MINUTES_FITS, MinutesDocument } from "./minutes-document.server";
import type { MinutesPdf, OfferPdf, PdfDocument, PlanPdf } from "./model";
import { OFFER_FITS, OfferDocument, type OfferFit, OfferSummaryDocument } from "./offer-document.server";
import type { PageCount } from "./parts/sheet.server";
import { PLAN_FITS, PlanDocument } from "./plan-document.server";

/**
 * Sets one document and gives the bytes of its file; the same model gives the same bytes. Blocks the thread it runs
 * in for all of the work: the server calls it only in the PDF thread, through `createPress`.
 */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  await registerFonts();
  const model = preflight(document);
  switch (model.kind) {
    case "plan":
      return model.shape === "page" ? onePagePlan(model) : print(<PlanDocument model={model} count={{ pages: 0 }} />);
    case "minutes":
      return minutes(model);
    case "offer":
      return offer(model);
  }
}

async function print(element: ReactElement): Promise<Uint8Array> {
  const bytes = await renderToBuffer(element as Parameters<typeof renderToBuffer>[0]);
  return new Uint8Array(bytes);
}

type Try = { bytes: Uint8Array; pages: number };

/** The first of several settings that takes one page, or the last of them. */
async function firstOnOnePage<Fit>(
  fits: Fit[],
  set: (fit: Fit, count: PageCount) => ReactElement,
): Promise<Try & { fit: Fit }> {
  let last: (Try & { fit: Fit }) | null = null;
  for (const fit of fits) {
    const count: PageCount = { pages: 0 };
    const bytes = await print(set(fit, count));
    last = { bytes, pages: count.pages, fit };
    if (count.pages <= 1) return last;
  }
  if (!last) throw new Error("There is no setting to try.");
  return last;
}

async function onePagePlan(model: PlanPdf): Promise<Uint8Array> {
  const { bytes } = await firstOnOnePage(PLAN_FITS, (fit, count) => (
    <PlanDocument model={model} fit={fit} count={count} />
  ));
  return bytes;
}

async function minutes(model: MinutesPdf): Promise<Uint8Array> {
  const { bytes } = await firstOnOnePage(MINUTES_FITS, (fit, count) => (
    <MinutesDocument model={model} fit={fit} count={count} />
  ));
  return bytes;
}

async function offer(model: OfferPdf): Promise<Uint8Array> {
  const fit = await summaryFit(model);
  return print(<OfferDocument model={model} fit={fit} count={{ pages: 0 }} />);
}

async function summaryFit(model: OfferPdf): Promise<OfferFit> {
  const { fit } = await firstOnOnePage(OFFER_FITS, (tried, count) => (
    <OfferSummaryDocument model={model} fit={tried} count={count} />
  ));
  return fit;
}
