// What is seldom needed is not on the page until it is asked for: a line that opens in place with scripts, and by its
// address without them. It keeps the page small (P9).

import { Link, useLocation, useSearchParams } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { Icon } from "~/ui";

export type OnDemandProps = {
  /** Names it in the address: `?open=target`. */
  name: string;
  summary: ReactNode;
  icon?: "plus" | "chevron";
  children(close: () => void): ReactNode;
};

export function OnDemand({ name, summary, icon = "chevron", children }: OnDemandProps) {
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const asked = search.get("open") === name;
  const close = () => {
    setOpen(false);
    if (asked) setSearch({}, { replace: true, preventScrollReset: true });
  };
  const shown = open || asked;
  return (
    <div className="disclosure" id={`open-${name}`}>
      <Link
        className="inline-flex min-h-11 items-center gap-2 no-underline"
        to={shown ? pathname : `?open=${name}#open-${name}`}
        aria-expanded={shown}
        preventScrollReset
        onClick={(event) => {
          event.preventDefault();
          if (shown) close();
          else setOpen(true);
        }}
      >
        <Icon name={icon} className={shown && icon === "chevron" ? "rotate-90" : ""} />
        <span>{summary}</span>
      </Link>
      {shown ? children(close) : null}
    </div>
  );
}
