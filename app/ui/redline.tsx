import type { ReactNode } from "react";

/** The old wording: struck. */
export function Struck({ children }: { children: ReactNode }) {
  return <del>{children}</del>;
}

/** The new wording: underlined. */
export function Added({ children }: { children: ReactNode }) {
  return <ins>{children}</ins>;
}

/** The words in which two texts differ. */
export function Differs({ children }: { children: ReactNode }) {
  return <mark className="differs">{children}</mark>;
}

export type RedlineProps = {
  /** Who suggests it and when. */
  who: ReactNode;
  /** What the line is about: "Due date", a step's title. */
  subject?: ReactNode;
  why?: ReactNode;
  /** Old and new, made of `Struck` and `Added`. */
  children: ReactNode;
  /** Accept and decline; or words when it is not the reader's to answer. */
  actions?: ReactNode;
};

/** One suggested change with its reason and the answer to it. */
export function Redline({ who, subject, why, children, actions }: RedlineProps) {
  return (
    <div className="redline">
      <div className="redline-who">{who}</div>
      <p className="redline-text">
        {subject ? <strong>{subject} </strong> : null}
        {children}
      </p>
      {why ? <p className="redline-why">{why}</p> : null}
      {actions ? <div className="buttons">{actions}</div> : null}
    </div>
  );
}

export type TextVersion = {
  value: string;
  /** "You", a person. */
  who: ReactNode;
  when?: ReactNode;
  text: ReactNode;
};

export type BothTextsProps = {
  /** Name of the radio group: its value is the chosen version's `value`. */
  name: string;
  legend: ReactNode;
  explanation?: ReactNode;
  versions: readonly [TextVersion, TextVersion];
  /** Which is chosen at first; none unless said. */
  chosen?: string;
  /** The submit button, and anything that goes with the form. */
  children?: ReactNode;
};

/** Two people wrote in one place: both texts side by side, one of them is chosen, nothing is lost. Stands in a form. */
export function BothTexts({ name, legend, explanation, versions, chosen, children }: BothTextsProps) {
  return (
    <fieldset className="both">
      <legend className="heading">{legend}</legend>
      {explanation ? <div className="field-hint">{explanation}</div> : null}
      <div className="both-options">
        {versions.map((version) => (
          <label className="both-option" key={version.value}>
            <input type="radio" name={name} value={version.value} defaultChecked={version.value === chosen} required />
            <span className="both-who">
              {version.who}
              {version.when ? <span className="both-when"> · {version.when}</span> : null}
            </span>
            <span className="both-text">{version.text}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
