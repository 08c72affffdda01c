import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { capital, usePlanWords } from "~/frame/plan-words";
import type { MovePage } from "~/http/schedule-page.server";
import { Added, Disclosure, Notice, SideMark, Struck } from "~/ui";

type Told = NonNullable<MovePage["preview"]>;

/** What would happen: the effect in one sentence, then what moves, what stays and why, and what else it touches. */
export function Preview({ page, preview }: { page: MovePage; preview: Told }) {
  return (
    <section className="grid gap-5" aria-live="polite">
      <Effect page={page} told={preview} />
      <Warnings told={preview} />
      <Moves page={page} told={preview} />
      <Touched told={preview} />
      <Stays told={preview} />
    </section>
  );
}

function Effect({ page, told }: { page: MovePage; told: Told }) {
  const words = usePlanWords();
  const { time } = words.messages;
  const { asked, step, plan } = page;
  const { from, to } = told.target;
  const days = { from: words.day(from), to: words.day(to) };
  const own = told.moves.find((move) => move.stepId === step?.id);
  if (!step) return <p className="font-serif text-lg">{time.effectTarget(days)}</p>;
  return (
    <div className="grid gap-1">
      {asked?.isRule ? <p>{time.ruleGives({ day: words.day(own?.to ?? step.on) })}</p> : null}
      <p className="font-serif text-lg">
        {from === to ? time.effectNone({ day: days.from }) : time.effect({ step: told.title, n: told.later, ...days })}
      </p>
      {from === to ? null : (
        <p>
          <Link to={`/plan/${plan.id}/move?on=${to}`}>{time.tryTarget({ day: days.to })}</Link>
        </p>
      )}
    </div>
  );
}

function Warnings({ told }: { told: Told }) {
  const words = usePlanWords();
  const { time } = words.messages;
  const lines = [
    ...told.hard.map((one) => time.hard({ step: one.title, day: words.day(one.on) })),
    ...told.broken.map((one) => time.broken({ step: one.title, other: one.other })),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" announce={false}>
      <Lines lines={lines} />
    </Notice>
  );
}

function Moves({ page, told }: { page: MovePage; told: Told }) {
  const words = usePlanWords();
  const { time } = words.messages;
  if (told.moves.length === 0) return <p className="text-muted">{time.movesNone}</p>;
  const from = [...told.moves.flatMap((move) => [move.from, move.to])].sort();
  const axis = { from: from[0] ?? "", to: from.at(-1) ?? "" };
  return (
    <div>
      <h2 className="heading mb-2">{time.moves({ n: told.moves.length })}</h2>
      <ol className="moves">
        {told.moves.map((move) => (
          <li key={move.stepId}>
            <span className="timeline-title">
              <SideMark side={move.side} initials={words.initials(move.side)} label={words.company(move.side)} />
              <span>
                {move.n === undefined ? null : `${move.n}. `}
                {move.title}
                {move.n === undefined ? <span className="text-muted"> ({words.messages.sides.onlyUs})</span> : null}
              </span>
            </span>
            <span className="moves-days">
              <Struck>{words.day(move.from)}</Struck> <Added>{words.day(move.to)}</Added>
            </span>
            <Arrow move={move} axis={axis} today={page.plan.today} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** From the old day to the new one, on the time that all of them take. */
function Arrow({ move, axis }: { move: Told["moves"][number]; axis: { from: string; to: string }; today: string }) {
  const span = Math.max(1, Date.parse(axis.to) - Date.parse(axis.from));
  const place = (day: string) => 1 + Math.round(((Date.parse(day) - Date.parse(axis.from)) / span) * 970) / 10;
  const [a, b] = [place(move.from), place(move.to)];
  return (
    <svg className="moves-line" aria-hidden="true">
      <line x1="0" x2="100%" y1="7" y2="7" className="moves-axis" />
      <line x1={`${a}%`} x2={`${b}%`} y1="7" y2="7" className="moves-way" />
      <circle cx={`${a}%`} cy="7" r="4" className="moves-old" />
      <circle cx={`${b}%`} cy="7" r="4.5" className="moves-new" />
    </svg>
  );
}

function Touched({ told }: { told: Told }) {
  const words = usePlanWords();
  const { time } = words.messages;
  const lines = [
    ...told.exits.map((one) => time.exitMoves({ question: one.question, to: words.day(one.to) })),
    ...told.tight.map((one) => time.tight({ step: one.title, n: one.left })),
  ];
  const confirmations = told.confirmations.map((one) =>
    time.confirmMoves({ who: words.names(one.who), text: one.text, to: words.day(one.to) }),
  );
  if (lines.length + confirmations.length === 0) return null;
  const few = confirmations.length <= 3;
  return (
    <div>
      <Titled title={time.touched} lines={few ? [...lines, ...confirmations] : lines} />
      {few ? null : (
        <Disclosure summary={`${words.messages.step.confirmTitle}: ${confirmations.length}`}>
          <Lines lines={confirmations} />
        </Disclosure>
      )}
    </div>
  );
}

function Stays({ told }: { told: Told }) {
  const words = usePlanWords();
  const { time } = words.messages;
  if (told.stays.length === 0) return null;
  const lines = told.stays.map((one) => (
    <span key={one.stepId}>
      {one.n === undefined ? "" : `${one.n}. `}
      {one.title} <span className="text-muted">{`${words.day(one.on)} · ${time.why[one.why]}`}</span>
    </span>
  ));
  return <Titled title={time.stays} lines={lines} />;
}

function Titled({ title, lines }: { title: string; lines: ReactNode[] }) {
  return (
    <div>
      <h2 className="heading mb-2">{title}</h2>
      <Lines lines={lines} />
    </div>
  );
}

function Lines({ lines }: { lines: ReactNode[] }) {
  return (
    <ul className="grid gap-1 text-sm">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences in order, never reordered.
        <li key={index}>{typeof line === "string" ? capital(line) : line}</li>
      ))}
    </ul>
  );
}
