// What the pages of meetings load. A draft is not part of the record, so these pages carry no mark of a position by
// which a browser could keep them.

import type { AppLoadContext } from "@remix-run/node";
import type { Letter } from "db/store";
import { readerOfPlan } from "~/access/reader.server";
import { actorFor, notFound, type Visitor } from "~/access/visitor.server";
import { localDay } from "~/domain/days";
import type { Instant } from "~/domain/facts";
import { under } from "~/domain/ids";
import { inLanguage, type Language } from "~/domain/language";
import type { Meeting, Person, Plan } from "~/domain/plan";
import { barredBy } from "~/domain/policy";
import { isRefusal } from "~/domain/refusal";
import { localOf } from "~/i18n/dates";
import { type MeetingView, meetingView, type Recipients, recipientsOf } from "~/views/meeting";
import { documentOf, draftOf, type MinutesDraft } from "~/views/minutes-draft";
import { type MinutesStanding, meetingsOf } from "~/views/minutes-due";
import { type Read, readIn } from "~/views/reading";
import { type Outcome, outcomeOf } from "./fates.server";
import { findDraft } from "./minutes-draft.server";
import { planHead, type SignPage } from "./signing.server";

export type PersonLine = { id: string; name: string; side: "vendor" | "customer"; company: string; gone: boolean };
type Around = {
  plan: SignPage["plan"];
  people: PersonLine[];
  now: Instant;
  live: { heads: number[]; build: string; today: string };
};
export type MeetingsPage = Around & { meetings: MinutesStanding[]; mayRecord: boolean; policy: Plan["minutesPolicy"] };
/** What became of the mail to one person. */
export type SentLetter = {
  version: number;
  personId: string;
  state: Letter["state"];
  at: Instant | null;
  outcome: Outcome | null;
};
export type Editor = {
  version: number;
  document: string;
  draft: MinutesDraft;
  /** Nobody has written anything yet: this is what the record proposes. */
  proposed: boolean;
  to: Recipients;
};
export type MeetingPage = Around & {
  meeting: Read<MeetingView>;
  letters: SentLetter[];
  editor: Editor | null;
  /** Steps that an action item may already be. */
  stepIds: string[];
  /** A correction was begun but is not open on this page. */
  correcting: boolean;
  requestId: string;
};

type Opened = {
  visitor: Visitor;
  plan: Plan;
  me: Person | null;
  language: Language;
  now: Instant;
  around: Around;
};

export async function openMeetings(context: AppLoadContext, request: Request, planId: string): Promise<Opened> {
  const visitor = await actorFor(context, request, planId);
  const loaded = await context.world.plans.load(planId, visitor.kind === "person" ? visitor.side : "public");
  if (!loaded) throw notFound();
  const { plan } = loaded;
  const me = visitor.kind === "person" ? (plan.people[visitor.personId] ?? null) : null;
  const now = context.world.clock.now();
  const people = Object.values(plan.people).map((person) => ({
    id: person.personId,
    name: person.name ?? "—",
    side: person.side,
    company: person.company || (plan[person.side] ?? ""),
    gone: person.removedAt !== null,
  }));
  const live = {
    heads: loaded.heads.map((head) => head.seq),
    build: context.build,
    today: localDay(now, plan.zone),
  };
  const { language } = readerOfPlan(request, plan, me);
  return { visitor, plan, me, language, now, around: { plan: planHead(plan), people, now, live } };
}

/** Every meeting of the plan and how its minutes stand. */
export async function meetingsPage(context: AppLoadContext, request: Request, planId: string): Promise<MeetingsPage> {
  const { plan, me, now, around } = await openMeetings(context, request, planId);
  return {
    ...around,
    meetings: meetingsOf(plan, now),
    mayRecord: me !== null && barredBy(plan, me, "meeting.record") === null,
    policy: plan.minutesPolicy,
  };
}

/** One meeting: for everybody what was noted and sent, for those who write the minutes their draft. */
export async function meetingPage(
  context: AppLoadContext,
  request: Request,
  params: { planId?: string; meetingId?: string },
): Promise<MeetingPage> {
  const { planId = "", meetingId = "" } = params;
  const opened = await openMeetings(context, request, planId);
  const { plan, language, around } = opened;
  const meeting = under(plan.meetings, meetingId);
  if (!meeting) throw notFound();
  const asked = new URL(request.url).searchParams.has("correct");
  const view = meetingView(plan, meeting, opened);
  const { editor, begun } = await editorOf(context, opened, { meeting, view });
  const open = editor !== null && (meeting.minutes.length === 0 || asked);
  return {
    ...around,
    meeting: readIn(view, language),
    letters: await lettersOf(context, plan, meetingId),
    editor: open ? editor : null,
    stepIds: open ? Object.values(plan.steps).flatMap((step) => (step.lane === "shared" ? step.stepId : [])) : [],
    correcting: begun && !open,
    requestId: context.world.newId(),
  };
}

async function editorOf(context: AppLoadContext, opened: Opened, of: { meeting: Meeting; view: MeetingView }) {
  const none = { editor: null, begun: false };
  const { visitor, plan } = opened;
  const { meeting, view } = of;
  if (visitor.kind !== "person" || (view.correct && !view.correct.open)) return none;
  const found = await findDraft(context.world, visitor, meeting.id);
  if (isRefusal(found)) return none;
  const editor: Editor = {
    version: found.version,
    document: documentOf(meeting.id),
    draft: draftOf(found.blocks),
    proposed: found.saved.length === 0 && meeting.minutes.length === 0,
    to: recipientsOf(plan, meeting),
  };
  return { editor, begun: found.saved.length > 0 && meeting.minutes.length > 0 };
}

const mostLetters = 1000;

async function lettersOf(context: AppLoadContext, plan: Plan, meetingId: string): Promise<SentLetter[]> {
  const filter = { workspaceId: plan.workspaceId, planId: plan.id, kind: "minutes", limit: mostLetters };
  const letters = await context.world.store.lettersOf(filter);
  return letters
    .filter(({ payload }) => payload.meetingId === meetingId)
    .map((letter) => ({
      version: Number(letter.payload.version),
      personId: letter.personId ?? "",
      state: letter.state,
      at: letter.deliveredAt ?? letter.sentAt,
      outcome: outcomeOf(letter),
    }));
}

export type MeetingFormPage = Around & {
  meetingId: string;
  /** What the form begins with: a meeting noted before, or the step it belongs to. */
  first: { [field: string]: string };
  present: string[];
  absent: string[];
  /** Steps that both sides see, for the choice. */
  steps: { id: string; title: string }[];
  policy: Plan["minutesPolicy"];
  requestId: string;
};

/** The form that notes a meeting, `?step=` it belongs to, or `?meeting=` that is put right before its minutes go out. */
export async function meetingFormPage(
  context: AppLoadContext,
  request: Request,
  planId: string,
): Promise<MeetingFormPage> {
  const opened = await openMeetings(context, request, planId);
  const { plan, me, language, around } = opened;
  if (me === null || barredBy(plan, me, "meeting.record") !== null) throw notFound();
  const asked = new URL(request.url).searchParams;
  const before = under(plan.meetings, asked.get("meeting") ?? "");
  const noted = before && before.minutes.length === 0 ? before : null;
  const title = (id: string) => {
    const words = plan.steps[id]?.title ?? null;
    return words === null ? "" : inLanguage(words, language);
  };
  const shared = plan.stages.flatMap((stage) => stage.steps).filter((id) => plan.steps[id]?.removed === null);
  return {
    ...around,
    meetingId: noted?.id ?? context.world.newId(),
    first: noted ? notedFields(noted) : newFields(opened, asked.get("step") ?? "", title),
    present: noted?.present ?? [me.personId],
    absent: noted?.absent ?? [],
    steps: shared.filter((id) => plan.steps[id]?.lane === "shared").map((id) => ({ id, title: title(id) })),
    policy: plan.minutesPolicy,
    requestId: context.world.newId(),
  };
}

function notedFields(meeting: Meeting): { [field: string]: string } {
  const starts = localOf(meeting.startsAt, meeting.zone);
  const ends = localOf(meeting.endsAt, meeting.zone);
  return {
    type: meeting.type,
    stepId: meeting.stepId ?? "",
    subject: meeting.subject ?? "",
    aim: meeting.aim ?? "",
    on: starts.day,
    starts: starts.time,
    ends: ends.time,
    overnight: ends.day > starts.day ? "on" : "",
    zone: meeting.zone,
  };
}

function newFields({ plan, around }: Opened, stepId: string, title: (id: string) => string) {
  const step = under(plan.steps, stepId);
  const shared = step && step.lane === "shared" && !step.removed ? step : null;
  const today = around.live.today;
  return {
    type: shared?.meeting ?? "status",
    stepId: shared?.stepId ?? "",
    subject: shared ? title(shared.stepId) : "",
    aim: "",
    on: shared && shared.dueOn < today ? shared.dueOn : today,
    starts: "",
    ends: "",
    overnight: "",
    zone: plan.zone,
  };
}
