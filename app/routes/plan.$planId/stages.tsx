import { useNavigate } from "@remix-run/react";
import { Fragment, type MouseEvent } from "react";
import { usePlanWords } from "~/frame/plan-words";
import { Disclosure, StageSection } from "~/ui";
import { AddStep } from "./add-step";
import type { PlanPage, PlanRow, PlanStage } from "./page";
import { PlaceLine } from "./place-line";
import { StepLine } from "./step-line";

export type ListProps = {
  page: PlanPage;
  /** Only the reader's own steps. */
  mine: boolean;
  /** The step that stands opened beside the list. */
  opened: string | null;
  /** Who has just changed a step. */
  glows: ReadonlyMap<string, string>;
};

/** From so many steps on a phase that is over or far ahead opens on demand. */
const manySteps = 150;

/** The steps, phase by phase. */
export function Stages(props: ListProps) {
  const navigate = useNavigate();
  // One listener for all the list's links: five hundred of the router's own are felt.
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".row-title a") : null;
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    navigate(link.pathname + link.hash, { preventScrollReset: true });
  };
  return (
    // biome-ignore lint/a11y: what is pressed are the links inside, with their own keys.
    <div className="contents" onClick={follow}>
      <List {...props} />
    </div>
  );
}

function List({ page, mine, opened, glows }: ListProps) {
  const words = usePlanWords();
  const { plan } = page;
  const me = plan.me?.id ?? "";
  const many = plan.stages.reduce((sum, stage) => sum + stage.rows.length, 0) > manySteps;
  const shown = plan.stages
    .map((stage) => ({ stage, rows: mine ? stage.rows.filter((row) => isMine(row, me)) : stage.rows }))
    .filter(({ rows }) => !mine || rows.length > 0);
  if (shown.every(({ rows }) => rows.length === 0))
    return (
      <>
        <p className="text-muted">{mine ? words.messages.plan.emptyMine : words.messages.plan.emptyAll}</p>
        {mine
          ? null
          : plan.stages.map((stage) => <Stage key={stage.id} {...{ page, stage, opened, glows }} rows={[]} />)}
      </>
    );
  return shown.map(({ stage, rows }) =>
    many && stage.id !== current(plan) ? (
      <Disclosure key={stage.id} summary={`${stage.title} · ${stage.done}/${stage.of}`}>
        <Stage {...{ page, stage, rows, opened, glows }} />
      </Disclosure>
    ) : (
      <Stage key={stage.id} {...{ page, stage, rows, opened, glows }} adding={!mine} />
    ),
  );
}

const current = (plan: PlanPage["plan"]) => plan.strip.stages.find((stage) => stage.state === "now")?.id;

/** Mine: I own it, or my signature or answer is asked for. */
const isMine = (row: PlanRow, me: string): boolean =>
  row.owner === me || row.confirm?.mine === true || row.exit?.mine === true;

/** Those that stand after this row; whose step has left the stage stands at its end. */
function placesIn(stage: PlanStage, rows: PlanRow[], after: string | null): NonNullable<PlanStage["places"]> {
  const last = rows.at(-1)?.id ?? null;
  return (stage.places ?? []).filter((place) => {
    const there = place.after === null || rows.some((row) => row.id === place.after);
    return (there ? place.after : last) === after;
  });
}

type StageProps = Pick<ListProps, "page" | "opened" | "glows"> & {
  stage: PlanStage;
  rows: PlanRow[];
  adding?: boolean;
};

function Stage({ page, stage, rows, opened, glows, adding = true }: StageProps) {
  const say = usePlanWords().messages.plan;
  return (
    <StageSection id={`p-${stage.id}`} title={stage.title} meta={say.stepsOf({ done: stage.done, of: stage.of })}>
      {placesIn(stage, rows, null).map((place) => (
        <PlaceLine key={place.id} place={place} />
      ))}
      {rows.map((row) => (
        <Fragment key={row.id}>
          <StepLine row={row} current={row.id === opened} glow={glows.get(row.id) ?? null} />
          {placesIn(stage, rows, row.id).map((place) => (
            <PlaceLine key={place.id} place={place} />
          ))}
        </Fragment>
      ))}
      {adding && page.plan.rights.includes("step.add") ? (
        <li className="text-sm">
          <AddStep page={page} stage={stage} />
        </li>
      ) : null}
    </StageSection>
  );
}
