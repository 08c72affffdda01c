import { BothTexts, Button, Differs, Icon, Panel, StateMark, TextArea, ThumbBar } from "..";
import { mark, owner } from "./deal";
import { PlanPage } from "./plan";

/** A step opened beside the list, where two people wrote at once. */
export function ConflictPage() {
  return (
    <PlanPage
      panel={
        <Panel label="Review legal terms">
          <form className="grid gap-5">
            <div className="grid gap-1">
              <a className="btn btn-plain justify-self-start" href="/plan">
                <Icon name="chevron" className="rotate-180" />
                All steps
              </a>
              <h2 className="font-serif text-xl">Review legal terms</h2>
              <p className="row-meta">
                {owner(mark, "Lucia Moretti")}
                <StateMark state="waiting">Waiting for the offer’s terms</StateMark>
              </p>
            </div>
            <BothTexts
              name="choice"
              legend="Two of you changed this"
              explanation="Nothing is lost. Choose which one stands; the other stays in the history."
              chosen="theirs"
              versions={[
                {
                  value: "mine",
                  who: "You",
                  when: "10:06",
                  text: (
                    <>
                      Payment in <Differs>30 days</Differs>.{"\n"}Reviewed by <Differs>Wed 4 Nov</Differs>.
                    </>
                  ),
                },
                {
                  value: "theirs",
                  who: "Lucia Moretti",
                  when: "10:05",
                  text: (
                    <>
                      Payment in <Differs>45 days, as in our group terms</Differs>.{"\n"}Reviewed by{" "}
                      <Differs>Mon 9 Nov</Differs>.
                    </>
                  ),
                },
              ]}
            />
            <TextArea name="note" label="A word to Lucia" mark="optional" />
            <ThumbBar>
              <Button variant="primary">Keep the chosen text</Button>
              <Button variant="plain">Write a third</Button>
            </ThumbBar>
          </form>
        </Panel>
      }
    />
  );
}
