// The pages before one is in: one column, a title, a sentence, one thing to do.

import type { ReactNode } from "react";
import { LanguageMenu } from "~/frame/plan-frame";
import { useMessages } from "~/i18n/context";
import { PageFrame } from "~/ui";

export type DoorProps = {
  /** The workspace's name; the product's where it is not known yet. */
  name?: string | null;
  home?: string;
  title: ReactNode;
  lead: ReactNode;
  children?: ReactNode;
};

export function Door({ name, home, title, lead, children }: DoorProps) {
  const { common } = useMessages();
  return (
    <PageFrame
      skip={common.skip}
      name={name === undefined ? common.product : (name ?? common.erased)}
      home={home}
      width="narrow"
      language={<LanguageMenu />}
      footer={<a href="/mails">{common.everyMail}</a>}
    >
      <div className="grid gap-6">
        <header className="grid gap-2">
          <h1 className="band-title">{title}</h1>
          <p className="band-lead">{lead}</p>
        </header>
        {children}
      </div>
    </PageFrame>
  );
}
