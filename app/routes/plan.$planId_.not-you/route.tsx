import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PlanFrame } from "~/frame/plan-frame";
import { visit } from "~/http/visit.server";
import { useReader } from "~/i18n/context";
import { Band, Button, Buttons, buttonClass } from "~/ui";
import { whomToAsk } from "~/views/people";

/** For somebody to whom a personal link was forwarded: whom to ask for their own, and the way out (T-06). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, plan, me, head } = await visit(args);
  if (actor.kind !== "person" || actor.via !== "link" || me === null) throw redirect(`/plan/${plan.id}`);
  const ask = whomToAsk(plan, me);
  return { plan: head, me: me.name, ask: ask && { name: ask.name, company: ask.company } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

export default function NotYou() {
  const { plan, me, ask } = useLoaderData<typeof loader>();
  const { people, common } = useReader().messages;
  const who = me ?? common.erased;
  return (
    <PlanFrame plan={plan} width="narrow">
      <div className="grid gap-6">
        <Band title={people.notYouTitle} lead={people.notYouLead({ who })} />
        <p>{people.notYouWhy}</p>
        {ask ? (
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
