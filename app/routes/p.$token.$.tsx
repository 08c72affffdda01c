// A personal link: /p/:token, with the page of the plan that a mail means after it (/p/:token/step/:stepId).

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exchange, switchOver } from "~/access/exchange.server";
import { DoorFrame } from "~/door-pages/frame";
import { useMessages } from "~/i18n/context";
import { Button, ButtonLink, Buttons } from "~/ui";

export const loader = (args: LoaderFunctionArgs) => exchange(args);
export const action = (args: ActionFunctionArgs) => switchOver(args);

// The header says no-referrer because of the address; the form below must still say that it is ours.
export const meta: MetaFunction = () => [{ title: "Countersign" }, { name: "referrer", content: "same-origin" }];

export default function SwitchPage() {
  const asked = useLoaderData<typeof loader>();
  const words = useMessages().doors;
  const [now, next] = [asked.now ?? words.reader, asked.next ?? words.reader];
  return (
    <DoorFrame title={words.switchTitle} text={words.switchFrom({ now, next })}>
      <form method="post">
        <Buttons>
          <Button variant="primary">{words.switchGo({ next })}</Button>
          <ButtonLink href={asked.stay}>{words.switchStay({ now })}</ButtonLink>
        </Buttons>
      </form>
    </DoorFrame>
  );
}
