import { Form, Link } from "@remix-run/react";
import { useReader } from "~/i18n/context";
import { formatDay, formatInstant } from "~/i18n/dates";
import { Band, Button, ButtonLink, Buttons, EmptyState, Table } from "~/ui";
import type { PortfolioRow } from "~/views/portfolio";

const none = "–";

/** The plans of this workspace, or how to begin the first. `zone` is the workspace's. */
export function Portfolio({ plans, zone }: { plans: PortfolioRow[]; zone: string }) {
  const { messages, language } = useReader();
  const { office } = messages;
  const newPlan = (
    <ButtonLink href="/plans/new" variant="primary">
      {office.newPlan}
    </ButtonLink>
  );
  if (plans.length === 0) {
    return (
      <>
        <Band title={office.plans} />
        <EmptyState
          title={office.noPlansTitle}
          action={
            <Buttons>
              {newPlan}
              <SampleButton />
            </Buttons>
          }
        >
          {office.noPlans}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Band title={office.plans}>
        <Buttons>{newPlan}</Buttons>
      </Band>
      <Table
        caption={office.plansCaption}
        label={office.plansCaption}
        columns={[
          { key: "plan", label: office.plan },
          { key: "state", label: office.state },
          { key: "target", label: office.customersDate },
          { key: "us", label: office.waitingForUs },
          { key: "them", label: office.waitingForThem },
          { key: "exit", label: office.nextExit },
          { key: "last", label: office.lastChange },
        ]}
        rows={plans.map((plan) => ({
          key: plan.planId,
          cells: {
            plan: <PlanName plan={plan} />,
            state: messages.states.plan[plan.state],
            target: formatDay(plan.targetOn, language, "medium"),
            us: office.steps({ n: plan.waiting.vendor, late: plan.overdue.vendor }),
            them: office.steps({ n: plan.waiting.customer, late: plan.overdue.customer }),
            exit: plan.nextExitOn === null ? none : formatDay(plan.nextExitOn, language, "medium"),
            last: formatInstant(plan.lastAt, { language, zone }),
          },
        }))}
      />
    </>
  );
}

function PlanName({ plan }: { plan: PortfolioRow }) {
  const { common } = useReader().messages;
  const name = `${plan.customer ?? common.erased}: ${plan.subject ?? common.erased}`;
  return plan.mine ? <Link to={`/plan/${plan.planId}`}>{name}</Link> : name;
}

function SampleButton() {
  const { office } = useReader().messages;
  return (
    <Form method="post" action="/sample" reloadDocument>
      <Button>{office.openSample}</Button>
    </Form>
  );
}
