import { type MouseEvent, memo, useState } from "react";
import { makeId } from "~/frame/ids";
import { capital, type PlanWords, usePlanWords } from "~/frame/plan-words";
import { Whose } from "~/frame/whose";
import { sayRefusal } from "~/i18n";
import { ExitRow, type MarkedState, StateMark, StepRow, Tick } from "~/ui";
import type { PlanRow } from "./page";
import { nothingSent, type Press, SendTick, type Sent, type TickCommand } from "./send-tick";

type Props = { row: PlanRow; current: boolean; glow: string | null };

/** One line of the plan; text only, the step's own page has the editors. */
export const StepLine = memo(function StepLine({ row, current, glow }: Props) {
  const words = usePlanWords();
  const { plan, messages } = words;
  const [press, setPress] = useState<Press | null>(null);
  const [sent, setSent] = useState<Sent>(nothingSent);
  const shown = pressed(row, sent.command, plan.me?.id);
  const settled = shown.state === "done" || shown.state === "verified" || shown.state === "setAside";
  return (
    <>
      <StepRow
        id={`s-${row.id}`}
        key={glow ?? ""}
        glow={glow !== null}
        state={current ? "current" : settled ? "done" : undefined}
        privateLabel={row.n === undefined ? messages.sides.onlyUs : undefined}
        tick={<TickOf row={shown} submit={(command) => setPress({ command, requestId: makeId() })} />}
        title={
          <a href={`/plan/${plan.id}/step/${row.id}`}>
            {row.n === undefined ? null : <span className="text-muted">{`${row.n}. `}</span>}
            {row.title}
          </a>
        }
        meta={
          <>
            <Whose id={row.owner} side={row.side} role={row.role} />
            <StateOf row={shown} words={words} />
            {row.suggested ? <StateMark state="reported">{messages.plan.suggestionsOpen({ n: 1 })}</StateMark> : null}
            {glow ? <span className="text-accent">{messages.common.changedBy({ who: glow })}</span> : null}
          </>
        }
        when={settled || row.late !== undefined ? undefined : words.when(row.due, row.left)}
        exact={<time dateTime={row.due}>{words.day(row.due)}</time>}
      >
        {sent.refusal ? <StateMark state="overdue">{sayRefusal(messages, sent.refusal)}</StateMark> : null}
      </StepRow>
      {press ? <SendTick stepId={row.id} press={press} onTurn={setSent} /> : null}
      {row.exit ? <ExitOf row={row} exit={row.exit} /> : null}
    </>
  );
});

/** A tick of our own is shown at once; whatever the server says then stands. */
function pressed(row: PlanRow, command: string | null, me: string | undefined): PlanRow {
  if (command === "step.tick") return { ...row, state: tickedState(row, me), tick: "untick" };
  if (command === "step.untick") return { ...row, state: "waiting", tick: "tick" };
  return row;
}

const handedOver: ReadonlySet<PlanRow["state"]> = new Set(["delivered", "toAccept", "reported"]);

const tickedState = (row: PlanRow, me: string | undefined): PlanRow["state"] =>
  row.confirm ? "delivered" : row.accept !== undefined && row.accept !== me ? "toAccept" : "done";

function TickOf({ row, submit }: { row: PlanRow; submit(command: TickCommand): void }) {
  const { messages } = usePlanWords();
  const done = row.state === "done" || row.state === "verified";
  const state = done ? "done" : handedOver.has(row.state) ? "reported" : "open";
  // Reporting for the other side is explained where it is done: on the step's own page.
  if (row.tick === undefined || row.tick === "report" || row.state === "verified") {
    const label = done ? messages.states.done : messages.states.open;
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
      // The second half of a double click is not a change of mind.
      if (event.detail <= 1) submit(undo ? "step.untick" : "step.tick");
    },
  };
  return <Tick state={state} label={label} hint={hint} button={button} />;
}

const marks: { [state in PlanRow["state"]]: MarkedState | null } = {
  done: "done",
  verified: "verified",
  delivered: "reported",
  toAccept: "reported",
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
  return (
    <>
      {mark === null || text === "" ? null : <StateMark state={mark}>{text}</StateMark>}
      {row.risk === "hard" ? <StateMark state="dueSoon">{words.messages.states.hard}</StateMark> : null}
      {row.stuck ? <StateMark state="blocked">{words.messages.states.stuck}</StateMark> : null}
    </>
  );
}

/** Whose turn it is, and since which day. */
const since = (who: string, day: string | undefined, { messages, day: say }: PlanWords) =>
  [messages.states.waitingFor({ who }), day === undefined ? "" : messages.dates.since({ day: say(day) })]
    .filter(Boolean)
    .join(" ");

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
        : since(words.names(confirm?.who ?? []), row.on, words);
    case "toAccept":
      return states.toAccept({ who: words.name(row.accept ?? null) });
    case "reported":
      return states.reportedBy({ who: words.name(row.by ?? null) });
    case "setAside":
      return states.notApplicable;
    case "ifNeeded":
      return states.whenNeeded;
    case "overdue":
      return row.waitsFor
        ? `${states.overdueBy({ n: row.late ?? 0 })} · ${states.blockedBy({ step: row.waitsFor.title })}`
        : `${states.overdueBy({ n: row.late ?? 0 })} · ${since(words.company(row.side), row.due, words)}`;
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
        <a href={`/plan/${words.plan.id}/step/${row.id}#stop`}>
          {title}: {exit.question}
        </a>
      }
      meta={meta}
      exact={words.day(row.due)}
    />
  );
}
