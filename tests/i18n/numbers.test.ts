import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "~/domain/language";
import { formatBytes, formatMoney, formatNumber, formatPercent, minorDigits } from "~/i18n/numbers";
import { sayList } from "~/i18n/plural";

const inAll = (say: (language: Language) => string) => languages.map((l) => say(l).replaceAll("\u00a0", " "));

describe("money", () => {
  it("is written as each language writes it", () => {
    expect(inAll((l) => formatMoney(19_200_000, "EUR", l))).toEqual([
      "€192,000.00",
      "192.000,00 €",
      "192.000,00 €",
      "€192,000.00",
    ]);
    expect(inAll((l) => formatMoney(123_456, "CHF", l))).toEqual([
      "CHF 1,234.56",
      "1234,56 CHF",
      "1.234,56 CHF",
      "CHF 1,234.56",
    ]);
    expect(inAll((l) => formatMoney(-8_400_000, "USD", l, { whole: true }))).toEqual([
      "-$84,000",
      "-84.000 US$",
      "-84.000 US$",
      "-US$84,000",
    ]);
  });

  it("keeps the figure and its sign on one line", () => {
    expect(formatMoney(100, "EUR", "it")).toBe("1,00\u00a0€");
  });

  it("has as many digits after the point as the currency has", () => {
    expect(formatMoney(1_234, "JPY", "en")).toBe("¥1,234");
    expect(formatMoney(1_234_567, "KWD", "en").replace("\u00a0", " ")).toBe("KWD 1,234.567");
    expect([minorDigits("EUR"), minorDigits("JPY"), minorDigits("TND")]).toEqual([2, 0, 3]);
  });

  it("rounds to whole units half away from zero, both ways alike", () => {
    const whole = (minor: number) => formatMoney(minor, "EUR", "en", { whole: true });
    expect([149, 150, 249, 250, -150, -149, -49].map(whole)).toEqual(["€1", "€2", "€2", "€3", "-€2", "-€1", "€0"]);
  });

  it("takes whole minor units only, however many", () => {
    expect(() => formatMoney(0.5, "EUR", "en")).toThrow(RangeError);
    expect(formatMoney(123_456_789_012_345_678_901n, "EUR", "en")).toBe("€1,234,567,890,123,456,789.01");
  });

  it("gives back the amount that went in, in any language", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.constantFrom(...languages), (minor, language) => {
        const text = formatMoney(minor, "EUR", language);
        const digits = BigInt(text.replaceAll(/\D/g, ""));
        expect(text.startsWith("-") ? -digits : digits).toBe(minor);
      }),
    );
  });
});

describe("numbers", () => {
  it("round by the decimal that was written, not by its binary neighbour", () => {
    expect(formatNumber(1.005, "en", 2)).toBe("1.01");
    expect(formatNumber(1.3846, "it", 2)).toBe("1,38");
    expect(formatNumber(-2.5, "en")).toBe("-3");
    expect(formatNumber(-0.4, "en")).toBe("0");
    expect(formatNumber(1e21, "en")).toBe("1,000,000,000,000,000,000,000");
    expect(formatNumber(1.5e-7, "en", 2)).toBe("0.00");
    expect(formatNumber(Number.NaN, "en")).toBe("–");
  });

  it("are grouped as the language groups them", () => {
    expect(inAll((l) => formatNumber(1234.5, l, 1))).toEqual(["1,234.5", "1234,5", "1.234,5", "1,234.5"]);
    expect(inAll((l) => formatNumber(12345, l))).toEqual(["12,345", "12.345", "12.345", "12,345"]);
    expect(inAll((l) => formatPercent(87.5, l))).toEqual(["87.5%", "87,5 %", "87,5%", "87.5%"]);
  });

  it("say how large a file is", () => {
    const size = (bytes: number) => formatBytes(bytes, "en").replace("\u00a0", " ");
    expect([0, 999, 1000, 1_449, 9_949, 9_960, 23_400, 999_600, 1_400_000, 5e12].map(size)).toEqual([
      "0 B",
      "999 B",
      "1.0 kB",
      "1.4 kB",
      "9.9 kB",
      "10 kB",
      "23 kB",
      "1.0 MB",
      "1.4 MB",
      "5,000 GB",
    ]);
  });
});

describe("names one after another", () => {
  it("are joined as each language joins them", () => {
    expect(languages.map((l) => sayList(["Giulia", "Renzo", "Chiara"], l))).toEqual([
      "Giulia, Renzo and Chiara",
      "Giulia, Renzo y Chiara",
      "Giulia, Renzo e Chiara",
      "Giulia、Renzo和Chiara",
    ]);
    expect(sayList(["Renzo", "Irene"], "es")).toBe("Renzo e Irene");
    expect(sayList(["Renzo", "Hierro"], "es")).toBe("Renzo y Hierro");
    expect(sayList(["Renzo", "Esteban"], "it")).toBe("Renzo ed Esteban");
    expect([sayList([], "en"), sayList(["Renzo"], "en")]).toEqual(["", "Renzo"]);
  });
});
