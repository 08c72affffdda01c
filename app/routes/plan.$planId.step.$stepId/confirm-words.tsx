import { useEffect, useState } from "react";
import type { Language } from "~/domain/language";
import type { Mark } from "~/domain/wording";
import { usePlanWords } from "~/frame/plan-words";
import { Icon, TextArea } from "~/ui";

/** Why a text could be disputed, one line each; nothing for a good one. It blocks nothing. */
export function Weak({ marks, id }: { marks: readonly Mark[]; id?: string }) {
  const say = usePlanWords().messages.proofs.wording;
  return (
    <ul className="grid gap-1 text-sm empty:hidden" id={id} aria-live="polite">
      {marks.map(({ weakness, words }) => {
        const why = say[weakness];
        return (
          <li key={weakness} className="flex items-baseline gap-2">
            <Icon name="info" className="size-4 shrink-0 self-center" />
            <span>{typeof why === "string" ? why : why({ words })}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What whoever writes it asks themselves (H-34, H-35). */
function Questions() {
  const say = usePlanWords().messages.proofs.wording;
  return (
    <div className="text-sm text-muted">
      <p>{say.title}</p>
      <ol className="list-decimal pl-5">
        {say.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </div>
  );
}

type FieldProps = { id: string; name: string; error: string | undefined; value: string };

/** The words that will be confirmed, tested while they are changed; what stands there already is tested beside it. */
export function ConfirmTextField({ id, name, error, value }: FieldProps) {
  const { messages, language, plan } = usePlanWords();
  const say = messages.step;
  const [text, setText] = useState(value);
  const live = useMarks(text, { language, vendor: plan.vendor });
  return (
    <>
      <TextArea
        {...{ id, name, error }}
        label={say.confirmText}
        hint={say.confirmTextHint}
        defaultValue={value}
        rows={2}
        required
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Weak marks={text === value ? [] : live} id={`${id}-weak`} />
      <Questions />
    </>
  );
}

/** The lists are only fetched by who writes. */
function useMarks(text: string, about: { language: Language; vendor: string }): readonly Mark[] {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const { language, vendor } = about;
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const { marksOf } = await import("~/domain/wording");
      if (current) setMarks(marksOf(text, { language, vendor }));
    }, 300);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, language, vendor]);
  return marks;
}
