// Before the first paint: the theme and the language that this browser was left in.
(function () {
  var root = document.documentElement;
  var stored = {};
  try {
    stored = { theme: localStorage.getItem('tandem.theme'), language: localStorage.getItem('tandem.language') };
  } catch {
    stored = {};
  }
  var dark =
    stored.theme === 'dark' || (stored.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-theme', dark ? 'dark' : 'light');
  root.lang = stored.language === 'en' ? 'en' : 'ru';
})();
