import { Link, useFetcher } from "@remix-run/react";
import { type MouseEvent, memo } from "react";
import { makeId } from "~/frame/ids";
import { capital, type PlanWords, usePlanWords } from "~/frame/plan-words";
import { Whose } from "~/frame/whose";
import type { Acted } from "~/http/act.server";
import { sayRefusal } from "~/i18n";
import { ExitRow, type MarkedState, StateMark, StepRow, Tick } from "~/ui";
import type { PlanRow } from "./page";

type Props = { row: PlanRow; current: boolean; glow: string | null };

/** One line of the plan; text only, the step's own page has the editors. */
export const StepLine = memo(function StepLine({ row, current, glow }: Props) {
  const words = usePlanWords();
  const { plan, messages } = words;
  const fetcher = useFetcher<Acted>({ key: `tick:${row.id}` });
  const shown = pressed(row, fetcher.formData);
  const refused = fetcher.state === "idle" && fetcher.data?.ok === false ? fetcher.data.refusal : null;
  const settled = shown.state === "done" || shown.state === "verified" || shown.state === "setAside";
  return (
    <>
      <StepRow
        id={`s-${row.id}`}
        key={glow ?? ""}
        glow={glow !== null}
        state={current ? "current" : settled ? "done" : undefined}
        privateLabel={row.n === undefined ? messages.sides.onlyUs : undefined}
        tick={<TickOf row={shown} submit={(command) => press(fetcher, plan.id, { row, command })} />}
        title={
          <Link to={`/plan/${plan.id}/step/${row.id}`} preventScrollReset discover="none">
            {row.n === undefined ? null : <span className="text-muted">{`${row.n}. `}</span>}
            {row.title}
          </Link>
        }
        meta={
          <>
            <Whose id={row.owner} side={row.side} role={row.role} />
            <StateOf row={shown} words={words} />
            {glow ? <span className="text-accent">{messages.common.changedBy({ who: glow })}</span> : null}
          </>
        }
        when={settled || row.late !== undefined ? undefined : words.when(row.due, row.left)}
        exact={<time dateTime={row.due}>{words.day(row.due)}</time>}
      >
        {refused ? <StateMark state="overdue">{sayRefusal(messages, refused)}</StateMark> : null}
      </StepRow>
      {row.exit ? <ExitOf row={row} exit={row.exit} /> : null}
    </>
  );
});

type TickCommand = "step.tick" | "step.untick";

/** A tick of our own is shown at once; whatever the server says then stands. */
function pressed(row: PlanRow, form: FormData | undefined): PlanRow {
  if (form?.get("command") === "step.tick")
    return { ...row, state: row.confirm ? "delivered" : "done", tick: "untick" };
  if (form?.get("command") === "step.untick") return { ...row, state: "waiting", tick: "tick" };
  return row;
}

function press(
  fetcher: ReturnType<typeof useFetcher<Acted>>,
  planId: string,
  { row, command }: { row: PlanRow; command: TickCommand },
) {
  if (fetcher.state !== "idle") return;
  const form = { command, stepId: row.id, requestId: makeId() };
  fetcher.submit(form, { method: "post", action: `/plan/${planId}` });
}

function TickOf({ row, submit }: { row: PlanRow; submit(command: TickCommand): void }) {
  const { messages } = usePlanWords();
  const done = row.state === "done" || row.state === "verified";
  const state = done ? "done" : row.state === "delivered" || row.state === "reported" ? "reported" : "open";
  // Reporting for the other side is explained where it is done: on the step's own page.
  if (row.tick === undefined || row.tick === "report" || row.state === "verified") {
    const label = done ? messages.states.done : messages.states.waiting;
    return <Tick state={state === "open" ? "closed" : state} label={label} />;
  }
  const undo = row.tick === "untick";
  const hint = undo ? messages.step.untick : messages.step.tickMine;
  const label = `${hint}: ${row.title}`;
  const button = {
    form: undo ? "untick" : "tick",
    name: "stepId",
    value: row.id,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      submit(undo ? "step.untick" : "step.tick");
    },
  };
  return <Tick state={state} label={label} hint={hint} button={button} />;
}

const marks: { [state in PlanRow["state"]]: MarkedState | null } = {
  done: "done",
  verified: "verified",
  delivered: "reported",
  reported: "reported",
  setAside: "waiting",
  ifNeeded: "waiting",
  ended: null,
  overdue: "overdue",
  blocked: "blocked",
  dueSoon: "dueSoon",
  waiting: null,
};

/** Icon and word of a state; nothing where the date says all there is. */
export function StateOf({ row, words }: { row: PlanRow; words: PlanWords }) {
  // That something far ahead has to wait is no alarm.
  const calm = row.state === "blocked" && (row.left ?? 0) > 3;
  const mark = calm ? "waiting" : marks[row.state];
  const text = stateText(row, words);
  return mark === null || text === "" ? null : <StateMark state={mark}>{text}</StateMark>;
}

export function stateText(row: PlanRow, words: PlanWords): string {
  const { states } = words.messages;
  const who = capital(words.name(row.by ?? null));
  const day = row.on ? words.day(row.on) : "";
  const { confirm } = row;
  switch (row.state) {
    case "done":
      return row.by ? states.doneBy({ who, day }) : states.done;
    case "verified":
      return confirm?.met && confirm.of <= 1
        ? states.confirmedBy({ who: capital(words.name(confirm.met.by)), day: words.day(confirm.met.on) })
        : states.confirmed;
    case "delivered":
      return confirm && confirm.of > 2
        ? `${states.toConfirm}: ${states.confirmedOf({ n: confirm.signed, of: confirm.of })}`
        : states.waitingFor({ who: words.names(confirm?.who ?? []) });
    case "reported":
      return states.reportedBy({ who: words.name(row.by ?? null) });
    case "setAside":
      return states.notApplicable;
    case "ifNeeded":
      return states.whenNeeded;
    case "overdue":
      return states.overdueBy({ n: row.late ?? 0 });
    case "blocked":
      return states.blockedBy({ step: row.waitsFor?.title ?? "" });
    case "dueSoon":
      return row.left === 0 ? states.dueToday : states.dueSoon;
    default:
      return "";
  }
}

function ExitOf({ row, exit }: { row: PlanRow; exit: NonNullable<PlanRow["exit"]> }) {
  const words = usePlanWords();
  const { step } = words.messages;
  const mine = words.plan.me?.side === "customer";
  const title = mine ? step.stopTitle : step.stopTitleTheirs({ company: words.company("customer") });
  const answered = exit.answer;
  const meta = answered
    ? (answered.code === "continue" ? step.stopAnswered : step.stopAnsweredStop)({
        who: capital(words.name(answered.by)),
        day: words.day(answered.on),
      })
    : step.stopWho({ who: capital(words.names(exit.who)) });
  return (
    <ExitRow
      state={answered ? (answered.code === "continue" ? "passed" : "stopped") : "open"}
      title={
        <Link to={`/plan/${words.plan.id}/step/${row.id}#stop`} preventScrollReset>
          {title}: {exit.question}
        </Link>
      }
      meta={meta}
      exact={words.day(row.due)}
    />
  );
}
