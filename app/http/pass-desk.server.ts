// The page for somebody to whom a personal link was forwarded: a code to the mailbox they name, then their wish to join.
// Nothing that they do there counts as the link's owner's (T-06).

import { type ActionFunctionArgs, data } from "@remix-run/node";
import { z } from "zod";
import { sendCode } from "~/access/codes.server";
import { actorFor } from "~/access/visitor.server";
import { fieldError } from "~/commands/command";
import { email, line } from "~/commands/fields";
import { passText } from "~/commands/passes";
import { sha256 } from "~/commands/seal.server";
import { invalid, isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { type Acted, act, sessionOf } from "./act.server";
import { type PostedForm, readForm } from "./form.server";
import { answerTo } from "./respond.server";

const asked = z.object({ name: line(120), email: email() });

/** "pass.code" mails a code to the address typed; everything else is the wish itself, at the door. */
export async function actOnPass(args: ActionFunctionArgs, planId: string) {
  const form = await readForm(args.request.clone());
  return form?.nested.command === "pass.code"
    ? await codeFor(args, planId, form)
    : await act(args, planId, ["pass.ask"]);
}

async function codeFor({ context, request }: ActionFunctionArgs, planId: string, form: PostedForm) {
  const { world } = context;
  const refused = (refusal: Refusal, headers?: Headers) =>
    data<Acted>({ ok: false, command: "pass.code", refusal, values: form.typed }, answerTo(refusal, headers));
  const visitor = await actorFor(context, request, planId);
  if (visitor.kind !== "person" || visitor.via !== "link") return refused(refuse("forbidden", "readOnly"));
  const parsed = asked.safeParse({ name: form.nested.name, email: form.nested.email });
  if (!parsed.success) return refused(invalid(parsed.error.issues.map(fieldError)));
  const plan = (await world.plans.load(planId, "public"))?.plan;
  const people = Object.values(plan?.people ?? {});
  if (people.some((one) => one.email === parsed.data.email && one.removedAt === null))
    return refused(refuse("invalid", "sameAddress", { fields: [{ field: "email", code: "unexpected" }] }));
  const { actor, headers } = await sessionOf({ context, request }, visitor, form);
  const textHash = sha256(passText(parsed.data.email));
  const sent = await sendCode(world, actor, { textHash, act: "pass.ask", to: parsed.data.email });
  if (isRefusal(sent)) return refused(sent, headers);
  const answer = { ...parsed.data, textHash, personId: world.newId() };
  return data<Acted>({ ok: true, command: "pass.code", answer }, { headers });
}
