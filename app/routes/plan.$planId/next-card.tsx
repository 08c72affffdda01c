import { Link } from "@remix-run/react";
import { ActForm, Refused } from "~/frame/act-form";
import { capital, usePlanWords } from "~/frame/plan-words";
import { Whose } from "~/frame/whose";
import { Button, buttonClass, NextCard, StateMark } from "~/ui";
import type { PlanPage } from "./page";

type Next = PlanPage["plan"]["next"];

/** The one thing to do now, with its one button. */
export function NextStep({ page }: { page: PlanPage }) {
  const { next } = page.plan;
  if (next.kind === "ended") return null;
  if (next.kind === "none") return <NothingToDo following={next.following} />;
  if (next.kind === "share") return <ShareCard page={page} invitations={next.invitations} />;
  if (next.kind === "decide") return <DecideCard page={page} />;
  if (next.kind === "agree" || next.kind === "suggestion") return <AgreementCard page={page} next={next} />;
  return <StepCard page={page} next={next} />;
}

function StepCard({ page: { plan, fresh }, next }: { page: PlanPage; next: Extract<Next, { stepId: string }> }) {
  const words = usePlanWords();
  const { messages } = words;
  const href = `/plan/${plan.id}/step/${next.stepId}`;
  const late = next.late !== undefined;
  return (
    <NextCard
      label={next.asks ? messages.plan.asks({ who: words.name(next.asks) }) : messages.plan.nextTitle}
      title={<Link to={href}>{next.kind === "exit" ? next.question : next.title}</Link>}
      why={next.kind === "confirm" ? next.asked : next.kind === "exit" ? next.title : next.why}
      meta={
        <>
          <StateMark state={late ? "overdue" : (next.left ?? 9) <= 3 ? "dueSoon" : "waiting"}>
            {late ? messages.states.overdueBy({ n: next.late ?? 0 }) : words.when(next.due, next.left)} ·{" "}
            {words.day(next.due)}
          </StateMark>
          {next.with ? (
            <span className="inline-flex items-baseline gap-1.5">
              {messages.step.with} <Whose id={next.with} side={sideOf(plan, next.with)} />
            </span>
          ) : null}
        </>
      }
    >
      {next.kind === "confirm" ? (
        <Link className={buttonClass("primary")} to={`/plan/${plan.id}/sign/confirm/${next.id}`}>
          {messages.step.confirmButton}
        </Link>
      ) : next.kind === "exit" ? (
        <>
          <Link className={buttonClass()} to={`/plan/${plan.id}/sign/continue/${next.id}`}>
            {messages.step.stopContinue}
          </Link>
          <Link className={buttonClass()} to={`/plan/${plan.id}/sign/stop/${next.id}`}>
            {messages.step.stopStop}
          </Link>
        </>
      ) : (
        <DoneButton {...{ plan, fresh, next }} />
      )}
      {plan.me?.side === "customer" && plan.rights.includes("colleague.ask") ? (
        <Link className={buttonClass("plain")} to={`${href}?open=ask#open-ask`}>
          {messages.plan.askColleague}
        </Link>
      ) : (
        <Link className={buttonClass("plain")} to={href}>
          {messages.plan.goTo}
        </Link>
      )}
    </NextCard>
  );
}

/** The one tap: says that a step of one's own is done, or takes a colleague's result. */
function DoneButton({
  plan,
  fresh,
  next,
}: Pick<PlanPage, "plan" | "fresh"> & { next: { kind: string; stepId: string } }) {
  const { step } = usePlanWords().messages;
  const accepts = next.kind === "accept";
  return (
    <ActForm
      action={`/plan/${plan.id}`}
      command={accepts ? "step.accept" : "step.tick"}
      fields={{ stepId: next.stepId }}
      fresh={fresh}
      name="next"
      fetcherKey={`${accepts ? "accept" : "tick"}:${next.stepId}`}
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button variant="primary" wide disabled={turn.busy}>
            {accepts ? step.accept : step.tickMine}
          </Button>
        </>
      )}
    </ActForm>
  );
}

const sideOf = (plan: PlanPage["plan"], id: string) => plan.people.find((person) => person.id === id)?.side ?? "vendor";

function DecideCard({ page: { plan } }: { page: PlanPage }) {
  const { messages } = usePlanWords();
  return (
    <NextCard label={messages.plan.nextTitle} title={messages.plan.decideTitle} why={messages.plan.decideLead}>
      <Link className={buttonClass("primary")} to={`/plan/${plan.id}/offer`}>
        {messages.plan.offerOpen}
      </Link>
    </NextCard>
  );
}

type KeyNext = Extract<Next, { kind: "agree" | "suggestion" }>;

function AgreementCard({ page: { plan }, next }: { page: PlanPage; next: KeyNext }) {
  const words = usePlanWords();
  const say = words.messages.plan;
  const company = words.company(plan.me?.side === "vendor" ? "customer" : "vendor");
  const agree = next.kind === "agree";
  return (
    <NextCard
      label={say.nextTitle}
      title={agree ? say.agreeTitle : say.answerTitle({ n: next.n })}
      why={agree ? say.agreeLead({ company }) : say.answerLead({ company })}
    >
      <Link
        className={buttonClass("primary")}
        to={agree ? `/plan/${plan.id}/sign/agree/${next.edition}` : `/plan/${plan.id}/agreement#suggested`}
      >
        {agree ? words.messages.sign.buttonAgree : say.answerOpen}
      </Link>
    </NextCard>
  );
}

function ShareCard({ page: { plan, fresh }, invitations }: { page: PlanPage; invitations: number }) {
  const words = usePlanWords();
  const say = words.messages.plan;
  const customers = plan.people.filter((person) => person.side === "customer" && !person.left);
  return (
    <NextCard
      label={say.nextTitle}
      title={say.shareTitle}
      why={invitations === 0 ? say.shareNobody : say.shareLead({ company: words.company("customer") })}
      meta={customers.map((person) => <Whose key={person.id} id={person.id} side={person.side} />)}
    >
      {invitations === 0 ? (
        <Link className={buttonClass("primary")} to={`/plan/${plan.id}/people`}>
          {say.invite}
        </Link>
      ) : (
        <ActForm action={`/plan/${plan.id}`} command="plan.share" fresh={fresh} name="share">
          {(turn) => (
            <>
              <Refused turn={turn} />
              <Button variant="primary" wide disabled={turn.busy}>
                {say.shareNow({ n: invitations })}
              </Button>
            </>
          )}
        </ActForm>
      )}
      <Link className={buttonClass("plain")} to={`/plan/${plan.id}/share`}>
        {words.messages.people.shareSee}
      </Link>
    </NextCard>
  );
}

function NothingToDo({ following }: { following: Extract<Next, { kind: "none" }>["following"] }) {
  const words = usePlanWords();
  const say = words.messages.plan;
  return (
    <NextCard
      label={say.nextTitle}
      title={words.plan.me ? say.nextNone : capital(say.steps)}
      why={
        following === null
          ? say.nextNothing
          : say.nextNoneThen({
              who: following.owner === null ? words.company(following.side) : words.name(following.owner),
              step: following.title,
              day: words.day(following.due),
            })
      }
    />
  );
}
