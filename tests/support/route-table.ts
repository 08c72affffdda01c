// What each route answers to each kind of visitor (T-33).

export type Row = {
  /** What each visitor gets for GET and HEAD. */
  get: string;
  /** …for POST, with a command of this route from whoever may not act, and with none from who may. */
  post: string;
  /** …for what a script asks, where it differs: the route's data alone, and a post. */
  only?: string;
  postData?: string;
  act?: { [field: string]: string };
};

const everybody = "yyyyyyyy";
const nobody = "nnnnnnnn";
const noAction = "mmmmmmmm";
const onPlan = "nynyyngg";
const acting = "ninfingg";

/** Who asks, in the order of the letters. */
export const visitors = [
  "anonymous",
  "customer",
  "other plan",
  "viewer",
  "vendor",
  "other staff",
  "ended",
  "expired",
] as const;
export type Visitor = (typeof visitors)[number];

/**
 * One letter for each visitor in their order: y 200, r leads elsewhere, n 404, g 410, f 403, i 422, b 400, c 409, m 405.
 * A route that has no row here fails.
 */
export const routeTable: { [id: string]: Row } = {
  root: { get: "rrrryyrr", post: noAction, only: everybody },
  "routes/$": { get: nobody, post: nobody },
  "routes/_index": { get: "rrrryyrr", post: noAction },
  "routes/language": { get: "bbbbbbbb", post: "rrrrrrrr" },
  "routes/calendar.$token[.ics]": { get: nobody, post: noAction },
  "routes/mails_.stop.$token": { get: nobody, post: nobody },
  "routes/[.]well-known.countersign[.]json": { get: everybody, post: noAction },
  "routes/verify": { get: everybody, post: "iiiiiiii" },
  "routes/verify_.script[.zip]": { get: everybody, post: noAction },
  "routes/hooks.resend": { get: "bbbbbbbb", post: nobody },
  "routes/mails": { get: everybody, post: noAction },
  "routes/p.$token.$": { get: nobody, post: nobody },
  "routes/join.$token": { get: everybody, post: "gggggggg" },
  "routes/sample": { get: "rrrrrrrr", post: "rrrrrrrr" },
  "routes/sample_.mail.$planId.$seat": { get: nobody, post: noAction },
  "routes/sign-in": { get: "yyyyrryy", post: "iiiirrii", postData: "iiiiiiii" },
  "routes/sign-in_.link": { get: everybody, post: "iiiiiiii" },
  "routes/sign-out": { get: "rrrrrrrr", post: "rrrrrrrr" },
  "routes/welcome": { get: "rrrrrrrr", post: "rrrrrrrr", postData: "iiiiiiii" },

  "routes/_staff": { get: "rrrryyrr", post: noAction },
  "routes/_staff.archive": { get: "rrrryyrr", post: noAction },
  "routes/_staff.outbox": { get: "rrrryyrr", post: noAction },
  "routes/_staff.outbox_.$letterId": { get: "rrrrynrr", post: "rrrrcnrr" },
  "routes/outbox.$letterId.html": { get: "rrrrynrr", post: noAction },
  "routes/_staff.plans.new": { get: "rrrryyrr", post: "rrrriirr" },
  "routes/_staff.settings": { get: "rrrryfrr", post: "rrrrifrr" },
  "routes/_staff.staff": { get: "rrrryfrr", post: "rrrrifrr" },

  "routes/plan.$planId": {
    get: onPlan,
    post: acting,
    act: { command: "plan.word", field: "subject", from: "KilnView energy monitoring", text: "Taken" },
  },
  "routes/plan.$planId.step.$stepId": {
    get: onPlan,
    post: acting,
    act: { command: "comment.add", commentId: "taken-1", stepId: "step-shared", text: "Taken" },
  },
  "routes/plan.$planId_.file.$fileId": { get: onPlan, post: noAction },
  "routes/plan.$planId_.files": { get: onPlan, post: acting },
  "routes/plan.$planId_.leave": { get: "bbbbbbbb", post: "rrrrrrrr" },
  "routes/plan.$planId_.mailbox": {
    get: onPlan,
    post: acting,
    act: { command: "code.send", textHash: "", act: "mailbox.confirm" },
  },
  "routes/plan.$planId_.meeting.$meetingId": {
    get: onPlan,
    post: acting,
    act: { command: "minutes.send", meetingId: "meeting-1", version: "2" },
  },
  "routes/plan.$planId_.meeting.$meetingId[.pdf]": { get: onPlan, post: noAction },
  "routes/plan.$planId_.meeting.new": {
    get: "nynnyngg",
    post: acting,
    act: { command: "meeting.record", meetingId: "taken-1", subject: "Taken" },
  },
  "routes/plan.$planId_.meetings": { get: onPlan, post: noAction },
  "routes/plan.$planId_.not-you": {
    get: "nynrrngg",
    post: "ninrrngg",
    postData: acting,
    act: { command: "pass.code", name: "Taken", email: "taken@valdorba.example" },
  },
  "routes/plan.$planId_.move": {
    get: onPlan,
    post: acting,
    act: { command: "target.suggest", on: "2026-12-01", reason: "Taken" },
  },
  "routes/plan.$planId_.timeline": { get: onPlan, post: noAction },
  "routes/plan.$planId_.works": {
    get: onPlan,
    post: acting,
    act: { command: "calendar.set", side: "customer", workdays: "1", from: "stale" },
  },
  "routes/plan.$planId_.offer": { get: onPlan, post: acting, act: { command: "decision.request" } },
  "routes/plan.$planId_.offer_.edit": {
    get: "nnnnyngg",
    post: "ninncngg",
    act: { command: "draft", section: "goals", title: "Taken", text: "Taken", revision: "0" },
  },
  "routes/plan.$planId_.pdf.$document": { get: onPlan, post: "ninyingg", act: { command: "export.note" } },
  "routes/plan.$planId_.review": { get: onPlan, post: acting, act: { command: "contract.approve" } },
  "routes/plan.$planId_.agreement": { get: onPlan, post: acting, act: { command: "slack.set", days: "2" } },
  "routes/plan.$planId_.check": { get: onPlan, post: noAction },
  "routes/plan.$planId_.checkpoints": {
    get: onPlan,
    post: acting,
    act: { command: "gate.remove", gateId: "taken" },
  },
  "routes/plan.$planId_.criteria": {
    get: onPlan,
    post: acting,
    act: { command: "criterion.add", criterionId: "taken-1", text: "Taken", weight: "1" },
  },
  "routes/plan.$planId_.people": { get: onPlan, post: acting, act: { command: "viewer.open" } },
  "routes/plan.$planId_.print": { get: onPlan, post: noAction },
  "routes/plan.$planId_.questions": {
    get: onPlan,
    post: acting,
    act: { command: "risk.raise", riskId: "taken-1", text: "Taken" },
  },
  "routes/plan.$planId_.writing": {
    get: "bbbbbbbb",
    post: "nnnnnngg",
    act: { place: "step.word:step-shared:title", stepId: "step-shared" },
  },
  "routes/plan.$planId_.receipt.$seq": { get: onPlan, post: noAction },
  "routes/plan.$planId_.record": { get: onPlan, post: noAction },
  "routes/plan.$planId_.record[.]jsonl": { get: onPlan, post: noAction },
  "routes/plan.$planId_.share": {
    get: "nrnrrngg",
    post: "nrnrrngg",
    postData: acting,
    act: { command: "plan.share" },
  },
  "routes/plan.$planId_.sign.$act.$id": {
    get: onPlan,
    post: acting,
    act: { command: "code.send", textHash: "", act: "verifier.sign" },
  },
  "routes/plan.$planId_.take-away": {
    get: "nynnyngg",
    post: "ninningg",
    act: { command: "archive.make" },
  },
  "routes/plan.$planId_.take-away_.file": { get: "nnnnnngg", post: noAction },
  "routes/plan.$planId_.stop": {
    get: "nrnrrngg",
    post: "nrnrrngg",
    postData: acting,
    act: { command: "code.send", textHash: "", act: "mailbox.confirm" },
  },
  "routes/plan.$planId_.you": { get: "nynnyngg", post: acting, act: { command: "mails.often", often: "none" } },
  "routes/plan.$planId_.answer.$stepId.$how": {
    get: "nynnyngg",
    post: acting,
    act: { command: "step.block", stepId: "step-shared", reason: "Taken" },
  },
};
