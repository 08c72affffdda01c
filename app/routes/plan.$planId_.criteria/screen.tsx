import { ActForm, Refused, type Turn } from "~/frame/act-form";
import { OnDemand } from "~/frame/on-demand";
import { capital, usePlanWords } from "~/frame/plan-words";
import { ProofsFrame } from "~/frame/proofs-frame";
import type { ProofsPage } from "~/http/proofs-page.server";
import { Band, Button, Buttons, StateMark, TextArea, TextField } from "~/ui";
import type { CriteriaView } from "~/views/proofs";

type Page = ProofsPage<CriteriaView>;
type Criterion = Page["view"]["list"][number];

const addressOf = ({ plan }: Page) => `/plan/${plan.id}/criteria`;

export function CriteriaScreen({ page }: { page: Page }) {
  return (
    <ProofsFrame page={page}>
      <Everything page={page} />
    </ProofsFrame>
  );
}

function Everything({ page }: { page: Page }) {
  const words = usePlanWords();
  const say = words.messages.proofs;
  const { list, rights, full } = page.view;
  return (
    <div className="grid gap-8">
      <Band title={say.standing.criteria} parties={page.plan.subject} lead={say.criteria.lead} />
      {list.length === 0 ? <p className="text-muted">{say.criteria.none}</p> : null}
      <ol className="grid">
        {list.map((one) => (
          <li key={one.id} id={one.id} className="grid gap-2 border-b border-line py-5">
            <OneCriterion page={page} one={one} />
          </li>
        ))}
      </ol>
      {rights.includes("criterion.add") && !full ? <AddCriterion page={page} /> : null}
      {list.length > 0 ? <Agreement page={page} /> : null}
    </div>
  );
}

function OneCriterion({ page, one }: { page: Page; one: Criterion }) {
  const words = usePlanWords();
  const { messages } = words;
  const say = messages.proofs.criteria;
  const { judged } = one;
  const { rights } = page.view;
  const judge = words.plan.people.find((person) => person.id === judged?.by)?.name ?? messages.common.erased;
  const said = judged && { who: judge, day: words.day(judged.on) };
  return (
    <>
      <h2 className="max-w-prose font-semibold">{one.text ?? messages.common.erased}</h2>
      <p className="row-meta">
        <span>{say.share({ n: one.share })}</span>
        {judged && said ? (
          <StateMark state={judged.met ? "verified" : "overdue"}>
            {judged.met ? say.isMet(said) : say.isNotMet(said)}
          </StateMark>
        ) : (
          <StateMark state="waiting">{say.open}</StateMark>
        )}
      </p>
      {judged?.note ? <p className="max-w-prose text-sm">{judged.note}</p> : null}
      {rights.includes("criterion.judge") ? <Judge page={page} one={one} /> : null}
      {rights.includes("criterion.change") ? <Change page={page} one={one} /> : null}
    </>
  );
}

/** Yes and no are equally easy; what shows it may be added. */
function Judge({ page, one }: { page: Page; one: Criterion }) {
  const { messages } = usePlanWords();
  const say = messages.proofs.criteria;
  return (
    <OnDemand name={`judge-${one.id}`} summary={say.judge}>
      {(close) => (
        <div className="grid gap-4 py-2 sm:grid-cols-2">
          {(["met", "notMet"] as const).map((answer) => (
            <ActForm
              key={answer}
              action={addressOf(page)}
              command="criterion.judge"
              fields={{ criterionId: one.id, answer }}
              fresh={page.fresh}
              name={`${answer}-${one.id}`}
              stay={`open=judge-${one.id}`}
              onDone={close}
              className="grid content-start gap-3"
            >
              {(turn) => (
                <>
                  <Refused turn={turn} />
                  <TextField
                    name="note"
                    id={`${answer}-${one.id}`}
                    label={say.note}
                    defaultValue={turn.typed("note")}
                    error={turn.error("note")}
                    maxLength={500}
                  />
                  <Buttons>
                    <Button disabled={turn.busy}>{say[answer]}</Button>
                  </Buttons>
                </>
              )}
            </ActForm>
          ))}
        </div>
      )}
    </OnDemand>
  );
}

function Change({ page, one }: { page: Page; one: Criterion }) {
  const { messages } = usePlanWords();
  const say = messages.proofs.criteria;
  return (
    <OnDemand name={`change-${one.id}`} summary={say.change}>
      {(close) => (
        <div className="grid gap-3 py-2">
          <ActForm
            action={addressOf(page)}
            command="criterion.change"
            fields={{ criterionId: one.id }}
            from={one.text ?? ""}
            fresh={page.fresh}
            name={`change-${one.id}`}
            stay={`open=change-${one.id}`}
            onDone={close}
            className="grid gap-4"
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <Fields turn={turn} prefix={one.id} text={one.text ?? ""} weight={one.weight} />
                <Buttons>
                  <Button disabled={turn.busy}>{messages.common.save}</Button>
                </Buttons>
              </>
            )}
          </ActForm>
          <ActForm
            action={addressOf(page)}
            command="criterion.remove"
            fields={{ criterionId: one.id }}
            fresh={page.fresh}
            name={`rm-${one.id}`}
          >
            {(turn) => (
              <>
                <Refused turn={turn} />
                <Button variant="plain" disabled={turn.busy}>
                  {messages.common.remove}
                </Button>
              </>
            )}
          </ActForm>
        </div>
      )}
    </OnDemand>
  );
}

function Fields({ turn, prefix, text, weight }: { turn: Turn; prefix: string; text: string; weight: number }) {
  const say = usePlanWords().messages.proofs.criteria;
  const { conflict } = turn.refusal ?? {};
  return (
    <>
      {conflict ? <p className="field-error">{conflict.theirs}</p> : null}
      <TextArea
        name="text"
        id={`${prefix}-text`}
        label={say.text}
        hint={say.textHint}
        defaultValue={turn.typed("text", text)}
        error={turn.error("text")}
        rows={2}
        maxLength={300}
        required
      />
      <TextField
        name="weight"
        id={`${prefix}-weight`}
        type="number"
        min={1}
        max={10}
        look="short"
        label={say.weight}
        hint={say.weightHint}
        defaultValue={turn.typed("weight", String(weight))}
        error={turn.error("weight")}
        required
      />
    </>
  );
}

function AddCriterion({ page }: { page: Page }) {
  const { messages } = usePlanWords();
  const say = messages.proofs.criteria;
  return (
    <OnDemand name="criterion" summary={say.add} icon="plus">
      {(close) => (
        <ActForm
          action={addressOf(page)}
          command="criterion.add"
          creates="criterionId"
          fresh={page.fresh}
          name="criterion"
          stay="open=criterion"
          onDone={close}
          className="grid gap-4 py-2"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <Fields turn={turn} prefix="new" text="" weight={5} />
              <Buttons>
                <Button disabled={turn.busy}>{messages.common.add}</Button>
              </Buttons>
            </>
          )}
        </ActForm>
      )}
    </OnDemand>
  );
}

/** Each side agrees to the list as it stands, weights and all. */
function Agreement({ page }: { page: Page }) {
  const words = usePlanWords();
  const say = words.messages.proofs.criteria;
  const { agreed, mayAgree, stamp, rights } = page.view;
  return (
    <section className="grid gap-2">
      <ul className="grid gap-1">
        {agreed.map(({ side, by, on }) => (
          <li key={side} className={on === null ? "text-muted" : undefined}>
            {on === null
              ? say.agreeOpen({ company: words.company(side) })
              : say.agreed({ who: capital(words.name(by)), company: words.company(side), day: words.day(on) })}
          </li>
        ))}
      </ul>
      {mayAgree ? (
        <ActForm
          action={addressOf(page)}
          command="criteria.agree"
          fields={{ list: stamp }}
          fresh={page.fresh}
          name="agree"
        >
          {(turn) => (
            <>
              <Refused turn={turn} />
              <Button variant="primary" disabled={turn.busy}>
                {say.agree}
              </Button>
            </>
          )}
        </ActForm>
      ) : null}
      <p className="text-sm text-muted">
        {say.agreeAgain} {rights.includes("criterion.judge") ? null : say.only({ company: words.company("customer") })}
      </p>
    </section>
  );
}
