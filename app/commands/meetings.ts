// Meetings and their minutes: recorded by whoever held it, sent to everybody by the next day (V-54, INV-34, INV-35).

import { z } from "zod";
import { canonical } from "~/domain/chain";
import { instantAt } from "~/domain/days";
import { endedAt, endMeeting } from "~/domain/ending";
import { type ActionItem, type Drafted, draft, type Instant, type MinutesWords } from "~/domain/facts";
import { isFrozen, type Meeting, type Person, type Plan } from "~/domain/plan";
import { type Refusal, refuse } from "~/domain/refusal";
import { isCorrectable, minutesAreOnTime, minutesDueAt } from "~/domain/schedule";
import { meetingKinds } from "~/domain/template";
import { type Context, command } from "./command";
import { day, id, line, list, maybeId, needed, text, tick, zone } from "./fields";
import { letterTo } from "./shared";

const clock = z.string({ error: "required" }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, "notADate");

export const recordMeeting = command(
  z.strictObject({
    meetingId: id(),
    stepId: maybeId(),
    type: z.enum(meetingKinds, "unknownChoice"),
    subject: line(200),
    aim: text(500).default(""),
    on: day(),
    starts: clock,
    ends: clock,
    overnight: tick(),
    zone: zone(),
    present: list(id(), 60),
    absent: list(id(), 60),
  }),
  (input, context) => {
    const { plan, now } = context;
    const before = plan.meetings[input.meetingId];
    if (before?.minutes.length) return refuse("conflict", "alreadySent");
    const startsAt = instantAt(input.on, input.starts, input.zone);
    if (!before && isAfterEnd(plan, startsAt)) return refuse("frozen", "planFrozen");
    const endsAt = instantAt(input.on, input.ends, input.zone, input.overnight ? 1 : 0);
    if (endsAt <= startsAt)
      return refuse("invalid", "checkFields", { fields: [{ field: "ends", code: "endsBeforeStart" }] });
    if (startsAt > now) return refuse("invalid", "checkFields", { fields: [{ field: "on", code: "inTheFuture" }] });
    const strangers = [...input.present, ...input.absent].filter((personId) => !plan.people[personId]);
    // A meeting is both sides': it never hangs on a step that only one of them sees.
    if (input.stepId !== null && plan.steps[input.stepId]?.lane !== "shared")
      return refuse("invalid", "checkFields", { fields: [{ field: "stepId", code: "unknownChoice" }] });
    if (strangers.length > 0 || input.present.length === 0)
      return refuse("invalid", "checkFields", { fields: [{ field: "present", code: "required" }] });
    const data = {
      meetingId: input.meetingId,
      stepId: input.stepId,
      type: input.type,
      startsAt,
      endsAt,
      zone: input.zone,
      present: input.present,
      absent: input.absent.filter((personId) => !input.present.includes(personId)),
      dueAt: minutesDueAt({ endsAt, zone: input.zone, policy: plan.minutesPolicy, calendar: plan }),
    };
    const words = { subject: input.subject, aim: input.aim };
    return {
      facts: [draft("meeting.recorded", input.meetingId, data, { words })],
      answer: { meetingId: input.meetingId },
    };
  },
);

/** Whether a meeting began only after the plan had ended (INV-19). */
function isAfterEnd(plan: Plan, startsAt: Instant): boolean {
  const ended = endedAt(plan);
  return ended !== null && startsAt > ended;
}

const item = z.strictObject({ id: id(), text: needed(1000) });
const action = z.strictObject({ id: id(), text: needed(500), ownerId: id(), dueOn: day(), asStep: tick() });

/** Each version goes once to each person; a version after the first is a correction and is never "late" by itself. */
export const sendMinutes = command(
  z.strictObject({
    meetingId: id(),
    version: z.coerce.number("notANumber").int("notANumber").min(1, "outOfRange").max(99, "outOfRange"),
    summary: text(3000).default(""),
    decisions: z.array(item).max(40, "tooLong").default([]),
    actions: z.array(action).max(40, "tooLong").default([]),
    open: text(2000).default(""),
    next: text(1000).default(""),
    to: list(id(), 60),
  }),
  (input, context) => {
    const meeting = context.plan.meetings[input.meetingId];
    if (!meeting) return refuse("not-found", "notFound");
    const barred = maySend(context, meeting, input.version);
    if (barred) return barred;
    const readers = [...new Set(input.to)].flatMap((personId) => context.plan.people[personId] ?? []);
    if (readers.length === 0 || readers.some((person) => person.removedAt !== null))
      return refuse("invalid", "checkFields", { fields: [{ field: "to", code: "required" }] });
    const owners = input.actions.filter((one) => !context.plan.people[one.ownerId]);
    if (owners.length > 0)
      return refuse("invalid", "checkFields", { fields: [{ field: "actions", code: "unknownChoice" }] });
    return sent(context, meeting, { input, readers });
  },
);

/** The vendor's lead by the deadline; the customer's lead from it on, or at once for a meeting that they called. */
function maySend(context: Context, meeting: Meeting, version: number): Refusal | null {
  const { me, now, plan } = context;
  // Nobody of the customer gets mail before the plan is shared with them.
  if (plan.state === "draft") return refuse("forbidden", "notShared");
  if (now < meeting.endsAt) return refuse("conflict", "meetingNotOver");
  if (version !== meeting.minutes.length + 1) return refuse("conflict", "alreadySent");
  const last = meeting.minutes.at(-1);
  if (last && !isCorrectable({ sentAt: last.at, zone: meeting.zone, calendar: plan }, now))
    return refuse("frozen", "minutesClosed");
  const called = meeting.recordedBy.kind === "person" && meeting.recordedBy.side === me.side;
  if (me.side === "customer" && !called && minutesAreOnTime(now, meeting.dueAt))
    return refuse("forbidden", "notYetTheirs");
  // Promise 4: after the end only the minutes of the meeting in which it ended, and their corrections, go out.
  const closed = endedAt(plan) !== null && endMeeting(plan)?.id !== meeting.id;
  return closed ? refuse("frozen", "planFrozen") : null;
}

type Sending = {
  input: { version: number; summary: string; open: string; next: string } & Pick<MinutesWords, "decisions" | "actions">;
  readers: Person[];
};

function sent(context: Context, meeting: Meeting, { input, readers }: Sending) {
  const { plan, now } = context;
  const words: MinutesWords = {
    summary: input.summary,
    decisions: input.decisions,
    actions: input.actions,
    open: input.open,
    next: input.next,
  };
  const steps = isFrozen(plan)
    ? []
    : input.actions.filter((one) => one.asStep).flatMap((one) => stepOf(context, meeting, one));
  const first = meeting.minutes[0];
  const data = {
    meetingId: meeting.id,
    version: input.version,
    to: readers.map((person) => person.personId),
    late: first ? first.late : !minutesAreOnTime(now, meeting.dueAt),
    textHash: context.hash(canonical(words)),
    becameSteps: steps.map((one) => one.subject),
  };
  const payload = { meetingId: meeting.id, version: input.version };
  return {
    facts: [...steps, draft("minutes.sent", meeting.id, data, { words })],
    letters: readers.map((person) => letterTo(context, person, "minutes", payload, `${meeting.id}/v${input.version}`)),
    dropDrafts: [{ planId: plan.id, lane: "shared", document: `minutes/${meeting.id}` }],
    binds: true,
    answer: { seq: context.nextSeq + steps.length },
  };
}

/** An action item that becomes a step, in the phase of the meeting's step or the first unfinished one. */
function stepOf(context: Context, meeting: Meeting, item: ActionItem): Drafted[] {
  const { plan } = context;
  const owner = plan.people[item.ownerId];
  const anchor = meeting.stepId === null ? undefined : plan.steps[meeting.stepId];
  const stage = plan.stages.find((one) => one.id === anchor?.stageId) ?? plan.stages[0];
  if (!owner || !stage || plan.steps[item.id]) return [];
  const after = anchor && stage.steps.includes(anchor.stepId) ? anchor.stepId : (stage.steps.at(-1) ?? null);
  const data = {
    stepId: item.id,
    stageId: stage.id,
    after,
    ownerSide: owner.side,
    ownerId: owner.personId,
    ownerRole: owner.roles[0] ?? "",
    counterpartId: null,
    counterpartRole: "",
    supporters: [],
    reviewerId: null,
    dueOn: item.dueOn,
    offset: null,
    dependsOn: [],
    hard: false,
    optional: false,
    meeting: null,
    when: null,
  };
  const words = { title: item.text.slice(0, 200), why: "", deliverable: item.text, acceptance: "" };
  return [draft("step.added", item.id, data, { words })];
}
