import { Form } from "@remix-run/react";
import type { Role } from "~/domain/workspace";
import { useReader } from "~/i18n/context";
import { formatDayOf } from "~/i18n/dates";
import { Button, Buttons, Card, Disclosure, Facts } from "~/ui";
import type { MemberRow } from "~/views/colleagues";
import { RoleField } from "../_staff/fields";

type Props = { members: MemberRow[]; may: { invite: Role[]; change: boolean }; requestId: string; zone: string };

/** Everybody who works here, with their role; an admin changes it. */
export function Colleagues({ members, may, requestId, zone }: Props) {
  const { messages, language } = useReader();
  const { common, office } = messages;
  const said = (member: MemberRow) => member.name ?? common.erased;
  return (
    <Card title={office.atWork}>
      <Facts
        items={members.map((member) => ({
          term: member.me ? common.youNamed({ name: said(member) }) : said(member),
          value: (
            <>
              <p>
                {member.email ?? common.erased} · {office.roles[member.role]} ·{" "}
                {office.since({ day: formatDayOf(member.since, { zone, language, style: "medium" }) })}
              </p>
              {may.change ? <ChangeMember member={member} name={said(member)} requestId={requestId} /> : null}
            </>
          ),
        }))}
      />
    </Card>
  );
}

function ChangeMember({ member, name, requestId }: { member: MemberRow; name: string; requestId: string }) {
  const { common, office } = useReader().messages;
  const hidden = (
    <>
      <input type="hidden" name="requestId" value={`${requestId}-${member.staffId.slice(0, 8)}`} />
      <input type="hidden" name="staffId" value={member.staffId} />
    </>
  );
  return (
    <Disclosure summary={office.changeOf({ name })}>
      <Form method="post" className="grid max-w-md gap-5">
        {hidden}
        <RoleField id={`role-${member.staffId}`} value={member.role} may={["rep", "manager", "admin"]} />
        <Buttons>
          <Button name="intent" value="setRole">
            {common.save}
          </Button>
          <Button name="intent" value="remove" variant="danger">
            {office.removeColleague}
          </Button>
        </Buttons>
      </Form>
      <p className="field-hint mt-3">{office.removeMeans}</p>
    </Disclosure>
  );
}
