"use strict";
// The inbox renews itself and says what is new; a message tells how many SMS it takes. All works without.
(function () {
  var $ = function (id) { return document.getElementById(id); };
  var rows = $("rows"), news = $("news"), words = $("words"), count = $("count");
  function alerts() {
    return Array.from(rows.querySelectorAll("[data-alert]"), function (each) { return each.dataset.alert; });
  }
  function show(text) {
    var known = alerts(), at = document.activeElement && rows.contains(document.activeElement) ? document.activeElement.id : "";
    rows.innerHTML = text;
    if (at && $(at)) $(at).focus();
    var fresh = alerts().filter(function (code) { return known.indexOf(code) < 0; }).length;
    if (fresh) news.textContent = (fresh > 1 ? news.dataset.many : news.dataset.one).replace("#", fresh);
    else if (news.textContent === news.dataset.lost) news.textContent = "";
  }
  function ask() {
    if (document.hidden) return;
    fetch(rows.dataset.from + "&have=" + rows.firstElementChild.dataset.print).then(function (answer) {
      if (answer.redirected) location.reload();
      else if (answer.status === 200) return answer.text().then(show);
    }).catch(function () { news.textContent = news.dataset.lost; });
  }
  if (rows) setInterval(ask, 20000);
  function measure() {
    var length = +count.dataset.label + words.value.replace(/[ɲŋœ]|[\^{}\\[~\]|€]/gi, "xx").length;
    count.textContent = count.dataset.words.replace("#", length > 160 ? Math.ceil(length / 153) : 1);
  }
  if (words && count) words.addEventListener("input", measure);
})();
