import { Link } from "@remix-run/react";
import { usePlanWords } from "~/frame/plan-words";
import { ProofsFrame } from "~/frame/proofs-frame";
import type { ProofsPage } from "~/http/proofs-page.server";
import { sayRole } from "~/i18n";
import { sayList } from "~/i18n/plural";
import { Band } from "~/ui";
import type { CheckView } from "~/views/plan-check";

type Page = ProofsPage<CheckView>;
type Finding = Page["view"]["advice"][number];

export function CheckScreen({ page }: { page: Page }) {
  return (
    <ProofsFrame page={page}>
      <Everything page={page} />
    </ProofsFrame>
  );
}

function Everything({ page }: { page: Page }) {
  const say = usePlanWords().messages.check;
  const { before, advice } = page.view;
  return (
    <div className="grid gap-8">
      <Band title={say.title} parties={page.plan.subject} lead={say.lead} />
      {before.length + advice.length === 0 ? <p>{say.none}</p> : null}
      <Part title={say.before} findings={before} />
      <Part title={say.advice} findings={advice} />
    </div>
  );
}

function Part({ title, findings }: { title: string; findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 className="heading mb-2">
        {title} ({findings.length})
      </h2>
      <ul className="grid">
        {findings.map((one) => (
          <li key={`${one.rule}${one.href}${one.title ?? ""}`} className="grid gap-1 border-b border-line py-4">
            <OneFinding one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it is, the one thing that settles it, and the way there. */
function OneFinding({ one }: { one: Finding }) {
  const words = usePlanWords();
  const { check, proofs } = words.messages;
  const rule = check.rules[one.rule];
  const weak = one.weak && proofs.wording[one.weak.weakness];
  return (
    <>
      <p className="max-w-prose">{rule.what(named(one, words))}</p>
      {one.weak && weak ? (
        <p className="max-w-prose text-sm">{typeof weak === "string" ? weak : weak({ words: one.weak.words })}</p>
      ) : null}
      <p className="max-w-prose text-sm">
        {rule.how}{" "}
        <Link to={one.href} aria-label={`${check.settle}: ${rule.what(named(one, words))}`}>
          {check.settle}
        </Link>{" "}
        <span className="text-xs text-muted">· {check.rule({ id: one.id })}</span>
      </p>
    </>
  );
}

function named(one: Finding, words: ReturnType<typeof usePlanWords>) {
  const { messages, language } = words;
  return {
    n: one.n ?? 0,
    title: one.title ?? "",
    other: one.other ?? "",
    on: one.on ? words.day(one.on) : "",
    than: one.than ? words.day(one.than) : "",
    people: words.names(one.people ?? []),
    roles: sayList(
      (one.roles ?? []).map((role) => sayRole(messages, role)),
      language,
    ),
    customer: words.company("customer"),
    vendor: words.company("vendor"),
  };
}
