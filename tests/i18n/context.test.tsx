import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { askForMore, loadMessages, type Messages } from "~/i18n";
import { messagesFor } from "~/i18n/all.server";
import { I18n, MoreWords, useMessages, useReader } from "~/i18n/context";
import { takeComplaints } from "../support/setup";

function Page() {
  const { language, zone } = useReader();
  const { common, record } = useMessages();
  return `${language} ${zone} ${common.save} ${record.title}`;
}

const page = (messages: Messages) => (
  <I18n value={{ language: "it", zone: "Europe/Rome", messages }}>
    <MoreWords>
      <Page />
    </MoreWords>
  </I18n>
);

describe("the words around a page", () => {
  it("are there at once on the server, and the same once the browser has loaded them", async () => {
    const server = renderToString(page(messagesFor("it")));
    expect(server).toContain("it Europe/Rome Salva Cronologia");
    await askForMore("it");
    expect(renderToString(page(await loadMessages("it")))).toBe(server);
  });

  it("wait for the second file where a page reads from it, and nowhere else", async () => {
    const { common, ...rest } = await loadMessages("es");
    expect(common.save).toBe("Guardar");
    expect(Object.keys(rest)).not.toContain("record");
    const words = await loadMessages("es");
    let wait: unknown;
    try {
      words.record;
    } catch (promise) {
      wait = promise;
    }
    expect(wait).toBeInstanceOf(Promise);
    await wait;
    expect(words.record.title).toBe("Historial");
  });

  it("are missed aloud when somebody forgets them", () => {
    expect(() => renderToString(<Page />)).toThrow(/needs <I18n>/);
    takeComplaints();
  });
});
