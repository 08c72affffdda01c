import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { barredBy } from "~/domain/policy";
import { PlanFrame } from "~/frame/plan-frame";
import { actOnPass } from "~/http/pass-desk.server";
import { visit } from "~/http/visit.server";
import { useReader } from "~/i18n/context";
import { Band, Button, Buttons, buttonClass } from "~/ui";
import { whomToAsk } from "~/views/people";
import { Join } from "./join";

/** For somebody to whom a personal link was forwarded: whom to ask for their own, and the way out (T-06). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, plan, me, head } = await visit(args);
  if (actor.kind !== "person" || actor.via !== "link" || me === null) throw redirect(`/plan/${plan.id}`);
  const ask = whomToAsk(plan, me);
  return {
    plan: head,
    me: me.name,
    ask: ask && { name: ask.name, company: ask.company },
    joins: barredBy(plan, me, "pass.ask") === null,
    asked: new URL(args.request.url).searchParams.has("asked"),
    fresh: args.context.world.newId(),
  };
}

export const action = (args: ActionFunctionArgs) => actOnPass(args, args.params.planId ?? "");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

export default function NotYou() {
  const { plan, me, ask, joins, asked, fresh } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { people, common } = useReader().messages;
  const who = me ?? common.erased;
  return (
    <PlanFrame plan={plan} width="narrow">
      <div className="grid gap-6">
        <Band title={people.notYouTitle} lead={people.notYouLead({ who })} />
        <p>{people.notYouWhy}</p>
        {joins ? (
          <Join
            planId={plan.id}
            who={ask?.name ?? who}
            fresh={fresh}
            asked={asked}
            result={result && "ok" in result ? result : null}
          />
        ) : ask ? (
          <p>{people.notYouAsk({ who: ask.name ?? common.erased, company: ask.company || plan.customer })}</p>
        ) : null}
        <form method="post" action={`/plan/${plan.id}/leave`}>
          <Buttons>
            <Button variant="primary">{people.notYouLeave}</Button>
            <Link className={buttonClass("plain")} to={`/plan/${plan.id}`}>
              {people.notYouStay({ who })}
            </Link>
          </Buttons>
        </form>
      </div>
    </PlanFrame>
  );
}
