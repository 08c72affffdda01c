// Whether a link still opens its plan.

import type { LinkRow } from "db/store";

/** Neither ended nor past its day at the instant `now`. Its generation is looked at by whoever holds a token. */
export const isOpen = (link: Pick<LinkRow, "endedAt" | "expiresAt">, now: string): boolean =>
  link.endedAt === null && link.expiresAt > now;
