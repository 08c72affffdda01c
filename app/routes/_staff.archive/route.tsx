import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useEffect, useState } from "react";
import { requireStaff } from "~/access/staff.server";
import { PlanWordsOf } from "~/frame/plan-words";
import { useReader } from "~/i18n/context";
import { Band, Notice } from "~/ui";
import { readIn } from "~/views/reading";
import { Paper } from "../plan.$planId_.print/paper";
import type { OpenedArchive } from "./open-archive";

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args);
  return null;
}

export const meta: MetaFunction = () => [{ title: "Countersign" }];

/** A plan as it was when somebody took it away: read here, changed by nothing, kept nowhere. */
export default function OpenArchive() {
  const { take } = useReader().messages;
  const [opened, setOpened] = useState<OpenedArchive | "reading" | null>(null);
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setOpened("reading");
    const [{ openArchive }, bytes] = await Promise.all([import("./open-archive"), file.arrayBuffer()]);
    setOpened(openArchive(new Uint8Array(bytes)));
  };
  return (
    <>
      <Band title={take.openTitle} lead={take.openLead} />
      {awake ? (
        <label className="grid justify-items-start gap-2">
          <span className="field-label">{take.openChoose}</span>
          <input
            type="file"
            accept=".zip,.jsonl,application/zip"
            className="max-w-full"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
      ) : (
        <Notice>{take.openScripts}</Notice>
      )}
      <div aria-live="polite" className="grid gap-6">
        {opened === "reading" ? <p>{take.openReading}</p> : opened ? <Opened opened={opened} /> : null}
      </div>
    </>
  );
}

function Opened({ opened }: { opened: OpenedArchive }) {
  const { messages, language } = useReader();
  const { take, verify } = messages;
  if (opened.state === "none") return <Notice tone="warn">{take.openNone}</Notice>;
  if (opened.state === "broken") return <Notice tone="error">{take.openBroken({ n: opened.fault.seq })}</Notice>;
  const plan = readIn(opened.plan, language);
  const { head, at, zone, erased, criteria } = opened;
  return (
    <>
      <Notice icon="seal">
        <p>{take.openSound({ n: head.seq })}</p>
        <p>{take.openNot}</p>
        {erased > 0 ? <p>{take.openErased({ n: erased })}</p> : null}
        {plan.sample ? <p>{verify.sample}</p> : plan.trial ? <p>{verify.trial}</p> : null}
      </Notice>
      <PlanWordsOf plan={plan}>
        <Paper page={{ plan, criteria, head, now: at, zone }} />
      </PlanWordsOf>
    </>
  );
}
