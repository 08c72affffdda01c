// Every stream of the database checked: what boot, the command line and the plan's record page ask.

import type { Store } from "db/store";
import { checkStream, type Verdict } from "~/domain/record-check";
import type { SigningKey } from "~/world";
import { isSignedBy, sha256 } from "./seal.server";
import { keyOf } from "./take-away.server";

/** Checks the streams whose names begin with `prefix` ("" = all), each on its own; private ones beside their shared one. */
export async function* checkRecords(
  store: Store,
  wanted: { prefix: string; keys: { record: SigningKey; sample: SigningKey } },
): AsyncGenerator<Verdict> {
  for (const stream of await store.streams(wanted.prefix)) yield await checkOne(store, { stream, keys: wanted.keys });
}

async function checkOne(
  store: Store,
  { stream, keys }: { stream: string; keys: { record: SigningKey; sample: SigningKey } },
): Promise<Verdict> {
  const lane = /^(plan\/.+\/)(vendor|customer)$/.exec(stream);
  const asked = lane ? [stream, `${lane[1]}shared`] : [stream];
  const { facts, contents } = await store.readAfter(asked.map((name) => ({ stream: name, seq: 0, hash: "" })));
  const [own = [], shared = []] = facts;
  const key = own[0] ? keyOf(own[0], keys) : null;
  return checkStream(
    {
      stream,
      facts: own,
      contents: [...contents.values()].filter((row) => row.stream === stream),
      heads: await store.signedHeads(stream),
      shared: lane ? shared : null,
    },
    { sha256, isSigned: (head) => key !== null && isSignedBy(key.publicKey, head) },
  );
}
