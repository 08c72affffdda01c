import { type ReactNode, useEffect, useRef } from "react";

export type ErrorSummaryProps = {
  title: ReactNode;
  /** `field` is the id of the control the link leads to; none for what concerns the whole form. */
  errors: ReadonlyArray<{ field?: string | undefined; message: ReactNode }>;
  children?: ReactNode;
};

/** What went wrong, in one place, above the form. It takes focus when it appears; nothing is shown without errors. */
export function ErrorSummary({ title, errors, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts this is how the summary takes focus after a refused post.
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} autoFocus>
      <p className="notice-title">{title}</p>
      {children}
      <ul>
        {errors.map((error, index) => (
          <li key={error.field ?? index}>
            {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
