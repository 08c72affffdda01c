import type { ReactNode } from "react";

const shapes = {
  tick: <path d="m4 10.5 4 4 8-9" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 5.8V10l2.8 2" />
    </>
  ),
  overdue: (
    <>
      <path d="M10 2.8 18 17H2z" />
      <path d="M10 8v4M10 14.6v.1" />
    </>
  ),
  waiting: <path d="M5.5 2.8h9M5.5 17.2h9M6.5 2.8c0 4 7 5 7 7.2s-7 3.2-7 7.2M13.5 2.8c0 4-7 5-7 7.2s7 3.2 7 7.2" />,
  blocked: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M6 10h8" />
    </>
  ),
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1.2" />
      <path d="M6.7 9V6.3a3.3 3.3 0 0 1 6.6 0V9" />
    </>
  ),
  seal: (
    <>
      <path d="m10 1.8 2.1 1.6 2.6-.3 1 2.4 2.4 1-.3 2.6L19.2 10l-1.4 1.9.3 2.6-2.4 1-1 2.4-2.6-.3L10 18.2l-2.1-1.6-2.6.3-1-2.4-2.4-1 .3-2.6L.8 10l1.4-1.9-.3-2.6 2.4-1 1-2.4 2.6.3z" />
      <path d="m6.6 10.2 2.4 2.3 4.4-4.9" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 9.2v4.3M10 6.5v.1" />
    </>
  ),
  edit: <path d="m3.5 16.5.8-3.4 9-9 2.6 2.6-9 9zM11.7 5.7l2.6 2.6" />,
  chevron: <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />,
  down: <path d="m4.5 7.5 5.5 5.5 5.5-5.5" />,
  globe: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M2.8 10h14.4M10 2.8c4.3 4.3 4.3 10.1 0 14.4-4.3-4.3-4.3-10.1 0-14.4" />
    </>
  ),
  more: <path d="M4.5 10h.1M10 10h.1M15.5 10h.1" strokeWidth="2.8" />,
  plus: <path d="M10 4v12M4 10h12" />,
  download: <path d="M10 3v9.5M6 9l4 4 4-4M3.5 17h13" />,
  copy: (
    <>
      <rect x="7" y="7" width="9.5" height="9.5" rx="1.2" />
      <path d="M13 4.7V3.5H3.5V13h1.2" />
    </>
  ),
  mail: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1.2" />
      <path d="m3 5.5 7 5.5 7-5.5" />
    </>
  ),
  people: (
    <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 17c0-3 2.3-5 5.5-5s5.5 2 5.5 5M13 9.3a2.7 2.7 0 0 0 0-5.3M15 12.5c2 .6 3 2.3 3 4.5" />
  ),
  calendar: (
    <>
      <rect x="3" y="4.5" width="14" height="12.5" rx="1.2" />
      <path d="M3 8.5h14M7 2.8v3.2M13 2.8v3.2" />
    </>
  ),
  file: <path d="M5 2.8h6.5L15.5 7v10.2H5zM11.5 2.8V7h4" />,
  print: <path d="M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z" />,
  offline: (
    <path d="M3 3l14 14M2.5 8.5A11 11 0 0 1 6 6.2M9.5 5.2a11 11 0 0 1 8 3.3M5.2 11.3a7 7 0 0 1 3-1.7M12.3 9.8a7 7 0 0 1 2.5 1.5M10 15.5v.1" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes | "exit";

type IconProps = { name: IconName; className?: string };

/** A drawing beside a word, never instead of one: always hidden from assistive technology. */
export function Icon({ name, className }: IconProps) {
  if (name === "exit") return <ExitDiamond />;
  return (
    <svg className={className ? `icon ${className}` : "icon"} viewBox="0 0 20 20" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

/** The diamond that stands wherever one may leave; filled once passed. */
export function ExitDiamond({ state = "open" }: { state?: "open" | "passed" | "stopped" }) {
  return (
    <svg className={state === "open" ? "exit" : `exit exit-${state}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 2.5 17.5 10 10 17.5 2.5 10z" />
    </svg>
  );
}
