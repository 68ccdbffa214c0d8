/* Stands in for Office.js outside Excel: records what the page registers while it loads. */
window.registered = [];
window.CustomFunctions = { associate: (id) => window.registered.push({ id, whileLoading: document.readyState === 'loading' }) };
window.Office = {
  HostType: { Excel: 'Excel' },
  onReady: () => Promise.resolve({ host: null, platform: null }),
  actions: { associate: () => undefined },
  context: {},
};
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
