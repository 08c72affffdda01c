import { inLanguage } from "~/domain/language";
import { useMessages, useReader } from "~/i18n/context";
import { Icon, RadioField } from "~/ui";
import type { TemplateCard, TemplateOffer } from "~/views/new-plan";

/** One recommended, two more, and the others behind one line; all one choice. */
export function TemplateChoice({
  offer,
  chosen,
  error,
}: {
  offer: TemplateOffer;
  chosen: string;
  error?: string | undefined;
}) {
  const { staff } = useMessages();
  const options = useOptions();
  const openAll = offer.rest.some((card) => card.template === chosen);
  return (
    <div className="grid gap-5">
      <RadioField
        name="template"
        label={staff.templateRecommended}
        options={options(offer.first)}
        value={chosen}
        error={error}
      />
      <RadioField
        name="template"
        id="template-more"
        label={staff.templateTwoMore}
        options={options(offer.more)}
        value={chosen}
      />
      {offer.rest.length > 0 ? (
        <details className="disclosure" open={openAll}>
          <summary>
            <Icon name="chevron" />
            <span>{staff.templateAll}</span>
          </summary>
          <RadioField
            name="template"
            id="template-all"
            label={staff.template}
            options={options(offer.rest)}
            value={chosen}
          />
        </details>
      ) : null}
    </div>
  );
}

function useOptions() {
  const { language } = useReader();
  const { staff } = useMessages();
  return (cards: TemplateCard[]) =>
    cards.map(({ template, title, description, phases, steps, days, reason }) => ({
      value: template,
      label: <strong className="font-semibold">{inLanguage(title, language)}</strong>,
      hint: (
        <>
          {reason ? <span className="block">{staff.templateWhy[reason]}</span> : null}
          <span className="block">{inLanguage(description, language)}</span>
          <span className="block">{staff.templateFacts({ phases, steps, days })}</span>
        </>
      ),
    }));
}
