// What a check found, in words that a lawyer and a buyer understand alike.

import type { ReactNode } from "react";
import type { HeadAnswer, KeptHead } from "~/http/verify.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Notice } from "~/ui";
import type { FileSeen } from "./check-file";

type Sealed = Extract<FileSeen, { state: "sealed" }>;
type Said = { tone: "info" | "warn" | "error"; title: string; lines: string[]; mark?: string | null; more?: ReactNode };

/** A file: what its own bytes say, and where they are sound, what the history kept here says. */
export function FileOutcome({ name, seen, answer }: { name: string; seen: FileSeen; answer: HeadAnswer | null }) {
  const { verify } = useReader().messages;
  if (seen.state === "sealed" && answer) return <Outcome kept={seen.head} answer={answer} file={seen} name={name} />;
  const said: Said =
    seen.state === "changed"
      ? { tone: "error", title: verify.changed, lines: [verify.what[seen.what]] }
      : {
          tone: "warn",
          title: verify.unknown,
          lines: [
            seen.state === "foreign"
              ? verify.foreignWhy({ name: seen.by })
              : seen.state === "none"
                ? verify.noPdf
                : verify.unsealedWhy,
          ],
        };
  return <Shown name={name} said={said} hash={seen.file} />;
}

/** A head: from a receipt, or from a file that is sound. */
export function Outcome(props: { kept: KeptHead; answer: HeadAnswer; file: Sealed | null; name?: string }) {
  const { kept, answer, file, name } = props;
  return (
    <Shown name={name ?? kept.stream} said={useSaid({ kept, answer, file })} {...(file ? { hash: file.file } : {})} />
  );
}

function useSaid({ kept, answer, file }: { kept: KeptHead; answer: HeadAnswer; file: Sealed | null }): Said {
  const { messages, language, zone } = useReader();
  const { verify } = messages;
  const n = answer.seq;
  switch (answer.state) {
    case "unknown":
      return { tone: "warn", title: verify.unknown, lines: [verify.unknownWhy] };
    case "forged":
      return { tone: "error", title: verify.changed, lines: [verify.what.forged] };
    case "changed":
      return { tone: "error", title: verify.changed, lines: [verify.what.entry] };
    case "missing":
      return { tone: "error", title: verify.missing({ n: answer.end }), lines: [verify.missingWhy({ n })] };
    case "two":
      return {
        tone: "error",
        title: verify.two,
        lines: [verify.twoWhy({ n })],
        more: <Two kept={kept} answer={answer} />,
      };
    case "valid":
      break;
  }
  const { older } = answer;
  const why = older
    ? verify.olderWhy({ n: older.end, edition: older.edition })
    : file
      ? verify.validFile
      : verify.validHead;
  const mark = answer.sample ? verify.sample : answer.trial ? verify.trial : null;
  return {
    tone: older || mark ? "warn" : "info",
    title: older ? verify.older({ n }) : verify.valid({ n }),
    mark,
    lines: [
      why,
      ...(answer.signed && !file ? [verify.validSigned] : []),
      verify.entryAt({ when: formatInstant(answer.at, { language, zone, style: "shortYear", withOffset: true }) }),
      file?.stamped ? verify.stamped : verify.notStamped,
      ...(answer.erased > 0 ? [verify.erased] : []),
      verify.notSaid({ n }),
    ],
  };
}

function Two({ kept, answer }: { kept: KeptHead; answer: HeadAnswer }) {
  const { verify } = useReader().messages;
  return (
    <dl className="grid gap-2">
      <dt>{verify.yours}</dt>
      <dd className="fingerprint">{spaced(kept.hash)}</dd>
      <dt>{verify.theirs}</dt>
      <dd className="fingerprint">{spaced(answer.ours?.hash ?? "")}</dd>
    </dl>
  );
}

function Shown({ name, said, hash }: { name: string; said: Said; hash?: string }) {
  const { verify } = useReader().messages;
  return (
    <Notice tone={said.tone} {...(said.tone === "info" ? { icon: "seal" as const } : {})}>
      <h3 className="font-semibold">{said.title}</h3>
      <p className="[overflow-wrap:anywhere] text-sm">{name}</p>
      {said.mark ? (
        <p>
          <strong>{said.mark}</strong>
        </p>
      ) : null}
      {said.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {said.more}
      {hash ? (
        <p className="text-sm">
          {verify.fileHash}
          <span className="fingerprint block">{spaced(hash)}</span>
        </p>
      ) : null}
    </Notice>
  );
}

/** A hash in groups of four, so that two of them can be compared by eye. */
const spaced = (hash: string) => hash.match(/.{1,4}/g)?.join(" ") ?? hash;
