/* sphinx_meetings: of what a search finds, the meeting of the day and the issue of the number that it is for come first. */
(() => {
  "use strict";
  if (typeof Scorer === "undefined") return;
  const split = (text) => (text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => word.replace(/^0+\B/, ""));
  const wanted = split(new URLSearchParams(location.search).get("q") ?? "");
  const { score } = Scorer;
  Scorer.score = (result) => {
    const points = score ? score(result) : result[4];
    if (!/^\S+[#!]\d+(:|$)|\(\d{4}-\d\d-\d\d\)$/.test(result[1])) return points;
    const words = split(result[1]);
    const is = (word) => words.some((one) => one === word || (/^\D/.test(word) && one.startsWith(word)));
    return points + 50 * (/\d/.test(wanted) && wanted.every(is));
  };
})();
