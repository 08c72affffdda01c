import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { openFirstWorkspace } from "~/access/staff-entry.server";
import { isDeclined } from "~/commands/workspace";
import { currentWorkspace } from "~/commands/workspaces.server";
import { readTyped, refusedForm } from "~/http/staff-form.server";
import { zoneNames } from "~/http/zones.server";
import { useReader } from "~/i18n/context";
import { Button, Buttons, TextField } from "~/ui";
import { Door } from "../_staff/door";
import { LanguageField, PasswordField, ZoneField } from "../_staff/fields";
import { RefusedSummary, useRefused } from "../_staff/refused";

export const meta: MetaFunction = () => [{ title: "Countersign" }];

export const loader = async ({ context }: LoaderFunctionArgs) => {
  if (await currentWorkspace(context.world)) throw redirect("/sign-in");
  return { requestId: context.world.newId(), zones: zoneNames() };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const typed = await readTyped(request);
  const entry = await openFirstWorkspace(context, typed, { headers: request.headers, ip: context.visitor.ip });
  return isDeclined(entry) ? refusedForm(entry, typed) : redirect("/", { headers: entry.cookies });
};

export default function Welcome() {
  const { requestId, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { messages, language, zone } = useReader();
  const { common, office } = messages;
  const { error, typed } = useRefused(answer);
  const field = (name: string) => ({ name, error: error(name), defaultValue: typed(name) ?? "", required: true });
  return (
    <Door home="/" title={office.welcomeTitle} lead={office.welcomeLead}>
      <RefusedSummary answer={answer} />
      <Form method="post" className="grid gap-5" noValidate>
        <input type="hidden" name="requestId" value={requestId} />
        <TextField
          {...field("name")}
          label={office.workspaceName}
          hint={office.workspaceNameHint}
          autoComplete="organization"
        />
        <TextField {...field("ownerName")} label={office.yourName} autoComplete="name" />
        <TextField {...field("email")} label={common.email} type="email" autoComplete="username" />
        <PasswordField error={error("password")} label={office.newPassword} fresh />
        <LanguageField name="language" value={typed("language") ?? language} error={error("language")} />
        <ZoneField zones={zones} value={typed("zone") ?? zone} error={error("zone")} hint={office.zoneHint} guess />
        <Buttons>
          <Button variant="primary">{office.createWorkspace}</Button>
        </Buttons>
      </Form>
    </Door>
  );
}
