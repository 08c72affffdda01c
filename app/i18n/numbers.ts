// Figures as each language writes them, from our own separators, so that every machine gives the same bytes.

import type { Language } from "~/domain/language";

type Marks = { group: string; decimal: string /** Spanish sets no separator into four digits. */; from: number };
const marks: Record<Language, Marks> = {
  en: { group: ",", decimal: ".", from: 4 },
  es: { group: ".", decimal: ",", from: 5 },
  it: { group: ".", decimal: ",", from: 4 },
  "zh-Hans": { group: ",", decimal: ".", from: 4 },
};

/** Keeps a figure and its unit on one line; stands between them wherever a language sets a space. */
export const NBSP = "\u00a0";

/** Digits after the point in ISO 4217, where it is not two. */
const exponents: Record<string, number> = {
  ...Object.fromEntries(["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF"].map((c) => [c, 0])),
  ...Object.fromEntries(["UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"].map((c) => [c, 0])),
  ...Object.fromEntries(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((c) => [c, 3])),
};

const symbols: Record<Language, Record<string, string>> = {
  en: { EUR: "€", GBP: "£", USD: "$", CNY: "CN¥", JPY: "¥" },
  es: { EUR: "€", GBP: "£", USD: "US$" },
  it: { EUR: "€", GBP: "£", USD: "US$" },
  "zh-Hans": { EUR: "€", GBP: "£", USD: "US$", CNY: "¥", JPY: "JP¥" },
};

/** How many digits a currency's minor unit has: 2 for EUR, 0 for JPY. */
export const minorDigits = (currency: string): number => exponents[currency] ?? 2;

function grouped(digits: string, language: Language): string {
  const { group, from } = marks[language];
  return digits.length < from ? digits : digits.replace(/\B(?=(\d{3})+$)/g, group);
}

/** Digits of a whole count of 10^-places, as the language writes them, without a sign. */
function written(units: bigint, places: number, language: Language): string {
  const digits = units.toString().padStart(places + 1, "0");
  const whole = grouped(digits.slice(0, digits.length - places), language);
  return places === 0 ? whole : `${whole}${marks[language].decimal}${digits.slice(-places)}`;
}

/** Whole units of 10^-places, half away from zero. The shortest decimal of the number counts: 1.005 becomes 1.01. */
function unitsOf(value: number, places: number): bigint {
  const [mantissa = "0", power = "0"] = Math.abs(value).toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = Number(power) - fraction.length + places;
  const digits = BigInt(whole + fraction);
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  return halfUp(digits, 10n ** BigInt(-shift));
}

const halfUp = (units: bigint, per: bigint): bigint => (units + per / 2n) / per;

/**
 * A number, rounded half away from zero to `digits` (0). "12,345.6" in English, "12.345,6" in Italian.
 * What is not finite is written as an en dash.
 */
export function formatNumber(value: number, language: Language, digits = 0): string {
  if (!Number.isFinite(value)) return "–";
  const units = unitsOf(value, digits);
  return `${value < 0 && units > 0n ? "-" : ""}${written(units, digits, language)}`;
}

/** A percentage given in percent points (87.5, not 0.875), with one digit unless said otherwise. */
export function formatPercent(points: number, language: Language, digits = 1): string {
  return `${formatNumber(points, language, digits)}${language === "es" ? NBSP : ""}%`;
}

/**
 * An amount in whole minor units (cents) of an ISO 4217 currency. `whole` rounds to main units, half away from zero.
 * "€192,000.00" in English and Chinese, "192.000,00 €" in Italian and Spanish. Throws a RangeError on a fraction.
 */
export function formatMoney(
  minor: number | bigint,
  currency: string,
  language: Language,
  { whole = false }: { whole?: boolean } = {},
): string {
  const amount = BigInt(minor);
  const size = amount < 0n ? -amount : amount;
  const exponent = minorDigits(currency);
  const [units, places] = whole ? [halfUp(size, 10n ** BigInt(exponent)), 0] : [size, exponent];
  const sign = amount < 0n && units > 0n ? "-" : "";
  const figure = written(units, places, language);
  const symbol = symbols[language][currency];
  if (language === "es" || language === "it") return `${sign}${figure}${NBSP}${symbol ?? currency}`;
  return symbol ? `${sign}${symbol}${figure}` : `${sign}${currency}${NBSP}${figure}`;
}

/** A file's size in decimal units: "1.4 MB". */
export function formatBytes(bytes: number, language: Language): string {
  const units = ["B", "kB", "MB", "GB"];
  let size = Math.max(0, bytes);
  let unit = 0;
  while (unit < units.length - 1 && unitsOf(size, 0) >= 1000n) {
    size /= 1000;
    unit += 1;
  }
  const places = unit > 0 && unitsOf(size, 1) < 100n ? 1 : 0;
  return `${formatNumber(size, language, places)}${NBSP}${units[unit] ?? ""}`;
}
