import { Form } from "@remix-run/react";
import { Failed, refusalIn, useWrong } from "~/frame/prove-mailbox";
import type { Acted } from "~/http/act.server";
import { useReader } from "~/i18n/context";
import { Button, CodeField, Notice, TextField } from "~/ui";

type Props = { planId: string; who: string; fresh: string; asked: boolean; result: Acted | null };

/** Whoever was handed this link says who they are, proves their mailbox, and asks for a link of their own (T-06). */
export function Join({ planId, who, fresh, asked, result }: Props) {
  const { messages } = useReader();
  const say = messages.voices.ours.pass;
  const sent = sentTo(result);
  if (asked) return <Notice>{say.asked}</Notice>;
  return (
    <section className="grid gap-4" aria-labelledby="join">
      <h2 className="heading" id="join">
        {say.title}
      </h2>
      <p>{say.lead({ who })}</p>
      <Failed result={result} />
      {sent ? (
        <Prove planId={planId} sent={sent} fresh={fresh} result={result} />
      ) : (
        <Name fresh={fresh} result={result} />
      )}
    </section>
  );
}

type Sent = { name: string; email: string; textHash: string; personId: string };

const textIn = (values: { [name: string]: unknown }, name: string) => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};

/** To whom a code is on its way: as it was just sent, or as the form that did not fit carried it. */
function sentTo(result: Acted | null): Sent | null {
  const values = result?.ok ? result.answer : result?.command === "pass.ask" ? result.values : null;
  if (values === null) return null;
  const [name, email, textHash, personId] = ["name", "email", "textHash", "personId"].map((one) => textIn(values, one));
  return name && email && textHash && personId ? { name, email, textHash, personId } : null;
}

function Name({ fresh, result }: { fresh: string; result: Acted | null }) {
  const { common, voices } = useReader().messages;
  const { ours } = voices;
  const wrong = useWrong(result);
  const typed = (name: string) => (refusalIn(result) && result && !result.ok ? textIn(result.values, name) : "");
  return (
    <Form method="post" className="sheet-form">
      <input type="hidden" name="requestId" value={`${fresh}-code`} />
      <TextField
        name="name"
        label={common.name}
        autoComplete="name"
        defaultValue={typed("name")}
        error={wrong("name")}
        required
      />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={common.email}
        defaultValue={typed("email")}
        error={wrong("email")}
        required
      />
      <div className="buttons">
        <Button name="command" value="pass.code">
          {ours.pass.sendCode}
        </Button>
      </div>
    </Form>
  );
}

function Prove({ planId, sent, fresh, result }: { planId: string; sent: Sent; fresh: string; result: Acted | null }) {
  const { sign, voices } = useReader().messages;
  const { ours } = voices;
  const wrong = useWrong(result);
  return (
    <Form method="post" className="sheet-form">
      <p>{ours.pass.codeSent({ email: sent.email })}</p>
      <input type="hidden" name="requestId" value={`${fresh}-ask`} />
      <input type="hidden" name="goto" value={`/plan/${planId}/not-you?asked=1`} />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <CodeField name="code" label={sign.codeLabel} hint={sign.codeHint} error={wrong("code")} required />
      <div className="buttons">
        <Button name="command" value="pass.ask">
          {ours.pass.ask}
        </Button>
      </div>
    </Form>
  );
}
