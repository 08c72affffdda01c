import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { cx } from "./classes";

export type ButtonVariant = "primary" | "quiet" | "danger" | "plain";

/** The classes of a button, for elements the kit does not make itself (a router's link, a summary). */
export function buttonClass(variant: ButtonVariant = "quiet", wide = false): string {
  return cx("btn", variant !== "quiet" && `btn-${variant}`, wide && "btn-wide");
}

type Look = { variant?: ButtonVariant; wide?: boolean; children: ReactNode };

export type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style" | "children">;

/** A submit button unless told otherwise. One `primary` on a screen. */
export function Button({ variant = "quiet", wide = false, type = "submit", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={cx(buttonClass(variant, wide), className)} />;
}

export type ButtonLinkProps = Look &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "style" | "href" | "children"> & { href: string };

/** A link that looks like a button; it leads somewhere and changes nothing. */
export function ButtonLink({ variant = "quiet", wide = false, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={cx(buttonClass(variant, wide), className)}>
      {children}
    </a>
  );
}

/** Buttons side by side, wrapping on a phone. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>;
}
