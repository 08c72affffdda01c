import { oftens } from "~/domain/letters";
import { useMessages } from "~/i18n/context";
import { RadioField } from "~/ui";

/** How often somebody wants mail that they did not ask for. */
export function OftenField({ value }: { value: string }) {
  const { you } = useMessages();
  const options = oftens.map((often) => ({ value: often, label: you.often[often] }));
  return <RadioField name="often" label={you.oftenLabel} options={options} value={value} required />;
}
