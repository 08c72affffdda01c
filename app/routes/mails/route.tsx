import type { MetaFunction } from "@remix-run/node";
import { LanguageMenu } from "~/frame/plan-frame";
import { useMessages } from "~/i18n/context";
import { Band, PageFrame, Table } from "~/ui";

export const meta: MetaFunction = () => [{ title: "Countersign" }];

/** Every mail there is, for everybody; nothing here depends on who reads it. */
export default function Mails() {
  const { common, mails } = useMessages();
  return (
    <PageFrame skip={common.skip} name={common.product} language={<LanguageMenu />}>
      <Band title={mails.title} lead={mails.lead} />
      <p className="py-5">{mails.rule}</p>
      <Table
        caption={mails.title}
        label={mails.title}
        columns={[
          { key: "name", label: mails.name },
          { key: "why", label: mails.why },
        ]}
        rows={Object.entries(mails.kinds).map(([key, { name, why }]) => ({ key, cells: { name, why } }))}
      />
    </PageFrame>
  );
}
