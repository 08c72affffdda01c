// The part of the port about mailboxes: calendars, wishes, what was told, what became of mail. A reader is named by a
// keyed digest of the address.

import type { DeliveryState, Often } from "~/domain/letters";
import type { Letter } from "./store";

export type { DeliveryState, Often };

/** A letter with what became of it after it was handed over. */
export type SentLetter = Letter & { delivery: DeliveryState | null; deliveredAt: string | null };
export type MailEvent = { eventId: string; at: string; kind: DeliveryState; providerId: string };
export type FeedRow = { feedId: string; reader: string; generation: number; at: string };
export type SuppressionWhy = "bounced" | "complained";

export type ReaderStore = {
  /** Plans that have a shared record, by id. */
  planIds(): Promise<string[]>;
  /** A mailbox's calendar by its id; by its reader. */
  feed(feedId: string): Promise<FeedRow | null>;
  feedOf(reader: string): Promise<FeedRow | null>;
  /** Opens a calendar; one that is there already stays as it is. */
  openFeed(row: FeedRow): Promise<void>;
  /** The next generation: the address handed out before is dead from now on. */
  raiseFeed(reader: string, at: string): Promise<void>;
  wish(reader: string): Promise<Often | null>;
  setWish(reader: string, often: Often, at: string): Promise<void>;
  /** Everything that this mailbox was reminded of. */
  told(reader: string): Promise<Set<string>>;
  suppression(reader: string): Promise<SuppressionWhy | null>;
  /** A complaint outweighs a bounce and is never taken back by one. */
  suppress(reader: string, why: SuppressionWhy, at: string): Promise<void>;
  /** Keeps a provider's report; false when it is known already. */
  keepMailEvent(event: MailEvent): Promise<boolean>;
  /** Reports that nothing was done about yet, oldest first. */
  openMailEvents(limit: number): Promise<MailEvent[]>;
  settleMailEvent(eventId: string): Promise<void>;
  /** Letters handed over in a span of time of which nothing final was reported, oldest first. */
  lettersUnheard(span: { from: string; until: string; limit: number }): Promise<SentLetter[]>;
  letterOfProvider(providerId: string): Promise<SentLetter | null>;
  setDelivery(letterId: string, delivery: DeliveryState, at: string): Promise<void>;
};
