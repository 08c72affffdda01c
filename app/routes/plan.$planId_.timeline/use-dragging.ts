import { useNavigate } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";
import type { TimelinePage } from "~/http/schedule-page.server";
import { daysBetween } from "~/i18n/dates";

const msPerDay = 86_400_000;
const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);

/** A bar that is dragged asks what its new day would do; where no script runs there is a link beside it. */
export function useDragging(page: TimelinePage): RefObject<HTMLTableElement> {
  const table = useRef<HTMLTableElement>(null);
  const navigate = useNavigate();
  const { from, to } = page.timeline;
  const { id } = page.plan;
  useEffect(() => {
    const box = table.current;
    if (!box || !page.mayMove) return;
    box.dataset.drags = "";
    let held: { bar: SVGRectElement; x: number; days: number } | null = null;
    const begin = (event: PointerEvent) => {
      const bar = event.target instanceof SVGRectElement && event.target.dataset.bar ? event.target : null;
      if (!bar || event.button !== 0) return;
      event.preventDefault();
      bar.setPointerCapture(event.pointerId);
      held = { bar, x: event.clientX, days: 0 };
    };
    const move = (event: PointerEvent) => {
      const track = held?.bar.closest("td");
      if (!held || !track) return;
      const day = track.clientWidth / (daysBetween(from, to) + 1);
      held.days = Math.round((event.clientX - held.x) / day);
      held.bar.setAttribute("transform", `translate(${held.days * day} 0)`);
    };
    const end = () => {
      const { bar, days } = held ?? {};
      held = null;
      if (bar && days) navigate(`/plan/${id}/move?step=${bar.dataset.bar}&on=${later(bar.dataset.due ?? from, days)}`);
    };
    const cancel = () => {
      held?.bar.removeAttribute("transform");
      held = null;
    };
    box.addEventListener("pointerdown", begin);
    box.addEventListener("pointermove", move);
    box.addEventListener("pointerup", end);
    box.addEventListener("pointercancel", cancel);
    return () => {
      box.removeEventListener("pointerdown", begin);
      box.removeEventListener("pointermove", move);
      box.removeEventListener("pointerup", end);
      box.removeEventListener("pointercancel", cancel);
    };
  }, [from, to, id, page.mayMove, navigate]);
  return table;
}
