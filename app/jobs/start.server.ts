// What happens without anybody asking: letters on their way, deadlines. Started once by the server, stopped before it.

import type { Letter } from "db/store";
import { readerOf } from "~/access/readers.server";
import { currentWorkspace } from "~/commands/workspaces.server";
import { openInvitation } from "~/domain/workspace";
import type { World } from "~/world";
import type { Wishes } from "./compose.server";
import { createDeadlines } from "./deadlines.server";
import { askForReports, returnedLetters, settleReports } from "./deliveries.server";
import { createPost } from "./post.server";
import { transportFor } from "./transport.server";

export type Jobs = {
  /** A letter was just written: it may leave now. */
  wake(): void;
  /** Lets the duty in hand finish and takes no other. */
  stop(): Promise<void>;
};

/** Once a minute: a reminder may be a minute late, and an hour missed is made up for. */
const tickMs = 60_000;
const askMs = 5 * 60_000;

/** Starts the duties of this installation. `attach` gives the files that go with a letter. */
export function startJobs(world: World, options: { attach?: Wishes["attach"] } = {}): Jobs {
  const transport = transportFor(world.settings);
  const post = createPost({
    world,
    transport,
    returned: returnedLetters(world),
    wishes: {
      ...options,
      invitationOpen: (invitationId) => isOpen(world, invitationId),
      silenced: (letter) => isSilenced(world, letter),
      suppressed: async (address) => (await world.store.suppression(readerOf(world.keys, address))) !== null,
    },
  });
  const deadlines = createDeadlines({ world });
  let ticking: Promise<unknown> = Promise.resolve();
  const tick = () => {
    ticking = ticking
      .then(() => deadlines.tick())
      .then(() => settleReports(world))
      .catch((problem: unknown) => console.error(problem));
  };
  // Asking takes two a second at most: it keeps no tick waiting.
  let asking: Promise<unknown> = Promise.resolve();
  const ask = () => {
    asking = asking.then(() => askForReports(world, transport)).catch((problem: unknown) => console.error(problem));
  };
  const asker = setInterval(ask, askMs);
  asker.unref();
  const timer = setInterval(tick, tickMs);
  timer.unref();
  post.start();
  tick();
  return {
    wake: post.wake,
    stop: async () => {
      clearInterval(timer);
      clearInterval(asker);
      await Promise.all([post.stop(), ticking]);
    },
  };
}

async function isOpen(world: World, invitationId: string): Promise<boolean> {
  const workspace = await currentWorkspace(world);
  return workspace !== null && openInvitation(workspace, invitationId, world.clock.now()) !== null;
}

/** Whether the letter's reader wants no reminders at all. */
async function isSilenced(world: World, { planId, personId }: Letter): Promise<boolean> {
  const plan = planId === null ? null : (await world.plans.load(planId, "public"))?.plan;
  const email = plan?.people[personId ?? ""]?.email ?? null;
  return email !== null && (await world.store.wish(readerOf(world.keys, email))) === "none";
}
