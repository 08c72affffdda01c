// The frame of every staff page: the workspace's name, where one can go, who is signed in.

import { Form, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { mayAct, type Role } from "~/domain/workspace";
import { LanguageMenu } from "~/frame/plan-frame";
import { useMessages } from "~/i18n/context";
import { Button, PageFrame, Watermark } from "~/ui";

export type StaffFrameData = { workspace: string | null; name: string; role: Role; trial: boolean };

export function StaffFrame({ frame, children }: { frame: StaffFrameData; children: ReactNode }) {
  const { common, office, take, verify } = useMessages();
  return (
    <PageFrame
      skip={common.skip}
      name={frame.workspace ?? common.erased}
      home="/"
      nav={<StaffNav role={frame.role} />}
      navLabel={office.navLabel}
      language={<LanguageMenu />}
      ribbon={frame.trial ? <Watermark>{common.trial}</Watermark> : null}
      footer={
        <>
          <a href="/mails">{common.everyMail}</a>
          <a href="/archive">{take.openTitle}</a>
          <a href="/verify">{verify.title}</a>
          <Form method="post" action="/sign-out">
            <Button variant="plain">{office.signOutAs({ name: frame.name })}</Button>
          </Form>
        </>
      }
    >
      <div className="grid gap-6">{children}</div>
    </PageFrame>
  );
}

function StaffNav({ role }: { role: Role }) {
  const { office } = useMessages();
  return (
    <>
      <NavLink to="/" end>
        {office.plans}
      </NavLink>
      <NavLink to="/outbox">{office.outbox}</NavLink>
      {mayAct(role, "manager") ? <NavLink to="/staff">{office.colleagues}</NavLink> : null}
      {mayAct(role, "admin") ? <NavLink to="/settings">{office.settings}</NavLink> : null}
    </>
  );
}
