import type { ReactNode } from "react";
import { cx } from "./classes";

/** Read aloud, not shown. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** The product's mark: two ticks, one filled by each side. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="m2.5 12.5 5 5 9-11.5"
        stroke="currentColor"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="m12 16 1.8 1.8 8.7-11.3"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export type PageFrameProps = {
  /** "Skip to the content" */
  skip: ReactNode;
  /** The workspace's name; `home` is where it leads, if anywhere. */
  name: ReactNode;
  home?: string | undefined;
  nav?: ReactNode;
  /** Label of the navigation landmark, where `nav` is given. */
  navLabel?: string;
  language?: ReactNode;
  /** A `Watermark` above everything. */
  ribbon?: ReactNode;
  footer?: ReactNode;
  /** `narrow` for one column of text or a form. */
  width?: "wide" | "narrow";
  children: ReactNode;
};

/** Every page: skip link, a thin header, the content, a quiet footer. */
export function PageFrame(props: PageFrameProps) {
  const { skip, name, home, nav, navLabel, language, ribbon, footer, width = "wide", children } = props;
  const wrap = cx("wrap", width === "narrow" && "wrap-narrow");
  const brand = (
    <>
      <BrandMark />
      <span>{name}</span>
    </>
  );
  return (
    <div className="frame">
      <div>
        <a className="skip" href="#main">
          {skip}
        </a>
        <header className="top">
          {ribbon}
          <div className={wrap}>
            {home ? (
              <a className="top-name" href={home}>
                {brand}
              </a>
            ) : (
              <span className="top-name">{brand}</span>
            )}
            {nav ? (
              <nav className="top-nav" aria-label={navLabel}>
                {nav}
              </nav>
            ) : null}
            {language}
          </div>
        </header>
      </div>
      <main className="main" id="main" tabIndex={-1}>
        <div className={wrap}>{children}</div>
      </main>
      {footer ? (
        <footer className="foot">
          <div className={wrap}>{footer}</div>
        </footer>
      ) : null}
    </div>
  );
}

/** The place of a QR code: dark on white in either scheme, with what it opens underneath. */
export function QrFrame({ children, caption }: { children: ReactNode; caption: ReactNode }) {
  return (
    <figure className="qr">
      <div>{children}</div>
      <figcaption className="field-hint">{caption}</figcaption>
    </figure>
  );
}
