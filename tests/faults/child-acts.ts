// Comments and ticks on a plan through the door, one after the other, as fast as they go; prints each that was acknowledged.
// Arguments: data folder, plan, number of the first act.

import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { perform } from "~/commands/perform.server";
import { idFrom } from "~/domain/ids";
import { isRefusal } from "~/domain/refusal";
import { makeWorld } from "../support/world";
import { actorNamed, stepOf } from "./acts";

const [dataDir = "", planId = "", first = "0"] = process.argv.slice(2);
const world = makeWorld({ now: new Date().toISOString(), settings: { dataDir } });
world.newId = () => idFrom(randomBytes(16));
const actor = await actorNamed(world, planId, "Giulia");
const stepId = await stepOf(world, planId, "Giulia");
writeSync(1, "ready\n");
for (let number = Number(first); ; number++) {
  const commentId = `act${number}`;
  const input = { requestId: `request-${number}`, commentId, stepId, text: `${"long ".repeat(number % 200)}${number}` };
  const result = await perform(world, actor, planId, "comment.add", input);
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  writeSync(1, `acked ${commentId}\n`);
}
