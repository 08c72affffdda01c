// Only on the sample deal: look at it as somebody else, read their mail, start again.

import { useMessages } from "~/i18n/context";
import { Watermark } from "~/ui";

const seats = ["lead", "decider", "rep"] as const;

export function SampleBar({ planId }: { planId: string }) {
  const { common } = useMessages();
  return (
    <>
      <Watermark>{common.sample}</Watermark>
      <div className="sample-bar no-print">
        <form method="post" action="/sample">
          <input type="hidden" name="planId" value={planId} />
          <span>{common.lookAs}</span>
          {seats.map((seat) => (
            <button key={seat} type="submit" name="seat" value={seat}>
              {common.seats[seat]}
            </button>
          ))}
        </form>
        <span>
          {common.sampleMails}
          {seats.map((seat) => (
            <a key={seat} href={`/sample/mail/${planId}/${seat}`}>
              {common.seats[seat]}
            </a>
          ))}
        </span>
        <form method="post" action="/sample">
          <button type="submit" name="anew" value="on">
            {common.sampleReset}
          </button>
        </form>
      </div>
    </>
  );
}
