// Notes that a person's hand moved in this browser (app/access/hand.server.ts says what for).

/** Sets the cookie at the first real key or pointer press; scripts cannot make one. */
export function noteHand(): void {
  const kinds = ["pointerdown", "keydown"] as const;
  const note = (event: Event) => {
    if (!event.isTrusted) return;
    const secure = location.protocol === "https:" ? "; Secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `hand=1; Path=/; SameSite=Lax; Max-Age=7776000${secure}`;
    for (const kind of kinds) document.removeEventListener(kind, note, true);
  };
  for (const kind of kinds) document.addEventListener(kind, note, true);
}
