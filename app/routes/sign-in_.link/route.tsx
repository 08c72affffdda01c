import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { noAskedCookie, readAsked } from "~/access/sign-in-cookies.server";
import { isTrial } from "~/access/staff-door.server";
import { enterByLink } from "~/access/staff-entry.server";
import { isDeclined } from "~/commands/workspace";
import { readTyped, refusedForm } from "~/http/staff-form.server";
import { useMessages } from "~/i18n/context";
import { Button, Buttons, TextField } from "~/ui";
import { Door } from "../_staff/door";
import { RefusedSummary, useRefused } from "../_staff/refused";

export const meta: MetaFunction = () => [{ title: "Countersign" }];

// Opening the mailed address does nothing yet: the button does, and where the browser is not the one that asked, the
// address has to be typed, which a mail scanner cannot (T-04).
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const params = new URL(request.url).searchParams;
  const asked = readAsked(context.world, request);
  return {
    token: params.get("token") ?? "",
    sent: params.has("sent"),
    email: asked?.email ?? "",
    trial: isTrial(context.world),
  };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const typed = await readTyped(request);
  const asked = readAsked(context.world, request);
  const form = { ...typed, email: typed.email ?? asked?.email ?? "" };
  const entry = await enterByLink(context, form, { headers: request.headers, ip: context.visitor.ip });
  if (isDeclined(entry)) return refusedForm(entry, form);
  entry.cookies.append("Set-Cookie", noAskedCookie(context.world));
  return redirect(asked?.next ?? "/", { headers: entry.cookies });
};

export default function SignInByLink() {
  const { token, sent, email, trial } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { common, office } = useMessages();
  const { error } = useRefused(answer);
  if (sent && token === "") {
    const where = trial ? office.linkSentTrial : office.linkSent({ email });
    return (
      <Door home="/" title={office.linkSentTitle} lead={where}>
        <a href="/sign-in">{office.backToSignIn}</a>
      </Door>
    );
  }
  return (
    <Door
      home="/"
      title={office.signInTitle}
      lead={email === "" ? office.linkTypeAddress : office.linkPress({ email })}
    >
      <RefusedSummary answer={answer} />
      <Form method="post" className="grid gap-5" noValidate>
        <input type="hidden" name="token" value={token} />
        {email === "" ? (
          <TextField
            name="email"
            type="email"
            label={common.email}
            autoComplete="username"
            error={error("email")}
            required
          />
        ) : null}
        <Buttons>
          <Button variant="primary">{office.signIn}</Button>
        </Buttons>
      </Form>
      <a href="/sign-in">{office.backToSignIn}</a>
    </Door>
  );
}
