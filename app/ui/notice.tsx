import type { ReactNode } from "react";
import { cx } from "./classes";
import { Icon, type IconName } from "./icons";

const tones = { info: "info", quiet: "info", warn: "overdue", error: "overdue" } as const satisfies Record<
  string,
  IconName
>;

export type NoticeProps = {
  tone?: keyof typeof tones;
  title?: ReactNode;
  /** Another drawing than the tone's own. */
  icon?: IconName;
  /** Set to false where it was there from the start and need not be announced. */
  announce?: boolean;
  children?: ReactNode;
};

/** Something said beside the work. `warn` and `error` interrupt a screen reader, the others wait their turn. */
export function Notice({ tone = "info", title, icon, announce = true, children }: NoticeProps) {
  const role = tone === "error" || tone === "warn" ? "alert" : "status";
  return (
    <div className={cx("notice", tone !== "info" && `notice-${tone}`)} role={announce ? role : undefined}>
      <Icon name={icon ?? tones[tone]} />
      <div>
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** The live page lost its connection (or has it back): one line at the foot of the window. Render it always. */
export function ConnectionBanner({ show, children }: { show: boolean; children: ReactNode }) {
  return (
    <div role="status">
      {show ? (
        <p className="connection">
          <Icon name="offline" />
          {children}
        </p>
      ) : null}
    </div>
  );
}

/** The ribbon of what is only a try-out; printed too. */
export function Watermark({ children }: { children: ReactNode }) {
  return <p className="ribbon">{children}</p>;
}
