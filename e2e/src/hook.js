// Put first into <head> by the test server. Keeps what went wrong, from before the app starts and over reloads of a tab.
(() => {
  // What the page keeps on a device would go from one journey into the next; those about it do without this script.
  Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
  // The page's policy, which is not read yet, lets no text become markup; some journeys read one as such.
  window.e2eMarkup = window.trustedTypes?.createPolicy('e2e', { createHTML: (text) => text }) ?? { createHTML: (text) => text };
  const KEY = 'e2e-errors';
  // What is still being fetched when a page is left fails, which some browsers report as an error.
  let left = false;
  for (const leaving of ['beforeunload', 'pagehide']) addEventListener(leaving, () => { left = true; });
  addEventListener('pageshow', () => { left = false; });
  const keep = (text) => {
    if (left) return;
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    sessionStorage.setItem(KEY, JSON.stringify([...kept, String(text).slice(0, 2000)].slice(-100)));
  };
  for (const level of ['error', 'warn']) {
    const before = console[level];
    console[level] = (...words) => {
      keep(`console.${level}: ${words.map((word) => word?.stack ?? word).join(' ')}`);
      before.apply(console, words);
    };
  }
  addEventListener('error', (event) => {
    const from = event.target;
    keep(from && from !== window ? `not loaded: ${from.src || from.href}` : `uncaught: ${event.message}`);
  }, true);
  addEventListener('unhandledrejection', (event) => keep(`unhandled rejection: ${event.reason?.stack ?? event.reason}`));
  addEventListener('securitypolicyviolation', (event) => keep(`policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`));
})();
