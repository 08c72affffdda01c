import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, Link, useActionData, useLoaderData } from "@remix-run/react";
import { actOrKeep } from "~/frame/offline";
import { PlanFrame } from "~/frame/plan-frame";
import { act } from "~/http/act.server";
import { peoplePage } from "~/http/people-page.server";
import { useMessages } from "~/i18n/context";
import { Band } from "~/ui";
import { AddColleague, AddPerson } from "./add-person";
import { AnswerNotice } from "./answer";
import { PageOf } from "./form";
import { Passes } from "./passes";
import { Readers } from "./readers";
import { Side } from "./side";

export const loader = (args: LoaderFunctionArgs) => peoplePage(args);

export const action = (args: ActionFunctionArgs) =>
  act(args, args.params.planId ?? "", [
    "person.add",
    "person.change",
    "person.invite",
    "person.remove",
    "decider.confirm",
    "link.replace",
    "link.end",
    "viewer.open",
    "standpoint.write",
    "standpoint.open",
    "pass.settle",
  ]);

export const clientAction = (args: ClientActionFunctionArgs) => actOrKeep(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Who is on the plan for either side, what each does, and what may be done about it. */
export default function PeopleRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { people, you } = useMessages();
  const pending = page.view.sides.flatMap((side) => side.people).filter((one) => one.invitedAt !== null && !one.acted);
  return (
    <PlanFrame plan={page.plan} width="narrow">
      <PageOf value={{ page, answer: answer && "ok" in answer ? answer : null }}>
        <div className="grid gap-10">
          <Band
            title={people.title}
            parties={page.plan.subject}
            lead={pending.length > 0 ? people.pending({ n: pending.length }) : null}
          />
          <AnswerNotice />
          <Passes />
          {page.side === null ? null : (
            <p>
              <Link to={`/plan/${page.plan.id}/you`}>{you.link}</Link>
            </p>
          )}
          {page.view.sides.map((side) => (
            <Side key={side.side} side={side}>
              {page.view.may.add.includes(side.side) ? (
                side.side === "customer" ? (
                  <AddPerson />
                ) : (
                  <AddColleague />
                )
              ) : null}
            </Side>
          ))}
          <Readers />
        </div>
        <datalist id="zones">
          {page.zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </PageOf>
    </PlanFrame>
  );
}
