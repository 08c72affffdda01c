// The time zones that can be chosen, as this machine knows them.

/** IANA names, sorted, with UTC among them. */
export const zoneNames = (): string[] => [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])].sort();
