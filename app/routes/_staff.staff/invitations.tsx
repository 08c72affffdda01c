import { Form } from "@remix-run/react";
import type { Role } from "~/domain/workspace";
import { useReader } from "~/i18n/context";
import { formatDayOf } from "~/i18n/dates";
import { Button, Buttons, Card, Facts, TextField } from "~/ui";
import type { InvitationRow } from "~/views/colleagues";
import { RoleField } from "../_staff/fields";
import { useRefused } from "../_staff/refused";

type Open = { invitations: InvitationRow[]; urls: { [invitationId: string]: string }; requestId: string; zone: string };

/** Who was asked and has not come yet. In a trial each address stands here, because no mail leaves. */
export function Invitations({ invitations, urls, requestId, zone }: Open) {
  const { messages, language } = useReader();
  const { common, office } = messages;
  if (invitations.length === 0) return null;
  return (
    <Card title={office.invited}>
      <Facts
        items={invitations.map((one) => ({
          term: one.name ?? common.erased,
          value: (
            <>
              <p>
                {one.email ?? common.erased} · {office.roles[one.role]} ·{" "}
                {office.until({ day: formatDayOf(one.until, { zone, language, style: "medium" }) })}
              </p>
              {urls[one.invitationId] ? (
                <p>
                  {office.handOver}{" "}
                  <a className="break-all" href={urls[one.invitationId]}>
                    {urls[one.invitationId]}
                  </a>
                </p>
              ) : null}
              <Form method="post">
                <input type="hidden" name="requestId" value={`${requestId}-${one.invitationId.slice(0, 8)}`} />
                <input type="hidden" name="invitationId" value={one.invitationId} />
                <Button name="intent" value="withdraw" variant="plain">
                  {office.withdraw}
                </Button>
              </Form>
            </>
          ),
        }))}
      />
    </Card>
  );
}

type Invite = { answer: Parameters<typeof useRefused>[0]; may: { invite: Role[] }; requestId: string };

export function InviteForm({ answer, may, requestId }: Invite) {
  const { common, office } = useReader().messages;
  const { error, typed } = useRefused(answer);
  const asked = typed("intent") === "invite";
  const field = (name: string) => ({
    name,
    error: asked ? error(name) : undefined,
    defaultValue: (asked && typed(name)) || "",
    required: true,
  });
  return (
    <Card title={office.invite}>
      <p>{office.inviteLead}</p>
      <Form method="post" className="mt-4 grid max-w-2xl gap-5" noValidate>
        <input type="hidden" name="requestId" value={requestId} />
        <TextField {...field("name")} label={common.name} autoComplete="off" />
        <TextField {...field("email")} label={common.email} type="email" autoComplete="off" />
        <RoleField id="role" value="rep" may={may.invite} />
        <Buttons>
          <Button name="intent" value="invite" variant="primary">
            {office.invite}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}
