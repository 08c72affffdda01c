// Where nothing can be written (a full disk, a file that may only be read) an act says so instead of breaking.

import { Unwritable } from "db/store";

/** What the system says when the disk takes no more: full, over its share, read-only, not ours, or out of handles. */
const noRoom: ReadonlySet<unknown> = new Set([
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EACCES",
  "EPERM",
  "EIO",
  "EMFILE",
  "ENFILE",
]);

const isUnwritten = (error: unknown): boolean =>
  error instanceof Error && (error.name === Unwritable.name || ("code" in error && noRoom.has(error.code)));

/** What `body` answers; what `busy` answers when nothing could be written. Whatever else is thrown goes on. */
export async function orBusy<A, B>(body: () => Promise<A>, busy: () => B): Promise<A | B> {
  try {
    return await body();
  } catch (error) {
    if (isUnwritten(error)) return busy();
    throw error;
  }
}
