// Turning one side's key, as the sign page would.

import { sha256 } from "~/commands/seal.server";
import { canonical } from "~/domain/chain";
import { commitmentText } from "~/domain/statements";
import { termsOf } from "~/domain/terms";
import type { Deal } from "./deal";

/** Commits for the side of `name` to the plan as it stands; a customer's person with a code for the text. */
export async function commit(deal: Deal, name: string): Promise<void> {
  const { side } = await deal.person(name);
  const plan = await deal.plan(side);
  const text = commitmentText(plan, { termsHash: sha256(canonical(termsOf(plan) as never)) }, "en");
  const textHash = sha256(text);
  const code = side === "customer" ? await deal.codeFor(name, textHash) : "";
  await deal.must(name, "plan.commit", {
    edition: plan.edition,
    textHash,
    language: "en",
    typedName: `${name} Signer`,
    consent: "on",
    code,
  });
}
