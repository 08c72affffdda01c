// Files are read here, in the browser; only the head that each carries is asked about.

import { useFetcher } from "@remix-run/react";
import { type DragEvent, useEffect, useId, useState } from "react";
import type { PublishedSeal } from "~/access/seal-keys.server";
import type { Checked } from "~/http/verify-asked.server";
import { useMessages } from "~/i18n/context";
import { Notice } from "~/ui";
import type { FileSeen } from "./check-file";
import { FileOutcome } from "./outcome";

type Seals = Omit<PublishedSeal, "pem">[];
type Read = { key: string; name: string; seen: FileSeen | "reading" | "too large" };

const megabyte = 1024 * 1024;
const mostMegabytes = 25;

export function FileCheck({ seals }: { seals: Seals }) {
  const { verify } = useMessages();
  const [files, setFiles] = useState<Read[]>([]);
  // Without scripts there is nothing to choose a file with: what is needed is said instead.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);

  const take = async (given: FileList | null) => {
    for (const file of Array.from(given ?? []).slice(0, 5)) {
      const key = `${Date.now()} ${file.name} ${file.size}`;
      const put = (seen: Read["seen"]) =>
        setFiles((before) => [{ key, name: file.name, seen }, ...before.filter((one) => one.key !== key)]);
      if (file.size > mostMegabytes * megabyte) {
        put("too large");
        continue;
      }
      put("reading");
      const [{ checkFile }, bytes] = await Promise.all([import("./check-file"), file.arrayBuffer()]);
      put(checkFile(new Uint8Array(bytes), seals));
    }
  };

  return (
    <section className="grid gap-3" aria-labelledby="a-file">
      <h2 className="heading" id="a-file">
        {verify.fileTitle}
      </h2>
      <p>{verify.privacy}</p>
      {awake ? <Picker onTake={take} /> : <Notice>{verify.noScripts}</Notice>}
      <div aria-live="polite" className="grid gap-4">
        {files.map((file) => (
          <OneFile key={file.key} file={file} />
        ))}
      </div>
    </section>
  );
}

function Picker({ onTake }: { onTake(files: FileList | null): Promise<void> }) {
  const { verify } = useMessages();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent<HTMLLabelElement>) => {
    event.preventDefault();
    setOver(false);
    void onTake(event.dataTransfer.files);
  };
  return (
    <label
      htmlFor={id}
      className={`grid min-h-28 cursor-pointer content-center justify-items-center gap-2 rounded border-2 border-dashed p-5 text-center ${over ? "border-accent" : "border-line"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{verify.choose}</span>
      <input
        id={id}
        type="file"
        accept="application/pdf,.pdf"
        multiple
        className="max-w-full file:mr-3 file:cursor-pointer file:rounded file:border file:border-line file:px-3 file:py-1"
        onChange={(event) => {
          void onTake(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}

function OneFile({ file }: { file: Read }) {
  const { verify } = useMessages();
  const fetcher = useFetcher<Checked>();
  const { seen, name } = file;
  const sealed = typeof seen === "object" && seen.state === "sealed" ? seen : null;
  const { submit } = fetcher;
  useEffect(() => {
    if (!sealed) return;
    const receipt = JSON.stringify(sealed.head);
    void submit({ receipt, document: JSON.stringify(sealed.document), file: sealed.file }, { method: "post" });
  }, [sealed, submit]);
  if (seen === "reading") return <p>{verify.reading}</p>;
  if (seen === "too large") return <Notice tone="warn">{verify.tooLarge({ mb: mostMegabytes })}</Notice>;
  const asked = fetcher.data?.answers[0];
  if (sealed && !asked) return <p>{verify.reading}</p>;
  return <FileOutcome name={name} seen={seen} answer={asked?.answer ?? null} />;
}
