// How figures, plant time and days read in the page's language. Digits are those of the server's pages.
const RAISED = { 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹", "-": "⁻" };

export function makeFigures(words) {
  const language = document.documentElement.lang.replace(/^en$/, "en-GB");
  const options = { numberingSystem: "latn" };
  const plain = new Intl.NumberFormat(language, { ...options, maximumSignificantDigits: 4 });
  const grouped = new Intl.NumberFormat(language, { ...options, maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(language, { ...options, maximumSignificantDigits: 3 });
  const two = new Intl.NumberFormat(language, { ...options, minimumIntegerDigits: 2, useGrouping: false });
  const day = new Intl.DateTimeFormat(language, { ...options, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  const hour = new Intl.DateTimeFormat(language, { ...options, hour: "2-digit", minute: "2-digit" });

  // Four digits that count; a power of ten where the number would be long.
  const number = (value) => {
    if (!Number.isFinite(value)) return "–";
    const size = Math.abs(value);
    if (size && (size < 1e-4 || size >= 1e7)) {
      const [mantissa, power] = value.toExponential(2).split("e");
      return `${short.format(Number(mantissa))}·10${[...String(Number(power))].map((digit) => RAISED[digit]).join("")}`;
    }
    return size >= 1000 ? grouped.format(value) : plain.format(value);
  };
  // A figure that is read again and again keeps its decimals while its size stays.
  const kept = new Map();
  const steady = (name, value) => {
    const text = number(value);
    const size = Math.floor(Math.log10(Math.abs(value)));
    if (!Number.isFinite(size) || size < -4 || size > 2) return text;
    const now = (String(Number(value.toPrecision(4))).split(".")[1] ?? "").length;
    const before = kept.get(name);
    const places = before?.size === size ? Math.max(before.places, now) : now;
    kept.set(name, { size, places });
    return places === now ? text : new Intl.NumberFormat(language, { ...options, minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
  };
  // Plant time: a clock with days where a run lasts days, else hours, minutes and seconds.
  const time = (seconds, isLong) => {
    const whole = Math.floor(seconds + 1e-6);
    const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    if (!isLong) return parts.map((part) => two.format(part)).join(":");
    const clock = [parts[0] % 24, parts[1]].map((part) => two.format(part)).join(":");
    return words.day.replace("{day}", grouped.format(Math.floor(parts[0] / 24))).replace("{time}", clock);
  };
  return { number, steady, time, whole: (value) => grouped.format(value), at: (ms) => day.format(ms), hour: (ms) => hour.format(ms) };
}

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
