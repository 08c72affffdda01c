// What happens without anybody asking: letters on their way, deadlines. Started once by the server, stopped before it.

import type { World } from "~/world";

export type Jobs = {
  /** A letter was just written: it may leave now. */
  wake(): void;
  /** Lets the duty in hand finish and takes no other. */
  stop(): Promise<void>;
};

/** Starts the duties of this installation. */
export function startJobs(_world: World): Jobs {
  return { wake: () => {}, stop: async () => {} };
}
