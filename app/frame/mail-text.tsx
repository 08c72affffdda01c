/** A mail's plain text; only addresses of this installation become links. */
export function MailText({ text, origin }: { text: string; origin: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <p className="letter whitespace-pre-wrap">
      {parts.map((part, at) =>
        at % 2 === 1 && part.startsWith(`${origin}/`) && !part.includes("…") ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change place.
          <a key={at} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
