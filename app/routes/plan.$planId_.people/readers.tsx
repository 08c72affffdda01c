import { CopyButton } from "~/frame/copy-button";
import { useMessages } from "~/i18n/context";
import { Button, TextField } from "~/ui";
import { usePage, WishForm } from "./form";

/** Links with which anybody may read and nobody may act: open, hand on, end. For the leads of both sides. */
export function Readers() {
  const { page } = usePage();
  const { people } = useMessages();
  const { readers, view } = page;
  if (!view.may.openViewer && readers.length === 0) return null;
  return (
    <section className="grid gap-4" aria-labelledby="readers">
      <div>
        <h2 className="heading" id="readers">
          {people.viewerTitle}
        </h2>
        <p className="field-hint">{people.viewerWhy}</p>
      </div>
      {readers.map(({ linkId, url }) => (
        <div key={linkId} className="grid gap-3">
          <TextField
            name="link"
            id={`reader-${linkId}`}
            label={people.viewerAddress}
            value={url}
            readOnly
            spellCheck={false}
          />
          <div className="flex flex-wrap gap-3">
            <CopyButton of={`reader-${linkId}`}>{people.linkCopy}</CopyButton>
            <WishForm command="link.end" fields={{ linkId }}>
              <Button variant="plain">{people.viewerEnd}</Button>
            </WishForm>
          </div>
        </div>
      ))}
      {view.may.openViewer && readers.length === 0 ? (
        <WishForm command="viewer.open">
          <Button>{people.viewerMake}</Button>
        </WishForm>
      ) : null}
    </section>
  );
}
