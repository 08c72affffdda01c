// Taking a file away is an act and leaves its line in the history, so it is a form and never a link that a scanner follows.

import type { ReactNode } from "react";
import { Button } from "~/ui";

/** One button that hands over the file at `action`; looks like a link unless it is a `button`. Works without scripts. */
export function TakeForm({
  action,
  button = false,
  children,
}: {
  action: string;
  button?: boolean;
  children: ReactNode;
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="command" value="export.note" />
      {button ? (
        <Button>{children}</Button>
      ) : (
        <button type="submit" className="link min-h-6 cursor-pointer text-left">
          {children}
        </button>
      )}
    </form>
  );
}
