import type { ReactNode } from "react";
import { type Fact, Facts } from "./data";

export type SignSheetProps = {
  /** What kind of paper this is, and a short line at its other end (an edition, a number). */
  kind: ReactNode;
  aside?: ReactNode;
  title: ReactNode;
  /** The exact words, as paragraphs; nothing here may be left out of what is recorded. */
  statement: ReactNode;
  /** Language of the words, when it is not the page's. */
  lang?: string;
  facts?: ReadonlyArray<Fact>;
  /** Seals of those who signed already. */
  seals?: ReactNode;
  /** The form's fields and its button. */
  children?: ReactNode;
};

/** A sheet of paper with the words to sign, who signs, and the form to do it. */
export function SignSheet({ kind, aside, title, statement, lang, facts, seals, children }: SignSheetProps) {
  return (
    <article className="sheet">
      <p className="sheet-kind">
        <span>{kind}</span>
        {aside ? <span>{aside}</span> : null}
      </p>
      <h1 className="sheet-title" lang={lang}>
        {title}
      </h1>
      <div className="statement" lang={lang}>
        {statement}
      </div>
      {facts && facts.length > 0 ? (
        <div className="sheet-meta">
          <Facts items={facts} columns />
        </div>
      ) : null}
      {children ? <div className="sheet-form">{children}</div> : null}
      {seals ? <div className="seals">{seals}</div> : null}
    </article>
  );
}

export type ReceiptProps = Omit<SignSheetProps, "seals" | "children"> & {
  /** The `Seal` of this act, and of those before it. */
  seals: ReactNode;
  /** What it proves and what happens next. */
  note?: ReactNode;
  /** Where the fingerprint stands: its label and its characters. */
  fingerprint?: { label: ReactNode; value: string } | undefined;
  /** Take it away: PDF, print, back. */
  actions?: ReactNode;
};

/** The same sheet after signing: the words, the seal, and how to keep it. */
export function Receipt({ note, fingerprint, actions, seals, ...sheet }: ReceiptProps) {
  return (
    <div className="grid gap-6">
      <SignSheet
        {...sheet}
        seals={
          <>
            {seals}
            {fingerprint ? (
              <p className="receipt-note">
                {fingerprint.label}
                <br />
                <span className="fingerprint">{fingerprint.value}</span>
              </p>
            ) : null}
          </>
        }
      />
      {note ? <div className="receipt-note">{note}</div> : null}
      {actions ? <div className="buttons">{actions}</div> : null}
    </div>
  );
}
