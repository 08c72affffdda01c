import type { ReactNode } from "react";
import {
  Added,
  Button,
  Disclosure,
  ExitRow,
  Facts,
  NextCard,
  Person,
  PlanLayout,
  Redline,
  SideMark,
  StageSection,
  StateMark,
  StepRow,
  Struck,
  Tick,
} from "..";
import { band, customer, Frame, mark, owner, strip, theirs, vendor } from "./deal";

function Steps() {
  return (
    <>
      <StageSection title="What it is worth to you" meta="5 Oct – 20 Oct · 3 of 5 done">
        <StepRow
          state="done"
          tick={<Tick state="done" label="Done" />}
          title={<a href="/s/1">Invite the people who decide and use it</a>}
          meta={
            <>
              {owner(mark, "Giulia Ferrante")}
              <StateMark state="done">Done on 6 Oct</StateMark>
            </>
          }
          when="Wed 7 Oct"
        />
        <StepRow
          state="done"
          tick={<Tick state="done" label="Done" />}
          title={<a href="/s/2">Answer all open questions</a>}
          meta={
            <>
              {owner(theirs, "Mara Lindqvist")}
              <StateMark state="verified">Giulia confirmed this on 12 Oct</StateMark>
            </>
          }
          when="Fri 16 Oct"
        />
        <StepRow
          state="current"
          tick={<Tick state="open" label="Mark “Check the figures” as done" button={{ name: "step", value: "3" }} />}
          title={<a href="/s/3">Check the figures, line by line</a>}
          meta={
            <>
              {owner(mark, "You")}
              <StateMark state="dueSoon">Due soon</StateMark>
            </>
          }
          when="in 2 working days"
          exact="Fri 16 Oct"
        />
        <StepRow
          tick={<Tick state="reported" label="Reported by Helionaut" />}
          title={<a href="/s/4">Write down what each person wants from it</a>}
          meta={
            <>
              {owner(<SideMark side="both" initials="CV" otherInitials="HS" label="Both companies" />, "Giulia, Mara")}
              <StateMark state="waiting">Waiting for Li Wen 李文</StateMark>
            </>
          }
          when="in 4 working days"
          exact="Tue 20 Oct"
        />
        <StepRow
          tick={<Tick state="closed" label="Mara’s to mark" />}
          title={<a href="/s/5">Present the cost estimate</a>}
          meta={owner(theirs, "Mara Lindqvist")}
          when="in 4 working days"
          exact="Tue 20 Oct"
        />
        <ExitRow
          title={<a href="/x/1">You can stop here: continue at this order of cost?</a>}
          meta="Renzo Albini answers, in one form, without a call"
          exact="Tue 20 Oct"
        />
      </StageSection>
      <StageSection title="What must be true first" meta="26 Oct – 9 Nov">
        <StepRow
          glow
          tick={<Tick state="closed" label="Chiara’s to mark" />}
          title={<a href="/s/6">Security assessment</a>}
          meta={
            <>
              {owner(mark, "Chiara Neri")}
              <StateMark state="blocked">Waits for the network plan</StateMark>
            </>
          }
          when="in 15 working days"
          exact="Wed 4 Nov"
        >
          <Redline
            who={
              <>
                <Person name="Mara Lindqvist" {...vendor} />
                <span className="text-muted">suggested this today at 09:40</span>
              </>
            }
            subject="Due"
            why="Tomasz has the firewall list only from the 5th."
            actions={
              <>
                <Button>Accept</Button>
                <Button variant="plain">Decline</Button>
              </>
            }
          >
            <Struck>Wed 4 Nov</Struck> <Added>Fri 6 Nov</Added>
          </Redline>
        </StepRow>
        <StepRow
          privateLabel="Only Ceramiche Valdorba"
          tick={<Tick state="open" label="Mark “Ask the board” as done" button={{}} />}
          title={<a href="/s/7">Ask the board for a date</a>}
          meta={owner(mark, "You")}
          when="in 9 working days"
          exact="Tue 27 Oct"
        />
        <StepRow
          tick={<Tick state="closed" label="Lucia’s to mark" />}
          title={<a href="/s/8">Review legal terms</a>}
          meta={
            <>
              {owner(mark, "Lucia Moretti")}
              <StateMark state="overdue">2 days overdue</StateMark>
            </>
          }
          when="2 working days ago"
          exact="Mon 12 Oct"
        />
      </StageSection>
    </>
  );
}

function Aside() {
  return (
    <>
      <section>
        <h2 className="heading mb-3">Waiting for</h2>
        <Facts
          columns
          items={[
            { term: "Ceramiche Valdorba", value: "3 steps, 1 of them yours" },
            { term: "Helionaut Software", value: "2 steps" },
          ]}
        />
      </section>
      <section>
        <h2 className="heading mb-3">People</h2>
        <div className="people">
          <Person name="Giulia Ferrante" {...customer} detail="You · lead the project" />
          <Person name="Renzo Albini" {...customer} detail="Decides" />
          <Person name="Chiara Neri" {...customer} detail="Checks security" />
          <Person name="Mara Lindqvist" {...vendor} detail="Leads for Helionaut" />
        </div>
        <Disclosure summary="6 more people">
          <div className="people">
            <Person name="Li Wen 李文" {...customer} detail="Leads the users in Foshan" />
          </div>
        </Disclosure>
      </section>
      <section>
        <h2 className="heading mb-3">Since you were here</h2>
        <ul className="grid gap-2 text-sm">
          <li>
            Lucia Moretti moved “Review legal terms” to 9 Nov <span className="text-muted">· yesterday, 10:05</span>
          </li>
          <li>
            Tomasz Oort answered Li Wen’s question <span className="text-muted">· Mon 12 Oct</span>
          </li>
        </ul>
      </section>
    </>
  );
}

/** The plan as the customer's lead sees it on 14 October. */
export function PlanPage({ panel }: { panel?: ReactNode }) {
  return (
    <Frame>
      <PlanLayout
        band={band}
        strip={strip}
        next={
          panel ? undefined : (
            <NextCard
              label="Your next step"
              title={<a href="/s/3">Check the figures, line by line</a>}
              why="Esteban and you gave them on Monday. Renzo decides on what stands there."
              meta={
                <>
                  <StateMark state="dueSoon">in 2 working days · Fri 16 Oct</StateMark>
                  {owner(theirs, "with Mara Lindqvist")}
                </>
              }
            >
              <form>
                <Button variant="primary" wide>
                  Mark as done
                </Button>
              </form>
              <Button variant="plain">Ask a colleague</Button>
            </NextCard>
          )
        }
        aside={<Aside />}
        panel={panel}
      >
        <Steps />
      </PlanLayout>
    </Frame>
  );
}
