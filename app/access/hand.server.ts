// Whether a person's hand moved in this browser. The page notes the first real key or pointer press in a cookie; what
// merely loads pages and submits forms, as mail scanners do, never gets it. It proves nothing else (T-04).

import { cookiesOf } from "./cookies.server";

export const hasHand = (request: Request): boolean => cookiesOf(request).get("hand") === "1";
