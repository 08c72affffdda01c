import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireStaff } from "~/access/staff.server";
import { performOnWorkspace } from "~/commands/perform-workspace.server";
import { isDeclined } from "~/commands/workspace";
import { settingsIn } from "~/domain/workspace";
import { readPosted } from "~/http/form.server";
import { refusedForm, typedIn } from "~/http/staff-form.server";
import { zoneNames } from "~/http/zones.server";
import { useMessages } from "~/i18n/context";
import { Band, Notice } from "~/ui";
import { RefusedSummary } from "../_staff/refused";
import { SettingsForm } from "./settings-form";

export const loader = async (args: LoaderFunctionArgs) => {
  const { workspace } = await requireStaff(args, "admin");
  return {
    name: workspace.name,
    settings: settingsIn(workspace),
    from: workspace.settingsSeq,
    zones: zoneNames(),
    requestId: args.context.world.newId(),
  };
};

export const action = async (args: ActionFunctionArgs) => {
  const { staff, workspace } = await requireStaff(args, "admin");
  const form = await readPosted(args.request);
  const typed = typedIn(form);
  const actor = { workspaceId: workspace.workspaceId, staffId: staff.staffId, via: "staff" as const };
  const given = { ...typed, workdays: [form.typed.workdays ?? []].flat() };
  const done = await performOnWorkspace(args.context.world, actor, "workspace.change", given);
  return isDeclined(done) ? refusedForm(done, typed) : redirect("/settings?saved=1");
};

export default function Settings() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { common, office } = useMessages();
  const [params] = useSearchParams();
  return (
    <>
      <Band title={office.settings} lead={office.settingsLead} />
      {params.has("saved") && !answer ? <Notice>{common.saved}</Notice> : null}
      <RefusedSummary answer={answer} />
      <SettingsForm {...loaded} answer={answer} />
    </>
  );
}
