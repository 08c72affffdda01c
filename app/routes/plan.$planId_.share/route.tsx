import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { invitationsPerPlan } from "~/commands/people";
import { initialsOf } from "~/frame/initials";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { shortCompany } from "~/frame/plan-words";
import { act } from "~/http/act.server";
import { visit } from "~/http/visit.server";
import { sayRefusal } from "~/i18n";
import { useReader } from "~/i18n/context";
import { Band, Button, Buttons, buttonClass, ErrorSummary, Notice, Person } from "~/ui";
import { shareView } from "~/views/people";

/** Who gets which letter, before anything is sent; only for whoever may send it, and only once. */
export async function loader(args: LoaderFunctionArgs) {
  const { plan, me, today, head } = await visit(args);
  const view = me && shareView(plan, me, { today, atOnce: invitationsPerPlan });
  if (!view?.mayShare) throw redirect(`/plan/${plan.id}`);
  return { plan: head, view, requestId: args.context.world.newId() };
}

export const action = (args: ActionFunctionArgs) => act(args, args.params.planId ?? "", ["plan.share"]);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

export default function SharePage() {
  const { plan, view, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { messages } = useReader();
  const { plan: say, people, common, roles } = messages;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const n = view.letters.length;
  return (
    <PlanFrame plan={plan} width="narrow">
      <div className="grid gap-6">
        <Band title={say.shareTitle} lead={n === 0 ? say.shareNobody : say.shareLead({ company: plan.customer })} />
        {refusal ? (
          <ErrorSummary title={sayRefusal(messages, refusal)} errors={[{ message: common.nothingLost }]} />
        ) : null}
        <ul className="people">
          {view.letters.map((letter) => (
            <li key={letter.personId}>
              <Person
                name={letter.name ?? common.erased}
                side="customer"
                initials={initialsOf(shortCompany(plan.customer))}
                company={plan.customer}
                detail={[
                  letter.decides ? roles.decides : letter.lead ? roles.does.champion : "",
                  letter.email ?? common.erased,
                  people.letterIn({ language: common.languages[letter.language] }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              />
            </li>
          ))}
        </ul>
        <p className="field-hint">
          {people.shareGets} {view.later > 0 ? people.shareLater({ n: view.later }) : null}
        </p>
        {view.past > 0 ? (
          <Notice tone="warn" announce={false}>
            {people.sharePast({ n: view.past })}
          </Notice>
        ) : null}
        {plan.trial ? <Notice announce={false}>{people.shareTrial}</Notice> : null}
        <Form method="post">
          <input type="hidden" name="requestId" value={requestId} />
          <input type="hidden" name="goto" value={`/plan/${plan.id}?shared=${n}`} />
          <Buttons>
            {n > 0 ? (
              <Button variant="primary" name="command" value="plan.share">
                {say.shareNow({ n })}
              </Button>
            ) : null}
            <Link className={buttonClass(n > 0 ? "plain" : "primary")} to={`/plan/${plan.id}/people`}>
              {people.shareFix}
            </Link>
          </Buttons>
        </Form>
      </div>
    </PlanFrame>
  );
}
