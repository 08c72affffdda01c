// An archive written to the disk piece by piece: never whole in memory, and never long at a stretch on the event loop.

import { type FileHandle, open } from "node:fs/promises";
import { setImmediate as turn } from "node:timers/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

const piece = 64 * 1024;

/** What is packed already is kept as it is. */
const isPacked = (name: string) => /\.(pdf|zip|xlsx|docx|pptx|png|jpe?g|webp|gif)$/i.test(name);

export type ZipFile = {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Ends the archive and puts it on the disk; answers its size in bytes. */
  end(): Promise<number>;
  /** Gives up: the file stays as far as it went. */
  drop(): Promise<void>;
};

/** Begins an archive at `path`. `at` is the time that every file in it bears. */
export async function zipTo(path: string, at: Date): Promise<ZipFile> {
  const file: FileHandle = await open(path, "w", 0o600);
  const waiting: Uint8Array[] = [];
  let failed: Error | null = null;
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else waiting.push(chunk);
  });

  async function written(): Promise<void> {
    if (failed) throw failed;
    for (const chunk of waiting.splice(0)) {
      await file.write(chunk);
      size += chunk.length;
    }
  }

  return {
    async add(name, bytes) {
      const entry = isPacked(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 3 });
      entry.mtime = at;
      zip.add(entry);
      for (let from = 0; from < bytes.length || from === 0; from += piece) {
        entry.push(bytes.subarray(from, from + piece), from + piece >= bytes.length);
        await written();
        await turn();
      }
    },
    async end() {
      zip.end();
      await written();
      await file.sync();
      await file.close();
      return size;
    },
    async drop() {
      zip.terminate();
      await file.close();
    },
  };
}
