import { useMessages } from "~/i18n/context";
import { Button, Buttons, TextField } from "~/ui";
import { DoorFrame } from "./frame";

/** The form comes back with everything that was in it and one question that a mail filter does not answer. */
export function HandPage({ fields }: { fields: [name: string, value: string][] }) {
  const words = useMessages().doors;
  return (
    <DoorFrame title={words.handTitle} text={words.hand}>
      <form method="post">
        {fields.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may come twice and nothing here ever moves
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <TextField name="hand" label={words.handLabel} required autoComplete="name" maxLength={100} />
        <Buttons>
          <Button variant="primary">{words.handGo}</Button>
        </Buttons>
      </form>
    </DoorFrame>
  );
}
