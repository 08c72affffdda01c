import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { loadMessages } from "~/i18n";
import { messagesFor } from "~/i18n/all.server";
import { askForMore, I18n, MoreWords, useMessages, useMoreMessages, useReader } from "~/i18n/context";
import { takeComplaints } from "../support/setup";

function Page() {
  const { language, zone } = useReader();
  return `${language} ${zone} ${useMessages().common.save} ${useMoreMessages().record.title}`;
}
const page = (messages: Parameters<typeof I18n>[0]["value"]["messages"]) => (
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

  it("are missed aloud when somebody forgets them", () => {
    expect(() => renderToString(<Page />)).toThrow(/needs <I18n>/);
    takeComplaints();
  });
});
