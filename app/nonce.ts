// The nonce of this response for its scripts. Browsers hide it from scripts, so in the browser it is empty.

import { createContext, useContext } from "react";

export const NonceContext = createContext("");
export const useNonce = () => useContext(NonceContext);
