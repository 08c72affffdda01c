import type { ReactNode } from "react";
import { LanguageMenu } from "~/frame/plan-frame";
import { useMessages } from "~/i18n/context";
import { PageFrame } from "~/ui";

/** One column with a heading, a text and what can be done. */
export function DoorFrame({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const { common } = useMessages();
  return (
    <PageFrame skip={common.skip} name={common.product} language={<LanguageMenu />} width="narrow">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </PageFrame>
  );
}
