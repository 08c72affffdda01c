import { useDoorWords } from "./error-page";
import { DoorFrame } from "./frame";

/** The form comes back with everything that was in it and one question that a mail filter does not answer. */
export function HandPage({ fields }: { fields: [name: string, value: string][] }) {
  const words = useDoorWords();
  return (
    <DoorFrame words={words} title={words.handTitle} text={words.hand}>
      <form method="post">
        {fields.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may come twice and nothing here ever moves
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <label>
          {words.handLabel} <input name="hand" required autoComplete="name" maxLength={100} />
        </label>
        <button type="submit">{words.handGo}</button>
      </form>
    </DoorFrame>
  );
}
