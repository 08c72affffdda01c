// The built product with a workspace in it, and browsers that keep their cookies.

import { currentWorkspace } from "~/commands/workspaces.server";
import { isRefusal } from "~/domain/refusal";
import { colleagues } from "~/domain/workspace";
import { openFromForm } from "~/http/new-plan.server";
import { owner } from "../staff/office";
import { type Answer, startApp, type TestApp } from "../support/app";

export type Seat = {
  get(path: string): Promise<Answer>;
  post(path: string, fields: { [name: string]: string }): Promise<Answer>;
};

/** A browser with an empty jar. */
export function seat(app: TestApp): Seat {
  const jar = new Map<string, string>();
  const kept = (answer: Answer): Answer => {
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) {
      const pair = line.split(";")[0] ?? "";
      const name = pair.slice(0, pair.indexOf("="));
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, pair);
    }
    return answer;
  };
  const cookies = () => ({ Cookie: [...jar.values()].join("; ") });
  return {
    get: async (path) => kept(await app.ask(path, { headers: cookies() })),
    post: async (path, fields) => kept(await app.post(path, fields, cookies())),
  };
}

/** The product after its first run, with its owner signed in. */
export async function openOffice(options: Parameters<typeof startApp>[0] = {}): Promise<{ app: TestApp; anna: Seat }> {
  const app = await startApp(options);
  const anna = seat(app);
  const made = await anna.post("/welcome", { ...owner });
  if (made.status !== 302) throw new Error(`no workspace: ${made.status} ${made.body}`);
  return { app, anna };
}

export const form = {
  planId: "plan-of-valdorba",
  template: "vaf-decision-agreement",
  customer: "Ceramiche Valdorba S.p.A.",
  subject: "KilnView energy monitoring",
  targetOn: "2026-11-13",
  targetReason: "The board meets on 13 November",
  "lead.name": "Giulia Ferrante",
  "lead.email": "giulia@valdorba.example",
  "decider.name": "Renzo Albini",
  "decider.email": "renzo@valdorba.example",
  zone: "Europe/Rome",
  language: "it",
  currency: "EUR",
};

/** A plan of the owner's, opened through the form's own code. */
export async function openPlanOf(app: TestApp, changes: { [field: string]: string } = {}): Promise<string> {
  const workspace = await currentWorkspace(app.world);
  const [staff] = workspace ? colleagues(workspace) : [];
  if (!workspace || !staff) throw new Error("nobody works here");
  const who = { staff: { staffId: staff.staffId, name: staff.name ?? "", email: staff.email ?? "" }, workspace };
  const opened = await openFromForm(app.world, who, { ...form, ...changes });
  if (isRefusal(opened)) throw new Error(`no plan: ${JSON.stringify(opened)}`);
  return opened.planId;
}

/** The value of a hidden field in a page. */
export const hidden = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? "";

/** A person's browser, their personal link just opened. */
export async function enter(app: TestApp, planId: string, name: string): Promise<Seat> {
  const loaded = await app.world.plans.load(planId, "public");
  const person = Object.values(loaded?.plan.people ?? {}).find((one) => one.name?.startsWith(name));
  if (!person?.linkId) throw new Error(`${name} has no link`);
  const browser = seat(app);
  await browser.get(await app.linkPath(person.linkId));
  return browser;
}
