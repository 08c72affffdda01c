import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { isFrozen } from "~/domain/plan";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { Failed, useWrong } from "~/frame/prove-mailbox";
import { act } from "~/http/act.server";
import { visit } from "~/http/visit.server";
import { useReader } from "~/i18n/context";
import { Band, Button, Buttons, buttonClass, Notice, TextField } from "~/ui";
import { whomToAsk } from "~/views/people";

/** For somebody to whom a personal link was forwarded: a link of their own, whom to ask, and the way out (T-06). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, plan, me, head } = await visit(args);
  if (actor.kind !== "person" || actor.via !== "link" || me === null) throw redirect(`/plan/${plan.id}`);
  const ask = whomToAsk(plan, me);
  const asked = new URL(args.request.url).searchParams.get("mailed");
  const joins = plan.state !== "draft" && !isFrozen(plan);
  const requestId = args.context.world.newId();
  return { plan: head, me: me.name, ask: ask && { name: ask.name, company: ask.company }, asked, joins, requestId };
}

export const action = (args: ActionFunctionArgs) => act(args, args.params.planId ?? "", ["person.join"]);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

export default function NotYou() {
  const { plan, me, ask, asked, joins } = useLoaderData<typeof loader>();
  const { people, common } = useReader().messages;
  const who = me ?? common.erased;
  return (
    <PlanFrame plan={plan} width="narrow">
      <div className="grid gap-6">
        <Band title={people.notYouTitle} lead={people.notYouLead({ who })} />
        <p>{people.notYouWhy}</p>
        {asked === null ? null : <Notice>{asked === "yes" ? people.joinMailed : people.joinWaits}</Notice>}
        {joins && asked === null ? <Join /> : null}
        {ask ? (
          <p>{people.notYouAsk({ who: ask.name ?? common.erased, company: ask.company || plan.customer })}</p>
        ) : null}
        <form method="post" action={`/plan/${plan.id}/leave`}>
          <Buttons>
            <Button>{people.notYouLeave}</Button>
            <Link className={buttonClass("plain")} to={`/plan/${plan.id}`}>
              {people.notYouStay({ who })}
            </Link>
          </Buttons>
        </form>
      </div>
    </PlanFrame>
  );
}

/** Name and mailbox of whoever really sits here. */
function Join() {
  const { plan, requestId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const { people, common } = useReader().messages;
  const answer = result && "ok" in result ? result : null;
  const wrong = useWrong(answer);
  const typed = (name: string) => (answer && !answer.ok ? String(answer.values[name] ?? "") : "");
  return (
    <Form method="post" className="grid gap-4">
      <h2 className="heading">{people.joinTitle}</h2>
      <p className="field-hint">{people.joinWhy}</p>
      <Failed result={answer} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="personId" value={requestId} />
      <input type="hidden" name="goto" value={`/plan/${plan.id}/not-you?mailed={mailed}`} />
      <TextField
        name="name"
        label={common.name}
        autoComplete="name"
        defaultValue={typed("name")}
        error={wrong("name")}
        required
      />
      <TextField
        name="email"
        type="email"
        label={common.email}
        autoComplete="email"
        defaultValue={typed("email")}
        error={wrong("email")}
        required
      />
      <Buttons>
        <Button variant="primary" name="command" value="person.join">
          {people.joinSend}
        </Button>
      </Buttons>
    </Form>
  );
}
