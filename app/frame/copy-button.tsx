import { type ReactNode, useEffect, useState } from "react";
import { useMessages } from "~/i18n/context";
import { Button, Icon } from "~/ui";

/** Copies what stands in a field. There only where scripts run and the browser allows it; the field itself is enough. */
export function CopyButton({ of, children }: { of: string; children: ReactNode }) {
  const { common } = useMessages();
  const [state, setState] = useState<"absent" | "ready" | "copied">("absent");
  useEffect(() => {
    if (navigator.clipboard) setState("ready");
  }, []);
  if (state === "absent") return null;
  const copy = async () => {
    const field = document.getElementById(of);
    if (!(field instanceof HTMLInputElement)) return;
    field.select();
    await navigator.clipboard.writeText(field.value).then(
      () => setState("copied"),
      () => setState("ready"),
    );
  };
  return (
    <div className="flex items-center gap-3" role="status">
      <Button type="button" onClick={() => void copy()}>
        <Icon name="copy" />
        {children}
      </Button>
      {state === "copied" ? <span>{common.copied}</span> : null}
    </div>
  );
}
