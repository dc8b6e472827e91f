// <time data-local-time> in a .deadline: its .yours says the same instant in the reader's own time and place.
const page = document.documentElement.lang;
const language = page === "en" ? "en-GB" : page;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const city = zone.split("/").pop().replaceAll("_", " ");
const clock = { hour: "2-digit", minute: "2-digit" };

function day(instant, timeZone) {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(instant);
}

export function attach(root) {
  for (const time of root.querySelectorAll("time[data-local-time]")) {
    const yours = time.parentElement.querySelector(".yours");
    const instant = new Date(time.dateTime);
    if (!yours || Number.isNaN(instant.getTime()) || !zone) continue;
    const there = time.dataset.zone;
    const other = day(instant, zone) !== day(instant, there) ? { weekday: "long", day: "numeric", month: "long" } : {};
    const text = new Intl.DateTimeFormat(language, { ...other, ...clock }).format(instant);
    yours.textContent = yours.dataset.words.replace("{time}", text).replace("{place}", city);
  }
}
