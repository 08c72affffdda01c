// The event stream of a plan: positions only, never content, so it can leak nothing and there is one place that makes
// pages. Everything recurring hangs on one beat; a stream owns no timer.

import type { AppLoadContext } from "@remix-run/node";
import type { Request as Incoming, Response as Outgoing } from "express";
import type { Visitor } from "~/access/visitor.server";
import { mayDraft } from "~/commands/drafts.server";
import { lanesOf } from "~/commands/plans.server";
import { localDay } from "~/domain/days";
import type { Lane } from "~/domain/facts";
import { planStream, type World } from "~/world";
import type { LiveHub } from "./hub.server";

export type LiveOptions = {
  world: World;
  hub: LiveHub;
  build(): string;
  /** Who asks, by the rows as they are now; throws a Response for those who may not. */
  actorFor(context: AppLoadContext, request: Request, planId: string): Promise<Visitor>;
  contextOf(req: Incoming, res: Outgoing): AppLoadContext;
  /** Milliseconds; tests shorten them. */
  every?: Partial<Rhythm>;
};
export type Rhythm = { beat: number; ping: number; recheck: number; life: number };
const rhythm: Rhythm = { beat: 500, ping: 15_000, recheck: 30_000, life: 600_000 };

export type Live = {
  open(req: Incoming, res: Outgoing): Promise<void>;
  /** Says goodbye to everybody and takes nobody in any more. */
  stop(): void;
};

/** More unsent bytes than this: the reader does not read and may come again. */
const patience = 1_000_000;
const streamsPerVisitor = 20;

type Stream = {
  res: Outgoing;
  planId: string;
  zone: string;
  lanes: readonly Lane[];
  seqs: number[];
  today: string;
  owner: string;
  due: { ping: number; recheck: number; end: number };
  stillMay(): Promise<boolean>;
  moved: boolean;
  end(): void;
};

export function openLive(options: LiveOptions): Live {
  const { world } = options;
  const times = { ...rhythm, ...options.every };
  const streams = new Set<Stream>();
  let beat: NodeJS.Timeout | null = null;
  let stopped = false;
  let version = 0;

  const tell = (stream: Stream) => {
    const position = { heads: stream.seqs, build: options.build(), today: stream.today };
    say(stream.res, `event: position\ndata: ${JSON.stringify(position)}\n\n`);
  };
  // What one commit, or one burst, moved is told once.
  const tellSoon = (stream: Stream) => {
    if (stream.moved) return;
    stream.moved = true;
    setImmediate(() => {
      stream.moved = false;
      if (streams.has(stream)) tell(stream);
    });
  };
  const lookAgain = async (stream: Stream) => {
    const heads = await world.store.heads(stream.lanes.map((lane) => planStream(stream.planId, lane)));
    const moved = heads.some((head, lane) => head.seq > (stream.seqs[lane] ?? 0));
    stream.seqs = heads.map((head, lane) => Math.max(head.seq, stream.seqs[lane] ?? 0));
    if (moved) tellSoon(stream);
  };
  const onBeat = async () => {
    const now = performance.now();
    const dataVersion = await world.store.dataVersion();
    const othersWrote = dataVersion !== version;
    version = dataVersion;
    for (const stream of [...streams]) {
      if (now >= stream.due.end) stream.end();
      else await attend(stream, { now, othersWrote });
    }
  };
  const attend = async (stream: Stream, { now, othersWrote }: { now: number; othersWrote: boolean }) => {
    if (othersWrote || now >= stream.due.recheck) {
      stream.due.recheck = now + times.recheck;
      if (!(await stream.stillMay())) return farewell(stream, "ended");
    }
    if (othersWrote) await lookAgain(stream);
    const today = localDay(world.clock.now(), stream.zone);
    if (today !== stream.today) {
      stream.today = today;
      say(stream.res, `event: day\ndata: ${JSON.stringify({ today })}\n\n`);
    }
    if (now >= stream.due.ping) {
      stream.due.ping = now + times.ping;
      say(stream.res, ": here\n\n");
    }
  };
  const startBeat = () => {
    if (beat) return;
    let busy = false;
    beat = setInterval(() => {
      if (busy) return;
      busy = true;
      onBeat()
        .catch((error: unknown) =>
          console.error(JSON.stringify({ level: "error", what: "live", error: String(error) })),
        )
        .finally(() => {
          busy = false;
        });
    }, times.beat);
    beat.unref();
  };
  const stopBeat = () => {
    if (beat) clearInterval(beat);
    beat = null;
  };

  const join = async (req: Incoming, res: Outgoing, planId: string) => {
    const context = options.contextOf(req, res);
    const request = new Request(new URL(req.originalUrl, "http://stream"), { headers: cookieOf(req) });
    const may = () => options.actorFor(context, request, planId);
    const actor = await may();
    const audience = actor.kind === "person" ? actor.side : "public";
    const loaded = await world.plans.load(planId, audience);
    if (!loaded || stopped) throw new Response(null, { status: stopped ? 503 : 404 });
    if (res.destroyed) return;
    const lanes: readonly Lane[] = lanesOf(audience);
    const begun = performance.now();
    const owner = actor.kind === "person" ? actor.personId : actor.linkId;
    const stream: Stream = {
      res,
      planId,
      zone: loaded.plan.zone,
      lanes,
      seqs: loaded.heads.map((head) => head.seq),
      today: localDay(world.clock.now(), loaded.plan.zone),
      owner: `${planId}/${owner}`,
      due: { ping: begun + times.ping, recheck: begun + times.recheck, end: begun + times.life },
      // A question that cannot be answered is answered no; the browser may come again.
      stillMay: () =>
        may().then(
          () => true,
          () => false,
        ),
      moved: false,
      end: () => res.end(),
    };
    makeRoom(streams, stream.owner);
    const leave = options.hub.subscribe({
      planId,
      lanes,
      linkId: actor.linkId,
      personId: actor.kind === "person" ? actor.personId : null,
      moved: ({ lane, seq, draft, writing }) => {
        if (writing) return tellWriting(stream, owner, writing);
        if (draft !== undefined) {
          void tellDraft(world, { stream, actor, lane, document: draft });
          return;
        }
        const at = lanes.indexOf(lane);
        stream.seqs[at] = Math.max(stream.seqs[at] ?? 0, seq);
        tellSoon(stream);
      },
      ended: () => farewell(stream, "ended"),
    });
    res.once("close", () => {
      leave();
      streams.delete(stream);
      if (streams.size === 0) stopBeat();
    });
    if (streams.size === 0) version = await world.store.dataVersion();
    streams.add(stream);
    startBeat();
    greet(res);
    tell(stream);
    // Whatever was written between loading and subscribing.
    await lookAgain(stream);
  };

  return {
    open: async (req, res) => {
      try {
        await join(req, res, req.params.planId ?? "");
      } catch (error) {
        if (!(error instanceof Response)) throw error;
        res.status(error.status).end();
      }
    },
    stop: () => {
      stopped = true;
      stopBeat();
      for (const stream of [...streams]) farewell(stream, "bye");
    },
  };
}

/** Who writes where, to everybody else who may see the place; nothing of what is written. */
function tellWriting(stream: Stream, reader: string, writing: { personId: string; place: string }): void {
  if (writing.personId !== reader) say(stream.res, `event: writing\ndata: ${JSON.stringify(writing)}\n\n`);
}

/** Only who may write in a draft hears of it: that somebody is writing is nobody else's business. */
async function tellDraft(
  world: World,
  { stream, actor, lane, document }: { stream: Stream; actor: Visitor; lane: Lane; document: string },
): Promise<void> {
  if (actor.kind !== "person") return;
  const plan = (await world.plans.load(stream.planId, actor.side))?.plan;
  const person = plan?.people[actor.personId];
  if (!plan || !person || !mayDraft(plan, person, { lane, document })) return;
  say(stream.res, `event: draft\ndata: ${JSON.stringify({ document })}\n\n`);
}

function greet(res: Outgoing): void {
  res.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    // no-transform also keeps proxies from compressing, which would hold events back.
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",
  });
  res.socket?.setNoDelay(true);
  // Not all come back at the same moment when the server was away.
  res.write(`retry: ${2000 + Math.floor(Math.random() * 2000)}\n\n`);
}

function farewell(stream: Stream, event: "ended" | "bye"): void {
  if (stream.res.writable) stream.res.write(`event: ${event}\ndata: {}\n\n`);
  stream.end();
}

function say(res: Outgoing, text: string): void {
  if (!res.writable) return;
  res.write(text);
  if (res.writableLength + (res.socket?.writableLength ?? 0) > patience) res.destroy();
}

/** A visitor's oldest streams make room for their newest. */
function makeRoom(streams: Set<Stream>, owner: string): void {
  const own = [...streams].filter((stream) => stream.owner === owner);
  for (const stream of own.slice(0, Math.max(0, own.length - streamsPerVisitor + 1))) stream.end();
}

const cookieOf = (req: Incoming): HeadersInit => (req.headers.cookie ? { Cookie: req.headers.cookie } : {});
