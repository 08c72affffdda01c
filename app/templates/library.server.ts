// The templates that came with this build, read once.

import type { Template } from "~/domain/template";
import { loadTemplates } from "./load.server";

let kept: Template[] | null = null;

/** Every template. Throws TemplateError at the first call when a file cannot be used. */
export function templateLibrary(): Template[] {
  kept ??= loadTemplates();
  return kept;
}
