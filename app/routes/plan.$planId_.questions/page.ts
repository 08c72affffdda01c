import type { OfferPage } from "~/http/offer-page.server";
import type { Read } from "~/views/reading";
import type { VoicesView } from "~/views/voices";

/** What the loader hands the page. */
export type VoicesPage = {
  plan: OfferPage["plan"];
  view: Read<VoicesView>;
  heads: number[];
  build: string;
  fresh: string;
};

/** The address at which everything of this page is done. */
export const addressOf = ({ plan }: Pick<VoicesPage, "plan">) => `/plan/${plan.id}/questions`;
