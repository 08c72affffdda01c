import { useEffect, useState } from "react";
import { usePlanWords } from "~/frame/plan-words";
import { Button, Notice } from "~/ui";

const keys = { "?": "help", j: "next", k: "previous", x: "tick", e: "edit" } as const;
type Key = keyof typeof keys;
const isKey = (key: string): key is Key => key in keys;

/** The list by keyboard: j and k move, x ticks, e opens, ? shows this. Never while somebody writes. */
export function Keys() {
  const { messages } = usePlanWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === "Escape") setShown(false);
      if (!isKey(event.key)) return;
      event.preventDefault();
      if (event.key === "?") setShown((before) => !before);
      else act(event.key);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  if (!shown) return null;
  return (
    <Notice tone="quiet" title={messages.common.keysTitle}>
      <ul className="my-2 grid gap-1">
        {Object.entries(keys).map(([key, what]) => (
          <li key={key}>
            <kbd className="inline-block w-6 font-mono">{key}</kbd> {messages.common.keys[what]}
          </li>
        ))}
      </ul>
      <Button type="button" variant="plain" onClick={() => setShown(false)}>
        {messages.common.close}
      </Button>
    </Notice>
  );
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null);

function act(key: Exclude<Key, "?">): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".row:not(.row-exit) .row-title a")];
  const here = document.activeElement?.closest(".row");
  const at = links.findIndex((link) => here?.contains(link));
  const row = at < 0 ? document.querySelector(".row-current") : here;
  if (key === "x") row?.querySelector<HTMLButtonElement>("button.tick")?.click();
  else if (key === "e") (document.querySelector<HTMLElement>(".panel h2 a") ?? links[at])?.click();
  else links[Math.min(links.length - 1, Math.max(0, key === "j" ? at + 1 : at - 1))]?.focus();
}
