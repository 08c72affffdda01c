import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { cx } from "./classes";
import { Icon, type IconName } from "./icons";

export type MenuProps = {
  label: ReactNode;
  icon?: IconName;
  /** Show the icon alone; the label is read aloud. */
  iconOnly?: boolean;
  /** Which edge of the button the list hangs from. */
  align?: "start" | "end";
  /** Menus with one group name close each other. */
  group?: string;
  /** Links and submit buttons; `aria-current` marks where one is. */
  children: ReactNode;
};

/** A few further things to do, in the browser's own disclosure: works without scripts, by keyboard and by touch. */
export function Menu({ label, icon, iconOnly = false, align = "end", group, children }: MenuProps) {
  return (
    <details className={cx("menu", align === "start" && "menu-start")} {...(group ? { name: group } : {})}>
      <summary className={buttonClass("quiet")}>
        {icon ? <Icon name={icon} /> : null}
        <span className={iconOnly ? "sr-only" : undefined}>{label}</span>
        {iconOnly ? null : <Icon name="down" />}
      </summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
