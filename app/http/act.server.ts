// The whole body of an action: who, which command, what was typed; then the door, and its answer for a page with
// scripts or without.

import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type { PersonActor } from "~/access/actor";
import { sendCode } from "~/access/codes.server";
import { hasHand } from "~/access/hand.server";
import { actorFor, ensureSession, type InSession } from "~/access/visitor.server";
import { perform } from "~/commands/perform.server";
import type { Json } from "~/domain/chain";
import type { CommandName } from "~/domain/policy";
import { invalid, isRefusal, type Refusal, refuse } from "~/domain/refusal";
import { type PostedForm, readForm } from "./form.server";
import { noteDenial } from "./guards.server";
import { answerTo } from "./respond.server";
import { safePath } from "./safe-path";
import { orBusy } from "./unwritten.server";

/** A screen's own list of what it may do; "code.send" mails a one-time code (fields `textHash` and `act`). */
export type Allowed = CommandName | "code.send";
export type Acted =
  | { ok: true; command: string; answer: { [key: string]: Json } }
  | { ok: false; command: string; refusal: Refusal; values: PostedForm["typed"] };
/** Thrown with 428 to a browser without scripts that has shown no hand yet: its form comes back with one question. */
export type HandAsked = { ask: "hand"; fields: [name: string, value: string][] };

const postsPerMinute = 60;

/**
 * Does what a form asks. The submit button's `command` must be one of `allowed`; `requestId` makes a repeated post
 * harmless. Done: `{ ok: true, command, answer }`; a page without scripts is sent to `next` (or to the same page), any
 * page to `goto`; `{name}` in either is filled from the answer. Refused: `{ ok: false, … }` with the refusal's status
 * and what was typed. Outsiders and ended links get their page. `inputOf` makes the command's input of a form that is
 * more than that.
 */
export async function act(
  { context, request }: ActionFunctionArgs,
  planId: string,
  allowed: readonly Allowed[],
  inputOf: (form: PostedForm) => PostedForm["nested"] = plainInput,
) {
  const visitor = await actorFor(context, request, planId);
  const form = await readForm(request);
  const named = allowed.find((name) => name === form?.nested.command);
  const command = named ?? "";
  const refused = (refusal: Refusal, headers?: Headers) => {
    if (refusal.reason === "forbidden") void noteDenial(context.world, { what: command, ...context.visitor });
    const values = form?.typed ?? {};
    return data<Acted>({ ok: false, command, refusal, values }, answerTo(refusal, headers));
  };
  return await orBusy(judged, () => refused(refuse("busy", "busy")));

  async function judged() {
    if (!form || !named) return refused(invalid([{ field: "command", code: "unknownChoice" }]));
    if (visitor.kind !== "person") {
      // The door says no, and keeps its line where a reader tried what is the customer's alone (INV-10).
      if (named !== "code.send") await perform(context.world, visitor, planId, named, {});
      return refused(refuse("forbidden", "readOnly"));
    }
    const now = context.world.clock.now();
    const bucket = { key: `posts:${visitor.personId}`, capacity: postsPerMinute, perSeconds: 60, now };
    if (!(await context.world.store.take(bucket))) return refused(refuse("too-many", "tooMany"));
    const { actor, headers } = await sessionOf({ context, request }, visitor, form);
    const result = await done(context, actor, { command: named, values: inputOf(form) });
    if (isRefusal(result)) return refused(result, headers);
    const target = targetAfter(form, { document: context.document, url: request.url, answer: result.answer });
    if (target !== null) return redirect(target, { status: 303, headers });
    return data<Acted>({ ok: true, command, answer: result.answer }, { headers });
  }
}

/** A form as input, without what steers the page. */
function plainInput({ nested }: PostedForm): PostedForm["nested"] {
  const { command: _button, next: _next, goto: _goto, hand: _hand, ...values } = nested;
  return values;
}

/** The session of this act; a link's first one needs a hand that no mail scanner has (T-04). */
export async function sessionOf(
  { context, request }: Pick<ActionFunctionArgs, "context" | "request">,
  visitor: PersonActor,
  form: PostedForm,
): Promise<InSession> {
  const needsHand = visitor.via === "link" && visitor.sessionId === null;
  const typed = typeof form.nested.hand === "string" && form.nested.hand.trim() !== "";
  if (needsHand && !typed && !hasHand(request)) {
    const fields = Object.entries(form.typed)
      .filter(([name]) => name !== "hand")
      .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
    throw data<HandAsked>({ ask: "hand", fields }, { status: 428 });
  }
  return await ensureSession(context, visitor);
}

type Wish = { command: Allowed; values: PostedForm["nested"] };

async function done(
  { world }: ActionFunctionArgs["context"],
  actor: PersonActor,
  { command, values }: Wish,
): Promise<{ answer: { [key: string]: Json } } | Refusal> {
  if (command !== "code.send") return await perform(world, actor, actor.planId, command, values);
  const { textHash = "", act: about = "" } = values;
  if (typeof textHash !== "string" || typeof about !== "string" || !/^([0-9a-f]{64})?$/.test(textHash))
    return invalid([{ field: "textHash", code: "unexpected" }]);
  const sent = await sendCode(world, actor, { textHash, act: about.slice(0, 40) });
  return isRefusal(sent) ? sent : { answer: { codeId: sent.codeId, expiresAt: sent.expiresAt } };
}

function targetAfter(
  form: PostedForm,
  about: { document: boolean; url: string; answer: { [key: string]: Json } },
): string | null {
  const filled = (given: unknown) =>
    typeof given !== "string"
      ? null
      : safePath(
          given.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(about.answer[name] ?? ""))),
        );
  const always = filled(form.nested.goto);
  if (always !== null || !about.document) return always;
  const here = new URL(about.url);
  here.searchParams.delete("index");
  return filled(form.nested.next) ?? safePath(here.pathname + here.search) ?? "/";
}
