import type { ReactNode } from "react";
import { ActForm, Refused } from "~/frame/act-form";
import { Button } from "~/ui";
import { addressOf, type StepPage } from "./page";

type PressProps = {
  page: StepPage;
  command: "verifier.report" | "verifier.remove" | "exit.remove";
  fields: { [name: string]: string };
  name: string;
  children: ReactNode;
};

/** A button that is a whole form. */
export function Press({ page, command, fields, name, children }: PressProps) {
  return (
    <ActForm action={addressOf(page)} command={command} fields={fields} fresh={page.fresh} name={name}>
      {(turn) => (
        <>
          <Refused turn={turn} />
          <Button variant="plain" disabled={turn.busy}>
            {children}
          </Button>
        </>
      )}
    </ActForm>
  );
}
