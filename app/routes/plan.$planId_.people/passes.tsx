import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Button, Buttons, Card } from "~/ui";
import { usePage, WishForm } from "./form";

/** Who was handed a colleague's link and asks for their own: let in, or not (T-06). */
export function Passes() {
  const { page } = usePage();
  const { messages, language, zone } = useReader();
  const { common } = messages;
  const { ours } = messages.voices;
  const { passes } = page.view;
  if (passes.length === 0) return null;
  return (
    <Card title={ours.pass.waiting({ n: passes.length })}>
      <ul>
        {passes.map((pass) => {
          const who = pass.name ?? common.erased;
          return (
            <li key={pass.personId} className="grid gap-2 py-3">
              <p>
                <strong className="font-semibold">{who}</strong>{" "}
                <span className="[overflow-wrap:anywhere]">· {pass.email ?? common.erased}</span>
              </p>
              <p className="text-sm text-muted">
                {ours.pass.through({
                  who: page.names[pass.through] ?? common.erased,
                  when: formatInstant(pass.at, { language, zone }),
                })}
              </p>
              <Buttons>
                <WishForm command="pass.settle" fields={{ personId: pass.personId, admit: "on" }}>
                  <Button>{ours.pass.admit({ who })}</Button>
                </WishForm>
                <WishForm command="pass.settle" fields={{ personId: pass.personId, admit: "" }}>
                  <Button variant="plain">{ours.pass.refuse}</Button>
                </WishForm>
              </Buttons>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
