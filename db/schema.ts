// Every table, built once from the column vocabulary. Facts are the truth; the rest is keys to the door (access,
// answers), things on their way out (letters), things not yet said (drafts) and caches (snapshots, summaries).

import {
  bytes,
  count,
  flag,
  id,
  index,
  instant,
  json,
  maybeCount,
  maybeInstant,
  maybeJson,
  maybeWords,
  primaryKey,
  table,
  uniqueIndex,
  words,
} from "./columns";

export * from "./schema-readers";

/** Sealed facts; the database refuses UPDATE, DELETE, REPLACE, a gap and a wrong `prev`. */
export const facts = table(
  "facts",
  {
    stream: id("stream"),
    seq: count("seq"),
    at: instant("at"),
    kind: words("kind"),
    subject: words("subject"),
    prev: words("prev"),
    hash: words("hash"),
    body: json("body"),
  },
  (t) => [primaryKey({ columns: [t.stream, t.seq] }), index("facts_subject").on(t.stream, t.subject, t.seq)],
);

/** What a person is or wrote, committed to by a fact; deleted by erasure, never changed. */
export const contents = table(
  "contents",
  {
    commitment: id("commitment").primaryKey(),
    stream: id("stream"),
    seq: count("seq"),
    salt: bytes("salt"),
    json: json("json"),
  },
  (t) => [index("contents_stream").on(t.stream, t.seq)],
);

/** Heads signed with the workspace's key at binding acts. */
export const signedHeads = table(
  "signed_heads",
  {
    stream: id("stream"),
    epoch: count("epoch"),
    seq: count("seq"),
    hash: words("hash"),
    at: instant("at"),
    signature: words("signature"),
  },
  (t) => [primaryKey({ columns: [t.stream, t.epoch, t.seq] })],
);

/** First answers under a requestId; the same id and input gets the first answer again. */
export const answers = table(
  "answers",
  {
    planId: id("plan_id"),
    actor: id("actor"),
    requestId: id("request_id"),
    inputHash: words("input_hash"),
    answer: json("answer"),
    at: instant("at"),
  },
  (t) => [primaryKey({ columns: [t.planId, t.actor, t.requestId] })],
);

/** A personal link (or the read-only viewer's, personId null). The token is derived, never stored. */
export const links = table(
  "links",
  {
    linkId: id("link_id").primaryKey(),
    planId: id("plan_id"),
    personId: maybeWords("person_id"),
    generation: count("generation"),
    expiresAt: instant("expires_at"),
    endedAt: maybeInstant("ended_at"),
  },
  (t) => [index("links_plan").on(t.planId), index("links_person").on(t.personId)],
);

/** A browser that did something with a link; made by its first real POST. */
export const sessions = table(
  "sessions",
  {
    sessionId: id("session_id").primaryKey(),
    planId: id("plan_id"),
    linkId: id("link_id"),
    personId: id("person_id"),
    createdAt: instant("created_at"),
    /** When the person's mailbox was last proven in this browser. */
    mailboxAt: maybeInstant("mailbox_at"),
    endedAt: maybeInstant("ended_at"),
  },
  (t) => [index("sessions_link").on(t.linkId)],
);

/** One-time codes; the six digits are derived from the id, never stored. */
export const codes = table(
  "codes",
  {
    codeId: id("code_id").primaryKey(),
    planId: id("plan_id"),
    sessionId: id("session_id"),
    personId: id("person_id"),
    /** Hash of the exact text it is for; "" = proves the mailbox only. */
    textHash: words("text_hash"),
    createdAt: instant("created_at"),
    expiresAt: instant("expires_at"),
    tries: count("tries"),
    usedAt: maybeInstant("used_at"),
  },
  (t) => [index("codes_person").on(t.personId, t.createdAt)],
);

/** Mails to be sent: written with the facts, rendered once, frozen, retried byte for byte. */
export const letters = table(
  "letters",
  {
    letterId: id("letter_id").primaryKey(),
    /** Says what event and person it is for; a second one is never written (INV-40). */
    dedupe: words("dedupe"),
    workspaceId: id("workspace_id"),
    planId: maybeWords("plan_id"),
    kind: words("kind"),
    /** Participant of the plan; null for letters to staff. */
    personId: maybeWords("person_id"),
    /** Staff address; "" when personId names the reader. */
    address: words("address"),
    payload: json("payload"),
    createdAt: instant("created_at"),
    notBefore: instant("not_before"),
    state: words("state"),
    attempts: count("attempts"),
    claimedUntil: maybeInstant("claimed_until"),
    firstAttemptAt: maybeInstant("first_attempt_at"),
    /** Rendered once: JSON of subject, html, text, from, to, attachments' blob ids. */
    frozen: maybeJson("frozen"),
    sentAt: maybeInstant("sent_at"),
    providerId: maybeWords("provider_id"),
    problem: maybeWords("problem"),
    /** What is known of it after it was handed over; null = nothing yet. */
    delivery: maybeWords("delivery"),
    deliveredAt: maybeInstant("delivered_at"),
  },
  (t) => [
    index("letters_provider").on(t.providerId),
    uniqueIndex("letters_dedupe").on(t.dedupe),
    index("letters_due").on(t.state, t.notBefore),
    index("letters_plan").on(t.planId, t.createdAt),
  ],
);

/** Drafts are kept, not recorded: one row a block, compare-and-swap on its revision. */
export const drafts = table(
  "drafts",
  {
    planId: id("plan_id"),
    lane: words("lane"),
    document: id("document"),
    blockId: id("block_id"),
    revision: count("revision"),
    body: json("body"),
    by: words("by"),
    at: instant("at"),
  },
  (t) => [primaryKey({ columns: [t.planId, t.lane, t.document, t.blockId] })],
);

/** Stored files by random id; the bytes lie under DATA_DIR/blobs. */
export const blobs = table("blobs", {
  blobId: id("blob_id").primaryKey(),
  planId: id("plan_id"),
  lane: words("lane"),
  sha256: words("sha256"),
  bytes: count("bytes"),
  type: words("type"),
  at: instant("at"),
});

/** Folded plans, a cache: dropped on any mismatch. */
export const snapshots = table(
  "snapshots",
  {
    planId: id("plan_id"),
    audience: words("audience"),
    heads: json("heads"),
    fold: count("fold"),
    body: json("body"),
  },
  (t) => [primaryKey({ columns: [t.planId, t.audience] })],
);

/** One row per plan and audience for lists, made by a view in the append. */
export const summaries = table(
  "summaries",
  {
    workspaceId: id("workspace_id"),
    planId: id("plan_id"),
    audience: words("audience"),
    shape: count("shape"),
    at: instant("at"),
    body: json("body"),
  },
  (t) => [primaryKey({ columns: [t.planId, t.audience] }), index("summaries_workspace").on(t.workspaceId, t.audience)],
);

/** Token buckets that survive a restart (T-12). */
export const limits = table("limits", { key: id("key").primaryKey(), tokens: count("tokens"), at: instant("at") });

/** Denials and oddities that are nobody's plan. */
export const securityLog = table("security_log", {
  entry: maybeCount("entry").primaryKey(),
  at: instant("at"),
  what: words("what"),
  detail: json("detail"),
});

/** Erasures, replayed after a restore. */
export const erasures = table("erasures", {
  commitment: id("commitment").primaryKey(),
  stream: id("stream"),
  at: instant("at"),
});

/** Staff accounts as Better Auth keeps them. */
export const staffUser = table("staff_user", {
  id: id("id").primaryKey(),
  name: words("name"),
  email: words("email").unique(),
  emailVerified: flag("email_verified"),
  image: maybeWords("image"),
  createdAt: words("created_at"),
  updatedAt: words("updated_at"),
});
export const staffSession = table("staff_session", {
  id: id("id").primaryKey(),
  expiresAt: words("expires_at"),
  token: words("token").unique(),
  createdAt: words("created_at"),
  updatedAt: words("updated_at"),
  ipAddress: maybeWords("ip_address"),
  userAgent: maybeWords("user_agent"),
  userId: id("user_id"),
});
export const staffAccount = table("staff_account", {
  id: id("id").primaryKey(),
  accountId: words("account_id"),
  providerId: words("provider_id"),
  userId: id("user_id"),
  accessToken: maybeWords("access_token"),
  refreshToken: maybeWords("refresh_token"),
  idToken: maybeWords("id_token"),
  accessTokenExpiresAt: maybeWords("access_token_expires_at"),
  refreshTokenExpiresAt: maybeWords("refresh_token_expires_at"),
  scope: maybeWords("scope"),
  password: maybeWords("password"),
  createdAt: words("created_at"),
  updatedAt: words("updated_at"),
});
export const staffVerification = table("staff_verification", {
  id: id("id").primaryKey(),
  identifier: words("identifier"),
  value: words("value"),
  expiresAt: words("expires_at"),
  createdAt: words("created_at"),
  updatedAt: words("updated_at"),
});
