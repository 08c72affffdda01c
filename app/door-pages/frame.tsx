import type { ReactNode } from "react";
import type { Doors } from "~/i18n/doors";

/** One column with a heading, a text and what can be done. */
export function DoorFrame(props: { words: Doors; title: string; text: string; children?: ReactNode }) {
  return (
    <main id="main">
      <p>{props.words.product}</p>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.children}
    </main>
  );
}
