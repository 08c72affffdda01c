import type { LoaderFunctionArgs } from "@remix-run/node";
import { publishedKeys } from "~/http/keys.server";

/** The public keys and certificates of this installation, for people and programs. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  new Response(`${JSON.stringify(publishedKeys(context.world), null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
