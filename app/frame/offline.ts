// A post that does not reach the server is no accident: what was typed stays, and the form says so.

import { type ClientActionFunctionArgs, data } from "@remix-run/react";
import { refuse } from "~/domain/refusal";
import type { Acted } from "~/http/act.server";

type ServerAction = Pick<ClientActionFunctionArgs, "request" | "serverAction">;

/** For a route's `clientAction`: the server's answer, or a "busy" of our own when it cannot be reached. */
export async function actOrKeep({ request, serverAction }: ServerAction) {
  const copy = request.clone();
  try {
    return await serverAction<Acted>();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const values: { [name: string]: string } = {};
    for (const [name, value] of await copy.formData()) if (typeof value === "string") values[name] = value;
    const kept: Acted = { ok: false, command: values.command ?? "", refusal: refuse("busy", "busy"), values };
    return data(kept, { status: 503 });
  }
}
