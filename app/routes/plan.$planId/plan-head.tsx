import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ActForm, Refused } from "~/frame/act-form";
import { type PlanWords, shortCompany, usePlanWords } from "~/frame/plan-words";
import { Band, Button, DateBlock, SideMark } from "~/ui";
import type { Headline } from "~/views/headline";
import type { PlanPage } from "./page";

/** The letterhead: both companies, what it is about, the one sentence, and the customer's date. */
export function PlanHead({ page }: { page: PlanPage }) {
  const words = usePlanWords();
  const { plan } = page;
  return (
    <Band
      parties={
        <>
          <Party side="customer" name={plan.customer} />
          <Party side="vendor" name={plan.vendor} />
        </>
      }
      title={plan.subject ?? words.messages.common.erased}
      lead={<Lead headline={plan.headline} mine={plan.me?.side === "customer"} />}
      date={<TargetDate page={page} />}
    >
      <TargetAnswer page={page} />
    </Band>
  );
}

function Party({ side, name }: { side: "customer" | "vendor"; name: string }) {
  const words = usePlanWords();
  return (
    <span className="person">
      <SideMark side={side} initials={words.initials(side)} />
      <span>{shortCompany(name)}</span>
    </span>
  );
}

function Lead({ headline, mine }: { headline: Headline; mine: boolean }) {
  const words = usePlanWords();
  const parts: ReactNode[] = [<Course key="course" course={headline.course} />];
  const other = words.plan.me?.side === "vendor" ? "customer" : "vendor";
  const { headline: say } = words.messages.plan;
  if (headline.waits) parts.push(say.waits({ ...headline.waits, company: words.company(other) }));
  if (headline.stop !== null) {
    const text = stopOf(headline.stop, words, mine);
    parts.push(mine ? <Link to={`/plan/${words.plan.id}/stop`}>{text}</Link> : text);
  }
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one paragraph, never reordered.
        <span key={index}>
          {index > 0 && words.language !== "zh-Hans" ? " " : ""}
          {part}
        </span>
      ))}
    </>
  );
}

/** Whoever stopped the plan finds the way back where it says until when. */
function Course({ course }: { course: Headline["course"] }) {
  const words = usePlanWords();
  if (course.code !== "stopped" || course.until === null) return courseOf(course, words);
  return (
    <>
      {courseOf({ ...course, until: null }, words)}{" "}
      <Link to={`/plan/${words.plan.id}/stop`}>
        {words.messages.plan.headline.takeBackUntil({ when: words.at(course.until) })}
      </Link>
    </>
  );
}

/** Who decides is told that any day will do; `mine` is theirs. */
function stopOf(stop: string, words: PlanWords, mine: boolean): string {
  const { headline: say } = words.messages.plan;
  const me = words.plan.me?.side;
  if (stop === "any") return me === "customer" ? say.stopAnyDay : "";
  if (mine) return say.stopAnyDayAsked({ day: words.day(stop) });
  if (me === "customer") return say.stopOn({ day: words.day(stop) });
  return say.theyCanStopOn({ company: words.company("customer"), day: words.day(stop) });
}

/** How the plan stands, as one sentence. */
export function courseOf(course: Headline["course"], words: PlanWords): string {
  const { headline: say } = words.messages.plan;
  switch (course.code) {
    case "draft":
      return say.draft({ company: words.company("customer") });
    case "frozen":
      return say.frozen;
    case "onCourse":
      return say.onCourse({ day: words.day(course.day) });
    case "late":
      return say.late({ day: words.day(course.day), n: course.n });
    case "deciding":
      return say.deciding({ who: words.names(course.who) });
    case "postponed":
      return say.postponed({ who: named(course.who, words), day: words.day(course.day) });
    case "decidedYes":
      return say.decidedYes({ who: named(course.who, words), day: words.day(course.day) });
    case "decidedNo":
      return say.decidedNo({ who: named(course.who, words), day: words.day(course.day) });
    case "stopped": {
      const stopped = say.stopped({ who: named(course.who, words), day: words.day(course.day) });
      return course.until === null ? stopped : `${stopped} ${say.takeBackUntil({ when: words.at(course.until) })}`;
    }
  }
}

/** Here names are names: "Renzo stopped this plan", to Renzo too. */
const named = (id: string, words: PlanWords) =>
  words.plan.people.find((person) => person.id === id)?.name ?? words.messages.common.erased;

function TargetDate({ page: { plan } }: { page: PlanPage }) {
  const words = usePlanWords();
  const { target } = plan;
  const say = words.messages.plan;
  const proposed = target.confirmedBy === null ? say.proposedBy({ company: words.company("vendor") }) : null;
  const away = plan.frozen ? null : words.when(target.on, target.left > 0 ? target.left : undefined);
  return (
    <DateBlock
      label={say.anchor[target.anchor]}
      day={words.day(target.on)}
      dateTime={target.on}
      detail={[away, proposed].filter(Boolean).join(" · ")}
      reason={target.reason}
    />
  );
}

/** The customer's lead makes the date theirs; nobody else sees anything here. */
function TargetAnswer({ page: { plan, fresh } }: { page: PlanPage }) {
  const say = usePlanWords().messages.plan;
  if (plan.target.confirmedBy !== null || !plan.rights.includes("target.confirm")) return null;
  return (
    <ActForm
      action={`/plan/${plan.id}`}
      command="target.confirm"
      fields={{ on: plan.target.on }}
      fresh={fresh}
      name="date"
    >
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button variant="plain">{say.confirmDate}</Button>
        </>
      )}
    </ActForm>
  );
}
