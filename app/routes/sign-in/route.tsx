import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { askedCookie } from "~/access/sign-in-cookies.server";
import { staffOf } from "~/access/staff.server";
import { isTrial } from "~/access/staff-door.server";
import { askForLink, signIn } from "~/access/staff-entry.server";
import { isDeclined } from "~/commands/workspace";
import { currentWorkspace } from "~/commands/workspaces.server";
import { safePath } from "~/http/safe-path";
import { readTyped, refusedForm } from "~/http/staff-form.server";
import { useMessages } from "~/i18n/context";
import { Button, Buttons, Notice, TextField } from "~/ui";
import { Door } from "../_staff/door";
import { PasswordField } from "../_staff/fields";
import { RefusedSummary, useRefused } from "../_staff/refused";

export const meta: MetaFunction = () => [{ title: "Countersign" }];

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const workspace = await currentWorkspace(context.world);
  if (!workspace) throw redirect("/");
  const next = safePath(new URL(request.url).searchParams.get("next")) ?? "/";
  if (await staffOf(context, request)) throw redirect(next);
  return { name: workspace.name, next, trial: isTrial(context.world) };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const typed = await readTyped(request);
  const from = { headers: request.headers, ip: context.visitor.ip };
  const next = safePath(typed.next) ?? "/";
  if (typed.intent === "link") {
    const asked = await askForLink(context, typed, from);
    if (isDeclined(asked)) return refusedForm(asked, typed);
    // The browser that asked need not type its address again when the link is opened.
    const headers = { "Set-Cookie": askedCookie(context.world, asked.asked, next) };
    return redirect(`/sign-in/link?sent=1`, { headers });
  }
  const entry = await signIn(context, typed, from);
  return isDeclined(entry) ? refusedForm(entry, typed) : redirect(next, { headers: entry.cookies });
};

export default function SignIn() {
  const { name, next, trial } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { common, office } = useMessages();
  const { error, typed } = useRefused(answer);
  return (
    <Door name={name} title={office.signInTitle} lead={office.signInLead}>
      <RefusedSummary answer={answer} />
      <Form method="post" className="grid gap-5" noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          label={common.email}
          autoComplete="username"
          defaultValue={typed("email") ?? ""}
          error={error("email")}
          required
        />
        <PasswordField label={office.password} error={error("password")} />
        <Buttons>
          <Button variant="primary">{office.signIn}</Button>
          <Button name="intent" value="link">
            {office.mailMeALink}
          </Button>
        </Buttons>
      </Form>
      {trial ? (
        <Notice tone="quiet" announce={false}>
          {office.linkInLog}
        </Notice>
      ) : null}
    </Door>
  );
}
