import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { isLanguage } from "~/domain/language";
import { waitForTheLine } from "~/frame/offline";
import { loadMessages } from "~/i18n";
import { I18n } from "~/i18n/context";
import { noteHand } from "./hand.client";

noteHand();
waitForTheLine();
const { lang, dataset } = document.documentElement;
const language = isLanguage(lang) ? lang : "en";
const zone = dataset.zone ?? "UTC";
loadMessages(language).then((messages) =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18n value={{ language, zone, messages }}>
          <RemixBrowser />
        </I18n>
      </StrictMode>,
    );
  }),
);
