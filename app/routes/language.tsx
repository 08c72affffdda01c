import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { languageCookie } from "~/access/reader.server";
import { isLanguage } from "~/domain/language";
import { firstOf, readPosted } from "~/http/form.server";

/** Keeps the reader's language in this browser and goes back to where they were. */
export async function action({ request, context }: ActionFunctionArgs) {
  const language = firstOf(await readPosted(request), "language");
  const headers = new Headers();
  const secure = context.world.settings.publicUrl.startsWith("https:") ? "; Secure" : "";
  if (isLanguage(language))
    headers.append(
      "Set-Cookie",
      `${languageCookie}=${language}; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000${secure}`,
    );
  return redirect(whereFrom(request), { status: 303, headers });
}

/** The page that posted, by its path alone; anything else leads home (T-36). */
function whereFrom(request: Request): string {
  const referer = request.headers.get("Referer");
  const from = referer && URL.canParse(referer) ? new URL(referer) : null;
  const path = from ? `${from.pathname}${from.search}` : "/";
  return /^\/(?![/\\])/.test(path) ? path : "/";
}
