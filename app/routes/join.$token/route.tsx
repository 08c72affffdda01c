import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation, invitationOf } from "~/access/staff-entry.server";
import { isDeclined } from "~/commands/workspace";
import { readTyped, refusedForm } from "~/http/staff-form.server";
import { useMessages } from "~/i18n/context";
import { Button, Buttons, TextField } from "~/ui";
import { Door } from "../_staff/door";
import { PasswordField } from "../_staff/fields";
import { RefusedSummary, useRefused } from "../_staff/refused";

export const meta: MetaFunction = () => [{ title: "Countersign" }];

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const found = await invitationOf(context.world, params.token ?? "");
  const requestId = context.world.newId();
  if (!found) return { open: false as const, requestId };
  const { workspace, invitation } = found;
  return { open: true as const, requestId, workspace: workspace.name, name: invitation.name, email: invitation.email };
};

export const action = async ({ context, request, params }: ActionFunctionArgs) => {
  const typed = await readTyped(request);
  const form = { ...typed, token: params.token ?? "" };
  const entry = await acceptInvitation(context, form, { headers: request.headers, ip: context.visitor.ip });
  return isDeclined(entry) ? refusedForm(entry, typed) : redirect("/", { headers: entry.cookies });
};

export default function Join() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { common, office } = useMessages();
  const { error, typed } = useRefused(answer);
  if (!data.open) {
    return (
      <Door title={office.joinOverTitle} lead={office.refusals.invitationOver}>
        <a href="/sign-in">{office.backToSignIn}</a>
      </Door>
    );
  }
  return (
    <Door
      name={data.workspace}
      title={office.joinTitle({ workspace: data.workspace ?? common.erased })}
      lead={office.joinLead}
    >
      <RefusedSummary answer={answer} />
      <Form method="post" className="grid gap-5" noValidate>
        <input type="hidden" name="requestId" value={data.requestId} />
        <TextField
          name="name"
          label={office.yourName}
          autoComplete="name"
          defaultValue={typed("name") ?? data.name ?? ""}
          error={error("name")}
          required
        />
        <TextField name="email" label={common.email} defaultValue={data.email ?? ""} autoComplete="username" readOnly />
        <PasswordField label={office.newPassword} error={error("password")} fresh />
        <Buttons>
          <Button variant="primary">{office.join}</Button>
        </Buttons>
      </Form>
    </Door>
  );
}
